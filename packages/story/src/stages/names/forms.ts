import type { Gender, PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import { PLURAL_TITLES } from "../mentions/titles.ts";
import type { Words } from "../syntax/words.ts";
import { GIVEN_NAMES, genderByEnding } from "./given-names.ts";
import { type KnownNames, type NameParts, nameParts } from "./name-parts.ts";

/** One way of naming somebody, with all its uses. */
export interface NameForm {
  parts: NameParts;
  plural: boolean;
  /** Indices into `mentions`, in telling order. */
  mentions: number[];
  /** Sentences in which it stands; what is said in one and told in one are two (by 2 × sentence + 1 if said). */
  sentences: Set<number>;
  /** Uses followed by "he" and by "she" before anybody else is named. */
  he: number;
  she: number;
  /** Uses as the subject of a verb with something of "his" and of "hers" ("Ronny took up his hat"). */
  his: number;
  hers: number;
  /** Of its given name, or its only word: by the list, unless "he" and "she" in this story tell otherwise. */
  givenGender: Gender;
  /** Of one that is not listed, by its ending. */
  endingGender: Gender;
  vocatives: number;
  /** Uses outside quotations: what the narrator says. */
  narrated: number;
  /** Offset of the first use. */
  first: number;
}

/**
 * All name mentions of a story, gathered by what they say. Keys join spellings in capitals with the others ("KURT"), but
 * not titles: "Mr. Hale" and "Hale" are two forms, perhaps of two people.
 */
export function gatherForms(words: Words, mentions: PersonMentions): NameForm[] {
  const known = namesInUse(words, mentions);
  const forms = new Map<string, NameForm>();
  mentions.forEach((mention, index) => {
    if (mention.kind !== "name") return;
    const parts = nameParts(wordsOf(words, mention.first, mention.last), known);
    const plural = mention.plural || isOfSeveral(parts, known);
    const key = `${parts.title ?? ""}|${parts.key}|${plural ? "plural" : ""}`;
    let form = forms.get(key);
    if (!form) {
      form = {
        parts,
        plural,
        mentions: [],
        sentences: new Set(),
        he: 0,
        she: 0,
        his: 0,
        hers: 0,
        givenGender: GIVEN_NAMES.get(parts.given ?? parts.only ?? "") ?? null,
        endingGender: endingGender(parts, known),
        vocatives: 0,
        narrated: 0,
        first: mention.start,
      };
      forms.set(key, form);
    } else if (form.parts.text === form.parts.text.toUpperCase()) form.parts = parts;
    form.mentions.push(index);
    // "Miss Hale—Odile—I am a scoundrel": one person, called twice.
    if (!isCalledTwice(words, mentions, index))
      form.sentences.add(2 * words.sentence(mention.first) + (mention.quotation >= 0 ? 1 : 0));
    if (mention.vocative) form.vocatives++;
    if (mention.quotation < 0) form.narrated++;
    const gender = pronounAfter(words, mentions, index);
    if (gender === "m") form.he++;
    else if (gender === "f") form.she++;
    const owned = ownedBy(words, mentions, index);
    if (owned === "m") form.his++;
    else if (owned === "f") form.hers++;
  });
  const gathered = [...forms.values()];
  settleGivenGenders(gathered);
  return gathered;
}

/** Whether somebody is called by two names in one breath, with nothing but a dash or a comma between. */
function isCalledTwice(words: Words, mentions: PersonMentions, index: number): boolean {
  const m = mentions[index]!;
  if (!m.vocative) return false;
  return [mentions[index - 1], mentions[index + 1]].some((other) => {
    if (!other?.vocative || other.kind !== "name" || words.sentence(other.first) !== words.sentence(m.first))
      return false;
    const [a, b] = other.first < m.first ? [other, m] : [m, other];
    return b.first === a.last + 1 && /^(?:[—–-]+|\.{3}|…)$/.test(words.form(a.last));
  });
}

function endingGender({ given, only, title }: NameParts, known: KnownNames): Gender {
  const name = given ?? (title === null && only !== null && !known.surname(only) ? only : null);
  return name === null || GIVEN_NAMES.has(name) ? null : genderByEnding(name);
}

/** From so many pronouns on, of which so many are against the list, a given name is the other gender's in this story. */
const ENOUGH_PRONOUNS = 12;
const CONTRARY = 2 / 3;

/** "Brett", listed as a man's name, where the story has "she" of Brett. */
function settleGivenGenders(forms: readonly NameForm[]): void {
  const genderHere = new Map<string, Gender>();
  for (const { parts, plural, he, she, givenGender } of forms) {
    if (!parts.only || plural || givenGender === null || he + she < ENOUGH_PRONOUNS) continue;
    const against = givenGender === "m" ? she : he;
    if (against >= CONTRARY * (he + she)) genderHere.set(parts.only, givenGender === "m" ? "f" : "m");
  }
  for (const form of forms)
    form.givenGender = genderHere.get(form.parts.given ?? form.parts.only ?? "") ?? form.givenGender;
}

/** "The Misses Hale", "the Miss Hales". */
function isOfSeveral({ title, given, surname }: NameParts, known: KnownNames): boolean {
  if (title === null) return false;
  if (PLURAL_TITLES.has(title)) return true;
  return (
    !given &&
    surname !== null &&
    surname.endsWith("s") &&
    !known.surname(surname) &&
    known.surname(surname.slice(0, -1))
  );
}

/** The words of a name; a hyphen joins ("Okonjo-Reyes"). */
export function wordsOf(words: Words, first: number, last: number): string[] {
  const forms: string[] = [];
  for (let i = first; i < last; i++) {
    const hyphenated =
      i > first && words.end(i - 1) === words.start(i) && (words.form(i) === "-" || words.form(i - 1) === "-");
    if (hyphenated) forms[forms.length - 1] += words.form(i);
    else forms.push(words.form(i));
  }
  // "K-Kurt": stammered.
  return forms.map((form) => form.replace(/^(\p{Lu})[-–—](?=\1)/u, ""));
}

/** Which words are given names, and which surnames: by the list, and by where they stand in the story's names. */
function namesInUse(words: Words, mentions: PersonMentions): KnownNames {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const titled = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const mention of mentions) {
    if (mention.kind !== "name") continue;
    const { title, status, given, middle, surname } = nameParts(wordsOf(words, mention.first, mention.last));
    if (given && surname && !middle.length) {
      count(before, given);
      count(after, surname);
    } else if (title && surname && !given && status !== "kin") count(titled, surname);
  }
  return {
    given: (word) => {
      const [g, s] = [before.get(word) ?? 0, after.get(word) ?? 0];
      return g === s ? GIVEN_NAMES.has(word) : g > s;
    },
    surname: (word) => !before.has(word) && (after.has(word) || (titled.has(word) && !GIVEN_NAMES.has(word))),
  };
}

/** The gender of the first "he" or "she" after a name, if it comes within twenty words and before another name. */
function pronounAfter(words: Words, mentions: PersonMentions, index: number): Gender {
  const mention = mentions[index];
  for (let k = index + 1; k < mentions.length && mentions[k].first < mention.last + 20; k++) {
    const next = mentions[k];
    if (next.first < mention.last) continue;
    if (next.quotation !== mention.quotation) continue;
    if (next.kind === "name" || (next.kind === "nominal" && !next.plural)) return null;
    if (next.kind !== "pronoun") continue;
    const pronoun = PRONOUNS.get(words.lower(next.first));
    if (pronoun?.gender) return pronoun.gender;
  }
  return null;
}

/**
 * The gender of "his" or "her" in what a verb says of its subject, a name: "Ronny took up his hat". That is his own oftener
 * than the next "he" is he; not where anybody else stands between.
 */
function ownedBy(words: Words, mentions: PersonMentions, index: number): Gender {
  const { head, quotation } = mentions[index]!;
  const verb = words.deprel(head) === "nsubj" ? words.head(head) : -1;
  if (verb < head) return null;
  for (let k = index + 1; k < mentions.length && mentions[k]!.quotation === quotation; k++) {
    const next = mentions[k]!;
    if (words.sentence(next.head) !== words.sentence(verb)) return null;
    if (next.kind !== "pronoun" || words.deprel(next.head) !== "nmod:poss") return null;
    const owned = words.head(next.head);
    if (words.head(owned) === verb && next.head > verb && isPhrase(words, next.head, owned)) return next.gender;
  }
  return null;
}

/** "Her wet arms"; not "filled her in on the breakup", whose "her" the parser may hang on the noun. */
function isPhrase(words: Words, from: number, noun: number): boolean {
  for (let i = from + 1; i < noun; i++) if (!/^(?:ADJ|ADV|NUM|NOUN)$/.test(words.upos(i))) return false;
  return words.upos(noun) === "NOUN";
}
