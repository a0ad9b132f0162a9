import type { Words } from "../syntax/words.ts";

/** What belongs to a noun phrase, by its relation to the head: before it and behind it. */
const BEFORE = new Set([
  "det",
  "det:predet",
  "amod",
  "nummod",
  "nmod:poss",
  "compound",
  "flat",
  "nmod",
  "advmod",
  "nmod:unmarked",
  "nmod:desc",
  "obl:npmod",
]);
const BEHIND = new Set([
  "nmod",
  "acl",
  "acl:relcl",
  "amod",
  "appos",
  "flat",
  "nummod",
  "compound",
  "nmod:desc",
  "nmod:unmarked",
  "det",
]);
/** Longer phrases are parser errors more often than they are phrases. */
const LONGEST = 40;

/**
 * The noun phrase around a head, as LitBank draws mentions: determiner to the end of its relative clause; conjuncts,
 * prepositions, copulas and their subjects left out. Returns tokens [first, last), contiguous and in one sentence.
 */
export function nounPhrase(words: Words, head: number): [number, number] {
  let first = head;
  let last = head + 1;
  // Nearest first on both sides, so that the phrase stays contiguous: the first child that does not belong ends it.
  const children = words.children(head);
  for (let k = children.length - 1; k >= 0; k--) {
    const child = children[k];
    if (child > head) continue;
    const { first: from, last: end } = words.subtree(child);
    if (
      end + 1 !== first ||
      !BEFORE.has(words.deprel(child)) ||
      (words.deprel(child) === "advmod" && words.upos(child + 1) !== "ADJ")
    )
      break;
    first = from;
  }
  for (const child of children) {
    if (child < head) continue;
    const relation = words.deprel(child);
    const { first: from, last: end } = words.subtree(child);
    const to = end + 1;
    if (relation === "punct" && isComma(words, child) && followedBy(words, children, child)) continue;
    if (!BEHIND.has(relation)) break;
    if (from > last && !(from === last + 1 && isComma(words, last))) break;
    if (to - first > LONGEST) break;
    last = to;
  }
  while (last > head + 1 && words.upos(last - 1) === "PUNCT") last--;
  while (first < head && words.upos(first) === "PUNCT") first++;
  return [first, last];
}

const isComma = (words: Words, token: number) => words.form(token) === ",";

/** A comma inside a phrase is followed by a relative clause or an apposition of the same head. */
function followedBy(words: Words, children: Int32Array, comma: number): boolean {
  const next = children.find((c) => c > comma);
  return next !== undefined && (words.deprel(next) === "acl:relcl" || words.deprel(next) === "appos");
}
