import type { Id, RelationshipType, StoryEvent } from "../../story.ts";
import { align } from "../events/align.ts";
import type { Clauses } from "../events/clauses.ts";
import { BODY, verbAt } from "../events/frames.ts";
import { personNoun } from "../mentions/nouns.ts";
import type { Claim, Half } from "./claim.ts";
import { COUPLE, formerOf } from "./couples.ts";
import { joinHalves } from "./halves.ts";
import { LOOSE, RELATION_NOUNS } from "./relation-nouns.ts";
import { SHARED_TIES, TIE_FRAMES } from "./tie-frames.ts";
import { contracted, introduced, isShown, ownName, whoIs } from "./who-is.ts";

/** Everything that the text says outright of what two people are to each other. */
export function claimsIn(clauses: Clauses, events: readonly StoryEvent[]): Claim[] {
  const claims: Claim[] = [];
  const halves: Half[] = [];
  clauses.layers.mentions.forEach((m, i) => {
    if (m.kind === "nominal" && (!m.vocative || contracted(clauses, m.head))) fromNoun(clauses, i, claims, halves);
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

function claimedBy(clauses: Clauses, token: number): Id | null {
  const q = clauses.quotationOf(token);
  return q < 0 ? null : (clauses.conversation(q).me ?? null);
}

/** "His sister", "the captain's niece", "a friend of Ada's". */
function fromNoun(clauses: Clauses, index: number, claims: Claim[], halves: Half[]): void {
  const { words, layers } = clauses;
  const mention = layers.mentions[index]!;
  const { head } = mention;
  const noun = personNoun(words.lower(head), words.lemma(head).toLowerCase());
  const lemma = noun?.lemma ?? words.lemma(head).toLowerCase();
  if (mention.plural || !(RELATION_NOUNS.has(lemma) || RELATION_NOUNS.has(words.lower(head)))) return;
  const owner = ownerOf(clauses, head);
  if (owner < 0) return;
  // "Brother-in-law" may be read as several words.
  const inLaw =
    head + 4 < words.count &&
    words.lower(head + 1) === "-" &&
    words.lower(head + 2) === "in" &&
    words.lower(head + 4) === "law";
  const stated = inLaw ? "in-law" : typeOf(clauses, index, RELATION_NOUNS.has(lemma) ? lemma : words.lower(head));
  const over = isOver(clauses, head);
  const denied = isDenied(clauses, head) && !(stated && isDisowned(clauses, head, owner, stated));
  const type = stated && over ? formerOf(stated) : denied ? null : stated;
  if (!type) return;
  // "Your mother, Freddy": called by name, no name of hers; "her father and Harriet": two people.
  const next = head + 1;
  const hers = ownName(clauses, head) >= 0;
  if (mention.last > next && !hers && (mention.quotation >= 0 || words.childBy(head, "conj") >= 0))
    if (/^(?:,|-+|—|and)$/.test(words.lower(next)) && !isShown(clauses, head)) return;
  const { who, direct } = whoIs(clauses, head, type);
  if (LOOSE.has(type) && (!direct || mention.quotation >= 0)) return;
  const span = { start: mention.start, end: mention.end };
  const whose = clauses.people(owner);
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
  const clause = (i: number) => words.form(i) === "," && /^(?:and|but|so|then)$/.test(words.lower(i + 1));
  for (let i = head - 1; i >= 0 && i >= head - 5 && words.sentence(i) === words.sentence(head) && !clause(i); i--)
    if (
      /^(?:not|n't|n’t|never|no|hardly|nearly|almost|like)$/.test(words.lower(i)) &&
      !/^(?:merely|only|just|simply)$/.test(words.lower(i + 1))
    )
      return true;
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

/** "Used to be friends", "had been his wife": of what was before. */
function isPast(clauses: Clauses, head: number): boolean {
  const { words, assertion } = clauses;
  const verb = words.childBy(head, "cop") >= 0 || words.upos(head) === "VERB" ? head : -1;
  if (verb < 0) return false;
  if (words.lemma(Math.max(0, words.head(verb))) === "use") return true;
  return (
    [...words.children(verb)].some((c) => /^(?:once|formerly)$/.test(words.lower(c))) &&
    assertion.tense(verb) !== "present"
  );
}

/** "They were engaged", "Ada shares a flat with Cora". */
function fromFrames(clauses: Clauses, token: number, claims: Claim[]): void {
  const { words } = clauses;
  const { lemma } = verbAt(words, token);
  const form = words.lower(token);
  for (const list of lemma === form ? [TIE_FRAMES.get(lemma)] : [TIE_FRAMES.get(lemma), TIE_FRAMES.get(form)])
    for (const frame of list ?? []) {
      const found = align(clauses, token, frame);
      if (!found) continue;
      const over = isOver(clauses, token) ? formerOf(frame.kind) : null;
      if ((clauses.assertion.modality(token) !== "actual" && !over) || isHearsay(clauses, token)) return;
      // "Started dating", "got engaged": an event, from which the tie holds.
      if (words.deprel(token) === "xcomp" && /^(?:start|begin|get|become)$/.test(words.lemma(words.head(token))))
        return;
      // "We were always together", "while we were engaged": company and business.
      if (frame.other === null && isPassing(clauses, token)) return;
      if (isLesson(clauses, token, frame.kind)) return;
      if (form === "seeing" && !isCourting(clauses, token)) return;
      // "Had been going out for a year": not "went out", "were going out to the shop".
      if (lemma === "go" && frame.other === null && frame.via === null && !isGoingOut(clauses, token)) return;
      // "We're together", said among three: a couple is two.
      if ((COUPLE.has(frame.kind) || frame.kind === "lover") && frame.other === null && found.actors.length > 2) return;
      // "Her heart taught her".
      if (BODY.has(words.lemma(Math.max(0, found.tokens[0]!)))) return;
      const span = clauses.span(token, found.tokens);
      const pronouns = found.tokens.every(
        (t) => t < 0 || clauses.layers.mentions[clauses.mention(t)]?.kind === "pronoun",
      );
      const said = {
        span,
        claimedBy: claimedBy(clauses, token),
        direct: true,
        past: isPast(clauses, token),
        ...(/^(?:get|become)$/.test(words.lemma(Math.max(0, words.childBy(token, "aux:pass"))))
          ? { begins: true }
          : {}),
        ...(pronouns && clauses.quotationOf(token) >= 0 ? { leans: true } : {}),
      };
      const shared = SHARED_TIES.has(frame.kind);
      if (frame.other === null || found.mutual) {
        if (shared)
          for (const [a, b] of pairsOf(found.actors)) claims.push({ a, b, type: over ?? frame.kind, ...said });
      } else if (found.actors.length === 1 && found.others.length === 1)
        claims.push({ a: found.actors[0]!, b: found.others[0]!, type: over ?? frame.kind, ...said });
      return;
    }
}

/** The auxiliaries and the prepositions that hang on a verb, a line each. */
function around({ words }: Clauses, verb: number): string {
  const hanging = [...words.children(verb)].flatMap((c) => [c, words.childBy(c, "case", "mark")]);
  return hanging.map((t) => (t < 0 ? "" : words.lower(t))).join("\n");
}

function isGoingOut(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  const obliques = [...words.children(verb)].filter((c) => c > verb && /^(?:obl|advcl|xcomp)/.test(words.deprel(c)));
  const isSince = (c: number) => /^(?:for|since)$/.test(words.lower(Math.max(0, words.childBy(c, "case", "mark"))));
  return words.lower(verb) === "going" && /^been$/m.test(around(clauses, verb)) && obliques.every(isSince);
}

/** "Had been seeing Ben": not "was seeing Ben off", "seeing Ben there, she ran". */
function isCourting(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  const children = [...words.children(verb)];
  return (
    children.some((c) => words.deprel(c) === "aux" && words.lemma(c) === "be") &&
    children.every(
      (c) =>
        c < verb ||
        words.lower(c) === "each" ||
        !/^(?:obl|advmod|compound:prt|xcomp|ccomp)/.test(words.deprel(c)) ||
        /^(?:for|since)$/.test(words.lower(Math.max(0, words.childBy(c, "case")))),
    )
  );
}

/** "No longer", "not any more", "had been his friend until ...": the tie has ended. */
function isOver(clauses: Clauses, token: number): boolean {
  const { words, assertion } = clauses;
  if (words.childBy(token, "cop") >= 0 && assertion.tense(token) === "pluperfect")
    for (let i = token + 1; i < words.count && words.sentence(i) === words.sentence(token); i++)
      if (/^(?:until|till)$/.test(words.lower(i)) || (words.lower(i) === "up" && words.lower(i + 1) === "to"))
        return true;
  const negated = (i: number) => /^(?:not|n't|n’t|never)$/.test(words.lower(i));
  const before = Array.from({ length: Math.min(6, token) }, (_, k) => token - 1 - k).filter(
    (i) => words.sentence(i) === words.sentence(token),
  );
  if (before.some((i) => i > 0 && words.lower(i) === "longer" && words.lower(i - 1) === "no")) return true;
  if (!before.some(negated)) return false;
  for (let i = token + 1; i <= token + 3 && i < words.count && words.sentence(i) === words.sentence(token); i++) {
    if (words.lower(i) === "anymore") return true;
    if (words.lower(i) === "any" && /^(?:more|longer)$/.test(words.lower(Math.min(words.count - 1, i + 1))))
      return true;
  }
  return false;
}

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

/** "You have taught me better", "taught him to wait": whoever shows somebody something. "She has gone out with him": left with. */
function isLesson(clauses: Clauses, token: number, kind: RelationshipType): boolean {
  const { words } = clauses;
  if (kind === "teacher")
    return [...words.children(token)].some(
      (c) =>
        /^(?:xcomp|ccomp|advmod)$/.test(words.deprel(c)) ||
        /^(?:lesson|manners|better|how|what|that|something|nothing|much)$/.test(words.lower(c)),
    );
  // "About to be married".
  if (kind === "spouse" || kind === "fiance") {
    const ahead = token > 1 && words.lower(token - 1) === "be" && words.lower(token - 2) === "to";
    return ahead && !/^(?:seem|appear|turn|happen|use)/.test(words.lemma(Math.max(0, token - 3)));
  }
  if (kind !== "partner" || words.lower(token) !== "gone") return false;
  return ![...words.children(token)].some(
    (c) => words.childBy(c, "case") >= 0 && /^(?:for|since)$/.test(words.lower(words.childBy(c, "case"))),
  );
}

function isPassing(clauses: Clauses, token: number): boolean {
  const { words } = clauses;
  if (/^(?:advcl|acl)/.test(words.deprel(token))) return true;
  // "Their being together", "we are engaged for the rest of the week".
  const copula = words.childBy(token, "cop", "aux:pass", "aux");
  if (copula >= 0 && words.lower(copula) === "being") return true;
  const busy = copula >= 0 && /^(?:am|are|is|'m|'re|'s)$/.test(words.lower(copula).replace("’", "'"));
  if (busy && [...words.children(token)].some((c) => words.deprel(c).startsWith("obl") && !isWith(clauses, c)))
    return true;
  return [...words.children(token)].some((c) =>
    /^(?:always|often|almost|constantly|more|already|while|otherwise)$/.test(words.lower(c)),
  );
}

function isWith(clauses: Clauses, token: number): boolean {
  const marker = clauses.words.childBy(token, "case");
  return marker >= 0 && /^(?:to|with)$/.test(clauses.words.lower(marker));
}

/** In speech only those say that they are a couple who are; others tell tales. */
function isHearsay(clauses: Clauses, token: number): boolean {
  const { words } = clauses;
  const head = words.head(token);
  // "One would fancy that they were friends".
  if (head >= 0 && words.deprel(token) === "ccomp" && clauses.assertion.modality(head) === "possible") return true;
  return (
    head >= 0 &&
    words.deprel(token) === "ccomp" &&
    /^(?:say|hear|tell|think|believe|suppose|guess)$/.test(words.lemma(head)) &&
    clauses.quotationOf(token) < 0
  );
}

function pairsOf(people: readonly Id[]): [Id, Id][] {
  if (people.length < 2 || people.length > 4) return [];
  return people.flatMap((a, i) => people.slice(i + 1).map((b): [Id, Id] => [a, b]));
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
  const people = clauses.people(subject);
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

/** "When they were man and wife": they are so no longer. */
function isWhen({ words }: Clauses, token: number): boolean {
  const mark = words.childBy(token, "mark", "advmod");
  return (
    words.deprel(token).startsWith("advcl") &&
    mark >= 0 &&
    words.lower(mark) === "when" &&
    words.lower(words.childBy(token, "cop")) === "were"
  );
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
