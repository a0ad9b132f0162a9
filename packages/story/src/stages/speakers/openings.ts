import type { Words } from "../syntax/words.ts";

/** Words that open a line, by what they do in a conversation; a line of the list is one kind. Lower case. */
const OPENINGS: ReadonlyMap<string, number> = new Map(
  `yes no yeah yea nope aye nay certainly indeed perhaps never not of sure surely quite exactly nothing nobody
  oh ah o ay well why dear lord good heavens hush hullo hello
  but and then so or for because if
  what who where when how which whom whose
  i i'm i've i'll i'd my me we our
  you your you're you'll you've
  he she they his her it that this there
  do does did is are was were have has had can could will would shall should may must don't won't`
    .split("\n")
    .flatMap((line, kind) =>
      line
        .trim()
        .split(" ")
        .map((word) => [word, kind + 1] as const),
    ),
);
const NAME = 9;
const VERB = 10;

/** The kind of the first word of tokens [first, last): a kind of the list, a name, a verb, 0 for others. */
export function openingOf(words: Words, first: number, last: number): number {
  for (let t = first; t < last; t++) {
    if (!/\p{L}/u.test(words.form(t))) continue;
    return OPENINGS.get(words.lower(t)) ?? (words.upos(t) === "PROPN" ? NAME : words.upos(t) === "VERB" ? VERB : 0);
  }
  return 0;
}

/** The kind of the last mark of tokens [first, last): 1 asks, 2 exclaims, 3 goes on behind its cue, 4 breaks off, 0 else. */
export function endingOf(words: Words, first: number, last: number): number {
  for (let t = last - 1; t >= first; t--) {
    const form = words.form(t);
    if (/^["“”'’‘_*]+$/.test(form)) continue;
    if (form.includes("?")) return 1;
    if (form.includes("!")) return 2;
    if (/^[,;:]/.test(form)) return 3;
    return /^(?:-|–|—|…|\.\.)/.test(form) ? 4 : 0;
  }
  return 0;
}
