import type { Id, RelationshipType, Span } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import { personNoun } from "../mentions/nouns.ts";
import type { Claim } from "./claim.ts";
import { RELATION_NOUNS } from "./relation-nouns.ts";
import { SHARED_TIES } from "./tie-frames.ts";

/** What people call their elders to their face, and before others in place of a name. */
const CALLED = words(`
parent m: dad daddy papa pa father da
parent f: mum mom mommy mummy mama mamma ma mam momma mother
grandparent m: grandpa granddad gramps grandfather
grandparent f: gran granny grandma nana nan grandmother
aunt-uncle m: uncle
aunt-uncle f: aunt auntie aunty
cousin: cousin cuz coz
sibling f: sis
sibling m: bruv
`);
/** Of these only with a name ("Aunt Prue"): alone "uncle" and "cousin" are said to any man. */
const WITH_NAME: ReadonlySet<RelationshipType> = new Set(["aunt-uncle"]);
/** Fathers and mothers of a church, who are called so by everybody. */
const CLERGY = /^(?:the )?(?:father|mother|brother|sister|rev\.?|reverend|fr\.?|bishop|abbot|abbess|prior|prioress) ?/i;
const CLERGYMAN = /\b(?:priest|monk|friar|curate|vicar|rector|nun|confessor|chaplain|parson)\b/i;

interface Called {
  type: RelationshipType;
  gender: "m" | "f" | null;
}

/** What follows from how people call each other, and from names that say a tie: "Mum", "Aunt Prue", "Mr. and Mrs. Day", "the brothers Karl and Otto". */
export function claimsFromNames(clauses: Clauses): Claim[] {
  const claims: Claim[] = [];
  const { mentions } = clauses.layers;
  mentions.forEach((m, i) => {
    if (m.kind === "pronoun") return;
    if (m.plural) fromList(clauses, i, claims);
    else fromCall(clauses, i, claims);
  });
  fromCouples(clauses, claims);
  return claims;
}

function words(lines: string): ReadonlyMap<string, Called> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [label, nouns] = line.split(": ");
        const [type, gender] = label!.split(" ");
        const called: Called = { type: type as RelationshipType, gender: (gender as "m" | "f") ?? null };
        return nouns!.split(" ").map((noun): [string, Called] => [noun, called]);
      }),
  );
}

/** "Mum, look", said to Ada by Ben; "Aunt Prue is out"; "her Aunt Prue". */
function fromCall(clauses: Clauses, index: number, claims: Claim[]): void {
  const { words, layers } = clauses;
  const { first, head, last, vocative, quotation, start, end } = layers.mentions[index]!;
  const titled = head > first && CALLED.has(words.lower(first)) && words.upos(head) === "PROPN";
  const called = CALLED.get(words.lower(titled || words.upos(head + 1) !== "PROPN" || head + 1 >= last ? first : head));
  const bare = CALLED.get(words.lower(head));
  const title = called && (titled || (head === first && last - first > 1 && words.upos(head + 1) === "PROPN"));
  const term = title ? called : bare;
  if (!term || (!title && WITH_NAME.has(term.type))) return;
  const named = titled ? head : first;
  const possessor = [named, head, first].map((t) => words.childBy(t, "nmod:poss")).find((t) => t >= 0) ?? -1;
  const voice = quotation >= 0 ? clauses.conversation(quotation) : null;
  let who = clauses.known(named);
  if (!who.length) who = clauses.known(head);
  let whose: Id | null = null;
  if (vocative) {
    if (!voice?.me) return;
    whose = voice.me;
    if (!title) who = voice.you;
  } else if (possessor >= 0) {
    // "Her mother" is a noun like others; "her Aunt Prue" a name.
    if (!title) return;
    const owner = clauses.people(possessor);
    whose = owner.length === 1 ? owner[0]! : null;
  } else {
    if (title && first > 0 && /^(?:the|a|an|this|that|old|poor)$/.test(words.lower(first - 1))) return;
    if (!title && !isProper(clauses, head)) return;
    whose = voice ? (voice.me ?? null) : clauses.narratorAt(head);
  }
  if (!whose || who.length !== 1 || who[0] === whose) return;
  const elder = who[0]!;
  const gender = clauses.genderOf(elder);
  if (term.gender && gender && gender !== term.gender) return;
  if (term.type === "parent" && (title || isClergy(clauses, elder))) return;
  claims.push({
    a: elder,
    b: whose,
    type: term.type,
    span: { start, end },
    claimedBy: voice?.me ?? null,
    // "Dad's sideboard", where a child of his tells the story.
    direct: !vocative && (possessor >= 0 || !voice),
    past: false,
    ...((possessor < 0 && voice) || vocative ? { called: true } : {}),
    ...(vocative && !title ? { faced: [elder, whose] as [Id, Id] } : {}),
  });
}

/** "Mum is out": a name, where "the mother" and "a mother" are none. */
function isProper(clauses: Clauses, head: number): boolean {
  const { words } = clauses;
  if (!/^\p{Lu}/u.test(words.form(head))) return false;
  return [...words.children(head)].every((c) => !/^(?:det|nmod|amod|compound|flat)/.test(words.deprel(c)));
}

function isClergy(clauses: Clauses, id: Id): boolean {
  const who = clauses.layers.characters.characters.find((c) => c.id === id);
  return who?.aliases.some((a) => CLERGY.test(a.text) || CLERGYMAN.test(a.text)) ?? false;
}

/** "His sisters, Ruth and Nell", "the brothers Karl and Otto". */
function fromList(clauses: Clauses, index: number, claims: Claim[]): void {
  const { words, layers } = clauses;
  const { head, start, end } = layers.mentions[index]!;
  const noun = personNoun(words.lower(head), words.lemma(head).toLowerCase());
  const type = RELATION_NOUNS.get(noun?.lemma ?? words.lemma(head).toLowerCase());
  const beside = words.childBy(head, "appos");
  if (!type || beside < 0 || words.upos(beside) !== "PROPN") return;
  const named = clauses.known(beside).filter((id) => clauses.isNamed(id));
  if (named.length < 2 || named.length > 5) return;
  const said = { span: { start, end }, claimedBy: null, direct: true, past: false };
  // "Ada had two sons, Tom and Ben."
  const had = words.deprel(head) === "obj" && words.lemma(words.head(head)) === "have" ? words.head(head) : -1;
  const owner = had >= 0 ? clauses.subject(had).token : words.childBy(head, "nmod:poss");
  const whose = owner >= 0 ? clauses.people(owner) : [];
  for (const b of whose.length <= 2 ? whose : [])
    for (const a of named) if (a !== b) claims.push({ a, b, type, ...said });
  const among = type === "child" || type === "parent" ? (type === "child" ? "sibling" : null) : type;
  const together = among === "sibling" || (owner < 0 && among !== null && SHARED_TIES.has(among));
  if (!together || named.some((id) => whose.includes(id))) return;
  named.forEach((a, i) => {
    for (const b of named.slice(i + 1)) claims.push({ a, b, type: among!, ...said });
  });
}

/** How much later than him she must first appear to have become his wife in the story, as a share of the text. */
const LATER = 0.05;

/** "Mr. and Mrs. Day", "Mr. Day and Mrs. Day". */
function fromCouples(clauses: Clauses, claims: Claim[]): void {
  const { words, layers } = clauses;
  const byName = new Map<string, Id>();
  const firsts = new Map<Id, number>();
  for (const c of layers.characters.characters)
    for (const alias of c.aliases) {
      byName.set(plain(alias.text), c.id);
      firsts.set(c.id, Math.min(firsts.get(c.id) ?? alias.first, alias.first));
    }
  const length = Math.max(1, layers.mentions.at(-1)?.end ?? 1);
  for (let t = 1; t + 2 < words.count; t++) {
    if (words.lower(t) !== "and" || !/^mrs\.?$/.test(words.lower(t + 1))) continue;
    let from = t - 1;
    while (from > t - 4 && from > 0 && words.upos(from) === "PROPN" && !/^mr\.?$/.test(words.lower(from))) from--;
    if (!/^mr\.?$/.test(words.lower(from))) continue;
    let to = t + 2;
    while (to + 1 < words.count && to < t + 4 && words.upos(to + 1) === "PROPN") to++;
    const name = formsOf(clauses, t + 2, to + 1);
    const his = formsOf(clauses, from + 1, t);
    if (!name || (his && his !== name)) continue;
    const he = byName.get(`mr ${name}`);
    const she = byName.get(`mrs ${name}`);
    if (!he || !she || he === she) continue;
    const span: Span = { start: words.start(from), end: words.end(to) };
    const later = (firsts.get(she) ?? 0) - (firsts.get(he) ?? 0) > length * LATER;
    claims.push({
      a: he,
      b: she,
      type: "spouse",
      span,
      claimedBy: null,
      direct: true,
      past: false,
      ...(later ? { begins: true } : {}),
    });
  }
}

function formsOf(clauses: Clauses, from: number, to: number): string {
  const forms: string[] = [];
  for (let t = from; t < to; t++) forms.push(plain(clauses.words.form(t)));
  return forms.join(" ");
}

const plain = (text: string) => text.toLowerCase().replace(/\./g, "");
