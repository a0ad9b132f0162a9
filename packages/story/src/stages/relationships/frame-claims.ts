import type { Id, RelationshipType } from "../../story.ts";
import { align } from "../events/align.ts";
import type { Clauses } from "../events/clauses.ts";
import { BODY, verbAt } from "../events/frames.ts";
import type { Claim } from "./claim.ts";
import { claimedBy, isOver, isPast, isWhen, pairsOf } from "./claim-status.ts";
import { COUPLE, formerOf } from "./couples.ts";
import { SHARED_TIES, TIE_FRAMES } from "./tie-frames.ts";

/** "They were engaged", "Ada shares a flat with Cora". */
export function fromFrames(clauses: Clauses, token: number, claims: Claim[]): void {
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
      if (isLesson(clauses, token, frame.kind) || isInCharge(clauses, token, frame.kind)) return;
      if (form === "seeing" && !isCourting(clauses, token)) return;
      // "Had been going out for a year": not "went out", "were going out to the shop".
      if (lemma === "go" && frame.other === null && frame.via === null && !isGoingOut(clauses, token)) return;
      // "We're together", said among three: a couple is two.
      if ((COUPLE.has(frame.kind) || frame.kind === "lover") && frame.other === null && found.actors.length > 2) return;
      // "Her heart taught her", "walked out with his hands in his pockets".
      if ([found.tokens[0]!, found.other].some((t) => t >= 0 && BODY.has(words.lemma(t)))) return;
      const span = clauses.span(token, found.tokens);
      const pronouns = found.tokens.every(
        (t) => t < 0 || clauses.layers.mentions[clauses.mention(t)]?.kind === "pronoun",
      );
      const said = {
        span,
        claimedBy: claimedBy(clauses, token),
        direct: true,
        past: isPast(clauses, token) || isWhen(clauses, token) || wasOnce(clauses, token, frame.kind),
        ...(/^(?:get|become)$/.test(words.lemma(Math.max(0, words.childBy(token, "aux:pass"))))
          ? { begins: true }
          : {}),
        ...(pronouns && clauses.quotationOf(token) >= 0 ? { leans: true } : {}),
      };
      const shared = SHARED_TIES.has(frame.kind);
      if (frame.other === null || found.mutual) {
        if (shared)
          for (const [a, b] of pairsOf(found.actors)) claims.push({ a, b, type: over ?? frame.kind, ...said });
      } else if (found.actors.length === 1 && found.others.length === 1 && suits(clauses, frame.kind, found))
        claims.push({ a: found.actors[0]!, b: found.others[0]!, type: over ?? frame.kind, ...said });
      return;
    }
}

/** "The three years that we were a couple", says one of them: they are so no longer. */
const wasOnce = (clauses: Clauses, token: number, kind: RelationshipType) =>
  (COUPLE.has(kind) || kind === "lover") &&
  clauses.quotationOf(token) >= 0 &&
  clauses.words.lower(Math.max(0, clauses.subject(token).token)) === "we" &&
  clauses.assertion.tense(token) === "past";

/** "In charge of him": whoever has the charge; "in his charge", "in the keeping of his uncle": whoever is it. */
const isInCharge = ({ words }: Clauses, token: number, kind: RelationshipType) =>
  kind === "ward" && words.upos(token) === "NOUN" && words.childBy(token, "nmod:poss", "det") < 0;

/** Who sets an arm or feels a pulse is somebody's doctor if he is one. */
function suits(clauses: Clauses, kind: RelationshipType, { actors, others }: { actors: Id[]; others: Id[] }): boolean {
  if (kind !== "doctor" && kind !== "patient") return true;
  const [doctor] = kind === "doctor" ? actors : others;
  const known = clauses.layers.characters.characters.find((c) => c.id === doctor);
  return known?.aliases.some((a) => PHYSICIAN.test(a.text)) ?? false;
}

const PHYSICIAN = /\b(?:dr\.?|doctor|doc|surgeon|physician|nurse|matron|healer|apothecary|midwife)\b/i;

/** The auxiliaries and the prepositions that hang on a verb, a line each. */
export function around({ words }: Clauses, verb: number): string {
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
        /^(?:PRON|SCONJ)$/.test(words.upos(c)) ||
        !/^(?:obl|advmod|compound:prt|xcomp|ccomp)/.test(words.deprel(c)) ||
        /^(?:for|since)$/.test(words.lower(Math.max(0, words.childBy(c, "case")))),
    )
  );
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
