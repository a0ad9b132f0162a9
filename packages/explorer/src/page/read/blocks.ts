import type { Section, Span, Story } from "@fabula/story";

/** A paragraph as it is set. */
export interface Block extends Span {
  kind: "heading" | "paragraph" | "break" | "aside";
  /** Begins after a heading or a break: is not indented. */
  first: boolean;
}

/** Paragraphs that are laid out together, and skipped together while they are out of sight. */
export interface Chunk extends Span {
  blocks: Block[];
}

const CHUNK = 9_000;
/** A paragraph past this is cut at blanks, so that one that never ends does not have to be set at once. */
const LONGEST = 12_000;

/** What of a story is set, in order: all but its title page and what is no part of the work. */
export function chunksOf(story: Story): Chunk[] {
  const chunks: Chunk[] = [];
  let section = 0;
  let fresh = true;
  for (const paragraph of story.paragraphs) {
    while (story.sections[section + 1] && story.sections[section + 1]!.start <= paragraph.start) section++;
    const kind = kindOf(story.sections[section]);
    if (kind === null) continue;
    for (const span of cut(story.text, paragraph)) {
      const block: Block = { ...span, kind, first: fresh };
      const last = chunks.at(-1);
      if (!last || kind === "heading" || last.end - last.start > CHUNK) chunks.push({ ...span, blocks: [block] });
      else {
        last.blocks.push(block);
        last.end = span.end;
      }
      fresh = kind !== "paragraph";
    }
  }
  return chunks;
}

function kindOf(section: Section | undefined): Block["kind"] | null {
  switch (section?.kind) {
    case undefined:
    case "body":
      return "paragraph";
    case "heading":
    case "break":
      return section.kind;
    case "title":
    case "boilerplate":
      return null;
    default:
      return "aside";
  }
}

function cut(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const blank = text.lastIndexOf(" ", from + LONGEST);
    const to = blank > from ? blank : from + LONGEST;
    spans.push({ start: from, end: to });
    from = to;
  }
  spans.push({ start: from, end });
  return spans;
}
