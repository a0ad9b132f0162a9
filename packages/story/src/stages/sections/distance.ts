import { NUMBER_WORDS, numberOf } from "./numbers.ts";
import { DAY_PARTS, MONTHS, WEEKDAYS } from "./time-words.ts";

/** Lengths of units of time in days. */
const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    second: 1 / 86400,
    minute: 1 / 1440,
    hour: 1 / 24,
    day: 1,
    night: 1,
    morning: 1,
    afternoon: 1,
    evening: 1,
    week: 7,
    weekend: 7,
    fortnight: 14,
    month: 30,
    year: 365,
    spring: 365,
    summer: 365,
    autumn: 365,
    fall: 365,
    winter: 365,
    decade: 3650,
    century: 36500,
  }),
);
const UNIT = "second|minute|hour|day|night|week|fortnight|month|year|summer|winter|decade|century";
const AMOUNT = `an?|a\\s+few|several|some|many|(?:a\\s+)?couple\\s+(?:of)?|half\\s+an?|\\d{1,4}|${NUMBER_WORDS}`;
const EARLIER = "earlier|before|ago|previously|prior";
const LATER = "later|afterwards?|after\\s+that|after|from\\s+now|on";

const BACK = new RegExp(`\\b(${AMOUNT})\\s*(?:and\\s+a\\s+half\\s+)?(${UNIT})s?\\s+(?:${EARLIER})\\b`, "i");
const FORTH = new RegExp(`\\b(${AMOUNT})\\s*(?:and\\s+a\\s+half\\s+)?(${UNIT})s?\\s+(?:${LATER})\\b`, "i");
const NEXT = new RegExp(`\\b(?:the|that)\\s+(?:very\\s+)?(?:next|following)\\s+(${DAY_PARTS}|${WEEKDAYS})\\b`, "i");
const PREVIOUS = new RegExp(
  `\\b(?:the\\s+(?:previous|last)\\s+(${DAY_PARTS})|the\\s+(${DAY_PARTS})\\s+before|last\\s+(${DAY_PARTS})|(yesterday))\\b`,
  "i",
);
const SAME = new RegExp(`\\b(?:earlier\\s+(?:that|this|in\\s+the)|that\\s+same|this)\\s+(${DAY_PARTS})\\b`, "i");
const VAGUE = /\b(minutes|hours|days|weeks|months|years|decades)\s+(?:earlier|before|ago)\b/i;

/** Days that words lay between now and an earlier time ("six months ago" 180, "the night before" 1); null where they do not. */
export function daysBack(words: string): number | null {
  const m = BACK.exec(words);
  if (m) return lengthOf(m[1]!, m[2]!);
  const previous = PREVIOUS.exec(words);
  if (previous) return DAYS.get((previous[1] ?? previous[2] ?? previous[3] ?? "day").toLowerCase()) ?? 1;
  const same = SAME.exec(words);
  if (same) return 0.3 * (DAYS.get(same[1]!.toLowerCase()) ?? 1);
  const vague = VAGUE.exec(words);
  return vague ? 4 * DAYS.get(vague[1]!.toLowerCase().replace(/s$/, ""))! : null;
}

/** Days that words lay between what was told and what is told next; null where they do not. */
export function daysForth(words: string): number | null {
  const m = FORTH.exec(words);
  if (m) return lengthOf(m[1]!, m[2]!);
  const next = NEXT.exec(words);
  return next ? (DAYS.get(next[1]!.toLowerCase()) ?? 1) : null;
}

function lengthOf(amount: string, unit: string): number {
  const word = amount.toLowerCase().replace(/\s+/g, " ").trim();
  const n = /^(?:an?|half an?)$/.test(word)
    ? word.startsWith("half")
      ? 0.5
      : 1
    : /couple/.test(word)
      ? 2
      : (numberOf(word) ?? 4);
  return n * DAYS.get(unit.toLowerCase())!;
}

const MONTH = MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?\\.?`).join("|");
const YEAR = "1[0-9]{3}|20\\d{2}";
const SEASONS = ["winter", "spring", "summer", "autumn"];
const DATE_LINE = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.' -]{1,30}[,:—–-]\\s*)?(?:(?:${WEEKDAYS})\\b,?\\s+)?(?:the\\s+)?(?:(?:(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+)?(${MONTH})(?:\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?)?|(?:(?:early|late|mid)[\\s-])?(spring|summer|autumn|fall|winter))?,?\\s*(?:in\\s+|of\\s+)?(${YEAR})?$`,
  "iu",
);

/** A line that is a date and no more ("Lisbon, 4 March 1911", "Summer 1987", "June 3rd"): its day; without a year null. */
export function dateOf(line: string): { day: number; year: boolean } | null {
  const text = line.replace(/^[\s*_#~=[({—–-]+|[\s*_#~=\])}.:,—–-]+$/g, "");
  if (text.length > 60) return null;
  const m = DATE_LINE.exec(text);
  if (!m || (m[2] === undefined && m[5] === undefined)) return null;
  // A month or season alone may be a name, or a heading of its own.
  if (m[5] === undefined && m[1] === undefined && m[3] === undefined) return null;
  if (m[2] === undefined && m[4] === undefined && !/^(?:in\s+)?\d{4}$/i.test(text) && !/[,:—–-]\s*\d{4}$/.test(text))
    return null;
  const month = m[2]
    ? MONTHS.findIndex((name) => name.startsWith(m[2]!.slice(0, 3).toLowerCase()))
    : m[4]
      ? 3 * Math.max(0, SEASONS.indexOf(m[4].toLowerCase().replace("fall", "autumn")))
      : 6;
  const day = Number(m[1] ?? m[3] ?? 15);
  return { day: Number(m[5] ?? 0) * 365 + month * 30.4 + day, year: m[5] !== undefined };
}
