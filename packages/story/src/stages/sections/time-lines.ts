import { dateOf, daysBack, daysForth } from "./distance.ts";

const FLASH = /\bflash\s?-?(back|forward)s?\b/i;
const DREAM =
  /^\W*(?:(?:start|beginning|end)\s+(?:of\s+)?)?(?:the\s+)?(?:dream|nightmare)(?:\s+(?:sequence|over|ends?|starts?)){0,2}\W*$/i;
const OVER = /^\W*\/|\b(?:end|ends|ended|over|finish(?:ed)?|done)\b/i;
const PRESENT =
  /^\W*(?:(?:and\s+)?back\s+(?:to|in)\s+)?(?:the\s+)?(?:present(?:\s+(?:day|time))?|now|today|here\s+and\s+now)\W*$/i;
const PAST = /^\W*(?:(?:back\s+)?in\s+)?(?:the\s+)?(?:past|then|before|back\s+then|earlier|once)\W*$/i;
const ONLY_TIME =
  /^\W*(?:(?:about|almost|exactly|nearly|some|over|just|only|around)\s+)?[\p{L}\d\s-]{2,40}?\b(?:earlier|before|ago|previously|later|afterwards|from now)(?:\s+that\s+\p{L}+)?(?:,\s+\p{Lu}[\p{L} ]{1,30})?\W*$/iu;
const PREVIOUS_TIME =
  /^\W*(?:the\s+(?:previous|next|following)\s+\p{L}+|the\s+(?:day|night|week|month|year|summer|winter)\s+before|earlier\s+(?:that|this)\s+\p{L}+|last\s+(?:night|week|month|year|summer|winter|spring|fall|autumn)|yesterday)\W*$/iu;

/** What a line says of the time of the scene under it. */
export interface Marker {
  kind: "flashback" | "flashforward" | "dream" | null;
  /** It ends what was begun. */
  over: boolean;
  /** It names the frame: "Present day". */
  frame: boolean;
  /** Days before the frame, days after what was told, and the day it names. */
  back: number | null;
  forth: number | null;
  date: number | null;
}

export const NONE: Marker = { kind: null, over: false, frame: false, back: null, forth: null, date: null };

/** "Flashback", "End flashback", "Six months earlier", "Now", "Lisbon, 1911"; null where the line is no such thing. */
export function markerOf(raw: string): Marker | null {
  const line = raw.trim();
  if (!line || line.length > 80) return null;
  const flash = FLASH.exec(line);
  if (flash)
    return { ...NONE, kind: flash[1]!.toLowerCase() === "back" ? "flashback" : "flashforward", over: OVER.test(line) };
  if (DREAM.test(line)) return { ...NONE, kind: "dream", over: OVER.test(line) };
  if (PRESENT.test(line)) return { ...NONE, frame: true };
  if (PAST.test(line)) return { ...NONE, kind: "flashback" };
  if (ONLY_TIME.test(line) || PREVIOUS_TIME.test(line)) {
    const back = daysBack(line);
    const forth = back === null ? daysForth(line) : null;
    if (back !== null || forth !== null) return { ...NONE, back, forth };
  }
  const date = dateOf(line);
  return date ? { ...NONE, date: date.year ? date.day : null } : null;
}

/** A paragraph of its own that is a marker and nothing else; words that may be prose need marks around them or no full stop. */
export function isTimeLine(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.length > 60 || /["“”?!;]|,$/.test(line) || /[\p{L}\d]\.$/u.test(line)) return false;
  if (!/^[\p{Lu}\d*_~<[({—–-]/u.test(line)) return false;
  const marker = markerOf(line);
  // "Then:" leads on to what follows.
  return marker !== null && !(/:$/.test(line) && marker.kind === "flashback" && PAST.test(line));
}
