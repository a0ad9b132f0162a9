/**
 * Which blocks of Markdown are read as plain text. The parser's rules for emphasis and links take quadratic time in
 * their marks, and those for lists and quotes in depth and in lines; no paragraph of a story comes near these numbers.
 * Within them a block costs at most so much a character, so that a text's time is linear in its length.
 */
const MOST_MARKS = 400;
/** Markers of lists and quotes and underlines of headings in a block; deeper lines; and lines where any of them stand. */
const MOST_MARKERS = 200;
const DEEPEST = 30;
const MOST_NESTED_LINES = 1000;
const MOST_LINES = 4000;
const LONGEST_BLOCK = 200_000;

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
/** A thematic break: at the margin it stands before any list. */
export const SCENE_BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /[ \t]*(?:=+|-+)[ \t]*$/y;
const INLINE = new Set("*_[]`<!&");

/** True for a block whose marks are a flood rather than Markdown; its lines end in "\n". */
export function isFlood(block: string): boolean {
  return block.length > LONGEST_BLOCK || hasTooManyMarks(block) || isTooNested(block.split("\n"));
}

function hasTooManyMarks(block: string): boolean {
  let marks = 0;
  for (let i = 0; i < block.length; i++) if (INLINE.has(block[i]!)) marks++;
  return marks > MOST_MARKS;
}

function isTooNested(lines: readonly string[]): boolean {
  if (lines.length > MOST_LINES) return true;
  let markers = 0;
  let quoted = 0; // depth of a line before that has markers of quotes only
  for (const line of lines) {
    const found = markersOf(line);
    // A quote that goes on costs nothing; lists begin an item at each marker.
    if (!found.isQuote || found.depth !== quoted) markers += found.depth;
    if (found.underlined) markers++;
    if (found.depth > DEEPEST || markers > MOST_MARKERS) return true;
    quoted = found.isQuote ? found.depth : 0;
  }
  return markers > 0 && lines.length > MOST_NESTED_LINES;
}

/** The markers of lists and quotes that a line begins with, and whether it then underlines a heading. */
function markersOf(line: string): { depth: number; isQuote: boolean; underlined: boolean } {
  if (SCENE_BREAK.test(line)) return { depth: 0, isQuote: false, underlined: true };
  let depth = 0;
  let isQuote = true;
  let at = 0;
  for (; depth <= DEEPEST; depth++) {
    MARKER.lastIndex = at;
    const marker = MARKER.exec(line);
    if (!marker) break;
    at = MARKER.lastIndex;
    if (!marker[0].endsWith(">")) isQuote = false;
  }
  UNDERLINE.lastIndex = at;
  return { depth, isQuote: isQuote && depth > 0, underlined: UNDERLINE.test(line) };
}
