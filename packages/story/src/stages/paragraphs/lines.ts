import type { Span } from "../../story.ts";

/** A line of the text, without its end. */
export interface Line extends Span {
  /** Without white space at its edges. */
  trimmed: string;
  /** Empty lines before it. */
  gap: number;
  /** Units of white space before its first character. */
  indent: number;
}

/** The lines that hold anything, in order. Linear. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let start = from; start < to; ) {
    let end = text.indexOf("\n", start);
    if (end < 0 || end > to) end = to;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed) {
      lines.push({ start, end, trimmed, gap, indent: raw.length - raw.trimStart().length });
      gap = 0;
    } else gap++;
    start = end + 1;
  }
  return lines;
}
