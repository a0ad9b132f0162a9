import type { Section, SectionKind, Span } from "@fabula/story";

/**
 * What a stretch of the file is. Blocks that come after each other with the very same role (the same object) are one
 * section. No role: the file does not say, and the reading finds out.
 */
export interface Role {
  readonly kind: SectionKind;
  readonly title?: string;
  readonly chapter?: number;
}

/** One paragraph, heading or line. `emphasis` in offsets of `text`, in order and apart from each other. */
export interface Block {
  text: string;
  emphasis: Span[];
  role: Role | null;
}

export const BODY: Role = { kind: "body" };
export const BREAK: Role = { kind: "break" };
export const TITLE: Role = { kind: "title" };
export const BOILERPLATE: Role = { kind: "boilerplate" };
/** How a break that was a line or a picture looks in the text. */
export const BREAK_TEXT = "* * *";

export interface StoryText {
  text: string;
  sections: Section[];
  paragraphs: Span[];
  emphasis: Span[];
}

/** Puts blocks together, an empty line between them, and lays sections, paragraphs and emphasis over the text. */
export function composeText(blocks: Iterable<Block>): StoryText {
  const pieces: string[] = [];
  const sections: Section[] = [];
  const paragraphs: Span[] = [];
  const emphasis: Span[] = [];
  let at = 0;
  let previous: Role | null = null;
  for (const block of blocks) {
    if (block.text === "") continue;
    if (at > 0) {
      pieces.push("\n\n");
      at += 2;
    }
    const end = at + block.text.length;
    pieces.push(block.text);
    paragraphs.push({ start: at, end });
    for (const span of block.emphasis) emphasis.push({ start: at + span.start, end: at + span.end });
    const role = block.role;
    const alone = role?.kind === "heading" || role?.kind === "break";
    if (role && role === previous && !alone) sections[sections.length - 1]!.end = end;
    else if (role) sections.push({ start: at, end, ...role });
    previous = role;
    at = end;
  }
  return { text: pieces.join(""), sections, paragraphs, emphasis };
}
