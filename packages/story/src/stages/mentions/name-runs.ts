import { GIVEN_NAMES, WORDS_TOO } from "../names/given-names.ts";
import { PARTICLES } from "../names/name-parts.ts";
import { NOT_PEOPLE, PLACE_HEADS, SENTENCE_OPENERS } from "../names/not-people.ts";
import type { Words } from "../syntax/words.ts";
import { EPITHETS, KIN_TITLES, TITLES, titleKey } from "./titles.ts";

/** Tokens [first, last) that look like one name, with its title. */
export interface NameRun {
  first: number;
  last: number;
}

/** How often each word stands capitalised where English demands no capital, and how often in lower case. */
export interface CapitalCounts {
  capital: Map<string, number>;
  lower: Map<string, number>;
}

/** Small words that may stand between the words of a name: the particles of surnames, and "Duke of Orrin", "Bell & Co.". */
const CONNECTORS = new Set([...PARTICLES, "of", "the", "&", "y", "el", "bin", "ibn"]);

/** "Your Majesty", "his Lordship": ways of address, not names. */
const ADDRESSES = new Set(
  "majesty majesties highness lordship ladyship grace excellency worship honour honor reverence holiness eminence".split(
    " ",
  ),
);

/** Days and months that are no names: in dates and diaries they stand right before one ("Monday. Anne ..."). */
const CALENDAR = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march july september october november december".split(
    " ",
  ),
);

/** A title that stands in lower case so many times as often is a noun wherever no name is behind it. */
const MOSTLY_NOUN = 3;

export const isCapital = (form: string) => /^\p{Lu}/u.test(form);

/** True where any word would be capitalised: at the start of a sentence, a quotation or a line of verse. */
export function startsSentence(words: Words, token: number): boolean {
  const sentence = words.sentence(token);
  for (let i = token - 1; i >= words.layers.sentences.first[sentence]; i--) {
    const form = words.form(i);
    if (/[\p{L}\p{N}]/u.test(form)) return /[.!?:]$/.test(form) && form.length > 1 && !TITLES.has(titleKey(form));
    if (/^["“”‘'’«»„(—*_[\]-]/.test(form) || /[.!?…:;]$/.test(form)) return true;
  }
  return true;
}

export function countCapitals(words: Words): CapitalCounts {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    const form = words.form(i);
    if (!/^\p{L}/u.test(form)) continue;
    const key = form.toLowerCase();
    if (form === key) lower.set(key, (lower.get(key) ?? 0) + 1);
    else if (isCapital(form) && !(form.length > 1 && form === form.toUpperCase()) && !startsSentence(words, i)) {
      capital.set(key, (capital.get(key) ?? 0) + 1);
    }
  }
  return { capital, lower };
}

/** Maximal runs of name words in a sentence, titles included; possessive 's ends a run. */
export function nameRuns(words: Words, sentence: number, counts: CapitalCounts): NameRun[] {
  const runs: NameRun[] = [];
  const from = words.layers.sentences.first[sentence];
  const to = words.layers.sentences.last[sentence];
  const shouted = isShouted(words, from, to);
  for (let i = from; i < to; i++) {
    if (!isNameWord(words, i, counts, shouted)) continue;
    let last = i + 1;
    while (last < to) {
      if (isNameWord(words, last, counts, shouted) && !breaksBetween(words, last)) last++;
      else if (
        words.form(last) === "." &&
        isTitleOrInitial(words.form(last - 1)) &&
        last + 1 < to &&
        isCapital(words.form(last + 1))
      )
        last++;
      else if (connects(words, last, to, counts, shouted, i)) last++;
      else if (hyphenates(words, last, to)) last += 2;
      else break;
    }
    if (
      last + 1 < to &&
      /^['’]s$/.test(words.form(last)) &&
      isCapital(words.form(last + 1)) &&
      PLACE_HEADS.has(words.lower(last + 1))
    ) {
      // "Valentine's Day", "St. Giles's Church": the saint is not meant.
      i = last + 1;
      continue;
    }
    while (last > i + 1 && (CONNECTORS.has(words.form(last - 1).toLowerCase()) || words.form(last - 1) === ".")) last--;
    // A letter alone is an initial without its name, or a mark on a map.
    const letters = words.form(i).replace(/\P{L}/gu, "").length;
    if (last > i + 1 || letters > 1) runs.push({ first: i, last });
    i = last - 1;
  }
  return runs;
}

const DIVINE = new Set(["god", "christ", "jesus", "heaven", "providence"]);
const MONTH_NAMES = new Set(["april", "may", "june", "august"]);
const BEFORE_MONTHS = new Set(
  "in of by since last next until till early late mid this every during through and first".split(" "),
);

/** "In June", "the ninth of June", "June 9": a month that is a name elsewhere. */
function isDate(words: Words, token: number): boolean {
  if (!MONTH_NAMES.has(words.lower(token))) return false;
  const before = token > 0 ? words.lower(token - 1) : "";
  const after = token + 1 < words.count ? words.lower(token + 1) : "";
  return BEFORE_MONTHS.has(before) || /^\d/.test(before) || /(?:st|nd|rd|th)$/.test(before) || /^\d/.test(after);
}

/** "Tomor... tomorrow": a word that breaks off and is said again. */
function isCutOff(words: Words, token: number): boolean {
  if (token + 2 >= words.count || !/^(?:\.\.+|…|-+|—|–)$/.test(words.form(token + 1))) return false;
  const next = words.form(token + 2);
  return next !== words.form(token) && next.toLowerCase().startsWith(words.lower(token));
}

/** A sentence in capitals (a heading, a shout) says nothing by its capitals. */
function isShouted(words: Words, from: number, to: number): boolean {
  let upper = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const form = words.form(i);
    if (!/^\p{L}{2}/u.test(form)) continue;
    all++;
    if (form === form.toUpperCase()) upper++;
  }
  return all > 2 && upper > 0.6 * all;
}

function isTitleOrInitial(form: string): boolean {
  return TITLES.has(titleKey(form)) || /^\p{Lu}\.?$/u.test(form);
}

/** "Kurt Blaine" with a comma or a quotation between never gets here; a title begins a new name: "Kurt Mr. Hale". */
function breaksBetween(words: Words, token: number): boolean {
  const form = words.form(token);
  return (
    TITLES.has(titleKey(form)) &&
    !KIN_TITLES.has(titleKey(form)) &&
    !TITLES.has(titleKey(words.form(token - 1))) &&
    /^(?:mr|mrs|miss|ms|dr|sir|lady)\.?$/i.test(form)
  );
}

function isNameWord(words: Words, token: number, counts: CapitalCounts, shouted: boolean): boolean {
  const form = words.form(token);
  if (!isCapital(form) || form.length > 40) return false;
  const key = form.toLowerCase();
  if (
    key === "i" ||
    /^i['’]/.test(key) ||
    ADDRESSES.has(key) ||
    CALENDAR.has(key) ||
    DIVINE.has(key) ||
    isDate(words, token) ||
    isCutOff(words, token)
  )
    return false;
  const capital = counts.capital.get(key) ?? 0;
  const lower = counts.lower.get(key) ?? 0;
  if (TITLES.has(titleKey(form))) {
    const last = words.layers.sentences.last[words.sentence(token)]!;
    const next = token + 1 < last ? words.form(token + 1) : "";
    const nextIsName = isCapital(next) || (next === "." && token + 2 < last && isCapital(words.form(token + 2)));
    if (EPITHETS.has(key)) return nextIsName && !startsSentence(words, token) && capital > lower;
    if (nextIsName || KIN_TITLES.has(titleKey(form))) return true;
    // "The Inspector" in a heading, where the story has an inspector.
    return lower <= MOSTLY_NOUN * capital && (words.upos(token) === "PROPN" || capital > 0);
  }
  if (NOT_PEOPLE.has(key) && capital === 0 && lower === 0) return words.upos(token) === "PROPN";
  if (shouted) return capital > lower && capital > 0;
  const tag = words.upos(token);
  if (startsSentence(words, token)) {
    // The capital says nothing here: the rest of the text must, or else the tagger.
    if (capital > lower) return true;
    if (SENTENCE_OPENERS.has(key)) return false;
    return lower === 0 && (tag === "PROPN" || (GIVEN_NAMES.has(key) && !WORDS_TOO.has(key)));
  }
  if (form.length > 1 && form === form.toUpperCase()) return capital > lower || (tag === "PROPN" && lower === 0);
  if (tag === "PROPN") return true;
  return (tag === "NOUN" || tag === "ADJ" || tag === "VERB" || tag === "X" || tag === "INTJ") && capital > 2 * lower;
}

/** "Anne-Marie": a hyphen without space between two capitalised words. */
function hyphenates(words: Words, token: number, to: number): boolean {
  if (token + 1 >= to || words.form(token) !== "-") return false;
  return (
    words.end(token - 1) === words.start(token) &&
    words.end(token) === words.start(token + 1) &&
    isCapital(words.form(token + 1))
  );
}

/** "Duke of Orrin", "Ludwig van Beethoven": a small word between two name words, at most two in a row. */
function connects(
  words: Words,
  token: number,
  to: number,
  counts: CapitalCounts,
  shouted: boolean,
  first: number,
): boolean {
  const form = words.form(token).toLowerCase();
  if (!CONNECTORS.has(form) || words.form(token) !== form) return false;
  if (form === "of" || form === "the") {
    const titled = TITLES.has(titleKey(words.form(token - 1)));
    if (!(titled || (form === "the" && (words.form(token - 1) === "of" || token - 1 === first)))) return false;
  }
  for (let k = token + 1; k < Math.min(to, token + 3); k++) {
    if (isNameWord(words, k, counts, shouted)) return true;
    if (!CONNECTORS.has(words.form(k).toLowerCase())) return false;
  }
  return false;
}
