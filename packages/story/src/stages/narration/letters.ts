import type { Section, Span } from "../../story.ts";
import { MONTHS } from "../sections/time-words.ts";

/** A letter, or a piece of a diary, and who writes "I" in it. */
export interface Writing extends Span {
  who: string;
  /** The words that say who: a signature, a heading. */
  evidence: Span;
}

interface Given {
  text: string;
  sections: readonly Section[];
  paragraphs: readonly Span[];
  /** Whether words are a name of the cast. */
  isName: (name: string) => boolean;
}

/** "Dear Nell,", "My dearest Mrs. Hale:", alone in a line or before the first words. */
const SALUTATION =
  /^[\s*_]*(?:my\s+|oh\s+)?(?:dear(?:est)?|darling|beloved)\s+(?:(?:dear|old|sweet|mr|mrs|miss|ms|dr|sir|madam|aunt|uncle|cousin|brother|sister|captain)\.?\s+){0,2}\p{Lu}[\p{L}.'’ -]{0,30}[,:—!-]/iu;
/** No letter is longer, in paragraphs. */
const LONGEST = 60;
/** A signature is short; so is what stands before it ("Your loving sister,"). */
const SHORT = 60;
const DIARY = [
  /^[\s*_]*(?:from\s+)?(?:the\s+)?(?:private\s+|secret\s+)?(?:diary|journal|notebook|log)\s+of\s+(?<who>[\p{L}][\p{L}.'’ -]{0,40}?)[\s*_.:,]*$/iu,
  /^[\s*_]*(?:from\s+)?(?<who>\p{Lu}[\p{L}.'’ -]{0,40}?)['’]s?\s+(?:private\s+|secret\s+)?(?:diary|journal|notebook|log)[\s*_.:,]*$/iu,
];
const MONTH = MONTHS.map((m) => `${m.slice(0, 3)}[a-z]*`).join("|");
const DATED = new RegExp(
  `^[\\s*_]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?[.,]?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})|(?:${MONTH})\\.?\\s+\\d{1,2})\\b`,
  "i",
);

/**
 * Letters (from "Dear Nell," to a signature that is a name of the cast) and diaries (from a heading that says whose, over
 * the parts that begin with a date), in order.
 */
export function writingsIn(given: Given): Writing[] {
  return [...lettersIn(given), ...diariesIn(given)].sort((a, b) => a.start - b.start);
}

function lettersIn({ text, sections, paragraphs, isName }: Given): Writing[] {
  const found: Writing[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    if (!SALUTATION.test(text.slice(start, Math.min(end, start + SHORT)))) continue;
    const limit = sections.find((s) => s.kind === "body" && s.start <= start && start < s.end)?.end ?? end;
    for (let k = p; k < Math.min(paragraphs.length, p + LONGEST) && paragraphs[k]!.start < limit; k++) {
      if (k > p && SALUTATION.test(text.slice(paragraphs[k]!.start, paragraphs[k]!.start + SHORT))) break;
      const who = signature(text, paragraphs[k]!, k === p, isName);
      if (!who) continue;
      found.push({ start, end: paragraphs[k]!.end, who: who.who, evidence: who.evidence });
      p = k;
      break;
    }
  }
  return found;
}

/** The name at the end of a paragraph that is short, or whose last line is ("Yours truly,", "Eleanor Haddow"). */
function signature(
  text: string,
  { start, end }: Span,
  opens: boolean,
  isName: (name: string) => boolean,
): { who: string; evidence: Span } | null {
  const paragraph = text.slice(start, end).trimEnd();
  const line = paragraph.slice(paragraph.lastIndexOf("\n") + 1);
  if (line.length > SHORT || (opens && line === paragraph)) return null;
  const last = line.slice(line.lastIndexOf(",") + 1);
  const who = last.replace(/^[\s*_—–-]+|[\s*_.!—–-]+$/g, "");
  if (!who || !isName(who)) return null;
  const at = start + paragraph.length - line.length + line.lastIndexOf(who);
  return { who, evidence: { start: at, end: at + who.length } };
}

function diariesIn({ text, sections, paragraphs, isName }: Given): Writing[] {
  const found: Writing[] = [];
  let owner: { who: string; evidence: Span } | null = null;
  let s = 0;
  let opened = -1;
  for (const { start, end } of paragraphs) {
    while (s < sections.length - 1 && sections[s]!.end <= start) s++;
    const section = sections[s];
    if (!section) break;
    const line = text.slice(start, Math.min(end, start + SHORT));
    const named = end - start <= SHORT ? DIARY.map((d) => d.exec(line)?.groups?.who).find((n) => n && isName(n)) : null;
    if (named) owner = { who: named, evidence: { start, end } };
    if (section.kind !== "body" || !owner || opened === s) continue;
    opened = s;
    // The heading may stand in the part or above it; other parts begin with a date.
    if (named || DATED.test(line) || owner.evidence.end >= section.start - 4)
      found.push({ start, end: section.end, who: owner.who, evidence: owner.evidence });
  }
  return found;
}
