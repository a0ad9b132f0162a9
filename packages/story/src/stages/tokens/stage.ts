import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { findSentences } from "./boundaries.ts";
import type { Tokens } from "./layer.ts";
import { scanParagraph } from "./scanner.ts";

/** Words, numbers and marks of headings and bodies. */
export const tokensStage = defineStage({
  makes: "tokens",
  needs: ["repaired", "sections", "paragraphs"],
  run: ({ repaired, sections, paragraphs }) =>
    tokenize(repaired.text, readParagraphs(sections, paragraphs), paragraphs),
});

/** Sentences, within paragraphs. */
export const sentencesStage = defineStage({
  makes: "sentences",
  needs: ["tokens"],
  run: ({ tokens }) => findSentences(tokens),
});

/** Indices of the paragraphs that are story: those in a heading or a body. Both lists are in order of `start`. */
function readParagraphs(sections: readonly Section[], paragraphs: readonly Span[]): number[] {
  const read: number[] = [];
  let s = 0;
  paragraphs.forEach((paragraph, i) => {
    while (s < sections.length && sections[s]!.end <= paragraph.start) s++;
    const section = sections[s];
    if (section && section.start <= paragraph.start && (section.kind === "body" || section.kind === "heading"))
      read.push(i);
  });
  return read;
}

/** Tokens of the paragraphs in `read` (indices into `paragraphs`). */
export function tokenize(text: string, read: readonly number[], paragraphs: readonly Span[]): Tokens {
  let capacity = 1024;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let paragraph = new Int32Array(capacity);
  let count = 0;
  for (const p of read) {
    const span = paragraphs[p]!;
    scanParagraph(text.slice(span.start, span.end), span.start, (from, to) => {
      if (count === capacity) {
        capacity *= 2;
        start = grown(start, capacity);
        end = grown(end, capacity);
        paragraph = grown(paragraph, capacity);
      }
      start[count] = from;
      end[count] = to;
      paragraph[count] = p;
      count++;
    });
  }
  return tokensOf(text, start.slice(0, count), end.slice(0, count), paragraph.slice(0, count));
}

/** Tokens over `text` with the given bounds. */
export function tokensOf(text: string, start: Int32Array, end: Int32Array, paragraph: Int32Array): Tokens {
  return { count: start.length, start, end, paragraph, form: (token) => text.slice(start[token], end[token]) };
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
