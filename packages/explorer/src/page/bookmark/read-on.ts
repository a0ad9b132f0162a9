import { type Book, lastAt } from "../book/book.ts";

/** A share of a story without chapters that is one step. */
const STEP = 0.1;

/** Where one reads to from a bookmark: the end of the chapter, or a stretch of a story without any; null: the end. */
export function nextStop(whole: Book, offset: number): number | null {
  const { chapters, story } = whole;
  if (chapters.length > 1) {
    const next = chapters.find((c) => c.start > offset);
    return next ? next.start : null;
  }
  const aim = offset + Math.ceil(story.text.length * STEP);
  const paragraph = story.paragraphs[lastAt(story.paragraphs, aim) + 1];
  return paragraph ? paragraph.start : null;
}
