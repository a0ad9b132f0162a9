import type { Span } from "../../story.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";

/**
 * Flashbacks that nothing marks: a paragraph of narration that slides through the pluperfect into what is shown there.
 * A paragraph opens one where it names a time of its own in the pluperfect ("The summer the mill closed had been a dry
 * one", "It had been a cold autumn, the year they quarrelled") and the telling goes on there in the simple past; mere
 * recollection ("He had been tired all week") names no such time, or goes on in the pluperfect only. The return is what
 * brings the frame back: a word for it ("now", "came out of it"), or speech that has no narration of that time before it.
 */

const PERIOD =
  "spring|summer|autumn|fall|winter|year|month|week|day|night|morning|evening|afternoon|christmas|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
/** First clauses that name another time, and say in the pluperfect what it was like. */
const OPENINGS: readonly RegExp[] = [
  // The summer the mill closed had been a dry one
  new RegExp(
    `^(?:on\\s+)?the\\s+(?:first\\s+|last\\s+)?(?:${PERIOD})\\s+(?!had)(?:[^.!?,;—-]{1,60}?)\\s+had\\s+been\\b`,
    "i",
  ),
  // It had been a cold autumn, the year they quarrelled
  new RegExp(
    `^it\\s+had\\s+been\\s+(?:[^.!?;]{0,60}?)\\b(?:the|that)\\s+(?:very\\s+)?(?:first\\s+|last\\s+)?(?:${PERIOD})\\b\\s+(?:[a-z]+)`,
    "i",
  ),
  // It had been a Tuesday, in March, when it started.
  new RegExp(`^it\\s+had\\s+been\\s+(?:an?|the)\\s+(?:[a-z-]+\\s+){0,3}(?:${PERIOD})\\b`, "i"),
  // Three years earlier, he had come to
  /^(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many)\s+(?:hours|days|weeks|months|years|summers|winters)\s+(?:before|earlier|ago)\b[^.!?]{0,40}\bhad\b/i,
];
const NOT_HERE =
  /\b(?:since|for (?:years|months|weeks|days|hours)|all (?:day|week|month|year|night|morning|evening|afternoon|summer|winter))\b/i;
const PLUPERFECT =
  /\b(?:had|'d|’d)\s+(?:(?:not|never|always|just|already|only|once|even|ever|[a-z]+ly)\s+)?(?:been|[a-z]+(?:ed|en|wn|ne|ght|ood|old|eft|ent|ept|et|ad|id|un|ame|ome|ade|aid))\b/i;
/** What brings the frame back at the head of a paragraph. */
const RETURN =
  /^(?:now\b|(?:back\s+)?in\s+the\s+present\b|that\s+(?:had\s+been|was)\s+(?:[a-z]+\s+){1,4}ago\b|(?:[A-Z][a-z]+|he|she|they|i)\s+(?:blinked|came\s+(?:back|out\s+of)|shook\s+(?:the\s+memory|himself|herself|the\s+thought)|woke|returned\s+to\s+the\s+present)\b)/i;

/** The spans of the body that are shown as happening earlier, from the paragraph that slides there to the return. */
export function recollectionsIn(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly DetectedQuotation[],
): Span[] {
  const found: Span[] = [];
  let q = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i]!;
    if (!opens(text.slice(start, Math.min(end, start + 200)))) continue;
    while (q < quotations.length && quotations[q]!.end <= start) q++;
    const last = lastParagraph(text, paragraphs, i, quotations, q);
    if (last < 0) continue;
    found.push({ start, end: paragraphs[last + 1]?.start ?? paragraphs[last]!.end });
    i = last;
  }
  return found;
}

function opens(head: string): boolean {
  if (/^["“‘'«]/.test(head)) return false;
  const sentence = /^[^.!?]*/.exec(head)![0];
  return !NOT_HERE.test(sentence) && OPENINGS.some((o) => o.test(sentence));
}

/** No flashback goes on for more paragraphs than this without a word of its end: then where it ends is unknown. */
const LONGEST = 12;

/** The paragraph that ends what is shown; -1 where nothing is shown. */
function lastParagraph(
  text: string,
  paragraphs: readonly Span[],
  first: number,
  quotations: readonly DetectedQuotation[],
  q: number,
): number {
  let last = first;
  let shown = shows(text.slice(paragraphs[first]!.start, paragraphs[first]!.end));
  let at = q;
  for (let i = first + 1; i < paragraphs.length && i <= first + LONGEST; i++) {
    const p = paragraphs[i]!;
    while (at < quotations.length && quotations[at]!.end <= p.start) at++;
    const spoken = at < quotations.length && quotations[at]!.start <= p.start + 1;
    const words = text.slice(p.start, p.end);
    if (RETURN.test(words)) break;
    // Speech at the head of a paragraph after what is told whole goes on with the talk that the recollection broke off.
    if (spoken && !PLUPERFECT.test(words)) break;
    if (!PLUPERFECT.test(words) && shown) break;
    shown ||= shows(words);
    last = i;
  }
  return shown ? last : -1;
}

/** Whether some sentence after the first is told without the pluperfect: shown, not only mentioned. */
function shows(paragraph: string): boolean {
  const sentences = paragraph.split(/(?<=[.!?]["”’]?)\s+/).slice(1);
  return sentences.some(
    (s) =>
      !PLUPERFECT.test(s) &&
      /\b(?:was|were|did|[a-z]+ed|said|came|went|took|held|stood|ran|sat|saw|had|put|gave|found|left|made|fell)\b/.test(
        s,
      ),
  );
}
