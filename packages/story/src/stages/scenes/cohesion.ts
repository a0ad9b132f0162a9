import type { Span } from "../../story.ts";
import type { Words } from "../syntax/words.ts";

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
/** Words that stand anywhere and tie no two paragraphs together. */
const ANYWHERE = new Set(
  `say tell ask answer reply go come get make take give look see know think want let put keep seem turn begin start stop
  leave hear feel find call try thing time way day man woman people person eye hand head face voice word moment something
  anything nothing everything someone somebody one two three good bad little big old new first last long other same own
  right left sure door room sit stand walk like need mean much many more most next still back year night life mind`
    .trim()
    .split(/\s+/),
);

/** Lemmas of the words that carry a span's matter, each once; those of names with a capital. */
export function matterOf(words: Words, { start, end }: Span, tokenAt: (offset: number) => number): Set<string> {
  const out = new Set<string>();
  for (let i = tokenAt(start); i < words.count && words.start(i) < end; i++) {
    if (!CONTENT.has(words.upos(i))) continue;
    const lemma = words.lemma(i).toLowerCase();
    if (lemma.length < 3 || ANYWHERE.has(lemma)) continue;
    out.add(words.upos(i) === "PROPN" ? `${lemma[0]!.toUpperCase()}${lemma.slice(1)}` : lemma);
  }
  return out;
}

/**
 * Which of two stretches a paragraph goes on with, by its words alone (lexical cohesion, Halliday and Hasan 1976; as a
 * cue to boundaries, Hearst 1997): words that only the first has count for it, words that only the second has against;
 * things (in lower case) that both have were the first's before.
 */
export function lean(matter: ReadonlySet<string>, first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of matter) {
    const [a, b] = [first.has(word), second.has(word)];
    if (a) sum += b ? (/^\p{Ll}/u.test(word) ? 0.5 : 0) : 1;
    else if (b) sum--;
  }
  return sum;
}
