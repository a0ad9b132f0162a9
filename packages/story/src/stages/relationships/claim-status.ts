import type { Id } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";

/** Who says it in speech; null for the narrator. */
export function claimedBy(clauses: Clauses, token: number): Id | null {
  const q = clauses.quotationOf(token);
  return q < 0 ? null : (clauses.conversation(q).me ?? null);
}

/** "Used to be friends", "had been his wife": of what was before. */
export function isPast(clauses: Clauses, head: number): boolean {
  const { words, assertion } = clauses;
  const verb = words.childBy(head, "cop") >= 0 || words.upos(head) === "VERB" ? head : -1;
  if (verb < 0) return false;
  if (words.lemma(Math.max(0, words.head(verb))) === "use") return true;
  return (
    [...words.children(verb)].some((c) => /^(?:once|formerly)$/.test(words.lower(c))) &&
    assertion.tense(verb) !== "present"
  );
}

/** "No longer", "not any more", "had been his friend until ...": the tie has ended. */
export function isOver(clauses: Clauses, token: number): boolean {
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

export function pairsOf(people: readonly Id[]): [Id, Id][] {
  if (people.length < 2 || people.length > 4) return [];
  return people.flatMap((a, i) => people.slice(i + 1).map((b): [Id, Id] => [a, b]));
}

/** "When they were man and wife": they are so no longer. */
export function isWhen({ words }: Clauses, token: number): boolean {
  const mark = words.childBy(token, "mark", "advmod");
  return (
    words.deprel(token).startsWith("advcl") &&
    mark >= 0 &&
    words.lower(mark) === "when" &&
    /^(?:were|was)$/.test(words.lower(words.childBy(token, "cop", "aux:pass")))
  );
}
