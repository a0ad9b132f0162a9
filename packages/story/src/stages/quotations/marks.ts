import { CLIPPED, ELISIONS } from "./cue-words.ts";

/** Marks that close each other are of one family. */
export type Family = "double" | "single" | "low" | "guillemets" | "guillemets-in" | "corner";

/** One quotation mark in a paragraph. */
export interface Mark {
  at: number;
  /** Units: two for `''`. */
  length: number;
  char: string;
  family: Family;
  /** What its neighbours make of it; "either" where only what came before can tell. */
  role: "open" | "close" | "either";
  /** A closing single mark after a letter may be an apostrophe. */
  weak: boolean;
}

const DOUBLE = /["“”„‟″«»「」『』‹›]|''|``|‘‘|’’|,,(?=\p{L})|['’‘`‚]/gu;
const OPENS_AFTER = /[\s([{<—–\-/…*_"“‘«„'’~|+=]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]}>—–\-/…*_"”’»'~|+=]/;

export interface MarkReading {
  /** Guillemets point inwards: »so«. */
  inward: boolean;
}

/** All quotation marks between two offsets, apostrophes left out, with their roles. Linear. */
export function marksOf(text: string, start: number, end: number, reading: MarkReading): Mark[] {
  const marks: Mark[] = [];
  DOUBLE.lastIndex = 0;
  for (const m of text.slice(start, end).matchAll(DOUBLE)) {
    const at = start + m.index;
    const char = m[0];
    const before = at > start ? text[at - 1]! : " ";
    const after = at + char.length < end ? text[at + char.length]! : " ";
    const mark = read(text, char, at, before, after, start, end, reading);
    if (mark) marks.push(mark);
  }
  return marks;
}

function read(
  text: string,
  char: string,
  at: number,
  before: string,
  after: string,
  start: number,
  end: number,
  reading: MarkReading,
): Mark | null {
  const base = { at, length: char.length, char, weak: false };
  switch (char) {
    case "“":
    case "‟":
    case "``":
    case "‘‘":
      return {
        ...base,
        family: "double",
        role: /\s/.test(after) && !/\s/.test(before) && at > start ? "either" : "open",
      };
    case "”":
    case "’’":
      return { ...base, family: "double", role: /\s/.test(before) && /[\p{L}\p{N}]/u.test(after) ? "open" : "close" };
    case '"':
    case "''":
    case "″":
      if (/\d/.test(before) && /['’]\s?\d{1,2}$/.test(text.slice(Math.max(start, at - 5), at))) return null;
      return { ...base, family: "double", role: straightRole(before, after) };
    case "„":
    case ",,":
      return { ...base, family: "low", role: "open" };
    case "«":
    case "‹":
      return {
        ...base,
        family: reading.inward ? "guillemets-in" : "guillemets",
        role: reading.inward ? "close" : "open",
      };
    case "»":
    case "›":
      return {
        ...base,
        family: reading.inward ? "guillemets-in" : "guillemets",
        role: reading.inward ? "open" : "close",
      };
    case "「":
    case "『":
      return { ...base, family: "corner", role: "open" };
    case "」":
    case "』":
      return { ...base, family: "corner", role: "close" };
    default:
      return single(text, base, before, after, end);
  }
}

function straightRole(before: string, after: string): Mark["role"] {
  const space = /\s/;
  if (space.test(before) && !space.test(after)) return "open";
  if (space.test(after) && !space.test(before)) return "close";
  const opens = OPENS_AFTER.test(before) && /[\p{L}\p{N}'‘_*$£¡¿([]/u.test(after);
  const closes = /[\p{L}\p{N}.,;:!?…'’_*)\]]/u.test(before) && CLOSES_BEFORE.test(after);
  return opens && !closes ? "open" : closes && !opens ? "close" : "either";
}

const WORD = /[\p{L}\p{N}]/u;

function single(
  text: string,
  base: Omit<Mark, "family" | "role">,
  before: string,
  after: string,
  end: number,
): Mark | null {
  const { at, char } = base;
  const family = "single";
  // Between letters: "don't".
  if (WORD.test(before) && WORD.test(after) && char !== "‘") return null;
  const wordAfter = /^[\p{L}]+/u.exec(text.slice(at + 1, Math.min(end, at + 14)))?.[0].toLowerCase() ?? "";
  const opens = OPENS_AFTER.test(before) && !/[\s.,;:!?)\]]/.test(after);
  const closes = !/[\s([{]/.test(before) && CLOSES_BEFORE.test(after);
  if (char === "‘" || char === "`" || char === "‚") {
    if (opens || !closes)
      return ELISIONS.has(wordAfter) && !/['’]/.test(text[at + 1 + wordAfter.length] ?? "") && char !== "‚"
        ? { ...base, family, role: "open", weak: true }
        : { ...base, family, role: "open" };
    return null;
  }
  if (closes && !(opens && WORD.test(after))) {
    if (!WORD.test(before)) return { ...base, family, role: "close" };
    const wordBefore = /[\p{L}]+$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0].toLowerCase() ?? "";
    if (CLIPPED.has(wordBefore) || (wordBefore.length > 3 && wordBefore.endsWith("in") && !/[.,;:!?)]/.test(after)))
      return null;
    return { ...base, family, role: "close", weak: true };
  }
  if (opens && char === "'") {
    if (/\d/.test(after)) return null;
    return { ...base, family, role: "open", weak: ELISIONS.has(wordAfter) };
  }
  return null;
}
