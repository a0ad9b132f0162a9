import type { Id } from "../../story.ts";
import type { Clauses } from "./clauses.ts";
import { both, type Found } from "./match.ts";

/** "They had not spoken since breakfast": no breach. */
const TIMES_OF_DAY = new Set(
  "breakfast lunch luncheon dinner supper tea morning noon midday afternoon evening night dawn sunrise sunset midnight then".split(
    " ",
  ),
);

/** "They hadn't spoken since", "we had not exchanged a word since the wedding": two have fallen out. */
export function silenceAt(clauses: Clauses, verb: number): Omit<Found, "head"> | null {
  const { words, assertion } = clauses;
  const lemma = words.lemma(verb);
  const isTalk =
    /^(?:speak|talk)$/.test(lemma) ||
    (lemma === "exchange" && words.lemma(Math.max(0, words.childBy(verb, "obj"))) === "word");
  const had = words.childBy(verb, "aux") >= 0 || words.lemma(Math.max(0, words.head(verb))) === "have";
  if (!isTalk || words.upos(verb) !== "VERB" || !had) return null;
  if (assertion.modality(verb) !== "negated" || !isSince(clauses, verb)) return null;
  const actors = clauses.people(clauses.subject(verb).token);
  const two = actors.length === 2 ? actors : [...actors, ...heard(clauses, verb)];
  if (two.length !== 2 || two[0] === two[1]) return null;
  const tokens = [clauses.subject(verb).token];
  return { kind: "fall-out", participants: both(two), tokens, modality: "actual", when: "before" };
}

function isSince({ words }: Clauses, verb: number): boolean {
  for (let i = verb + 1; i < words.count && words.sentence(i) === words.sentence(verb); i++)
    if (words.lower(i) === "since") return !TIMES_OF_DAY.has(words.lemma(Math.max(0, words.head(i))));
  return false;
}

/** "Had not spoken to him since". */
function heard(clauses: Clauses, verb: number): Id[] {
  const { words } = clauses;
  for (const child of words.children(verb))
    if (child > verb && /^(?:to|with)$/.test(words.lower(Math.max(0, words.childBy(child, "case")))))
      return clauses.people(child);
  return [];
}
