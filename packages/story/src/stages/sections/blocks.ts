import type { Section, Span } from "../../story.ts";
import { layoutOf, paragraphsOf } from "../paragraphs/layout.ts";
import { linesOf } from "../paragraphs/lines.ts";

/** What stands together in a plain text: a paragraph, a heading of one or more lines, a line of asterisks. */
export interface Block extends Span {
  /** Its text with all white space as single spaces. */
  text: string;
  lines: string[];
  /** Empty lines before and after it. */
  above: number;
  below: number;
}

/** A block that has been told what it is; `body` until shown otherwise. */
export type Told = Block & Pick<Section, "kind" | "title" | "chapter">;

/** Longer blocks are never anything but prose; only so much of them is read. */
const LONG = 4000;

export function blocksOf(text: string, from = 0, to = text.length): Block[] {
  const layout = layoutOf(linesOf(text));
  const blocks = paragraphsOf(text, layout, from, to).map(({ start, end }): Block => {
    const raw = text.slice(start, Math.min(end, start + LONG));
    return {
      start,
      end,
      text: raw.replace(/\s+/g, " "),
      lines: raw.split("\n").map((l) => l.trim()),
      above: 0,
      below: 0,
    };
  });
  blocks.forEach((b, i) => {
    const next = blocks[i + 1]?.start ?? to;
    let ends = 0;
    for (let k = b.end; k < next; k++) if (text.charCodeAt(k) === 10) ends++;
    b.below = Math.max(0, ends - 1);
    if (blocks[i + 1]) blocks[i + 1]!.above = b.below;
  });
  return blocks;
}
