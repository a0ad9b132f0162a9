import type { Layers, SceneOfSpeech } from "@fabula/story/learn";
import { seeded } from "../random.ts";

/** Of the bare cues with a name ("said Ruth."), this share is taken out of the text. */
const HIDDEN = 0.45;
/** Of the others, so many are left a pronoun, if it can mean whoever of that gender was spoken of last. */
const PRONOUN = 0.5;

/** A text some of whose cues were hidden, and who says what by the cues of the text before. */
export interface HiddenCues {
  text: string;
  /** Offset into `text` where a quotation starts, and the entity of the reading before that says it. */
  speakerAt: Map<number, number>;
  /** Offsets into `text` of the name mentions that were left in, and their entities of the reading before. */
  named: { start: number; entity: number }[];
}

type Cue = NonNullable<Layers["cues"][number]>;

interface Edit {
  start: number;
  end: number;
  by: string;
}

type Told = Pick<
  Layers,
  "tokens" | "repaired" | "paragraphs" | "quotations" | "mentions" | "cues" | "narrativeCoreference"
>;

/**
 * Lines whose speaker is known come without gold from cues with a name. Where such a cue says no more than that ("said
 * Ruth."), it is cut out of the text or left a pronoun ("she said"), so that the line becomes one as authors write them
 * when they name nobody. Hiding the cue from the reader alone, the text as it was, left a stretch of narration beside
 * the line that lines without a cue do not have, and gave no lines with a pronoun.
 */
export function hideCues(layers: Told, seed: number): HiddenCues {
  const random = seeded(seed);
  const { text } = layers.repaired;
  const { entityOf, entities } = layers.narrativeCoreference;
  let edits: Edit[] = [];
  const speakers = new Map<number, number>();
  const gone = new Set<number>();
  layers.cues.forEach((cue, q) => {
    if (cue?.kind !== "name" || !cue.strong || cue.mention < 0) return;
    const speaker = entityOf[cue.mention]!;
    if (speaker < 0) return;
    speakers.set(layers.quotations[q]!.start, speaker);
    const bare = bareClause(layers, q, cue);
    const dice = random();
    if (!bare) return;
    if (dice < HIDDEN) {
      edits.push(cutOut(text, bare));
      gone.add(cue.mention);
    } else if (dice < HIDDEN + (1 - HIDDEN) * PRONOUN) {
      const gender = entities[speaker]!.gender;
      if ((gender !== "m" && gender !== "f") || lastOf(layers, cue.mention, gender) !== speaker) return;
      const { start, end } = layers.mentions[cue.mention]!;
      edits.push({ start, end, by: gender === "m" ? "he" : "she" });
      gone.add(cue.mention);
    }
  });
  edits.sort((a, b) => a.start - b.start);
  // Two lines may share one cue.
  edits = edits.filter((e, i) => !i || e.start >= edits[i - 1]!.end);
  const shift = shiftBy(edits);
  const named = layers.mentions.flatMap((m, i) =>
    m.kind === "name" && entityOf[i]! >= 0 && !gone.has(i) ? [{ start: shift(m.start), entity: entityOf[i]! }] : [],
  );
  const speakerAt = new Map([...speakers].map(([start, entity]) => [shift(start), entity]));
  return { text: edited(text, edits), speakerAt, named };
}

/** Whoever of a gender the narration spoke of last before a mention; -1 for nobody. */
function lastOf({ mentions, narrativeCoreference }: Told, mention: number, gender: string): number {
  const { entityOf, entities } = narrativeCoreference;
  for (let k = mention - 1; k >= 0; k--) {
    const entity = mentions[k]!.quotation < 0 ? entityOf[k]! : -1;
    if (entity >= 0 && entities[entity]!.gender === gender) return entity;
  }
  return -1;
}

/** The narration between a line and the next one or the end of its paragraph, if it is the cue and nothing else. */
function bareClause(layers: Told, q: number, cue: Cue): { start: number; end: number; opens: boolean } | null {
  const { text } = layers.repaired;
  const quotation = layers.quotations[q]!;
  const part = quotation.parts.findLastIndex((p) => p.end <= cue.start);
  if (part < 0) return null;
  const { end: said } = quotation.parts[part]!;
  const paragraph = layers.paragraphs.find((p) => p.start <= said && said <= p.end);
  if (!paragraph) return null;
  const following = Math.min(
    quotation.parts[part + 1]?.start ?? Number.POSITIVE_INFINITY,
    layers.quotations[q + 1]?.parts[0]?.start ?? Number.POSITIVE_INFINITY,
    paragraph.end,
  );
  const between = text.slice(said, following);
  const mention = layers.mentions[cue.mention]!;
  const verb = layers.tokens.form(cue.verb);
  const wordsOf = (passage: string): string[] => passage.match(/\p{L}+/gu) ?? [];
  const words = wordsOf(between);
  const own = wordsOf(`${text.slice(mention.start, mention.end)} ${verb}`);
  if (words.length !== own.length || words.some((w) => !own.includes(w))) return null;
  return { start: said, end: following, opens: following < paragraph.end };
}

/** "Come in," said Ruth. -> "Come in." and "Come in," said Ruth, "and sit." -> "Come in, and sit." */
function cutOut(text: string, clause: { start: number; end: number; opens: boolean }): Edit {
  const between = text.slice(clause.start, clause.end);
  const comma = text[clause.start - 1] === ",";
  if (clause.opens) {
    const stops = comma && between.includes(".");
    return { start: stops ? clause.start - 1 : clause.start, end: clause.end, by: stops ? ". " : " " };
  }
  const close = /^\W*?(?=\s)/u.exec(between)?.[0] ?? "";
  const rest = /\s*$/.exec(between)![0];
  return {
    start: comma ? clause.start - 1 : clause.start,
    end: clause.end,
    by: `${comma ? "." : ""}${close}${rest}`,
  };
}

function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = "";
  for (const { start, end, by } of edits) {
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}

/** Where an offset outside of the edits lies after them. */
function shiftBy(edits: readonly Edit[]): (offset: number) => number {
  const by: { from: number; delta: number }[] = [];
  let delta = 0;
  for (const e of edits) {
    delta += e.by.length - (e.end - e.start);
    by.push({ from: e.end, delta });
  }
  return (offset) => {
    let low = 0;
    let high = by.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (by[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (low ? by[low - 1]!.delta : 0);
  };
}

/** For each quotation of the text with hidden cues: the entities of its reading that say it, null where nobody knows. */
export function speakersOfHidden(
  hidden: HiddenCues,
  layers: Pick<Layers, "quotations" | "mentions" | "narrativeCoreference">,
): (Set<number> | null)[] {
  const before = new Map(hidden.named.map((m) => [m.start, m.entity]));
  const shared = new Map<number, Map<number, number>>();
  layers.mentions.forEach((m, i) => {
    const entity = before.get(m.start);
    const now = layers.narrativeCoreference.entityOf[i]!;
    if (entity === undefined || now < 0) return;
    const own = shared.get(entity) ?? new Map<number, number>();
    shared.set(entity, own.set(now, (own.get(now) ?? 0) + 1));
  });
  return layers.quotations.map((quotation) => {
    const own = shared.get(hidden.speakerAt.get(quotation.start) ?? -1);
    if (!own) return null;
    const [entity] = [...own].reduce((best, next) => (next[1] > best[1] ? next : best));
    return new Set([entity]);
  });
}

/** Half of the calls by name ("Kurt, come in") are hidden: to whom the line is said is then known all the same. */
export function hideAddressees(scene: SceneOfSpeech, seed: number): (ReadonlySet<number> | null)[] {
  const random = seeded(seed);
  return scene.vocatives.map((called, q) => {
    if (called.length !== 1 || random() >= 0.5) return null;
    const known = new Set(called);
    scene.vocatives[q] = [];
    return known;
  });
}
