import type { Role } from "./story-text.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(" ").map((word, i): [string, number] => [word, i]),
  ...TENS.split(" ").map((word, i): [string, number] => [word, 20 + 10 * i]),
  ...ORDINALS.split(" ").map((word, i): [string, number] => [word, i]),
]);

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number | null {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text) || text === "") return null;
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** "12", "XII", "twelve", "twenty-one"; null for what is no number. */
function numberOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const roman = romanNumber(text);
  if (roman !== null) return roman;
  const words = text.toLowerCase().split(/[\s-]+/);
  if (words.length > 2) return null;
  const values = words.map((word) => WORDS.get(word));
  if (values.some((value) => value === undefined)) return null;
  return values.reduce<number>((sum, value) => sum + value!, 0);
}

const TENS_AND_UNITS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\\s-][a-z]+";
/** "Chapter 12: Title", "12. Chapter 12", "Part Two", "XII. Title", "3 - Title", "7". */
const NUMBERED = new RegExp(
  `^(?:\\d{1,4}[.):]?\\s+)?(?:chapter|ch\\.|part|book|episode|act|section)\\s*#?\\s*(\\d{1,4}|${TENS_AND_UNITS}|[a-z]+)(?![a-z'’])\\s*(?:[-:.–—)]+\\s*)?(.*)$`,
  "i",
);
const BARE = /^(\d{1,3}|[IVXLC]+)(?:\s*[-:.–—)]+\s+(.*)|\.?)$/;

/**
 * The number and the title of a chapter, from its heading. What the heading names beside the number is the title; a
 * heading without a number is all title.
 */
export function chapterOf(heading: string): { chapter?: number; title?: string } {
  const line = heading.replace(/\s+/g, " ").trim().slice(0, 400);
  const found = NUMBERED.exec(line) ?? BARE.exec(line);
  const chapter = found ? numberOf(found[1]!) : null;
  if (!found || chapter === null) return line ? { title: line } : {};
  const title = (found[2] ?? "").trim();
  return title ? { chapter, title } : { chapter };
}

/** The role of a chapter's heading; `chapter` where the file counts its chapters itself. */
export function headingRole(heading: string, chapter?: number): Role {
  const parsed = chapterOf(heading);
  const number = parsed.chapter ?? chapter;
  return {
    kind: "heading",
    ...(parsed.title && { title: parsed.title }),
    ...(number !== undefined && { chapter: number }),
  };
}
