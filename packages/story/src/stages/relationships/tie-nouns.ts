import type { RelationshipType } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import type { Claim } from "./claim.ts";
import { claimedBy, pairsOf } from "./claim-status.ts";
import { formerOf } from "./couples.ts";

/** Nouns of what two are to each other: "the friendship of Ada and Ben", "his affair with Cora", "their feud". */
const NOUN_LINES = `
friend: friendship comradeship
spouse: marriage
fiance: engagement betrothal
partner: romance courtship relationship
lover: affair liaison fling
enemy: feud enmity vendetta
rival: rivalry
colleague: partnership
acquaintance: acquaintanceship
mentee: apprenticeship
`;

const TIE_NOUNS: ReadonlyMap<string, RelationshipType> = new Map(
  NOUN_LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [type, nouns] = line.split(": ");
      return nouns!.split(" ").map((noun): [string, RelationshipType] => [noun, type as RelationshipType]);
    }),
);

/** What the noun may hang on when the tie is over. */
const ENDS = /^(?:end|ruin|wreck|death|collapse|breakdown|failure)$/;

const DESTROYS = /^(?:destroy|ruin|end|lose|wreck|break|cost|kill|risk|dissolve|annul|throw|sacrifice|save|want|miss)$/;

/** A tie that a noun names together with both who have it; in speech of things asked or denied none. */
export function fromTieNoun(clauses: Clauses, token: number, claims: Claim[]): void {
  const { words } = clauses;
  const type = words.upos(token) === "NOUN" ? TIE_NOUNS.get(words.lemma(token)) : undefined;
  if (!type) return;
  const determiner = words.lower(Math.max(0, words.childBy(token, "det")));
  if (/^(?:a|an|any|no|such)$/.test(determiner) || words.xpos(token) === "NNS") return;
  const owner = words.childBy(token, "nmod:poss");
  // An engagement with somebody is an appointment.
  const links = type === "fiance" ? /^(?:of|between|to)$/ : /^(?:of|between|with|to)$/;
  const behind = [...words.children(token)].find(
    (c) =>
      words.deprel(c).startsWith("nmod") &&
      c !== owner &&
      links.test(words.lower(Math.max(0, words.childBy(c, "case")))),
  );
  const people = [...new Set([...clauses.people(owner), ...clauses.people(behind ?? -1)])];
  // "His marriage to Flavia", which is talked of, is yet to be as often as not.
  if (type === "spouse" && clauses.quotationOf(token) >= 0) return;
  if (people.length !== 2 || (clauses.quotationOf(token) >= 0 && isAsked(clauses, token))) return;
  // "I destroyed our friendship": what is left is another matter.
  const first = words.deprel(token) === "conj" && words.head(token) >= 0 ? words.head(token) : token;
  if (words.deprel(first) === "obj" && DESTROYS.test(words.lemma(words.head(first)))) return;
  const over = words.head(token) >= 0 && ENDS.test(words.lemma(words.head(token)));
  for (const [a, b] of pairsOf(people))
    claims.push({
      a,
      b,
      type: over ? (formerOf(type) ?? type) : type,
      span: clauses.span(token, [owner, behind ?? -1]),
      claimedBy: claimedBy(clauses, token),
      direct: true,
      past: over && formerOf(type) === null,
      ...(owner >= 0 && words.upos(owner) === "PRON" ? { leans: true } : {}),
    });
}

function isAsked(clauses: Clauses, token: number): boolean {
  const { words, assertion } = clauses;
  let verb = words.head(token);
  for (let hops = 0; hops < 5 && verb >= 0 && words.upos(verb) !== "VERB"; hops++) verb = words.head(verb);
  return verb >= 0 && assertion.modality(verb) !== "actual";
}
