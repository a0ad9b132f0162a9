import type { TreebankSentence } from "../conllu.ts";
import { classWord } from "./plain-sentences.ts";

/** Words seen less often say too little of what else they may be. */
const SEEN = 4;
/** A tag counts that is at least this part of a word's tags. */
const SHARE = 0.05;
/** Numbers fit a byte. */
const MOST = 254;

/**
 * Numbers for the sets of tags that frequent words take: 1 for the most usual set, and so on. A set too rare for a
 * number of its own goes under its most frequent tag alone.
 */
export function tagChoices(sentences: readonly TreebankSentence[]): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, i) => {
      const word = classWord(form);
      const of = counts.get(word) ?? new Map<string, number>();
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1);
      counts.set(word, of);
    });
  }
  const setOf = new Map<string, { all: string; first: string }>();
  const usual = new Map<string, number>();
  for (const [word, of] of counts) {
    const total = [...of.values()].reduce((a, b) => a + b, 0);
    if (total < SEEN) continue;
    const ranked = [...of].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const all = ranked
      .filter(([, n]) => n >= SHARE * total)
      .map(([tag]) => tag)
      .sort()
      .join("|");
    setOf.set(word, { all, first: ranked[0]![0] });
    usual.set(all, (usual.get(all) ?? 0) + 1);
  }
  const numbers = new Map(
    [...usual]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([set], i) => [set, i + 1]),
  );
  return new Map([...setOf].map(([word, { all, first }]) => [word, numbers.get(all) ?? numbers.get(first) ?? 0]));
}
