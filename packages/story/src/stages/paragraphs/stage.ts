import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { layoutOf, paragraphsOf } from "./layout.ts";
import { linesOf } from "./lines.ts";

/** The file's own paragraphs where it marks them, else those that its layout shows; each within one section. */
export const paragraphsStage = defineStage({
  makes: "paragraphs",
  needs: ["repaired", "sections"],
  run: ({ repaired, sections }) =>
    repaired.paragraphs
      ? ownParagraphs(repaired.text, repaired.paragraphs, sections)
      : foundParagraphs(repaired.text, sections),
});

function foundParagraphs(text: string, sections: readonly Section[]): Span[] {
  const layout = layoutOf(linesOf(text));
  return sections.flatMap((s) => paragraphsOf(text, layout, s.start, s.end));
}

/** The file's paragraphs cut at the edges of sections; what none of them covers is a paragraph by itself, block by block. */
function ownParagraphs(text: string, own: readonly Span[], sections: readonly Section[]): Span[] {
  const found: Span[] = [];
  const layout = { width: 0, by: "blank" } as const;
  const ordered = [...own].sort((a, b) => a.start - b.start || a.end - b.end);
  let i = 0;
  for (const section of sections) {
    let at = section.start;
    while (i < ordered.length && ordered[i]!.start < section.end) {
      const start = Math.max(at, ordered[i]!.start);
      const end = Math.min(section.end, ordered[i]!.end);
      if (start < end) {
        found.push(...paragraphsOf(text, layout, at, start));
        const span = trim(text, start, end);
        if (span) found.push(span);
        at = end;
      }
      if (ordered[i]!.end > section.end) break;
      i++;
    }
    found.push(...paragraphsOf(text, layout, at, section.end));
  }
  return found;
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
