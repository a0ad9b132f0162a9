import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { scanDashes } from "./dashes.ts";
import { groupStretches } from "./group.ts";
import { scanItalics } from "./italics.ts";
import type { DetectedQuotation } from "./layer.ts";
import { scanMarks } from "./scan.ts";
import { scanLabels } from "./script.ts";
import type { Stretch } from "./stretch.ts";
import { styleOf } from "./style.ts";

/** Quotations of the body, in all styles that the document uses, without who speaks. */
export const quotationsStage = defineStage({
  makes: "quotations",
  needs: ["repaired", "sections", "paragraphs"],
  run: ({ repaired, sections, paragraphs }) => findQuotations(repaired.text, sections, paragraphs, repaired.emphasis),
});

export function findQuotations(
  text: string,
  sections: readonly Section[],
  paragraphs: readonly Span[],
  emphasis: readonly Span[],
): DetectedQuotation[] {
  const chosen = bodyParagraphs(sections, paragraphs);
  const style = styleOf(
    text,
    chosen.map((p) => paragraphs[p]!),
  );
  const labelled = scanLabels(text, paragraphs, chosen);
  const dashed = style.dashes ? scanDashes(text, paragraphs, without(chosen, labelled)) : [];
  const marked = scanMarks(text, paragraphs, without(chosen, [...labelled, ...dashed]), style);
  const spoken = [...labelled, ...dashed, ...marked].sort((a, b) => a.start - b.start);
  const thought = scanItalics(text, paragraphs, chosen, emphasis, spoken);
  const stretches = [...spoken, ...thought].sort((a, b) => a.start - b.start);
  return groupStretches(text, paragraphs, stretches, style);
}

const without = (chosen: readonly number[], stretches: readonly Stretch[]): number[] => {
  const taken = new Set(stretches.map((s) => s.paragraph));
  return chosen.filter((p) => !taken.has(p));
};

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
