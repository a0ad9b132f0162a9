import { NUMBER_WORDS, numberOf } from "./numbers.ts";
import { isTimeLine } from "./time-lines.ts";

/** What parts of a book are called; the first group is numbered as chapters are. */
const CHAPTERS = "chapter|chap\\.?|ch\\.|kapitel|chapitre|cap[ií]tulo";
const PARTS =
  "part|book|volume|vol\\.|act|scene|canto|stave|letter|section|episode|day|night|phase|lesson|adventure|story|tale|fit|round|stanza|year|week|verse|entry|log";
const UNNUMBERED =
  "prologue|prelude|epilogue|interlude|intermission|intermezzo|preface|introduction|introductory|foreword|afterword|conclusion|postscript|appendix|dedication|coda|finale|bonus chapter|bonus|teaser|(?:the )?(?:beginning|last chapter|final chapter)";

const NUMBER = `(?:\\d{1,4}(?:st|nd|rd|th)?|[ivxlcdm]{1,12}|${NUMBER_WORDS})`;
const NUMBERED = new RegExp(`^(${CHAPTERS}|${PARTS})\\s+(?:the\\s+)?(${NUMBER})(?![\\w'’])\\s*(.*)$`, "is");
const LAST = new RegExp(`^(?:${CHAPTERS}|${PARTS})\\s+the\\s+last\\b[.:]?\\s*(.*)$`, "is");
const ORDINAL_FIRST = new RegExp(`^(?:the\\s+)?(${NUMBER})\\s+(?:${CHAPTERS}|${PARTS})\\b[.:]?\\s*(.*)$`, "is");
const SEPARATOR = /^(?:[.:)\]—–-]+|\s)\s*/;
const NUMBER_ALONE = new RegExp(`^[\\s\\[(~*_.#-]*(${NUMBER})[\\s\\])~*_.:-]*$`, "i");
const NUMBER_AND_TITLE = /^(\d{1,3}|[IVXLC]{1,8})(?:\.|:|\)|\s[—–-])\s+(\p{Lu}[^.!?"“”]{1,60})$/u;

export interface Heading {
  title?: string;
  chapter?: number;
}

/** Words that a title may have in lower case. */
const SMALL = new Set(
  "a an and as at but by for from in into is nor of off on or over the to up with de la le les du der die das van von et y".split(
    " ",
  ),
);

/** "The Pool of Tears", "TREATS OF THE PLACE": capitals at every word that counts, no sentence. */
export function isTitleLike(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (!words.length || text.length > 90 || /[,;]$/.test(text)) return false;
  return words.every((w) => /^\p{Lu}/u.test(w) || SMALL.has(w.toLowerCase()));
}

export const isAllCapitals = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text.replace(/\bMc|\bMac/g, ""));

/** "CHAPTER I", "Chapter the First", "Chapter 3: X", "BOOK ONE--THE COMING", "IV", "12.", "Prologue"; null for prose. */
export function partHeading(raw: string): Heading | null {
  const text = raw.replace(/^[\s*_#~=|•–—-]+|[\s*_#~=|•–—-]+$/g, "").replace(/\s+/g, " ");
  if (!text || text.length > 320) return null;
  const m = NUMBERED.exec(text);
  if (m) {
    const rest = m[3]!;
    const separator = SEPARATOR.exec(rest)?.[0] ?? "";
    const title = rest.slice(separator.length).trim();
    const isChapter = new RegExp(`^(?:${CHAPTERS})$`, "i").test(m[1]!);
    const parted = /[.:)\]—–-]/.test(separator);
    // "Chapter 3 was the best" is prose: without a mark after the number a title must look like one.
    if (title && !(isChapter && parted && title.length <= 200) && !isTitleLike(title) && !isAllCapitals(title))
      return null;
    if (title && !isChapter && /[.!?]["”’']?$/.test(title) && !isAllCapitals(title)) return null;
    const chapter = numberOf(m[2]!);
    return { ...(title ? { title } : {}), ...(isChapter && chapter !== null ? { chapter } : {}) };
  }
  const last = LAST.exec(text) ?? null;
  if (last) return last[1] ? (isTitleLike(last[1]) ? { title: last[1] } : null) : {};
  const ordinal = ORDINAL_FIRST.exec(text);
  if (ordinal && (/^the\s/i.test(text) || /^\p{Lu}/u.test(text)) && (!ordinal[2] || isAllCapitals(text))) {
    const chapter = numberOf(ordinal[1]!);
    return {
      ...(ordinal[2] ? { title: ordinal[2] } : {}),
      ...(/chapter/i.test(text) && chapter !== null ? { chapter } : {}),
    };
  }
  const alone = NUMBER_ALONE.exec(text);
  // A word alone ("Six.") may be prose; figures and capital numerals are not.
  if (alone && /^(?:\d+|[IVXLCDM]+|[ivxlc]+)$/.test(alone[1]!) && numberOf(alone[1]!) !== null)
    return numberOf(alone[1]!)! < 200 ? { chapter: numberOf(alone[1]!)! } : null;
  if (alone && /^\p{Lu}/u.test(alone[1]!) && isTitleLike(text)) return { chapter: numberOf(alone[1]!) ?? 0 };
  const titled = NUMBER_AND_TITLE.exec(text);
  if (titled && isTitleLike(titled[2]!)) return { title: titled[2]!, chapter: numberOf(titled[1]!)! };
  const unnumbered = new RegExp(`^(?:the )?(${UNNUMBERED})(?:[.:]|\\s*[—–-]+)?\\s*(.*)$`, "i").exec(text);
  if (unnumbered && /^\p{Lu}/u.test(text)) {
    if (!unnumbered[2]) return { title: text.replace(/[.:]$/, "") };
    if (text.length <= 70 && (isTitleLike(text) || isAllCapitals(text))) return { title: text };
  }
  return null;
}

const POINT_OF_VIEW =
  /^(?:(.{1,30}?)(?:['’]s|s['’])?\s+(?:p\.?\s?o\.?\s?v\.?|point\s+of\s+view|perspective)|(?:p\.?o\.?v\.?|point\s+of\s+view)\s*[:—–-]?\s*(?:of\s+)?(.{1,30})|(third|3rd|first|1st|no one['’]s|nobody['’]s|normal|general|narrator['’]?s?)\s+(?:person\s+)?(?:p\.?o\.?v\.?|point\s+of\s+view|person))[.:]*$/i;
const FLASHBACK =
  /^(?:(?:start|begin|beginning|end|ends?|enter|cue|and)\s*(?:of\s+)?(?:the\s+)?)?flash\s?-?(?:back|forward)s?(?:\s*(?:over|ends?|ended|starts?|begins?|start|time|sequence|\d{1,2}))?(?:\s*[:—–-]\s*.{1,40})?$/i;
const LATER = new RegExp(
  `^(?:about\\s+|almost\\s+|exactly\\s+|only\\s+|just\\s+)?(?:(?:an?|a few|some|several|many|couple(?: of)?|a couple(?: of)?|half an?|${NUMBER})(?:\\s+and\\s+a\\s+half)?\\s+(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century)s?\\s+(?:later|earlier|before|after|ago|after that|from now|previously)|(?:later|earlier)(?:\\s+that\\s+(?:same\\s+)?(?:day|night|evening|morning|afternoon|week|month|year))?|(?:the|that)\\s+(?:next|following|same|previous)\\s+(?:day|night|evening|morning|afternoon|week|month|year|weekend)|(?:the\\s+)?(?:next|following)\\s+(?:day|night|evening|morning|afternoon|week|month|year)|meanwhile|present\\s+day|present|now|back\\s+to\\s+(?:the\\s+)?(?:present|now))(?:\\s+at\\s+[^.!?]{1,30}|,\\s+[^.!?]{1,30})?$`,
  "i",
);

/** Lines of a manuscript that stand for a heading: whose view it is, a flashback's bounds, how much later it is. */
export function lineHeading(raw: string): Heading | null {
  const text = raw.replace(/^[\s*_#~=|•<>[({–—/-]+|[\s*_#~=|•<>\])}.…!–—-]+$/g, "").replace(/\s+/g, " ");
  if (!text || text.length > 60 || /["“”?,;]$/.test(text) || /^(?:--|—|–)\s?\p{Lu}/u.test(raw)) return null;
  if (POINT_OF_VIEW.test(text) && text.split(" ").length <= 7) return { title: text };
  if (FLASHBACK.test(text)) return { title: text };
  if (/^(?:present|now)$/i.test(text) && text !== raw.trim()) return { title: text };
  if (LATER.test(text) && /^[\p{Lu}\d*_~<[({–—-]/u.test(raw.trim())) return { title: text };
  return isTimeLine(raw) ? { title: text } : null;
}

/** `***`, `* * *`, `---`, `#`, `~*~`, `oOo`, a line of ornaments; "line break" and "scene change" too. */
export function isBreak(raw: string): boolean {
  const text = raw.trim();
  if (!text || text.length > 200) return false;
  if (!/[\p{L}\p{N}]/u.test(text))
    return (
      /[*#~=_+•·⁂§◊♦❖○●✦✧★☆—–\-<>/\\|%^&@.…xX]/u.test(text) &&
      !/^[.…?!"“”'‘’\s]+$/.test(text) &&
      !/^[—–-]{1,2}$/.test(text)
    );
  if (
    /^(?:[xXoO0][\s*~.-]*){3,}$/.test(text) ||
    /^[-=~*_.\s]*(?:[oO]0?[oO]|xXx|XxX|oOo|OoO|o0o|xox|xoxo)[-=~*_.\s\w]{0,60}$/.test(text.replace(/\s/g, ""))
  )
    return !/^(?:xoxo|ooo+|xxx?)$/i.test(text) || /[*~-]/.test(text) || /^(?:oOo|OoO|xXx|XxX)$/.test(text);
  return /^[\s*~\-=_#[(<]*(?:line\s?break|scene\s?(?:break|change)|page\s?break|time\s?skip|break)[\s*~\-=_#\])>.]*$/i.test(
    text,
  );
}
