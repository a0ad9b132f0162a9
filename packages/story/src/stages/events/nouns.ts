import type { EventKind, Id } from "../../story.ts";
import type { Clauses } from "./clauses.ts";
import { between, both, type Found } from "./match.ts";

/**
 * Nouns of acts. A line: the kind, then nouns. "both": shared by their owners ("our first kiss", "their wedding");
 * "of": the owner undergoes it ("her death"); "to": the owner does it to somebody behind "to" ("his apology to her").
 */
const NOUN_LINES = `
both kiss: kiss
both marry: wedding marriage nuptials elopement
both break-up: breakup break-up parting separation
both divorce: divorce
both engage: engagement betrothal
both argue: quarrel argument row spat squabble bickering
both fight: brawl scuffle fistfight duel
both embrace: embrace hug
both reconcile: reconciliation reunion
both date: date
both fall-out: falling-out rift breach estrangement
of death: death
of birth: birth
to apologize: apology
to propose: proposal
to threaten: threat
to betray: betrayal
to reject: rejection refusal
to lie: lie
to promise: promise
`;

const NOUNS = new Map<string, { how: string; kind: EventKind }>();
for (const line of NOUN_LINES.trim().split("\n")) {
  const [head, nouns] = line.split(": ");
  const [how, kind] = head!.split(" ");
  for (const noun of nouns!.split(" ")) NOUNS.set(noun, { how: how!, kind: kind as EventKind });
}

const SOLEMN: ReadonlySet<EventKind> = new Set(["marry", "engage", "divorce", "break-up"]);

/** With nothing but "the" these speak of the couple that was spoken of last. */
const COUPLES = new Set("breakup break-up separation".split(" "));

/** An act that a noun names with those who share, undergo or do it: recalled, but for a wedding that is yet to be. */
export function nounAt(clauses: Clauses, token: number): Omit<Found, "head"> | null {
  const { words } = clauses;
  const known = NOUNS.get(words.lemma(token));
  if (!known) return null;
  const owner = words.childBy(token, "nmod:poss");
  const owners = clauses.people(owner);
  const behind = [...words.children(token)].filter((c) => words.deprel(c).startsWith("nmod") && c !== owner);
  const withOne = (preposition: RegExp) => {
    const one = behind.find((c) =>
      preposition.test(words.lower(words.childBy(c, "case") >= 0 ? words.childBy(c, "case") : c)),
    );
    return one === undefined ? [] : clauses.people(one);
  };
  const tokens = [owner, ...behind];
  if (known.how === "of") {
    const who = owners.length ? owners : withOne(/^of$/);
    if (who.length !== 1 || known.kind === "birth") return null;
    return { kind: known.kind, participants: between([], who), tokens, ...timeOf(clauses, token, known.kind) };
  }
  if (known.how === "both") {
    // "Their engagements", "an engagement with her": appointments; "a marriage": any.
    if (words.xpos(token) === "NNS" && known.kind !== "argue" && known.kind !== "kiss") return null;
    if (/^(?:an?|any|no)$/.test(words.lower(Math.max(0, words.childBy(token, "det")))) && SOLEMN.has(known.kind))
      return null;
    const links = known.kind === "engage" ? /^(?:between|of|to)$/ : /^(?:between|of|with|to)$/;
    const who = new Set<Id>([...owners, ...withOne(links)]);
    const bare = who.size === 1 || /^(?:the|this|that)$/.test(words.lower(Math.max(0, words.childBy(token, "det"))));
    if (who.size !== 2 && !(bare && COUPLES.has(words.lemma(token)))) return null;
    if (who.size !== 2)
      return { kind: known.kind, participants: [], among: [...who], tokens, ...timeOf(clauses, token, known.kind) };
    return { kind: known.kind, participants: both([...who]), tokens, ...timeOf(clauses, token, known.kind) };
  }
  const patients = withOne(/^(?:to|of)$/).filter((id) => !owners.includes(id));
  if (owners.length !== 1 || patients.length !== 1) return null;
  return { kind: known.kind, participants: between(owners, patients), tokens, ...timeOf(clauses, token, known.kind) };
}

/** "Our wedding on Monday" is yet to be; "our first kiss" has been. */
function timeOf(clauses: Clauses, token: number, kind: EventKind): Pick<Found, "modality" | "when"> {
  const { words, assertion } = clauses;
  let verb = words.head(token);
  for (let hops = 0; hops < 6 && verb >= 0 && words.upos(verb) !== "VERB" && words.childBy(verb, "cop") < 0; hops++)
    verb = words.head(verb);
  const form = words.childBy(token, "case");
  const since = form >= 0 && /^(?:after|since|before|at|during|from)$/.test(words.lower(form));
  const tense = verb >= 0 ? assertion.tense(verb) : "none";
  const asked = verb >= 0 && assertion.modality(verb) === "possible";
  if (kind === "marry" || kind === "divorce") {
    const past = [...words.children(token)].some((c) => /^(?:first|old|former)$/.test(words.lower(c)));
    if (asked) return { modality: "possible", when: "after" };
    if (!past && form >= 0 && words.lower(form) === "for") return { modality: "planned", when: "after" };
    if (!past && !since && tense !== "past" && tense !== "pluperfect" && tense !== "perfect")
      return { modality: "planned", when: "after" };
    if (!past && /^(?:plan|arrange|prepare|cancel|postpone|discuss)$/.test(verb >= 0 ? words.lemma(verb) : ""))
      return { modality: "planned", when: "after" };
  }
  if (asked) return { modality: "possible", when: "after" };
  return { modality: "actual", when: "before" };
}
