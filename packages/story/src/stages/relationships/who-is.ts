import type { Id, RelationshipType } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";

/** Ties whose unnamed half may be whoever else is about. */
const PRESENT: ReadonlySet<RelationshipType> = new Set(["partner", "fiance", "friend", "ex-partner"]);

/** "Ada's my sister": what looks like one owner before another is who it is said of. */
export function contracted(clauses: Clauses, head: number): { subject: number; owner: number } | null {
  const { words } = clauses;
  const [subject, owner] = [...words.children(head)].filter((c) => words.deprel(c) === "nmod:poss");
  if (subject === undefined || owner === undefined || words.xpos(owner) !== "PRP$") return null;
  return words.lower(owner - 1).endsWith("s") && words.childBy(subject, "case") === owner - 1
    ? { subject, owner }
    : null;
}

/** The name that a clause gives to somebody: "his sister was called Ada", "his sister's name was Ada", "a sister named Ada". */
function nameGiven(clauses: Clauses, head: number): number {
  const { words } = clauses;
  const over = words.head(head);
  const isNaming = (verb: number) => /^(?:call|name)$/.test(words.lemma(verb)) && words.xpos(verb) === "VBN";
  const name = (verb: number) =>
    [...words.children(verb)].find((c) => c > verb && c <= verb + 3 && words.upos(c) === "PROPN") ?? -1;
  if (over >= 0 && words.deprel(head).startsWith("nsubj") && isNaming(over)) return name(over);
  if (over >= 0 && words.deprel(head) === "nmod:poss" && words.lemma(over) === "name") {
    const said = words.head(over);
    return said >= 0 && words.deprel(over) === "nsubj" && words.upos(said) === "PROPN" ? said : -1;
  }
  const told = [...words.children(head)].find((c) => words.deprel(c).startsWith("acl") && isNaming(c));
  return told === undefined ? -1 : name(told);
}

/** "Introduced him as her husband": who is introduced; -1 elsewhere. */
export function introduced(clauses: Clauses, head: number): number {
  const { words } = clauses;
  const verb = words.head(head);
  const marker = words.childBy(head, "case");
  if (verb < 0 || marker < 0 || words.lower(marker) !== "as" || words.lemma(verb) !== "introduce") return -1;
  return clauses.object(verb);
}

/** "My wife, Laura, is ill": a name between commas that is hers and not who is spoken to; -1. */
export function ownName(clauses: Clauses, head: number): number {
  const { words, layers } = clauses;
  const owner = words.childBy(head, "nmod:poss");
  if (clauses.quotationOf(head) < 0 || owner < 0 || words.lower(owner) !== "my") return -1;
  const name = head + 2;
  if (name >= words.count || words.form(head + 1) !== "," || words.sentence(name) !== words.sentence(head)) return -1;
  const mention = layers.mentions[clauses.mention(name)];
  if (mention?.kind !== "name" || mention.last >= words.count || words.form(mention.last) !== ",") return -1;
  const gender = layers.mentions[clauses.mention(head)]?.gender ?? null;
  const [who] = clauses.people(name);
  return who !== undefined && gender !== null && clauses.genderOf(who) === gender ? name : -1;
}

/** Whom a relation noun means: the subject that it is said of, the name beside it, else whom coreference takes it for. */
export function whoIs(clauses: Clauses, head: number, type: RelationshipType): { who: Id[]; direct: boolean } {
  const { words } = clauses;
  // "You have been his friend and my enemy": one subject for both.
  const before = words.deprel(head) === "conj" ? words.head(head) : -1;
  const shared = before >= 0 && words.upos(before) === "NOUN" && words.childBy(head, "cop") < 0 ? before : head;
  const copula = words.childBy(shared, "cop");
  const own = copula >= 0 ? words.childBy(shared, "nsubj") : -1;
  // "From that day on Wren was his daughter": whatever the parser hangs the name on.
  const subject = own < 0 && copula >= 0 ? clauses.nameBefore(copula) : own;
  const shown = isShown(clauses, head);
  // "Ada, who was his sister, ...".
  if (
    subject >= 0 &&
    /^(?:who|that)$/.test(words.lower(subject)) &&
    words.head(head) >= 0 &&
    words.head(head) < subject
  )
    return { who: clauses.people(words.head(head)).slice(0, 1), direct: true };
  if (subject >= 0 && !shown) return { who: subjectOf(clauses, subject), direct: true };
  for (const token of [
    ownName(clauses, head),
    contracted(clauses, head)?.subject ?? -1,
    nameGiven(clauses, head),
    introduced(clauses, head),
  ])
    if (token >= 0) return { who: clauses.people(token), direct: true };
  if (words.deprel(head) === "xcomp" && /^(?:become|call|remain)$/.test(words.lemma(words.head(head)))) {
    const called = words.lemma(words.head(head)) === "call";
    return { who: called ? [] : clauses.people(clauses.subject(words.head(head)).token), direct: true };
  }
  // "Her guardian was the old chamberlain, Baron Stade."
  const predicate =
    words.deprel(head) === "nsubj" && words.childBy(words.head(head), "cop") > head ? words.head(head) : -1;
  if (predicate >= 0 && /^(?:NOUN|PROPN)$/.test(words.upos(predicate))) {
    const behind = words.childBy(predicate, "appos", "conj");
    for (const token of [predicate, words.form(predicate + 1) === "," ? behind : -1]) {
      const named = token < 0 ? [] : clauses.known(token).filter((id) => clauses.isNamed(id));
      if (named.length) return { who: named.slice(0, 1), direct: true };
    }
  }
  let beside = words.deprel(head) === "appos" ? words.head(head) : words.childBy(head, "appos", "flat");
  if (beside < 0) {
    const law = words.lower(Math.min(words.count - 1, head + 2)) === "in" ? head + 4 : head;
    for (let i = law + 1; i <= law + 4 && i < words.count && words.sentence(i) === words.sentence(head); i++) {
      if (i === law + 1 && words.form(i) !== ",") break;
      if (words.upos(i) !== "PROPN" && i > law + 1) break;
      // "Her boss, Mr. Day.": a name between commas, or before a stop.
      if (clauses.mention(i) >= 0 && /^[,.;]$/.test(words.form(Math.min(words.count - 1, i + 1)))) beside = i;
    }
    const aside = clauses.layers.mentions[clauses.mention(beside)]?.vocative || clauses.quotationOf(head) >= 0;
    if (beside >= 0 && aside && !shown) beside = -1;
  }
  // "He had forgotten his wife, Helen her lover": two clauses.
  if (beside > head + 1 && words.xpos(beside + 1) === "PRP$") return { who: [], direct: false };
  if (beside < 0) beside = nameBehind(clauses, head);
  // "His father, Mr. Day, Mr. Cox and Mr. Cole": a list.
  // ... but "my brother Ted and my sister Mo" are two with their names.
  const listed = (t: number) => {
    const other = words.childBy(t, "conj");
    return other >= 0 && (beside !== head + 1 || words.childBy(other, "nmod:poss") < 0);
  };
  if (beside >= 0 && [beside, head].some(listed)) beside = -1;
  // "My dear Mrs. Day, his wife is dead": spoken to, not spoken of.
  if (beside >= 0 && clauses.layers.mentions[clauses.mention(beside)]?.vocative && !shown) beside = -1;
  // "His partner, a thin man named Bas."
  const called = beside >= 0 && words.upos(beside) === "NOUN" ? nameGiven(clauses, beside) : -1;
  const named = beside >= 0 ? clauses.people(called >= 0 ? called : beside) : [];
  if (named.length === 1) return { who: named, direct: true };
  const known = clauses.known(head);
  if (known.length) return { who: known, direct: false };
  return { who: PRESENT.has(type) ? clauses.people(head) : [], direct: false };
}

/** "This is my wife, Clara." */
export function isShown(clauses: Clauses, head: number): boolean {
  const { words } = clauses;
  // "That's Clara, my wife."
  const said = words.deprel(head) === "appos" && words.upos(words.head(head)) === "PROPN" ? words.head(head) : head;
  const subject = words.childBy(said, "cop") >= 0 ? words.childBy(said, "nsubj") : -1;
  return subject >= 0 && /^(?:this|that|here|there|it)$/.test(words.lower(subject));
}

/** "Ida's sister Clementine": the name that stands right behind, whatever the parser makes of the two. */
function nameBehind(clauses: Clauses, head: number): number {
  const { words, layers } = clauses;
  const next = head + 1;
  if (next >= words.count || words.upos(next) !== "PROPN" || words.sentence(next) !== words.sentence(head)) return -1;
  // "Told his sister Tom was gone": the name begins what was told.
  if (/^i?obj$/.test(words.deprel(head)) && words.deprel(next).startsWith("nsubj")) return -1;
  for (let token = next; token < Math.min(words.count, next + 3); token++) {
    const m = layers.mentions[clauses.mention(token)];
    if (m?.kind === "name" && m.first === next && !m.vocative) return token;
  }
  return -1;
}

/** Who a clause is about. "He was her husband, and he hated Gregor": not Gregor, who is named only behind the pronoun. */
function subjectOf(clauses: Clauses, subject: number): Id[] {
  const { words, layers } = clauses;
  const who = clauses.people(subject);
  const index = clauses.mention(subject);
  if (who.length !== 1 || layers.mentions[index]?.kind !== "pronoun" || clauses.quotationOf(subject) >= 0) return who;
  for (let i = index + 1; i < layers.mentions.length; i++) {
    const m = layers.mentions[i]!;
    if (words.sentence(m.head) !== words.sentence(subject)) break;
    if (
      words.deprel(m.head) === "appos" ||
      m.kind !== "name" ||
      m.quotation >= 0 ||
      layers.characters.mentions[i]!.entity !== who[0]
    )
      continue;
    const other = clauses.about.company(subject, who, 1);
    return other.length === 1 ? other : [];
  }
  return who;
}
