import type { PersonMention, PersonMentions } from "../mentions/layer.ts";
import { SAME_RELATION } from "../mentions/person-nouns.ts";
import { plainRelation, type Words } from "../syntax/words.ts";

/** The role of a phrase by its head: 0 subject, 1 object, 2 oblique, 3 possessor, 4 other. Conjuncts have the first one's. */
export function roleOf(words: Words, head: number): number {
  let at = head;
  for (let hops = 0; hops < 4 && (words.deprel(at) === "conj" || words.deprel(at) === "flat"); hops++)
    at = words.head(at) < 0 ? at : words.head(at);
  if (words.deprel(at) === "nmod:poss") return 3;
  switch (plainRelation(words.deprel(at))) {
    case "nsubj":
      return 0;
    case "obj":
    case "iobj":
      return 1;
    case "obl":
      return 2;
    default:
      return 4;
  }
}

/** The verb (or other predicate) that a phrase is an argument of; -1 for none. */
export function headVerb(words: Words, head: number): number {
  let at = head;
  for (let hops = 0; hops < 6; hops++) {
    const next = words.head(at);
    if (next < 0) return -1;
    const relation = plainRelation(words.deprel(at));
    if (relation === "nsubj" || relation === "obj" || relation === "iobj" || relation === "obl") return next;
    at = next;
  }
  return -1;
}

/** 0 none, 1 the, 2 this/that, 3 a, 4 possessive, 5 other. */
export function determinerOf(words: Words, mention: PersonMention): number {
  if (possessorOf(words, mention.head) >= 0) return 4;
  const determiner = words.childBy(mention.head, "det");
  if (determiner < 0) return 0;
  const form = words.lower(determiner);
  if (form === "the") return 1;
  if (/^(?:this|that|these|those)$/.test(form)) return 2;
  return form === "a" || form === "an" ? 3 : 5;
}

/** "Ada was Tom's mother": whom a phrase is said of, by the token of the subject; -1 where nothing is asserted so. */
export function saidOf(words: Words, head: number): number {
  const copula = words.childBy(head, "cop");
  if (copula < 0 || !/^(?:is|'s|’s|was|are|were|am|'m|’m|been)$/.test(words.lower(copula))) return -1;
  for (const child of words.children(head)) {
    const relation = words.deprel(child);
    if (relation === "mark" || relation === "expl" || /^(?:not|n't|n’t|never|no|like)$/.test(words.lower(child)))
      return -1;
    if (relation === "aux" && !/^(?:has|had|have|'d|’d)$/.test(words.lower(child))) return -1;
  }
  const subject = words.childBy(head, "nsubj");
  return subject >= 0 && subject < copula ? subject : -1;
}

/** The token of the possessor: "his" or "Kurt" in "his mother", "Kurt's mother"; -1 for none. */
export function possessorOf(words: Words, head: number): number {
  for (const child of words.children(head)) if (words.deprel(child) === "nmod:poss") return child;
  return -1;
}

/** "Mom" as a name: capitalised, spoken of, with nothing before it that says whose or which. */
export function isOwnKin(words: Words, mention: PersonMention): boolean {
  const { head, first, last, vocative, kind, plural } = mention;
  if (kind !== "nominal" || plural || vocative || last - first !== 1) return false;
  const noun = SAME_RELATION.get(words.lower(head)) ?? words.lower(head);
  return /^(?:father|mother|grandfather|grandmother)$/.test(noun) && /^\p{Lu}/u.test(words.form(head));
}

/** "His boyfriend, Kit": index of the name that stands beside the phrase; -1 for none. */
export function nameInApposition(words: Words, mentions: PersonMentions, mention: PersonMention): number {
  const beside = words.childBy(mention.head, "appos");
  if (beside < 0 || mention.plural) return -1;
  for (let k = firstFrom(mentions, mention.start); k < mentions.length && mentions[k].first <= beside; k++) {
    const { kind, plural, last } = mentions[k];
    if (kind === "name" && beside < last && !plural) return k;
  }
  return -1;
}

const AIMED: ReadonlySet<string> = new Set(["at", "to", "for"]);

/** An object, or what stands behind a preposition that no subject aims at itself: "smiled at her", not "looked around her". */
export function isAimedAt(words: Words, token: number): boolean {
  const role = roleOf(words, token);
  if (role !== 2) return role === 1;
  const preposition = words.childBy(token, "case");
  return preposition >= 0 && AIMED.has(words.lower(preposition));
}

/** Index of the first mention that starts at an offset or behind it. */
export function firstFrom(mentions: PersonMentions, offset: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the mention that a token heads; of a name any token leads to it, since the parser may take its title for its head. */
export function mentionsByToken(mentions: PersonMentions): ReadonlyMap<number, number> {
  const byToken = new Map<number, number>();
  mentions.forEach((m, index) => {
    if (m.kind === "name") for (let t = m.first; t < m.last; t++) byToken.set(t, index);
  });
  mentions.forEach((m, index) => {
    byToken.set(m.head, index);
  });
  return byToken;
}

/** "Kurt" of "Kurt's": the name of whom something belongs to. */
export const isOwner = (words: Words, mention: PersonMention): boolean =>
  mention.last < words.count && /^['’]s?$/.test(words.form(mention.last));
