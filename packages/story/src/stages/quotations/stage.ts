import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { groupStretches } from "./group.ts";
import type { DetectedQuotation } from "./layer.ts";
import { scanMarks } from "./scan.ts";
import { styleOf } from "./style.ts";

/** Quotations of the body, in all styles that the document uses, without who speaks. */
export const quotationsStage = defineStage({
  makes: "quotations",
  needs: ["repaired", "sections", "paragraphs"],
  run: ({ repaired, sections, paragraphs }) => findQuotations(repaired.text, sections, paragraphs),
});

export function findQuotations(
  text: string,
  sections: readonly Section[],
  paragraphs: readonly Span[],
): DetectedQuotation[] {
  const chosen = bodyParagraphs(sections, paragraphs);
  const style = styleOf(
    text,
    chosen.map((p) => paragraphs[p]!),
  );
  const stretches = scanMarks(text, paragraphs, chosen, style);
  return groupStretches(text, paragraphs, stretches, style);
}

/** Indices of the paragraphs that are story. */
function bodyParagraphs(sections: readonly Section[], paragraphs: readonly Span[]): number[] {
  const chosen: number[] = [];
  let s = 0;
  paragraphs.forEach((p, i) => {
    while (s < sections.length && sections[s]!.end <= p.start) s++;
    if (sections[s]?.kind === "body") chosen.push(i);
  });
  return chosen;
}
