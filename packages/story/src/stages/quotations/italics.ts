import type { Span } from "../../story.ts";
import { cueAfter, cueBefore } from "./cues.ts";
import { innerOf, type Stretch } from "./stretch.ts";

/** `_..._` and `*...*` as plain text has them; no longer than a thought is. */
const MARKED = /(?<![\p{L}\p{N}_*])([_*])(?=[^\s_*])([^_*\n]|\n(?!\n)){2,500}?\1(?![\p{L}\p{N}_*])/gu;
const WORDS_AT_MOST = 80;
/** First or second person: a narrator in the third person says neither in italics. */
const ADDRESSING =
  /\b(?:I|I['’](?:m|ve|ll|d)|me|my|mine|myself|you|your|you['’](?:re|ve|ll|d)|we|us|our|we['’](?:re|ll|ve)|let['’]s)\b/;

/**
 * Italics that are clearly thought: with a cue of thought ("she thought"), or a whole sentence in the first or second
 * person that stands by itself. Italics for emphasis, titles and foreign words are none. `taken` are stretches in marks.
 */
export function scanItalics(
  text: string,
  paragraphs: readonly Span[],
  chosen: readonly number[],
  emphasis: readonly Span[],
  taken: readonly Stretch[],
): Stretch[] {
  const found: Stretch[] = [];
  let e = 0;
  let t = 0;
  const ordered = [...emphasis].sort((a, b) => a.start - b.start);
  for (const p of chosen) {
    const span = paragraphs[p]!;
    const candidates: { whole: Span; inner: Span }[] = [];
    while (e < ordered.length && ordered[e]!.end <= span.start) e++;
    for (; e < ordered.length && ordered[e]!.start < span.end; e++) {
      const inner = innerOf(text, Math.max(span.start, ordered[e]!.start), Math.min(span.end, ordered[e]!.end));
      if (inner) candidates.push({ whole: inner, inner });
    }
    if (!candidates.length) {
      for (const m of text.slice(span.start, span.end).matchAll(MARKED)) {
        const start = span.start + m.index;
        const end = start + m[0].length;
        const inner = innerOf(text, start + 1, end - 1);
        if (inner) candidates.push({ whole: { start, end }, inner });
      }
    }
    for (const { whole, inner } of candidates) {
      while (t < taken.length && taken[t]!.end <= whole.start) t++;
      if (t < taken.length && taken[t]!.start < whole.end) continue;
      if (isThought(text, span, whole, inner))
        found.push({
          ...whole,
          inner,
          mark: "italics",
          paragraph: p,
          unclosed: false,
          runsOn: false,
          continues: false,
        });
    }
  }
  return found;
}

function isThought(text: string, paragraph: Span, whole: Span, inner: Span): boolean {
  const words = text.slice(inner.start, inner.end);
  const count = words.match(/\p{L}+/gu)?.length ?? 0;
  if (!count || count > WORDS_AT_MOST || /["“”«»]/.test(words)) return false;
  const before = text.slice(Math.max(paragraph.start, whole.start - 200), whole.start);
  const after = text.slice(whole.end, Math.min(paragraph.end, whole.end + 200));
  if (/["“”]/.test(after.slice(0, 1)) || /["“]\s*$/.test(before)) return false;
  const ends = /[.!?…,—–-]$/.test(words) || /^[.!?…,]/.test(after);
  const follows = cueAfter(after);
  if (follows?.thought && ends) return true;
  const leads = cueBefore(before);
  if (leads?.thought && /[,:—–-]\s*$/.test(before) && count >= 2) return true;
  const alone = before === "" || /[.!?…]["”’')]?\s+$/.test(before);
  return (
    alone &&
    count >= 3 &&
    /^["'‘¿¡]?\p{Lu}/u.test(words) &&
    /[.!?…—–-]$/.test(words) &&
    ADDRESSING.test(words) &&
    !/[,;]\s*$/.test(words)
  );
}
