import type { Words } from "../syntax/words.ts";
import { personNoun } from "./nouns.ts";

const OPENERS = new Set(
  `oh ah o dear my well now yes no but and so look listen hey hi hello thanks sorry please why come goodbye good-bye indeed`.split(
    " ",
  ),
);

/** "You're no friend of mine, Kurt, and you never were": a clause begins, no list goes on. */
const BEGINS_CLAUSE = /^(?:i|you|he|she|we|they|it|that|this|there|do|don['’]?t|let)$/;

/**
 * Whether a phrase inside a quotation is set off from the rest as words of address are: "Look, Kurt, ...", "Kurt?",
 * "No, sir." In apposition and in lists it is not. `inQuotation`: quotation of each token, -1 in narration.
 */
export function isSetOff(words: Words, first: number, last: number, inQuotation: Int32Array): boolean {
  if (words.deprel(last - 1) === "vocative") return true;
  // "My wife, Laura, is ill": what has its name beside it and a verb behind it is spoken of.
  const core = words.headOf(first, last);
  if (core < last - 1 && words.deprel(core).startsWith("nsubj") && words.deprel(last - 1) === "appos") return false;
  const quotation = inQuotation[last - 1];
  const inside = (i: number) => i >= 0 && i < words.count && inQuotation[i] === quotation;
  const beforeForm = inside(first - 1) ? words.form(first - 1) : "";
  const afterForm = inside(last) ? words.form(last) : "";
  const opened = beforeForm === "" || /^[,.!?;:…"“‘—-]/.test(beforeForm) || OPENERS.has(beforeForm.toLowerCase());
  const closed = afterForm === "" || /^[,.!?;…"”’—-]/.test(afterForm);
  if (!opened || !closed) return false;
  // A comma on at least one side, or all by itself: "Kurt." "Kurt, come." "Come, Kurt."
  const comma = beforeForm === "," || afterForm === ",";
  const alone = beforeForm === "" || /^[.!?…"“‘—-]/.test(beforeForm) || OPENERS.has(beforeForm.toLowerCase());
  if (!comma && !alone) return false;
  const head = words.head(last - 1);
  const relation = words.deprel(last - 1);
  // "Kurt, Blaine and Rachel": a list; "my brother, Kurt, ...": an apposition; "your pardon, Kurt", "Kurt, he's ...": an address.
  const listed = relation === "conj" && isListed(words, last - 1);
  if (listed || (relation === "appos" && head < first && head >= 0 && mayBePerson(words, head))) return false;
  if (inside(last) && inside(last + 1) && afterForm === "," && /^(?:and|or)$/i.test(words.form(last + 1)))
    return beforeForm === "" || (inside(last + 2) && BEGINS_CLAUSE.test(words.lower(last + 2)));
  return !relation.startsWith("nsubj") || comma;
}

/** "Kurt, Blaine and Rachel" are listed; "she left a list, Mom", which the parser may take for a list, is no list of two. */
function isListed(words: Words, token: number): boolean {
  const first = words.head(token);
  if (first < 0 || words.childBy(token, "cc") >= 0) return true;
  const items = [...words.children(first)].filter((c) => words.deprel(c) === "conj");
  return items.length > 1 || words.upos(first) === "PROPN" || mayBePerson(words, first);
}

/** Whether what stands before may have the name: "my brother, Kurt", not "your pardon, Kurt". */
function mayBePerson(words: Words, head: number): boolean {
  if (words.upos(head) === "VERB") return false;
  return words.upos(head) !== "NOUN" || personNoun(words.lower(head), words.lemma(head).toLowerCase()) !== null;
}
