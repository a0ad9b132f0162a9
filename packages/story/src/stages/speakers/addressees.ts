import type { SceneOfSpeech } from "./scene-of-speech.ts";

/**
 * To whom a quotation is said: whoever it calls by name; whoever the cue says ("told Kurt"); else the other party of the
 * conversation, nearest turn first; else the one other person whom the narration beside it mentions. Empty if unknown.
 * `spoken`: the speaker of each quotation, -1 where unknown.
 */
export function addresseesOf(scene: SceneOfSpeech, q: number, spoken: readonly number[]): number[] {
  const speaker = spoken[q];
  const { quotations, coreference } = scene.input;
  if (quotations[q].kind === "thought") return [];
  const called = scene.vocatives[q].filter((e) => e !== speaker);
  if (called.length) return [...new Set(called)].slice(0, 3);
  if (scene.addressed[q] >= 0 && scene.addressed[q] !== speaker) return [scene.addressed[q]];
  for (let d = 1; d <= 6; d++) {
    for (const k of [q - d, q + d]) {
      if (k < scene.runFirst[q] || k > scene.runLast[q] || k >= spoken.length) continue;
      const other = spoken[k];
      if (other >= 0 && other !== speaker) return [other];
    }
  }
  const beside = scene
    .present(quotations[q].firstParagraph)
    .filter((p) => p.entity !== speaker && !coreference.entities[p.entity].plural);
  const people = [...new Set(beside.map((p) => p.entity))];
  return people.length === 1 ? people : [];
}
