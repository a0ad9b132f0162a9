import type { Span } from "../../story.ts";
import { type Mark, marksOf } from "./marks.ts";

/** How a document writes speech, decided once from all of its paragraphs. */
export interface DialogueStyle {
  /** Marks that begin speech; single ones else only set off words, thoughts and quotations in quotations. */
  primary: "double" | "single";
  inward: boolean;
  dashes: boolean;
}

const DASH_START = /^(?:—|–|―|--?)\s?[\p{Lu}¡¿«"“'‘…\d]/u;

export function styleOf(text: string, paragraphs: readonly Span[]): DialogueStyle {
  let inwards = 0;
  let outwards = 0;
  let double = 0;
  let single = 0;
  let dashes = 0;
  let startsSingle = 0;
  let startsDouble = 0;
  for (const p of paragraphs) {
    const first = text[p.start]!;
    if (DASH_START.test(text.slice(p.start, p.start + 4))) dashes++;
    if (/['‘]/.test(first)) startsSingle++;
    if (/["“„«»「]/.test(first)) startsDouble++;
    let guillemets = 0;
    let open: Mark | null = null;
    for (const m of marksOf(text, p.start, p.end, { inward: false })) {
      if (m.family === "guillemets" && !guillemets++) {
        if (m.char === "«") outwards++;
        else inwards++;
      }
      if (m.family === "single") {
        // A pair that holds a clause: opened before a word, closed after a mark of punctuation.
        if (m.role === "open" && !m.weak) open ??= m;
        else if (m.role === "close" && open) {
          if (/[.,!?…—–-]/.test(text[m.at - 1]!)) {
            single++;
            open = null;
          }
        }
      } else if (m.role !== "close") double++;
    }
  }
  return {
    primary: single > 2 * double && single >= 2 && (startsSingle > startsDouble || double === 0) ? "single" : "double",
    inward: inwards > outwards,
    dashes: dashes >= 4 && dashes > 2 * (startsDouble + startsSingle),
  };
}
