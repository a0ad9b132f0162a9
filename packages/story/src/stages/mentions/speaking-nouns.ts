import type { DetectedQuotation } from "../quotations/layer.ts";
import { gapsOf } from "../speakers/gaps.ts";
import { STRONG, VOICES } from "../speakers/speech-verbs.ts";
import type { Words } from "../syntax/words.ts";

/** Things that "say": a letter is no person. */
const THINGS = new Set(
  "letter note sign paper inscription book poster clock radio television machine screen".split(" "),
);

/**
 * Nouns that speak somewhere in the document ("'Much so,' said the beadle"), as lemmas in lower case: whatever else they
 * may mean, here they are people. No list of occupations is ever complete.
 */
export function speakingNouns(words: Words, quotations: readonly DetectedQuotation[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { side, first: verb, last } of gapsOf(words, quotations).flat()) {
    if (side !== "after" || verb + 2 >= last || !STRONG.has(words.lemma(verb).toLowerCase())) continue;
    if (!/^\p{Ll}/u.test(words.form(verb)) || !/^(?:DT|PRP\$)$/.test(words.xpos(verb + 1))) continue;
    let noun = verb + 2;
    while (noun + 1 < last && /^(?:ADJ|NOUN)$/.test(words.upos(noun)) && words.upos(noun + 1) === "NOUN") noun++;
    const lemma = words.lemma(noun).toLowerCase();
    if (words.xpos(noun) === "NN" && !THINGS.has(lemma) && !VOICES.has(lemma)) nouns.add(lemma);
  }
  return nouns;
}
