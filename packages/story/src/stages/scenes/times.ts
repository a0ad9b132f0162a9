import type { SceneTime } from "../../story.ts";
import { NUMBER_WORDS, numberOf } from "../sections/numbers.ts";
import { DAY_PARTS, MONTHS, UNITS, WEEKDAYS } from "../sections/time-words.ts";

const AMOUNT = `an?|a\\s+few|several|some|many|a\\s+couple\\s+of|half\\s+an?|\\d{1,4}|${NUMBER_WORDS}`;
const UNIT = "second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie";
const DISTANCE = new RegExp(
  `\\b(${AMOUNT})\\s+(${UNIT})s?\\s+(later|afterwards|ago|earlier|before|previously|after|from\\s+now)\\b`,
  "gi",
);
const NEXT = new RegExp(`\\bthe\\s+(next|following|previous)\\s+(${DAY_PARTS})\\b`, "gi");
const NEAR_DAYS =
  /\b(yesterday|tomorrow|today|tonight|last\s+(?:night|week|month|year|summer|winter|spring|autumn|fall))\b/gi;
const DATE = new RegExp(
  `\\b(?:(?:the\\s+)?(\\d{1,2}(?:st|nd|rd|th)?|${NUMBER_WORDS})(?:\\s+of)?\\s+(${MONTHS.join("|")})|(${MONTHS.join("|")})\\s+(?:the\\s+)?(\\d{1,2}(?:st|nd|rd|th)?|${NUMBER_WORDS}))\\b(?:,?\\s+(?:in\\s+)?(1\\d{3}|20\\d{2}))?`,
  "gi",
);
const YEAR = /\b(?:in|of|since|year)\s+(1[0-9]{3}|20\d{2})\b/gi;

/** Time expressions between two offsets, in order, with ISO 8601 values where they are clear. Linear. */
export function timesIn(text: string, start: number, end: number): SceneTime[] {
  const piece = text.slice(start, end);
  const found: SceneTime[] = [];
  const add = (m: RegExpMatchArray, rest: Omit<SceneTime, "start" | "end">) => {
    found.push({ start: start + m.index!, end: start + m.index! + m[0].length, ...rest });
  };
  for (const m of piece.matchAll(DISTANCE)) {
    const direction = /later|after|from/i.test(m[3]!) ? "after" : "before";
    const value = duration(m[1]!, m[2]!);
    add(m, { ...(value ? { value } : {}), direction, anchor: "telling" });
  }
  for (const m of piece.matchAll(NEXT)) {
    const value = duration("one", m[2]!);
    add(m, {
      ...(value ? { value } : {}),
      direction: m[1]!.toLowerCase() === "previous" ? "before" : "after",
      anchor: "telling",
    });
  }
  for (const m of piece.matchAll(NEAR_DAYS)) {
    const word = m[1]!.toLowerCase().replace(/\s+/g, " ");
    const unit =
      word === "yesterday" || word === "tomorrow" || word === "last night"
        ? "day"
        : word.startsWith("last ")
          ? word.slice(5)
          : "";
    const value = unit ? duration("one", unit) : "P0D";
    const direction = word === "tomorrow" ? "after" : unit ? "before" : "at";
    add(m, { ...(value ? { value } : {}), direction, anchor: "telling" });
  }
  for (const m of piece.matchAll(DATE)) {
    // "may" and "march" are words of their own.
    const month = MONTHS.indexOf((m[2] ?? m[3])!.toLowerCase()) + 1;
    const day = numberOf(m[1] ?? m[4]!);
    if (!day || day > 31 || !/\p{Lu}/u.test((m[2] ?? m[3])![0]!)) continue;
    const two = (n: number) => String(n).padStart(2, "0");
    add(m, { value: `${m[5] ?? "-"}-${two(month)}-${two(day)}`, direction: "at" });
  }
  for (const m of piece.matchAll(YEAR)) add(m, { value: m[1]!, direction: "at" });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((t, i) => !found.slice(Math.max(0, i - 3), i).some((o) => o.end > t.start));
}

/** "six", "month" -> "P6M"; null for "a few". */
function duration(amount: string, unitWord: string): string | null {
  const unit = UNITS.get(unitWord.toLowerCase());
  if (!unit) return null;
  const word = amount.toLowerCase().replace(/\s+/g, " ");
  if (/^half an?$/.test(word)) return unit.designator === "H" ? "PT30M" : unit.designator === "Y" ? "P6M" : null;
  const n = /^an?$/.test(word) ? 1 : word === "a couple of" ? 2 : numberOf(word);
  return n === null ? null : `P${unit.clock ? "T" : ""}${n * unit.times}${unit.designator}`;
}

const JUMP = new RegExp(
  `^["“‘'*_]?(?:(?:about|almost|exactly|nearly|some|over|just|only)\\s+)?(?:(?:${AMOUNT})\\s+(?:${UNIT})s?\\s+(?:later|afterwards|after\\s+that)\\b|(?:on\\s+|by\\s+|early\\s+|late\\s+|at\\s+)?the\\s+(?:very\\s+)?(?:next|following)\\s+(?:${DAY_PARTS}|${WEEKDAYS})\\b|(?:later|early|late)\\s+(?:that|the next|the following)\\s+(?:${DAY_PARTS})\\b|that\\s+(?:same\\s+)?(?:night|evening|afternoon|weekend)\\b(?=,|\\s+(?:[a-z]+ed|was|found|saw|came|went)\\b)|(?:on\\s+)?(?:${WEEKDAYS})\\s+(?:morning|night|evening|afternoon)\\b|(?:months|weeks|years|days|hours)\\s+(?:later|passed|went by|had passed))`,
  "i",
);

/** A paragraph that begins at another time than the one before it ended. */
export const beginsLater = (paragraph: string): boolean =>
  JUMP.test(paragraph.slice(0, 90)) && !/^["“‘'«]/.test(paragraph);
