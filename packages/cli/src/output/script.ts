import type { Quotation, Section, Span, Story } from "@fabula/story";
import { oneLine } from "../terminal/layout.ts";

const LABELS: Partial<Record<Section["kind"], string>> = { heading: "HEADING", break: "BREAK", epigraph: "EPIGRAPH" };
// What can open or close a quotation: quotation marks, the signs of emphasis in plain text, dashes.
const MARKS = /["'“”„‟‘’‚‛«»‹›「」『』*_—–―-]/;
const ONLY_MARKS = /^["'“”„‟‘’‚‛«»‹›「」『』\s]+$/;
/** The longest run of marks that opens or closes a piece of a quotation. */
const LONGEST_MARK = 4;

/**
 * The story as a plain ordered script, a line each: `NARRATION: ...`, `NAME: ...` (`UNKNOWN` where nobody knows who
 * speaks; "(thought)" and "(written)" after the name where it is no speech), `HEADING:` and `BREAK:`.
 * Every word of bodies and headings stands in it once and in order; quotation marks give way to the labels. What the
 * author says outside the story (notes, summary, boilerplate) is not part of it.
 */
export function* scriptLines(story: Story): Generator<string> {
  if (story.title !== null) yield `TITLE: ${oneLine(story.title)}`;
  if (story.author !== null) yield `AUTHOR: ${oneLine(story.author)}`;
  const nameOf = names(story);
  const quotations = story.quotations.filter((q) => q.kind !== "other");
  let paragraph = 0;
  let quotation = 0;
  for (const section of story.sections) {
    const label = LABELS[section.kind];
    if (label !== undefined) yield* labelled(label, story.text.slice(section.start, section.end));
    if (section.kind !== "body") continue;
    const spoken: Piece[] = [];
    while (quotation < quotations.length && quotations[quotation].start < section.end) {
      const q = quotations[quotation++];
      if (q.start >= section.start) spoken.push(...pieces(story.text, q, nameOf));
    }
    const bounds: Span[] = [];
    while (paragraph < story.paragraphs.length && story.paragraphs[paragraph].start < section.end) {
      const p = story.paragraphs[paragraph++];
      if (p.end > section.start) bounds.push(p);
    }
    yield* bodyLines(story.text, section, spoken, bounds);
  }
}

/** What one person says in one stretch: its words, and the span with its marks that they stand for. */
interface Piece extends Span {
  label: string;
  inner: Span;
}

function pieces(text: string, q: Quotation, nameOf: ReadonlyMap<string, string>): Piece[] {
  const who = (q.speaker === null ? undefined : nameOf.get(q.speaker)) ?? "UNKNOWN";
  const label = q.kind === "speech" ? who : `${who} (${q.kind})`;
  let from = q.start;
  return q.parts.map((part, i) => {
    const to = q.parts[i + 1]?.start ?? q.end;
    let start = part.start;
    while (start > from && part.start - start < LONGEST_MARK && MARKS.test(text[start - 1])) start--;
    let end = part.end;
    while (end < to && end - part.end < LONGEST_MARK && MARKS.test(text[end])) end++;
    from = end;
    return { start, end, label, inner: part };
  });
}

/** Narration and speech of a body in turn, each paragraph beginning a new line. */
function* bodyLines(
  text: string,
  body: Span,
  spoken: readonly Piece[],
  paragraphs: readonly Span[],
): Generator<string> {
  const starts = paragraphs.map((p) => p.start);
  let at = body.start;
  let next = 0;
  const stretch = function* (label: string, start: number, end: number): Generator<string> {
    let from = start;
    while (next < starts.length && starts[next] <= from) next++;
    for (; next < starts.length && starts[next] < end; next++) {
      yield* labelled(label, text.slice(from, starts[next]));
      from = starts[next];
    }
    yield* labelled(label, text.slice(from, end));
  };
  for (const piece of spoken) {
    if (piece.start < at) continue; // within one that was told already
    yield* stretch("NARRATION", at, piece.start);
    yield* stretch(piece.label, piece.inner.start, Math.min(piece.inner.end, body.end));
    at = Math.min(piece.end, body.end);
  }
  yield* stretch("NARRATION", at, body.end);
}

/** The comma of `"Go", he said` belongs to nobody's words. */
const LEADING = /^[,;]\s*/;

function* labelled(label: string, text: string): Generator<string> {
  const line = label === "NARRATION" ? oneLine(text).replace(LEADING, "") : oneLine(text);
  if (line !== "" && !(label === "NARRATION" && ONLY_MARKS.test(line))) yield `${label}: ${line}`;
}

/** Names in capitals; of two characters with one name the later ones bear their id too. */
function names(story: Story): Map<string, string> {
  const taken = new Set(["NARRATION", "UNKNOWN", "HEADING", "BREAK", "EPIGRAPH", "TITLE", "AUTHOR"]);
  const out = new Map<string, string>();
  for (const c of story.characters) {
    const name = oneLine(c.name).toUpperCase().replaceAll(":", "");
    out.set(c.id, taken.has(name) ? `${name} [${c.id}]` : name);
    taken.add(name);
  }
  return out;
}
