import { Draft, type Edit, type Layers, type SceneOfSpeech } from "@fabula/story/learn";
import { seeded } from "../random.ts";
import { mostVoted } from "../votes.ts";

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
      edits.push({ start, end, after: gender === "m" ? "he" : "she" });
      gone.add(cue.mention);
    }
  });
  edits.sort((a, b) => a.start - b.start);
  // Two lines may share one cue.
  edits = edits.filter((e, i) => !i || e.start >= edits[i - 1]!.end);
  const kept = layers.mentions.flatMap((m, i) =>
    m.kind === "name" && entityOf[i]! >= 0 && !gone.has(i) ? [{ start: m.start, entity: entityOf[i]! }] : [],
  );
  const lines = [...speakers];
  const draft = new Draft(text, Int32Array.from([...kept.map((m) => m.start), ...lines.map(([start]) => start)]));
  draft.apply(edits, null);
  return {
    text: draft.text,
    named: kept.map(({ entity }, i) => ({ start: draft.offsets[i]!, entity })),
    speakerAt: new Map(lines.map(([, entity], i) => [draft.offsets[kept.length + i]!, entity])),
  };
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
  const paragraph = layers.paragraphs[layers.tokens.paragraph[cue.verb]!]!;
  if (said < paragraph.start) return null;
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
    return { start: stops ? clause.start - 1 : clause.start, end: clause.end, after: stops ? ". " : " " };
  }
  const close = /^\W*?(?=\s)/u.exec(between)?.[0] ?? "";
  const rest = /\s*$/.exec(between)![0];
  return {
    start: comma ? clause.start - 1 : clause.start,
    end: clause.end,
    after: `${comma ? "." : ""}${close}${rest}`,
  };
}

/** For each quotation of the text with hidden cues: the entities of its reading that say it, null where nobody knows. */
export function speakersOfHidden(
  hidden: HiddenCues,
  layers: Pick<Layers, "quotations" | "mentions" | "narrativeCoreference">,
): (Set<number> | null)[] {
  const before = new Map(hidden.named.map((m) => [m.start, m.entity]));
  const now = mostVoted(
    layers.mentions.flatMap((m, i) => {
      const entity = before.get(m.start);
      const own = layers.narrativeCoreference.entityOf[i]!;
      return entity === undefined || own < 0 ? [] : [[entity, own] as const];
    }),
  );
  return layers.quotations.map((quotation) => {
    const entity = now.get(hidden.speakerAt.get(quotation.start) ?? -1);
    return entity === undefined ? null : new Set([entity]);
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
