import { byRanker, type Layers, Resolver, TreeRanker, Words } from "@fabula/story/learn";
import type { Example } from "../boosting/boost.ts";
import { mostVoted } from "../votes.ts";

/** A gold mention of a person, offsets into the gold text. */
export interface GoldMention {
  start: number;
  end: number;
  category: string;
  entity: string;
}

/** The gold entity of each mention that the reader found, null where the gold has none there. */
export function alignMentions(
  mentions: Layers["mentions"],
  text: string,
  source: string,
  gold: readonly GoldMention[],
): (string | null)[] {
  if (text !== source) throw new Error("the text was repaired: its gold does not fit it any more");
  const at = new Map<string, string>();
  for (const m of gold) if (m.category === "PER") at.set(`${m.start} ${m.end}`, m.entity);
  return mentions.map((m) => at.get(`${m.start} ${m.end}`) ?? null);
}

/**
 * Reads a document as the reader does and notes every question that it asks, with the gold's answer. The gold's answer
 * is also what is carried on, so that later questions are asked in a sound state (teacher forcing).
 */
export function antecedentExamples(
  layers: Pick<
    Layers,
    "sections" | "tokens" | "sentences" | "tags" | "lemmas" | "parse" | "mentions" | "names" | "narration" | "cues"
  >,
  golds: readonly (string | null)[],
  fold: number,
): Example[] {
  const examples: Example[] = [];
  const goldOf = majority(layers, golds);
  const nobody = new TreeRanker([], []);
  const guess = byRanker(nobody);
  const resolver: Resolver = new Resolver(
    { ...layers, words: new Words(layers), conversation: layers.cues.map(() => ({ speaker: -1, addressees: [] })) },
    (question) => {
      const gold = golds[question.mention];
      if (gold === null) return null;
      const right = question.candidates.map((c) => (c.entity >= 0 ? goldOf.get(c.entity) === gold : false));
      const known = [...goldOf.values()].includes(gold);
      const fresh = question.candidates.length - 1;
      if (!right.some(Boolean) && !known) right[fresh] = true;
      if (right.some(Boolean)) examples.push({ rows: question.candidates.map((c) => c.features), right, fold });
      let choice = right.indexOf(true);
      if (choice < 0) choice = guess(question)?.choice ?? fresh;
      // Somebody new gets the next number.
      if (choice === fresh) goldOf.set(resolver.tracks.length, gold);
      return { choice, confidence: 1 };
    },
  );
  resolver.run();
  return examples;
}

/** Which gold entity each named person is, by most of their names' mentions. */
function majority(layers: Pick<Layers, "names" | "mentions">, golds: readonly (string | null)[]): Map<number, string> {
  return mostVoted(
    golds.flatMap((gold, i) => {
      const person = layers.names.personOf[i]!;
      return person < 0 || gold === null ? [] : [[person, gold] as const];
    }),
  );
}
