import { rounded, softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { GROUP_HEADS, NOT_PEOPLE, SAID_TOO } from "../names/not-people.ts";
import type { Words } from "../syntax/words.ts";
import { type NameEvidence, nameWords } from "./name-evidence.ts";
import { NAME_FEATURE as F, NAME_FEATURES } from "./name-features.ts";
import { type NameRun, startsSentence } from "./name-runs.ts";
import { titleKey } from "./titles.ts";

export type NameType = "person" | "group" | "other";

/** A name that is missed loses all that its bearer says; one too many is only a stranger in the cast. */
const LEAST = 0.4;
/** ... and what stands by itself in speech, as words of address do, is oftener a person. */
const LEAST_IF_CALLED = 0.3;

/** No person: the other answer to every question about a name. */
const NOBODY = new Uint8Array(NAME_FEATURES.length);

/**
 * Whether a name means a person, and how sure that is; longer names that end in a word for a group are groups. What is
 * listed as no person ("India", "Sunday") is one only where it speaks or is spoken to.
 */
export function typeOfName(
  words: Words,
  evidence: NameEvidence,
  run: NameRun,
  ranker: TreeRanker,
): { type: NameType; confidence: number } {
  const names = nameWords(Array.from({ length: run.last - run.first }, (_, k) => words.form(run.first + k)));
  if (names.length > 1 && GROUP_HEADS.has(names.at(-1)!.toLowerCase())) return { type: "group", confidence: 0.8 };
  if (names.length > 1 && isIntroduced(words, run) && isPlural(words, run)) return { type: "group", confidence: 0.8 };
  if (isIntroduced(words, run) || isSpokenTo(words, run)) return { type: "person", confidence: 0.9 };
  if (isCivil(words, run)) return { type: "person", confidence: 0.9 };
  const x = evidence.features(run);
  if (evidence.isThing(run) && x[F.titled] !== 1 && !x[F.speaks] && !x[F.addressed])
    return { type: "other", confidence: 0.9 };
  if (names.length === 1 && SAID_TOO.has(names[0]!.toLowerCase()) && evidence.isOnlyCalled(run))
    return { type: "other", confidence: 0.8 };
  if (isTitleOfWork(words, run) && !x[F.speaks] && !x[F.acts]) return { type: "other", confidence: 0.8 };
  const isPlaceOrTime = names.length > 0 && names.every((n) => NOT_PEOPLE.has(n.toLowerCase()));
  if (isPlaceOrTime && !x[F.titled] && OF_PEOPLE.every((f) => x[F[f]] <= ONCE))
    return { type: "other", confidence: 0.9 };
  if (names.length === 1 && x[F.given_listed] && COUNTER.every((f) => !x[F[f]]))
    return { type: "person", confidence: 0.8 };
  const likely = (features: Uint8Array) => softmax([ranker.margin(features), ranker.margin(NOBODY)])[0]!;
  const person = Math.max(likely(x), isCalledByFirst(evidence, run, names, x) ? likely(firstAlone(evidence, run)) : 0);
  return person >= (x[F.addressed] > TWICE ? LEAST_IF_CALLED : LEAST)
    ? { type: "person", confidence: rounded(person) }
    : { type: "other", confidence: rounded(1 - person) };
}

/** "Idris Bellamy" is whoever Idris is, where Idris speaks or is spoken to, though nobody says "Bellamy" again. */
function isCalledByFirst(evidence: NameEvidence, run: NameRun, names: readonly string[], x: Uint8Array): boolean {
  if (names.length < 2 || names.length < run.last - run.first || x[F.place_head] || x[F.group_head] || x[F.not_people])
    return false;
  const first = firstAlone(evidence, run);
  return OF_PEOPLE.some((f) => first[F[f]]! > ONCE);
}

const firstAlone = (evidence: NameEvidence, run: NameRun) => evidence.features({ ...run, last: run.first + 1 });

/** What befalls people alone; in so few of ten uses it is a slip of the parser's. */
const OF_PEOPLE = ["speaks", "addressed", "titled_elsewhere"] as const;
const ONCE = 1;
const TWICE = 2;

/** What speaks against a listed given name: places, ships and common words have some of it. */
const COUNTER = [
  "not_people",
  "the",
  "plural_tag",
  "in_place",
  "to_from",
  "of",
  "with_the",
  "with_a",
  "modifies",
  "lower",
] as const;

/** "Mr. Day", "Mrs. Weekes": whatever follows, it is somebody. */
const isCivil = (words: Words, run: NameRun) =>
  run.last - run.first > 1 && /^(?:mr|mrs|miss|ms|mx)$/.test(titleKey(words.form(run.first)));

/** "She had read The Drowned Parish": within a sentence, only what is called so has a capital article. */
function isTitleOfWork(words: Words, run: NameRun): boolean {
  const article = words.form(run.first) === "The" ? run.first : run.first - 1;
  if (article < 1 || words.form(article) !== "The" || run.last - article < 3) return false;
  const marked = /^[_*]+$/.test(words.form(article - 1)) && article > 1;
  return !startsSentence(words, marked ? article - 1 : article);
}

/** "My name is Ottilie", "a dentist named Osric", "they had a name, the Harbour Lights": the words say that it is a name. */
function isIntroduced(words: Words, run: NameRun): boolean {
  const first = run.first > 0 && words.lower(run.first - 1) === "the" ? run.first - 1 : run.first;
  const before = (k: number) => (first - k >= 0 ? words.lower(first - k) : "");
  if (before(1) === "named" || (before(1) === "me" && /^call/.test(before(2)))) return true;
  if (before(1) === "," && before(2) === "name") return true;
  return (
    /^(?:is|was|['’]s)$/.test(before(1)) && before(2) === "name" && /^(?:my|his|her|your|their|whose)$/.test(before(3))
  );
}

const isPlural = (words: Words, run: NameRun) =>
  run.first > 0 && words.lower(run.first - 1) === "the" && /[^s]s$/.test(words.lower(run.last - 1));

/** "Told Benno", "asked Benno": only people are told. */
function isSpokenTo(words: Words, run: NameRun): boolean {
  const relation = words.deprel(run.last - 1);
  const verb = words.head(run.last - 1);
  if ((relation !== "obj" && relation !== "iobj") || verb !== run.first - 1) return false;
  return /^(?:tell|ask|thank|assure|inform|remind|marry|kiss|hug)$/.test(words.lemma(verb));
}
