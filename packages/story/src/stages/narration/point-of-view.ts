import type { Section, Span } from "../../story.ts";

/** Lines by which amateur fiction says whose eyes it looks through: "Kurt's POV", "POV: Kurt", "(Kurt's point of view)". */
const PATTERNS = [
  /^[\s(*_[~-]*(?<who>[\p{L}][\p{L}.'’ -]{0,40}?)['’]?s?['’]?\s+(?:p\.?o\.?v\.?|point\s+of\s+view|perspective)[\s)*_\]~:.-]*$/iu,
  /^[\s(*_[~-]*(?:p\.?o\.?v\.?|point\s+of\s+view)\s*[:=-]\s*(?<who>[\p{L}][\p{L}.'’ -]{0,40}?)[\s)*_\]~.-]*$/iu,
];

/** A heading that is a name and no more: where all narrators are named so, the name is who tells. */
const BARE = /^[\s(*_[~-]*(?<who>\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?)[\s)*_\]~:.-]*$/u;

export interface PointOfViewMark extends Span {
  who: string;
  /** Says "point of view", rather than a name alone. */
  stated: boolean;
}

/**
 * The marks of point of view in a text: in headings, and in short paragraphs of the body by themselves. In order.
 * `isName` tells a name of the cast from another word.
 */
export function pointOfViewMarks(
  text: string,
  sections: readonly Section[],
  paragraphs: readonly Span[],
  isName: (name: string) => boolean,
): PointOfViewMark[] {
  const marks: PointOfViewMark[] = [];
  let s = 0;
  for (const p of paragraphs) {
    while (s < sections.length - 1 && sections[s].end <= p.start) s++;
    const kind = sections[s]?.kind;
    if ((kind !== "body" && kind !== "heading") || p.end - p.start > 70) continue;
    const line = text.slice(p.start, p.end);
    for (const pattern of PATTERNS) {
      const who = pattern.exec(line)?.groups?.who?.replace(/['’]s?$/, "");
      if (who && isName(who)) {
        marks.push({ start: p.start, end: p.end, who, stated: true });
        break;
      }
    }
    if (marks.at(-1)?.start === p.start || kind !== "heading") continue;
    const who = BARE.exec(line)?.groups?.who;
    if (who && isName(who)) marks.push({ start: p.start, end: p.end, who, stated: false });
  }
  return marks;
}
