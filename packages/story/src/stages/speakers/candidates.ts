import type { SceneOfSpeech } from "./scene-of-speech.ts";

const MOST = 14;
/** Whom a cue means less likely than this is no candidate for that. */
const LEAST_LEANING = 0.05;
const PARAGRAPHS_BACK = 8;

/** Who may have said a quotation, nearest in the narration first: people present, cued, addressed or named around it. */
export function candidatesFor(scene: SceneOfSpeech, q: number): number[] {
  const { quotations, coreference } = scene.input;
  const found = new Set<number>();
  const add = (entity: number) => {
    if (entity >= 0 && !coreference.entities[entity].plural) found.add(entity);
  };
  add(scene.cued[q]);
  for (const [entity, p] of coreference.leanings.get(scene.input.cues[q]?.mention ?? -1) ?? [])
    if (p > LEAST_LEANING) add(entity);
  const here = quotations[q].firstParagraph;
  for (const p of [...scene.present(here)].reverse()) add(p.entity);
  for (let back = 1; back <= 2; back++) for (const p of [...scene.present(here - back)].reverse()) add(p.entity);
  for (const p of scene.present(quotations[q].lastParagraph + 1)) add(p.entity);
  for (let k = 1; k <= 4; k++) {
    if (q - k >= 0) add(scene.cued[q - k]);
    if (q + k < quotations.length) add(scene.cued[q + k]);
  }
  for (const k of [q - 1, q + 1, q - 2, q + 2]) if (scene.vocatives[k]) for (const e of scene.vocatives[k]) add(e);
  add(scene.narratorAt(q));
  for (let k = 5; k <= 12; k++) {
    if (q - k >= scene.runFirst[q]) add(scene.cued[q - k]);
    if (q + k <= scene.runLast[q]) add(scene.cued[q + k]);
  }
  for (let back = 3; back <= PARAGRAPHS_BACK && found.size < MOST; back++)
    for (const p of [...scene.present(here - back)].reverse()) add(p.entity);
  for (const e of scene.partiesAround(q)) if (found.size < MOST) add(e);
  if (found.size === 0) for (let k = 1; k <= 30 && q - k >= 0; k++) add(scene.cued[q - k]);
  return [...found].slice(0, MOST);
}
