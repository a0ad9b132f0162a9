import { defineStage } from "../../pipeline/stage.ts";
import type { Section, SectionKind } from "../../story.ts";
import { blocksOf, type Told } from "./blocks.ts";
import { markBoilerplate } from "./boilerplate.ts";
import { markAuthorsVoice, markFrontMatter } from "./front-matter.ts";
import { markHeadings } from "./heading-blocks.ts";

/**
 * Sections tile the text. The file's own are kept; in what they leave open, and inside their bodies, breaks, headings
 * and notes are found as in plain text. When in doubt it is body: story that is lost costs more than a note that is read.
 */
export const sectionsStage = defineStage({
  makes: "sections",
  needs: ["repaired"],
  run: ({ repaired }) => sectionsOf(repaired.text, repaired.sections),
});

export function sectionsOf(text: string, own: readonly Section[]): Section[] {
  if (!text) return [];
  const plain = !own.length;
  const pieces: Section[] = [];
  let at = 0;
  for (const s of [...own].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, s.start);
    if (start >= s.end) continue;
    if (text.slice(at, start).trim()) pieces.push({ start: at, end: start, kind: "body" });
    pieces.push({ ...s, start, end: s.end });
    at = s.end;
  }
  if (text.slice(at).trim() || !pieces.length) pieces.push({ start: at, end: text.length, kind: "body" });

  const found: Section[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "body") found.push(piece);
    else found.push(...readBody(text, piece, plain));
  }
  return tile(found, text.length);
}

function readBody(text: string, piece: Section, plain: boolean): Section[] {
  const blocks: Told[] = blocksOf(text, piece.start, piece.end).map((b) => ({ ...b, kind: "body" }));
  if (!blocks.length) return [piece];
  const listed = plain ? markBoilerplate(blocks) : new Set<string>();
  markHeadings(blocks, listed);
  if (plain) markFrontMatter(blocks);
  markAuthorsVoice(blocks);
  return blocks.map(({ start, end, kind, title, chapter }) => ({
    start,
    end,
    kind,
    ...(title !== undefined ? { title } : {}),
    ...(chapter !== undefined ? { chapter } : {}),
    ...(kind === "body" ? inherited(piece) : {}),
  }));
}

/** What the file says of a body holds for all pieces of it. */
const inherited = ({ title, chapter }: Section): Pick<Section, "title" | "chapter"> => ({
  ...(title !== undefined ? { title } : {}),
  ...(chapter !== undefined ? { chapter } : {}),
});

const MERGED: readonly SectionKind[] = [
  "body",
  "boilerplate",
  "authors-note",
  "summary",
  "afterword",
  "epigraph",
  "title",
];

/** Neighbours of one kind become one section, and each reaches up to the next: white space belongs to what it follows. */
function tile(list: readonly Section[], length: number): Section[] {
  const out: Section[] = [];
  for (const s of list) {
    const last = out.at(-1);
    const same =
      last?.kind === s.kind && MERGED.includes(s.kind) && last.title === s.title && last.chapter === s.chapter;
    if (last && same) last.end = s.end;
    else out.push({ ...s });
  }
  out.forEach((s, i) => {
    s.end = out[i + 1]?.start ?? length;
  });
  out[0]!.start = 0;
  return out;
}
