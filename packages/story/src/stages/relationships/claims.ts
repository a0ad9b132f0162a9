import type { RelationshipType, StoryEvent } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import { personNoun } from "../mentions/nouns.ts";
import type { Claim, Half } from "./claim.ts";
import { claimedBy, isOver, isPast, isWhen, pairsOf } from "./claim-status.ts";
import { COUPLE, formerOf } from "./couples.ts";
import { around, fromFrames } from "./frame-claims.ts";
import { joinHalves } from "./halves.ts";
import { LOOSE, RELATION_NOUNS, relationLemma } from "./relation-nouns.ts";
import { SHARED_TIES } from "./tie-frames.ts";
import { fromTieNoun } from "./tie-nouns.ts";
import { contracted, introduced, isShown, ownName, whoIs } from "./who-is.ts";

/** Everything that the text says outright of what two people are to each other. */
export function claimsIn(clauses: Clauses, events: readonly StoryEvent[]): Claim[] {
  const claims: Claim[] = [];
  const halves: Half[] = [];
  clauses.layers.mentions.forEach((m, i) => {
    if (m.kind === "nominal" && (!m.vocative || contracted(clauses, m.head))) fromNoun(clauses, i, claims, halves);
    if (m.kind === "name" && !m.plural) fromNameBehind(clauses, i, claims);
  });
  const weddings = events.filter((e) => e.kind === "marry" && e.modality === "actual");
  let next = 0;
  for (let token = 0; token < clauses.words.count; token++) {
    while (next < weddings.length && weddings[next]!.end <= clauses.words.start(token)) next++;
    // "They were married in June": from then.
    const wed = next < weddings.length && weddings[next]!.start <= clauses.words.start(token);
    if (!wed || !isWedding(clauses, token)) fromFrames(clauses, token, claims);
    fromPlural(clauses, token, claims);
    fromSharedParent(clauses, token, claims);
    fromCompany(clauses, token, claims);
    fromTieNoun(clauses, token, claims);
  }
  joinHalves(clauses, halves, claims);
  for (const event of events) fromParting(clauses, event, claims);
  claims.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
  return claims;
}

/** "Married in June", "married by the priest": not "married to Hugh". */
function isWedding(clauses: Clauses, token: number): boolean {
  const said = around(clauses, token);
  return /^(?:married|wed)$/.test(clauses.words.lower(token)) && /^(?:in|at|on|by)$/m.test(said) && !/^to$/m.test(said);
}

/** "His sister", "the captain's niece", "a friend of Ada's". */
function fromNoun(clauses: Clauses, index: number, claims: Claim[], halves: Half[]): void {
  const { words, layers } = clauses;
  const bridge = clauses.bridges.get(index);
  const mention = layers.mentions[index]!;
  const { head } = mention;
  const lemma = relationLemma(words, head);
  if (mention.plural || lemma === null) return;
  const owner = ownerOf(clauses, head);
  if (owner < 0) return;
  // "Brother-in-law" may be read as several words.
  const inLaw =
    head + 4 < words.count &&
    words.lower(head + 1) === "-" &&
    words.lower(head + 2) === "in" &&
    words.lower(head + 4) === "law";
  const stated = inLaw ? "in-law" : typeOf(clauses, index, lemma);
  const over = isOver(clauses, head);
  const denied = isDenied(clauses, head) && !(stated && isDisowned(clauses, head, owner, stated));
  const type = stated && over ? formerOf(stated) : denied ? null : stated;
  if (!type) return;
  // "Your mother, Freddy": called by name, no name of hers; "her father and Harriet": two people.
  const next = head + 1;
  const hers = ownName(clauses, head) >= 0;
  if (mention.last > next && !hers && (mention.quotation >= 0 || words.childBy(head, "conj") >= 0))
    if (/^(?:,|-+|—|and)$/.test(words.lower(next)) && !isShown(clauses, head)) return;
  const said = whoIs(clauses, head, type);
  const guessed = bridge !== undefined && !said.direct;
  const { who, direct } = guessed ? { who: [bridge.who], direct: false } : said;
  // "You are my enemy"; not "that my enemy should hear it".
  const asserted = words.childBy(head, "cop") >= 0;
  if (LOOSE.has(type) && !guessed && (!direct || (mention.quotation >= 0 && !asserted))) return;
  const span = { start: mention.start, end: mention.end };
  const whose = guessed ? [bridge.owner] : clauses.people(owner);
  const gender = mention.gender === "m" || mention.gender === "f" ? mention.gender : null;
  const kin = /^(?:parent|child|grandparent|sibling|aunt-uncle|grandchild|niece-nephew)$/.test(type);
  if (!whose.length || whose.length > (kin ? 2 : 1)) return;
  const named = who.length === 1 && clauses.isNamed(who[0]!);
  if (!named && whose.length === 1) halves.push({ owner: whose[0]!, type, gender, span });
  if (who.length !== 1) return;
  if (gender && clauses.genderOf(who[0]!) && clauses.genderOf(who[0]!) !== gender) return;
  // "Their sister": brothers or sisters themselves.
  const [one, other] = whose;
  if (type === "sibling" && one && other && who[0] !== one && who[0] !== other)
    claims.push({ a: one, b: other, type, span, claimedBy: claimedBy(clauses, head), direct: false, past: false });
  for (const b of whose)
    if (who[0] !== b)
      claims.push({
        a: who[0]!,
        b,
        type,
        span,
        claimedBy: claimedBy(clauses, head),
        direct,
        past: isPast(clauses, head),
        ...(COUPLE.has(type) && isLate(clauses, head) ? { late: true } : {}),
        ...(leansOn(clauses, owner, head) ? { leans: true } : {}),
        ...(guessed ? { guessed: true } : {}),
      });
}

/** "It was her teammate Adaeze who ...": where the parser takes the name for the head. */
function fromNameBehind(clauses: Clauses, index: number, claims: Claim[]): void {
  const { words, layers } = clauses;
  const { first, last, head, vocative, start, end } = layers.mentions[index]!;
  const noun = first - 1;
  if (noun < 0 || vocative || words.sentence(noun) !== words.sentence(head) || clauses.mention(noun) >= 0) return;
  const lemma = relationLemma(words, noun);
  const over = words.head(noun);
  if (lemma === null || over < first || over >= last || !/^(?:compound|flat|nmod|appos)/.test(words.deprel(noun)))
    return;
  const type = RELATION_NOUNS.get(lemma)!;
  const owners = [over, noun].map((t) => words.childBy(t, "nmod:poss")).filter((t) => t >= 0 && t < noun);
  const whose = owners.length ? clauses.people(owners[0]!) : [];
  const who = clauses.known(head);
  if (whose.length !== 1 || who.length !== 1 || who[0] === whose[0]) return;
  const span = { start: words.start(Math.min(owners[0]!, noun)), end: Math.max(start, end) };
  const said = { claimedBy: claimedBy(clauses, head), direct: true, past: false };
  claims.push({
    a: who[0]!,
    b: whose[0]!,
    type,
    span,
    ...said,
    ...(leansOn(clauses, owners[0]!, head) ? { leans: true } : {}),
  });
}

/** "Her late husband", "Ben's widow". */
const isLate = ({ words }: Clauses, head: number) =>
  /^widow/.test(words.lemma(head)) || [...words.children(head)].some((c) => c < head && words.lower(c) === "late");

/** "My brother", "I am her sister": as right as what is known of who speaks. "She is his daughter": of who is about. */
function leansOn(clauses: Clauses, owner: number, head: number): boolean {
  const { words, layers } = clauses;
  const subject = words.childBy(head, "cop") >= 0 ? words.childBy(head, "nsubj") : -1;
  const isPronoun = (t: number) => layers.mentions[clauses.mention(t)]?.kind === "pronoun";
  return clauses.quotationOf(head) >= 0
    ? isPronoun(owner) || isPronoun(subject)
    : isPronoun(owner) && isPronoun(subject);
}

function ownerOf(clauses: Clauses, head: number): number {
  const { words } = clauses;
  const possessor = contracted(clauses, head)?.owner ?? words.childBy(head, "nmod:poss");
  if (possessor >= 0) return possessor;
  for (const child of words.children(head)) {
    const marker = words.childBy(child, "case");
    if (words.deprel(child).startsWith("nmod") && marker >= 0 && /^(?:of|to)$/.test(words.lower(marker))) return child;
  }
  // "The oldest friend she had."
  // ... and "she had left", whose parse is that of "she had left him".
  const having = [...words.children(head)].find(
    (c) =>
      words.deprel(c).startsWith("acl") &&
      (words.lemma(c) === "have" ||
        (words.lower(c) === "left" && words.lower(c - 1) === "had" && words.childBy(c, "obj") < 0)),
  );
  if (having !== undefined) return words.childBy(having, "nsubj");
  // "Ada had a brother, Tom."
  const verb = words.head(head);
  if (words.deprel(head) === "obj" && words.lemma(verb) === "have" && clauses.assertion.modality(verb) === "actual")
    return clauses.subject(verb).token;
  return -1;
}

/** The type that a noun names, with what stands before it: "ex-best friend", "former wife", "ex" in brackets. */
function typeOf(clauses: Clauses, mention: number, lemma: string): RelationshipType | null {
  const { words, layers } = clauses;
  const { first, head } = layers.mentions[mention]!;
  const type = lemma === "mate" && isRanked(clauses, head) ? "colleague" : RELATION_NOUNS.get(lemma);
  if (!type) return null;
  let former = false;
  for (let i = Math.max(first, head - 6); i < head; i++)
    if (/^(?:ex|ex-.*|former|old|onetime)$/.test(words.lower(i))) former ||= words.lower(i) !== "old";
  former ||= /^ex-?\)/.test(words.lower(head));
  return former ? formerOf(type) : type;
}

/** "First mate": of a ship, no friend. */
const isRanked = ({ words }: Clauses, head: number) =>
  head > 0 && /^(?:first|second|third|chief|master['’]s|ship['’]s|s)$/.test(words.lower(head - 1));

/** "Like a brother to him", "not his wife", "if she were his wife": no tie is stated. */
function isDenied(clauses: Clauses, head: number): boolean {
  const { words } = clauses;
  const marker = words.childBy(head, "case");
  if (marker >= 0 && /^(?:like|as|than|without)$/.test(words.lower(marker)) && introduced(clauses, head) < 0)
    return true;
  // "Because divers are like that, and his roommate ...": another clause.
  const clause = (i: number) => /^[,;:.!?—-]+$/.test(words.form(i));
  // "He had never seen his teacher so": that he has one stands.
  const said = words.childBy(head, "cop") >= 0 || words.childBy(head, "nmod:poss") < 0 || words.deprel(head) === "root";
  const taken = said ? /^(?:not|n't|n’t|never|no|hardly|nearly|almost|like)$/ : /^(?:no|nearly|almost|like)$/;
  for (let i = head - 1; i >= 0 && i >= head - 5 && words.sentence(i) === words.sentence(head) && !clause(i); i--)
    if (taken.test(words.lower(i)) && !/^(?:merely|only|just|simply)$/.test(words.lower(i + 1))) return true;
  for (const child of words.children(head))
    if (/^(?:other|like|any|every|future|would-be|no)$/.test(words.lower(child))) return true;
  if (words.deprel(head) === "xcomp" && words.lemma(words.head(head)) === "call") return true;
  const copula = words.childBy(head, "cop");
  if (copula < 0 || words.lemma(Math.max(0, words.head(head))) === "use") return false;
  // "To be his wife", "should have become her husband": not yet, or never.
  if (/^(?:be|being|become)$/.test(words.lower(copula))) return true;
  return clauses.assertion.modality(head) !== "actual";
}

/** "You are no daughter of mine": said to a daughter. */
const isDisowned = ({ words }: Clauses, head: number, owner: number, type: RelationshipType) =>
  /^(?:parent|child|sibling)$/.test(type) && words.lower(owner) === "mine" && words.lower(head - 1) === "no";

/** "She shared a bathroom with her and a mother." */
function fromSharedParent(clauses: Clauses, token: number, claims: Claim[]): void {
  const { words } = clauses;
  if (!/^(?:mother|father|parent)$/.test(words.lemma(token)) || words.deprel(token) !== "conj") return;
  if (words.childBy(token, "nmod:poss") >= 0) return;
  const first = words.head(token);
  const verb = words.head(first);
  if (verb < 0 || words.lemma(verb) !== "share" || clauses.assertion.modality(verb) !== "actual") return;
  const beside = [first, ...words.children(verb)].find((c) => words.deprel(c).startsWith("obl"));
  if (beside === undefined) return;
  const subject = clauses.subject(verb).token;
  const mate = clauses.mention(beside);
  const whom = mate < 0 ? [] : clauses.known(beside);
  const { actors, others } = clauses.apart(subject, clauses.people(subject), beside, whom);
  if (actors.length !== 1 || others.length !== 1 || actors[0] === others[0]) return;
  const said = { span: clauses.span(token, [verb]), claimedBy: claimedBy(clauses, token), direct: true, past: false };
  claims.push({ a: actors[0]!, b: others[0]!, type: "sibling", ...said });
}

/** "Ada and Ben were cousins", "they had been friends since school", "they were husband and wife". */
function fromPlural(clauses: Clauses, token: number, claims: Claim[]): void {
  const { words } = clauses;
  if (words.upos(token) !== "NOUN") return;
  const copula = words.childBy(token, "cop");
  const verb = words.deprel(token) === "xcomp" ? words.head(token) : -1;
  const linked = verb >= 0 && /^(?:remain|stay)$/.test(words.lemma(verb));
  if (copula < 0 && !linked) return;
  const noun = personNoun(words.lower(token), words.lemma(token).toLowerCase());
  const lemma = noun?.lemma ?? words.lemma(token);
  const pair = /^(?:husband|man)$/.test(lemma) && [...words.children(token)].some((c) => words.lemma(c) === "wife");
  const named = pair ? "spouse" : (RELATION_NOUNS.get(lemma) ?? null);
  const over = isOver(clauses, token);
  let type = named && over ? formerOf(named) : named;
  if (!type || words.childBy(token, "nmod:poss") >= 0 || (!over && isDenied(clauses, token))) return;
  if (!pair && words.xpos(token) !== "NNS") return;
  if (!SHARED_TIES.has(type)) return;
  const used = !words.deprel(token).startsWith("advcl") && words.lemma(Math.max(0, words.head(token))) === "use";
  const subject = clauses.subject(linked ? verb : used ? words.head(token) : token).token;
  let people = clauses.people(subject);
  if (!people.length) people = clauses.people(clauses.nameBefore(copula));
  const behind = [...words.children(token)].find(
    (c) => words.childBy(c, "case") >= 0 && words.lower(words.childBy(c, "case")) === "with",
  );
  if (people.length === 1 && behind !== undefined)
    people.push(...clauses.people(behind).filter((id) => id !== people[0]));
  if (!over && [...words.children(token)].some((c) => /^(?:ex|former|longer)$/.test(words.lower(c))))
    type = type === "lover" ? "ex-partner" : (formerOf(type) ?? type);
  for (const [a, b] of pairsOf(people))
    claims.push({
      a,
      b,
      type,
      span: clauses.span(token, [subject]),
      claimedBy: claimedBy(clauses, token),
      direct: true,
      past: isPast(clauses, token) || isWhen(clauses, token),
    });
}

/** "Let's stay friends": who part so are friends from there. */
function fromParting(clauses: Clauses, event: StoryEvent, claims: Claim[]): void {
  const { words } = clauses;
  const who = event.participants.map((p) => p.character);
  if (event.kind !== "break-up" || event.modality !== "actual" || event.when !== "now" || who.length !== 2) return;
  for (let t = clauses.tokenAt(event.start); t < words.count && words.start(t) < event.end; t++)
    if (/^friends?$/.test(words.lower(t)))
      claims.push({
        a: who[0]!,
        b: who[1]!,
        type: "friend",
        span: { start: event.start, end: event.end },
        claimedBy: null,
        direct: true,
        past: false,
        begins: true,
      });
}

/** How far back talk of a boyfriend makes "is with" the word for a couple, in tokens. */
const TALK_OF_LOVE = 160;

/** "Does he see anybody?" "He is with Martin." */
function fromCompany(clauses: Clauses, token: number, claims: Claim[]): void {
  const { words } = clauses;
  const marker = words.childBy(token, "case");
  const copula = words.childBy(token, "cop");
  if (marker < 0 || copula < 0 || words.lower(marker) !== "with" || clauses.quotationOf(token) < 0) return;
  if (clauses.assertion.modality(token) !== "actual" || clauses.assertion.tense(token) !== "present") return;
  if ([...words.children(token)].some((c) => words.deprel(c).startsWith("obl"))) return;
  const subject = clauses.subject(token).token;
  const a = clauses.people(subject);
  const b = clauses.people(token).filter((id) => !a.includes(id));
  if (a.length !== 1 || b.length !== 1) return;
  for (let i = token - 1; i >= Math.max(0, token - TALK_OF_LOVE); i--)
    if (/^(?:boyfriend|girlfriend|lover|dating|together)$/.test(words.lower(i))) {
      const span = clauses.span(token, [subject]);
      claims.push({
        a: a[0]!,
        b: b[0]!,
        type: "partner",
        span,
        claimedBy: claimedBy(clauses, token),
        direct: true,
        past: false,
      });
      return;
    }
}
