import type { DetectedQuotation } from "../quotations/layer.ts";
import { tokenAt } from "../speakers/gaps.ts";
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
  for (const { kind, parts } of quotations) {
    if (kind === "other") continue;
    for (const part of parts) {
      let verb = tokenAt(words, part.end);
      while (verb < words.count && /^["”’»']+$/.test(words.form(verb))) verb++;
      if (verb + 2 >= words.count || !STRONG.has(words.lemma(verb).toLowerCase())) continue;
      if (!/^\p{Ll}/u.test(words.form(verb)) || !/^(?:DT|PRP\$)$/.test(words.xpos(verb + 1))) continue;
      let i = verb + 2;
      while (i + 1 < words.count && /^(?:ADJ|NOUN)$/.test(words.upos(i)) && words.upos(i + 1) === "NOUN") i++;
      const lemma = words.lemma(i).toLowerCase();
      if (words.xpos(i) === "NN" && !THINGS.has(lemma) && !VOICES.has(lemma)) nouns.add(lemma);
    }
  }
  return nouns;
}
