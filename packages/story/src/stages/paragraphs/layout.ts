import type { Span } from "../../story.ts";
import { type Line, linesOf } from "./lines.ts";

/** How a plain text shows where paragraphs begin. */
export interface Layout {
  /** Columns at which lines are broken by hand, or 0 where a line is a paragraph. */
  width: number;
  /** What parts paragraphs of hard-wrapped lines, besides empty lines. */
  by: "blank" | "indent" | "short-line";
}

/** No editor that wraps by hand goes beyond this. */
const WIDEST = 100;
const NARROWEST = 40;

/** Decided once for a document, from all of its lines. */
export function layoutOf(lines: readonly Line[]): Layout {
  const followed: number[] = [];
  let long = 0;
  let indented = 0;
  let loose = 0;
  let blocks = lines.length ? 1 : 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!;
    if (next.gap) {
      blocks++;
      continue;
    }
    const { length } = lines[i]!.trimmed;
    if (length > WIDEST) long++;
    else followed.push(length);
  }
  // Most lines that have a successor are of nearly one length, and it is no page of long lines.
  const width = percentile(followed, 0.95);
  const near = followed.filter((l) => l > 0.75 * width).length;
  if (followed.length < 2 || width < NARROWEST || near < 0.55 * followed.length || long > followed.length)
    return { width: 0, by: "blank" };
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.gap) continue;
    if (next.indent >= line.indent + 2 && next.indent <= 12) indented++;
    if (!isFull(line, next, width) && startsAnew(line, next)) loose++;
  }
  if (indented * 40 > followed.length && indented > 1 && indented * 2 > blocks) return { width, by: "indent" };
  return { width, by: loose * 3 > blocks && loose > 3 ? "short-line" : "blank" };
}

/** The next line's first word would not have fitted. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.trimmed.search(/\s/);
  const word = space < 0 ? next.trimmed.length : space;
  return line.trimmed.length + 1 + word > width - 2;
}

/** One sentence ends the line and another begins the next. */
const startsAnew = (line: Line, next: Line): boolean =>
  /[.!?…"”’'»:—-]$/.test(line.trimmed) && /^["“‘'«„—–(*_]?\p{Lu}/u.test(next.trimmed);

/** Paragraphs of a stretch of text, without white space at their edges. Linear. */
export function paragraphsOf(text: string, layout: Layout, from = 0, to = text.length): Span[] {
  const lines = linesOf(text, from, to);
  const paragraphs: Span[] = [];
  for (let i = 0; i < lines.length; ) {
    let j = i + 1;
    while (j < lines.length && !lines[j]!.gap) j++;
    split(lines, i, j, layout, paragraphs);
    i = j;
  }
  return paragraphs;
}

/** The lines `[i, j)` stand together without an empty line. */
function split(lines: readonly Line[], i: number, j: number, layout: Layout, into: Span[]): void {
  const width = layout.width || ownWidth(lines, i, j);
  let first = i;
  for (let k = i + 1; k <= j; k++) {
    if (k < j && joins(lines[k - 1]!, lines[k]!, width, layout.by)) continue;
    const a = lines[first]!;
    const b = lines[k - 1]!;
    into.push({ start: a.start + a.indent, end: b.start + b.indent + b.trimmed.length });
    first = k;
  }
}

function joins(line: Line, next: Line, width: number, by: Layout["by"]): boolean {
  if (!width || line.trimmed.length > WIDEST || next.trimmed.length > 2 * WIDEST) return false;
  if (by === "indent") return !(next.indent >= line.indent + 2 && next.indent <= 12);
  if (by === "short-line") return isFull(line, next, width) || !startsAnew(line, next);
  return true;
}

/** A block of hard-wrapped lines in a text of long lines: all but the last are full at one width. */
function ownWidth(lines: readonly Line[], i: number, j: number): number {
  if (j - i < 3) return 0;
  let width = 0;
  for (let k = i; k < j; k++) width = Math.max(width, lines[k]!.trimmed.length);
  if (width > WIDEST || width < NARROWEST) return 0;
  for (let k = i; k + 1 < j; k++) if (!isFull(lines[k]!, lines[k + 1]!, width - 8)) return 0;
  return width;
}

function percentile(values: number[], share: number): number {
  if (!values.length) return 0;
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}
