import type { Told } from "./blocks.ts";
import { type Heading, isAllCapitals, isBreak, isTitleLike, lineHeading, partHeading } from "./headings.ts";

/** A heading may be followed by so many lines of title. */
const TITLE_LINES = 6;

/** Finds breaks and headings among the blocks that are body so far. */
export function markHeadings(blocks: Told[]): void {
  const at = (i: number) => (blocks[i]?.kind === "body" ? blocks[i]! : null);
  for (let i = 0; i < blocks.length; i++) {
    const b = at(i);
    if (!b) continue;
    if (isBreak(b.text)) {
      b.kind = "break";
      continue;
    }
    const heading = headingOf(b);
    if (!heading) continue;
    Object.assign(b, { kind: "heading" }, heading);
    // Its title may stand in the next block: "CHAPTER I", "THE BERTOLINI".
    const next = at(i + 1);
    if (next && heading.title === undefined && isTitleBlock(next) && !headingOf(next)) {
      next.kind = "heading";
      b.title = next.text;
    }
  }
}

function headingOf(b: Told): Heading | null {
  const first = b.lines[0]!;
  if (b.lines.length > 1 + TITLE_LINES || b.text.length > 400) return null;
  if (b.lines.length === 1) return partHeading(first) ?? lineHeading(first);
  // "CHAPTER I." and under it, without an empty line, its title.
  const rest = b.lines.slice(1).join(" ");
  const own = partHeading(first);
  if (own) {
    const second = partHeading(rest);
    if (second) return { ...own, ...second };
    if (
      isTitleLike(rest) ||
      isAllCapitals(rest) ||
      (rest.length <= 80 && !/["“”]/.test(rest) && own.title === undefined && b.lines.length === 2)
    ) {
      return { ...own, title: own.title ? `${own.title} ${rest}` : rest };
    }
    return null;
  }
  return isAllCapitals(b.text) ? partHeading(b.text) : null;
}

/** A block that can be nothing but the title of the heading above it. */
function isTitleBlock(b: Told): boolean {
  if (b.text.length > 250 || b.lines.length > TITLE_LINES || /["“”]/.test(b.text[0]!)) return false;
  if (isAllCapitals(b.text)) return true;
  return b.lines.length === 1 && isTitleLike(b.text) && !/[.!?…]["”’]?$/.test(b.text) && b.text.length <= 70;
}
