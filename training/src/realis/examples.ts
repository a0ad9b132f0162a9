import {
  type Counted,
  englishSyntax,
  inputOf,
  isContent,
  type Models,
  NO_CORRECTIONS,
  RealisFeatures,
  type RealisLexicon,
  spokenTokens,
  Words,
} from "@fabula/story/learn";
import type { GoldDocument } from "../works.ts";

export interface RealisGold {
  title?: string;
  events: { start: number; end: number }[];
}

/** A work's words that may name events, and which of them do. */
export interface RealisText {
  work: string;
  candidates: {
    key: string;
    event: boolean;
    asked: (lexicon: RealisLexicon) => boolean;
    features: (lexicon: RealisLexicon) => Uint8Array;
  }[];
  /** Events of the gold, those included that are no candidates. */
  events: number;
}

export function realisTextOf(d: GoldDocument<RealisGold>, models: Models): RealisText {
  const layers = englishSyntax.run({ input: inputOf(d.text), models, corrections: NO_CORRECTIONS });
  if (layers.repaired.text !== d.text) throw new Error(`${d.id}: repaired, so that its offsets do not hold`);
  const words = new Words(layers);
  const features = new RealisFeatures(words, spokenTokens(words, layers.quotations));
  const events = new Set(d.gold.events.map((e) => e.start));
  const candidates: RealisText["candidates"] = [];
  for (let i = 0; i < words.count; i++) {
    if (!isContent(words, i)) continue;
    candidates.push({
      key: `${words.upos(i)} ${words.lemma(i).toLowerCase()}`,
      event: events.has(words.start(i)),
      asked: (lexicon) => features.mayBeEvent(i, lexicon),
      features: (lexicon) => features.of(i, lexicon),
    });
  }
  return { work: d.work, candidates, events: d.gold.events.length };
}

/** Counts of words over texts. */
export function countsOf(texts: Iterable<RealisText>): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const text of texts)
    for (const { key, event } of text.candidates) {
      const count = counts.get(key) ?? { all: 0, events: 0 };
      count.all++;
      if (event) count.events++;
      counts.set(key, count);
    }
  return counts;
}

/** Counts without those of one work. */
export function without(counts: ReadonlyMap<string, Counted>, own: ReadonlyMap<string, Counted>): Map<string, Counted> {
  const rest = new Map(counts);
  for (const [key, c] of own) {
    const all = counts.get(key)!;
    if (all.all > c.all) rest.set(key, { all: all.all - c.all, events: all.events - c.events });
    else rest.delete(key);
  }
  return rest;
}
