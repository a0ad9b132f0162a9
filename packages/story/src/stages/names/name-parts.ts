import type { Gender } from "../mentions/layer.ts";
import {
  EPITHETS,
  KIN_TITLES,
  MARRIED,
  TITLES,
  titleKey,
  titleNoun,
  UNMARRIED,
  WIVES_TITLES,
} from "../mentions/titles.ts";
import { GIVEN_NAMES } from "./given-names.ts";

/** A name taken apart. All keys in lower case; `text` as the story writes it, without a possessive ending. */
export interface NameParts {
  text: string;
  title: string | null;
  titleGender: Gender;
  /** What the title says of her or him: "Mrs. Hale" and "Miss Hale" are two people. */
  status: "married" | "unmarried" | "man" | "kin" | null;
  given: string | null;
  middle: string[];
  surname: string | null;
  /** One word that may be given name or surname. */
  only: string | null;
  /** The words that are no titles, joined. */
  key: string;
}

/**
 * Takes a name apart: titles, given name, middle names, surname with its particle ("van Hale"), "Jr.". A single word is
 * `only` unless a title or the list of given names settles what it is.
 */
export function nameParts(forms: readonly string[], known: KnownNames = listed): NameParts {
  const words = forms.filter((f) => f !== "." && f !== ",");
  let i = 0;
  let title: string | null = null;
  let titleGender: Gender = null;
  const titles: string[] = [];
  while (i < words.length && TITLES.has(titleKey(words[i]))) {
    const key = titleKey(words[i]);
    if (!EPITHETS.has(key)) {
      title = titleNoun(key);
      titles.push(key);
      titleGender = TITLES.get(key) ?? titleGender;
    }
    i++;
  }
  const rest = words.slice(i).filter((w) => !/^(?:jr|sr|esq|ii|iii|iv|junior|senior)\.?$/i.test(w));
  if (title === null && rest.length > 1 && WIVES_TITLES.has(rest.at(-1)!.toLowerCase())) {
    title = rest.pop()!.toLowerCase();
    titles.push(title);
    titleGender = "f";
  }
  const keys = rest.map((w) => w.toLowerCase());
  const status = statusOf(titles);
  const parts: NameParts = {
    text: words.join(" ").replaceAll(" .", "."),
    title,
    titleGender,
    status,
    given: null,
    middle: [],
    surname: null,
    only: null,
    key: keys.join(" "),
  };
  if (keys.length === 0) return parts;
  if (keys.length === 1) {
    const word = keys[0];
    if (title === null) parts.only = word;
    else if ((status === "kin" && !known.surname(word)) || title === "sir" || title === "saint" || title === "st")
      parts.given = word;
    else if (
      (title === "lady" ||
        title === "lord" ||
        title === "queen" ||
        title === "king" ||
        title === "prince" ||
        title === "princess" ||
        title === "miss" ||
        title === "master" ||
        title === "father" ||
        title === "brother" ||
        title === "sister" ||
        title === "ser") &&
      known.given(word)
    )
      parts.given = word;
    else parts.surname = word;
    // "Lady Farrow" is a wife; "Lady Anne" may be a daughter.
    if (title === "lady" && parts.surname) parts.status = "married";
    return parts;
  }
  let from = keys.length - 1;
  while (from > 1 && PARTICLES.has(keys[from - 1])) from--;
  if (from === 1 && PARTICLES.has(keys[0]) && !known.given(keys[0])) {
    parts.surname = keys.join(" ");
    return parts;
  }
  if (PARTICLES.has(keys[0]) && from === keys.length - 1) {
    parts.surname = keys.join(" ");
    return parts;
  }
  if (keys.includes("of")) {
    // "Duke of Orrin", "Anne of Green Gables": a style, not given name and surname.
    if (title) parts.surname = keys.join(" ");
    else parts.given = keys[0];
    return parts;
  }
  parts.given = keys[0];
  parts.middle = keys.slice(1, from);
  parts.surname = keys.slice(from).join(" ");
  return parts;
}

/** Small words inside surnames: "van Hale", "de la Mare". Lower case. */
export const PARTICLES: ReadonlySet<string> = new Set([
  "de",
  "von",
  "van",
  "der",
  "la",
  "le",
  "du",
  "des",
  "di",
  "da",
  "del",
  "della",
  "d'",
  "d’",
  "st",
  "st.",
  "o'",
]);
/** What words of names are, as far as is known. */
export interface KnownNames {
  given(word: string): boolean;
  surname(word: string): boolean;
}

const listed: KnownNames = { given: (word) => GIVEN_NAMES.has(word), surname: () => false };

function statusOf(titles: readonly string[]): NameParts["status"] {
  for (const t of titles) {
    if (MARRIED.has(t)) return "married";
    if (UNMARRIED.has(t)) return "unmarried";
    if (t === "mr" || t === "mister" || t === "monsieur" || t === "herr" || t === "signor" || t === "señor")
      return "man";
    if (KIN_TITLES.has(t)) return "kin";
  }
  return null;
}
