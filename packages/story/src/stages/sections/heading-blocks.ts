import type { Told } from "./blocks.ts";
import { key } from "./boilerplate.ts";
import { type Heading, isAllCapitals, isBreak, isTitleLike, lineHeading, partHeading } from "./headings.ts";
import { numberOf } from "./numbers.ts";

/** A heading may be followed by so many lines of title. */
const TITLE_LINES = 6;

/** Finds breaks and headings among the blocks that are body so far; `listed` are titles that a table of contents has. */
export function markHeadings(blocks: Told[], listed: ReadonlySet<string>): void {
  const usual = usualGap(blocks);
  const at = (i: number) => (blocks[i]?.kind === "body" ? blocks[i]! : null);
  for (let i = 0; i < blocks.length; i++) {
    const b = at(i);
    if (!b) continue;
    if (isBreak(b.text)) {
      b.kind = "break";
      continue;
    }
    const heading = headingOf(b) ?? listedTitle(b, listed) ?? (b.above > usual || !i ? apart(b, i) : null);
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

/** A title that the table of contents has. */
function listedTitle(b: Told, listed: ReadonlySet<string>): Heading | null {
  return b.text.length <= 90 && listed.size > 1 && listed.has(key(b.text)) ? { title: b.text } : null;
}

/** Empty lines that stand above most blocks. */
function usualGap(blocks: readonly Told[]): number {
  const gaps = blocks.slice(1).map((b) => b.above);
  return Math.max(1, gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1);
}

/** What is a heading only where it stands apart: a line in capitals, a numeral and a title. */
function apart(b: Told, index: number): Heading | null {
  if (b.lines.length > 2 || b.text.length > 70 || !b.below || /["“”?!,;:]$|^["“«]/.test(b.text)) return null;
  const numbered = /^([IVXLC]{1,7}|\d{1,3})\s+(\p{Lu}.*)$/u.exec(b.text);
  if (numbered && numberOf(numbered[1]!) !== null && isTitleLike(numbered[2]!))
    return { title: numbered[2]!, chapter: numberOf(numbered[1]!)! };
  return index && isAllCapitals(b.text) && /\p{L}{3}/u.test(b.text) ? { title: b.text } : null;
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
