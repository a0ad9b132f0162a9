import type { Told } from "./blocks.ts";

/**
 * What a library or an archive puts around a text: Project Gutenberg's header, licence and old "small print", notes of
 * transcribers, tables of contents, the frame of FanFicFare's text files.
 */
const START =
  /^\W{0,5}START OF (?:THE|THIS) PROJECT GUTENBERG|^\W{0,3}END\W{0,3}THE SMALL PRINT|^\W{0,5}START OF THE PROJECT/i;
const END = /^\W{0,5}END OF (?:THE |THIS )?PROJECT GUTENBERG|^\W{0,5}END OF THE PROJECT/i;
const LINE =
  /^(?:the\s+)?project gutenberg(?:'s|’s)?\s+(?:e-?book|etext|e-?text|of)\b|^project gutenberg['’]s\b|^\[?transcriber['’]s notes?\b|^(?:produced|prepared|transcribed|scanned|e-?text prepared|digitized) by\b|^this e-?(?:text|book) (?:was|is)\b|^exported with the assistance of|^posted originally on the archive of our own|^end file\.?$/i;
/** A start that stands this deep is part of the story, an end this early too. */
const HEADER_SHARE = 0.5;

/** Marks them, and returns the keys of the titles that a table of contents lists. */
export function markBoilerplate(blocks: Told[]): ReadonlySet<string> {
  const from = blocks.findLastIndex((b, i) => i < blocks.length * HEADER_SHARE && START.test(b.text));
  for (let i = 0; i <= from; i++) blocks[i]!.kind = "boilerplate";
  let to = blocks.findIndex((b, i) => i > from && i >= blocks.length * 0.1 && END.test(b.text));
  if (to < 0) to = blocks.length;
  for (let i = to; i < blocks.length; i++) blocks[i]!.kind = "boilerplate";
  for (let i = from + 1; i < Math.min(to, from + 12); i++)
    if (LINE.test(blocks[i]!.text)) blocks[i]!.kind = "boilerplate";
  for (let i = Math.max(from + 12, to - 4); i < to; i++)
    if (LINE.test(blocks[i]!.text)) blocks[i]!.kind = "boilerplate";
  return markContents(blocks, from + 1, to);
}

const CONTENTS = /^\W*(?:table of\s+)?contents\W*$/i;
/** No more blocks of a text than this are looked at for a table of contents, which stands before the story. */
const NEAR_START = 40;
const ENTRIES = 200;

/** A title without what may differ between the table and the heading. */
export const key = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** "CONTENTS" and the short lines under it, up to where its first entry comes again or prose begins. */
function markContents(blocks: Told[], from: number, to: number): ReadonlySet<string> {
  const listed = new Set<string>();
  const head = blocks.findIndex(
    (b, i) => i >= from && i < Math.min(to, from + NEAR_START) && CONTENTS.test(b.lines[0]!),
  );
  if (head < 0) return listed;
  const lines = blocks[head]!.lines.slice(1);
  let first = lines.length ? key(lines[0]!) : "";
  let last = head;
  for (let i = head + 1; i < Math.min(to, head + ENTRIES); i++) {
    const b = blocks[i]!;
    const entry = key(b.lines[0]!);
    if ((first && entry === first) || !isListed(b.lines)) break;
    first ||= entry;
    last = i;
  }
  for (let i = head; i <= last; i++) {
    blocks[i]!.kind = "boilerplate";
    for (const line of blocks[i]!.lines) if (line && !CONTENTS.test(line)) listed.add(key(line));
  }
  return listed;
}

/** Lines of a list: short, numbered or in capitals or with a page, and no sentence among them. */
const isListed = (lines: readonly string[]): boolean =>
  lines.every(
    (l) =>
      l.length <= 90 &&
      (/^\W*(?:chapter|part|book|[ivxlc\d]+\b)/i.test(l) ||
        /\d$/.test(l) ||
        (l.length <= 60 && !/[.!?,;]["”’']?$/.test(l) && /^\p{Lu}/u.test(l))),
  );
