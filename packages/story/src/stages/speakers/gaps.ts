import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Words } from "../syntax/words.ts";

/** Tokens [first, last) of the narration on one side of a part of a quotation, within its paragraph. */
export interface Gap {
  first: number;
  last: number;
  side: "before" | "after";
  /** Index of the part in its quotation. */
  part: number;
}

/** First token that ends after an offset. */
export function tokenAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.end(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The narration beside each part of each quotation: between it and the next part of any quotation, or the bounds of the
 * paragraph. A paragraph that ends as no sentence does (with a colon, a comma, a word) leads in the quotation that opens the next one. Marks of
 * quotation are left out of the gaps.
 */
export function gapsOf(words: Words, quotations: readonly DetectedQuotation[]): Gap[][] {
  const parts = quotations
    .flatMap((q, index) =>
      q.kind === "other"
        ? []
        : q.parts.map((p, part) => ({
            ...p,
            index,
            part,
            first: tokenAt(words, p.start),
            last: tokenAt(words, p.end),
          })),
    )
    .sort((a, b) => a.start - b.start);
  const gaps: Gap[][] = quotations.map(() => []);
  parts.forEach((part, k) => {
    if (part.first >= words.count || part.last <= part.first) return;
    const paragraph = words.paragraph(part.first);
    const before = parts[k - 1];
    const after = parts[k + 1];
    const from = bound(words, part.first - 1, -1, paragraph, before ? before.last - 1 : -1);
    const to = bound(words, part.last, 1, words.paragraph(part.last - 1), after ? after.first : words.count);
    const left = trim(words, from + 1, part.first);
    const right = trim(words, part.last, to);
    const leadIn = left ? null : leadInTo(words, part.first, before ? before.last : 0);
    if (leadIn) gaps[part.index].push({ ...leadIn, side: "before", part: part.part });
    if (left) gaps[part.index].push({ ...left, side: "before", part: part.part });
    if (right) gaps[part.index].push({ ...right, side: "after", part: part.part });
  });
  return gaps;
}

/** The end of the paragraph before, where it leads in what follows. */
function leadInTo(words: Words, opening: number, since: number): { first: number; last: number } | null {
  let last = opening;
  while (last > since && words.paragraph(last - 1) === words.paragraph(opening) && MARK.test(words.form(last - 1)))
    last--;
  if (last <= since || words.paragraph(last - 1) !== words.paragraph(opening) - 1) return null;
  if (/[.!?…;]$/.test(words.form(last - 1))) return null;
  const paragraph = words.paragraph(last - 1);
  return trim(words, bound(words, last - 1, -1, paragraph, since - 1) + 1, last);
}

function bound(words: Words, from: number, step: 1 | -1, paragraph: number, stop: number): number {
  let i = from;
  while (i >= 0 && i < words.count && i !== stop && words.paragraph(i) === paragraph) i += step;
  return i;
}

const MARK = /^["“”„«»‘'’「」『』_*]+$/;

function trim(words: Words, from: number, to: number): { first: number; last: number } | null {
  let first = from;
  let last = to;
  while (first < last && MARK.test(words.form(first))) first++;
  while (last > first && MARK.test(words.form(last - 1))) last--;
  return first < last ? { first, last } : null;
}
