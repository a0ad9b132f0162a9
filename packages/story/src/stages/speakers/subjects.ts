import type { PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import type { Words } from "../syntax/words.ts";
import { SPEECH, VOICES } from "./speech-verbs.ts";

/** What is told beside quotations; `mentionAt`: by token, the mention that it belongs to, -1. */
export interface Told {
  words: Words;
  mentions: PersonMentions;
  mentionAt: Int32Array;
}

/** "Put in", "burst out". */
export function isPhrasal(words: Words, verb: number): boolean {
  return verb + 1 < words.count && SPEECH.has(`${words.lemma(verb).toLowerCase()}-${words.lower(verb + 1)}`);
}

/**
 * Who does what a verb says, where that is a person between the tokens `from` and `to`: a token of the mention, -1. By the
 * parse first; where the parser lost the subject, by the order of words and by what commas enclose.
 */
export function subjectOf(told: Told, verb: number, from: number, to: number): number {
  const { subject, verbs } = byParse(told, verb, from, to);
  if (subject >= 0) return subject;
  const beside = byOrder(told, verb, from, to);
  if (beside >= 0) return beside;
  for (const at of verbs) {
    const before = beforeParenthesis(told, at, from);
    if (before >= 0) return before;
  }
  return -1;
}

/** The subject of a verb or of what it hangs on, -1; and the verbs that were looked at. */
function byParse(told: Told, verb: number, from: number, to: number): { subject: number; verbs: number[] } {
  const { words, mentionAt } = told;
  const within = (token: number) => token >= from && token < to;
  const usable = (token: number) => within(token) && mentionAt[token]! >= 0;
  const verbs: number[] = [];
  for (let at = verb; within(at) && verbs.length < 5; ) {
    verbs.push(at);
    let subject = words.childBy(at, "nsubj");
    if (subject >= 0 && VOICES.has(words.lemma(subject).toLowerCase())) subject = personOf(told, subject);
    // "This comforted Kurt, who remarked".
    if (subject >= 0 && words.xpos(subject) === "WP" && words.deprel(at) === "acl:relcl" && usable(words.head(at)))
      return { subject: words.head(at), verbs };
    if (usable(subject) && !isObjectForm(words, subject)) return { subject, verbs };
    // A subject inside the quotation is a slip of the parser.
    if (within(subject)) break;
    const relation = words.deprel(at);
    if (!/^(?:conj|advcl|xcomp|parataxis|acl|obj|obl)$/.test(relation)) break;
    // "Found an opportunity of saying", "had the sense to say": a noun hangs on its verb.
    if (/^ob[jl]$/.test(relation) && words.upos(at) === "VERB") break;
    at = relation === "conj" ? whatGoesOn(words, at) : words.head(at);
    if (!within(at)) at = verbBefore(words, verb, from);
  }
  return { subject: -1, verbs };
}

/** "Said Kurt", "put in Kurt", "said his old friend", "Kurt said", "Kurt softly said". */
function byOrder(told: Told, verb: number, from: number, to: number): number {
  const { words, mentionAt } = told;
  const usable = (token: number) => token >= from && token < to && mentionAt[token]! >= 0;
  const behind = isPhrasal(words, verb) ? verb + 2 : verb + 1;
  if (usable(behind) && !isObjectForm(words, behind)) return lastOfMention(told, behind, to);
  const owned = words.xpos(behind) === "PRP$";
  for (let i = owned ? behind + 1 : behind; i < Math.min(to, behind + 8); i++) {
    if (!owned && !IN_PHRASE.test(words.upos(behind))) break;
    if (usable(i) && words.upos(i) !== "PRON") return i;
    if (VOICES.has(words.lemma(i).toLowerCase())) return personOf(told, i);
    // "A hump-backed man".
    if (!IN_PHRASE.test(words.upos(i)) && words.form(i) !== "-" && words.form(i - 1) !== "-") break;
  }
  for (let i = verb - 1; i >= Math.max(from, verb - 4); i--) {
    if (usable(i)) return isObjectForm(words, i) ? -1 : i;
    if (!/^(?:ADV|AUX|PART)$/.test(words.upos(i))) break;
  }
  return -1;
}

/** The verb that "and whispered" goes on from, where the parser took it for another clause's; -1. */
function verbBefore(words: Words, verb: number, from: number): number {
  const and = words.childBy(verb, "cc");
  for (let i = and - 1; i >= from; i--)
    if (/^(?:VBD|VBZ|VBP)$/.test(words.xpos(i)) && /^(?:root|conj|parataxis)$/.test(words.deprel(i))) return i;
  return -1;
}

const IN_PHRASE = /^(?:DET|ADJ|PROPN|NOUN|ADV)$/;

/** "Kurt saw that he was late, and called": what a comma parts from a clause inside another goes on with the outer one. */
function whatGoesOn(words: Words, conjunct: number): number {
  let head = words.head(conjunct);
  const and = words.childBy(conjunct, "cc");
  if (and <= 0 || words.form(and - 1) !== ",") return head;
  for (let hops = 0; hops < 3 && /^(?:ccomp|acl:relcl|advcl)$/.test(words.deprel(head)); hops++) {
    const outer = words.head(head);
    if (outer < 0 || outer > head) break;
    head = outer;
  }
  // The same where the parser lost the outer clause.
  const that = words.childBy(head, "mark");
  return that > 0 && words.lower(that) === "that" && words.upos(that - 1) === "VERB" ? that - 1 : head;
}

/** "Kurt, looking up, said", "Kurt, who had been waiting, now said": who stands before what commas enclose; -1. */
function beforeParenthesis({ words, mentions, mentionAt }: Told, verb: number, from: number): number {
  let close = verb - 1;
  while (close > from && words.upos(close) === "ADV") close--;
  if (close <= from || words.form(close) !== ",") return -1;
  for (let open = close - 2; open > from; open--) {
    const mention = mentions[mentionAt[open - 1]!];
    if (words.form(open) !== "," || !mention || isObjectForm(words, open - 1)) continue;
    const encloses =
      /^(?:VBG|VBN|WP|WP\$|WDT|IN|RB|JJ)$/.test(words.xpos(open + 1)) ||
      /^(?:who|whose|with|in|as)$/.test(words.lower(open + 1));
    if (encloses && OUTSIDE.test(words.deprel(words.headOf(mention.first, mention.last)))) return open - 1;
  }
  return -1;
}

/** What the subject of a clause may look like to a parser that lost it. */
const OUTSIDE = /^(?:nsubj|vocative|root|dislocated|appos|parataxis|conj|flat|dep|obl:npmod|list)/;

/** The last token of a mention, by one of its tokens; before `to`. */
export function lastOfMention({ mentionAt }: Told, token: number, to: number): number {
  let i = token;
  while (i + 1 < to && mentionAt[i + 1] === mentionAt[token]) i++;
  return i;
}

/** "Him", "his", "himself": no subject. */
export function isObjectForm(words: Words, token: number): boolean {
  const form = words.lower(token);
  const pronoun = PRONOUNS.get(form);
  return (
    pronoun !== undefined &&
    (pronoun.reflexive || pronoun.possessive || /^(?:him|them|me|us)$/.test(form)) &&
    form !== "her"
  );
}

/** Whose answer or voice: "Kurt" in "Kurt's answer", "the voice of Kurt"; a token in a mention, -1. */
export function personOf({ words, mentionAt }: Told, noun: number): number {
  for (const child of words.children(noun)) {
    const relation = words.deprel(child);
    const marker = words.childBy(child, "case");
    const of = relation === "nmod" && marker >= 0 && words.lower(marker) === "of";
    if ((relation === "nmod:poss" || of) && mentionAt[child]! >= 0) return child;
  }
  return -1;
}
