import { SCENE_BREAK } from "./floods.ts";

const BULLET = /^[-+*][ \t]+\S/;
const NUMBER = /^\d{1,9}[.)][ \t]+\S/;
const HEADING = /^#{1,6}[ \t]/;
/** What may end a list other than a heading; as a rule it does not. */
const MAY_END_LIST = /^ {0,3}[^\p{L}\p{N}\s"'“‘(]/u;
/** What may hold lines as they are up to its own end: code between fences, blocks of html. */
const HOLDS_LINES = /^[ \t]*(?:```|~~~|<)/;
/** Calling the parser costs as much as some ten lines. */
const SHORTEST = 20;

/**
 * Cuts a block of Markdown before items and headings that stand at the margin, as these end whatever is open before
 * them (CommonMark 0.31, sections 4.2 and 5.2): a long list is then read part by part, with the same result but that
 * its parts are lists of their own and that a reference finds its definition in its own part only. `shortest`: lines in
 * a piece, at least.
 */
export function piecesOf(lines: readonly string[], shortest = SHORTEST): string[] {
  if (lines.length <= shortest || lines.some((line) => HOLDS_LINES.test(line))) return [lines.join("\n")];
  const pieces: string[] = [];
  let first = 0;
  let inList = false;
  lines.forEach((line, i) => {
    const isHeading = HEADING.test(line);
    // A number begins an item only where it stands in a list: "in\n1984. And" is one paragraph.
    const isItem = (BULLET.test(line) && !SCENE_BREAK.test(line)) || (inList && NUMBER.test(line));
    if ((isHeading || isItem) && i - first >= shortest) {
      pieces.push(lines.slice(first, i).join("\n"));
      first = i;
    }
    if (isItem || (i === 0 && NUMBER.test(line))) inList = true;
    else if (isHeading || MAY_END_LIST.test(line)) inList = false;
  });
  pieces.push(lines.slice(first).join("\n"));
  return pieces;
}
