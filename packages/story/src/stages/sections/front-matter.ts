import { END, isAboutStory, isByline, isColophon, isFarewell, isLabelled, isNote, labelOf } from "./authors-voice.ts";
import type { Told } from "./blocks.ts";
import { isAllCapitals, isTitleLike } from "./headings.ts";

/** Blocks before the story that are looked at. */
const FRONT = 40;
/** A front matter's paragraph is shorter. */
const SHORT = 240;
/** An afterword is no longer than this share of the text, nor than so many units. */
const TAIL = 6000;

/** Title, byline, labels, summary, epigraph before the first paragraph of the story. */
export function markFrontMatter(blocks: Told[]): void {
  let i = blocks.findIndex((b) => b.kind !== "boilerplate");
  if (i < 0) return;
  const limit = Math.min(blocks.length, i + FRONT);
  const title = blocks[i]!;
  const next = blocks[i + 1];
  if (title.kind === "body" && isTitleOf(title, next)) {
    title.kind = "title";
    title.title =
      title.lines
        .filter((l) => !isByline(l))
        .join(" ")
        .replace(/^[#*_\s]+|[#*_\s]+$/g, "") || title.text;
    i++;
  }
  let spoken = false; // the author has begun to speak
  for (; i < limit; i++) {
    const b = blocks[i]!;
    if (b.kind === "boilerplate" || b.kind === "break") continue;
    if (b.kind !== "body") {
      if (spoken || !isFrontLine(blocks[i + 1])) break;
      continue;
    }
    if (isByline(b.text)) {
      b.kind = "title";
      // "by" alone: the name follows.
      if (/^\W*by\W*$/i.test(b.text) && blocks[i + 1]?.kind === "body" && blocks[i + 1]!.text.length < 60)
        blocks[++i]!.kind = "title";
    } else if (isLabelled(b.text) && b.lines.every((l) => isLabelled(l) || l.length > 20 || b.lines.length > 1))
      b.kind = labelOf(b.text);
    else if (isNote(b.text)) b.kind = "authors-note";
    else if (isAboutStory(b.text)) {
      b.kind = "summary";
      spoken = true;
    } else if (isFrontLine(b)) b.kind = b.text.startsWith("(") || /\b(?:for|to)\b/i.test(b.text) ? "epigraph" : "title";
    else if (isEpigraph(b, blocks[i + 1])) {
      b.kind = "epigraph";
      if (blocks[i + 1] && ATTRIBUTION.test(blocks[i + 1]!.text)) blocks[++i]!.kind = "epigraph";
    } else if (spoken && b.text.length < SHORT && blocks[i + 1]?.kind === "heading") b.kind = "summary";
    else break;
  }
}

const ATTRIBUTION = /^(?:--|—|–|-)\s?\p{Lu}[\p{L}., ’'-]{2,60}$/u;

function isTitleOf(b: Told, next: Told | undefined): boolean {
  if (b.text.length > 100 || b.lines.length > 4 || /["“”]$/.test(b.text)) return false;
  const byline = b.lines.some((l) => isByline(l)) || (next !== undefined && isByline(next.lines[0]!));
  if (byline) return true;
  if (!next || /[,;:.]$/.test(b.text) || /^["“«„'‘—–-]/.test(b.text)) return false;
  return (
    isAllCapitals(b.text) ||
    (isTitleLike(b.text) && !/[.!?]$/.test(b.text)) ||
    (b.text.length < 50 && !/[.!?…]$/.test(b.text) && next.kind !== "body")
  );
}

/** "(1814)", "TO HADLEY", "A NIGHTMARE", "To Edmund Clerihew Bentley": a short line of a title page. */
function isFrontLine(b: Told | undefined): boolean {
  if (b?.kind !== "body" || b.text.length > 80 || b.lines.length > 3) return false;
  if (/["“”]/.test(b.text)) return false;
  return (
    /^\(\d{4}\)$/.test(b.text) ||
    isAllCapitals(b.text) ||
    isByline(b.text) ||
    (isTitleLike(b.text) && !/[.!?…,]$/.test(b.text))
  );
}

function isEpigraph(b: Told, next: Told | undefined): boolean {
  if (b.text.length > 1200) return false;
  const last = b.lines.at(-1)!;
  return (b.lines.length > 1 && ATTRIBUTION.test(last)) || (next !== undefined && ATTRIBUTION.test(next.text));
}

/** Notes between chapters, and what follows the end. */
export function markAuthorsVoice(blocks: Told[]): void {
  for (const b of blocks) if (b.kind === "body" && isNote(b.text)) b.kind = "authors-note";
  const isOver = (i: number) => blocks[i]?.kind === "boilerplate" || i >= blocks.length;
  let last = blocks.length;
  while (last > 0 && isOver(last - 1)) last--;
  if (!last) return;
  const size = blocks[last - 1]!.end - blocks[0]!.start;
  for (let i = last - 1; i >= 0; i--) {
    const b = blocks[i]!;
    const rest = blocks[last - 1]!.end - b.start;
    if (rest > TAIL || (rest > size / 2 && i < last - 1)) break;
    if (END.test(b.text) && b.kind !== "authors-note") {
      if (i > 0 && !blocks.slice(i + 1, last).some((x) => x.kind === "heading"))
        for (let k = i; k < last; k++) if (blocks[k]!.kind !== "authors-note") blocks[k]!.kind = "afterword";
      break;
    }
  }
  for (let i = last - 1; i > 0 && i > last - 5; i--) {
    const b = blocks[i]!;
    // What a heading follows is a note in the middle at most.
    if (b.kind === "heading") break;
    if (b.kind === "body" && (isFarewell(b.text) || (blocks[i - 1]!.kind === "break" && isColophon(b.text)))) {
      for (let k = i; k < last; k++)
        if (blocks[k]!.kind === "body" || blocks[k]!.kind === "break") blocks[k]!.kind = "afterword";
    }
  }
}
