import type { Span } from "@fabula/story";
import { chapterOf, headingRole } from "../compose/chapter-heading.ts";
import { type Block, BREAK, BREAK_TEXT, type Role } from "../compose/story-text.ts";
import { isBreakImage, isBreakLine } from "./break-line.ts";
import { isEmphasised, isHidden, type StyleClasses } from "./styles.ts";
import { BLOCK, DROPPED } from "./tag-rules.ts";
import { type Element, isElement, type Node } from "./tree.ts";

/** What a layout knows of a page's elements. What stands in an element has its role, unless it has one of its own. */
export type Roles = ReadonlyMap<Element, Role | "drop">;

/** A role that stands for running text: headings and breaks within it get sections of their own. */
function isStory(role: Role | null): boolean {
  return role === null || role.kind === "body";
}

/** The paragraph that is being read: text with white space collapsed, and what of it is emphasised. */
class Paragraph {
  private readonly pieces: string[] = [];
  private length = 0;
  private emphasis: Span[] = [];
  private space = false;
  private lineBreaks = 0;

  /** Adds text; `preformatted` text keeps its lines. Emphasised words with white space alone between them are one span. */
  add(text: string, emphasised: boolean, preformatted: boolean): void {
    const collapsed = preformatted ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    if (collapsed === "") return;
    let content = collapsed;
    if (!preformatted) {
      if (content.startsWith(" ")) {
        this.space = true;
        content = content.slice(1);
      }
      if (content === "") return;
    }
    const endsInSpace = !preformatted && content.endsWith(" ");
    if (endsInSpace) content = content.slice(0, -1);
    this.push(content, emphasised);
    this.space = endsInSpace;
  }

  /** A line break; true where it is the second in a row, which parts paragraphs. */
  addLineBreak(): boolean {
    if (this.length === 0) return false;
    this.lineBreaks++;
    this.space = false;
    return this.lineBreaks > 1;
  }

  private push(content: string, emphasised: boolean): void {
    const gap = this.length === 0 ? "" : this.lineBreaks > 0 ? "\n" : this.space ? " " : "";
    // White space alone neither ends a row of line breaks nor starts a paragraph.
    if (!/[^\s\u00a0]/.test(content) && (this.length === 0 || this.lineBreaks > 0)) return;
    const last = this.emphasis[this.emphasis.length - 1];
    const start = this.length + gap.length;
    const end = start + content.length;
    if (emphasised && last && last.end >= this.length && last.end > 0) last.end = end;
    else if (emphasised) this.emphasis.push({ start, end });
    this.pieces.push(gap, content);
    this.length = end;
    this.lineBreaks = 0;
    this.space = false;
  }

  /** What was read, and starts the next one. */
  take(): { text: string; emphasis: Span[] } {
    const raw = this.pieces.join("");
    const emphasis = this.emphasis;
    this.pieces.length = 0;
    this.length = 0;
    this.emphasis = [];
    this.space = false;
    this.lineBreaks = 0;
    return trimmed(raw, emphasis);
  }
}

/** Cuts white space off both ends, and off the ends of emphasis. No regular expression: a block may be megabytes. */
function trimmed(raw: string, emphasis: readonly Span[]): { text: string; emphasis: Span[] } {
  const blank = (i: number) => /[\s\u00a0]/.test(raw[i]!);
  let from = 0;
  let to = raw.length;
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  const kept: Span[] = [];
  for (const span of emphasis) {
    let start = Math.max(span.start, from);
    let end = Math.min(span.end, to);
    while (start < end && blank(start)) start++;
    while (end > start && blank(end - 1)) end--;
    if (start < end) kept.push({ start: start - from, end: end - from });
  }
  return { text: raw.slice(from, to), emphasis: kept };
}

/** Splits preformatted text at its empty lines. */
function splitAtEmptyLines(block: { text: string; emphasis: Span[] }): { text: string; emphasis: Span[] }[] {
  const parts: { text: string; emphasis: Span[] }[] = [];
  const gaps = /\r?\n[ \t]*(?:\r?\n[ \t]*)+/g;
  let from = 0;
  let next = 0;
  const cut = (to: number) => {
    const emphasis: Span[] = [];
    while (next < block.emphasis.length && block.emphasis[next]!.start < to) {
      const span = block.emphasis[next]!;
      emphasis.push({ start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from });
      if (span.end > to) break;
      next++;
    }
    parts.push(trimmed(block.text.slice(from, to), emphasis));
  };
  for (let gap = gaps.exec(block.text); gap; gap = gaps.exec(block.text)) {
    cut(gap.index);
    from = gap.index + gap[0].length;
  }
  cut(block.text.length);
  return parts;
}

interface Open {
  element: Element;
  children: readonly Node[];
  next: number;
  role: Role | null;
  emphasised: boolean;
  preformatted: boolean;
  isBlock: boolean;
  heading: boolean;
  quote: boolean;
}

/**
 * Reads the blocks of a page in order. One block element is one paragraph, and so is what stands between two or more
 * line breaks; lines and ornaments are breaks; headings in running text are headings. Linear, without recursion.
 */
export function readBlocks(root: Element, roles: Roles, styles: StyleClasses): Block[] {
  const blocks: Block[] = [];
  const paragraph = new Paragraph();
  const open: Open[] = [];

  const flush = (role: Role | null, heading: boolean, preformatted: boolean) => {
    const whole = paragraph.take();
    for (const { text, emphasis } of preformatted ? splitAtEmptyLines(whole) : [whole]) {
      if (text === "") continue;
      if (!isStory(role)) blocks.push({ text, emphasis, role });
      else if (isBreakLine(text)) blocks.push({ text, emphasis: [], role: BREAK });
      else blocks.push({ text, emphasis, role: heading ? headingRole(text) : role });
    }
  };
  const addBreak = (role: Role | null) => {
    const last = blocks[blocks.length - 1];
    // A line below a heading or beside another break parts nothing.
    if (!last || last.role?.kind === "break") return;
    blocks.push({ text: BREAK_TEXT, emphasis: [], role: isStory(role) ? BREAK : role });
  };
  const enter = (element: Element, parent: Open | null) => {
    const own = roles.get(element);
    if (own === "drop" || DROPPED.has(element.name) || isHidden(element, styles)) return;
    const role = own ?? parent?.role ?? null;
    const at = parent ?? null;
    if (element.name === "br") {
      if (paragraph.addLineBreak()) flush(role, at?.heading ?? false, at?.preformatted ?? false);
      return;
    }
    if (element.name === "hr" || (element.name === "img" && isBreakImage(element))) {
      if (at) flush(at.role, at.heading, at.preformatted);
      addBreak(role);
      return;
    }
    const isBlock = BLOCK.has(element.name) || own !== undefined;
    if (isBlock && at) flush(at.role, at.heading, at.preformatted);
    const entered: Open = {
      element,
      children: element.children,
      next: 0,
      role,
      emphasised: (at?.emphasised ?? false) || isEmphasised(element, styles),
      preformatted: (at?.preformatted ?? false) || element.name === "pre" || element.name === "xmp",
      isBlock,
      heading: (at?.heading ?? false) || /^h[1-6]$/.test(element.name),
      quote: element.name === "q",
    };
    if (entered.quote) paragraph.add("“", entered.emphasised, false);
    open.push(entered);
  };

  enter(root, null);
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const node = top.children[top.next++];
    if (node === undefined) {
      if (top.quote) paragraph.add("”", top.emphasised, false);
      if (top.isBlock || open.length === 1) flush(top.role, top.heading, top.preformatted);
      open.pop();
    } else if (isElement(node)) enter(node, top);
    else paragraph.add(node.text, node.emphasis || top.emphasised, top.preformatted);
  }
  return withoutRepeatedHeadings(blocks);
}

/** Exporters write a chapter's title above the author's own heading: of two that say the same, the first stays. */
function withoutRepeatedHeadings(blocks: Block[]): Block[] {
  return blocks.filter((block, i) => {
    const before = blocks[i - 1];
    if (block.role?.kind !== "heading" || before?.role?.kind !== "heading") return true;
    const one = chapterOf(before.text);
    const other = chapterOf(block.text);
    return !(before.text === block.text || (one.chapter === other.chapter && one.title === other.title));
  });
}
