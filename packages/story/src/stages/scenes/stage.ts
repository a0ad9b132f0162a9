import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { markFlashbacks } from "./flashbacks.ts";
import type { SceneSpan, Stretch } from "./layer.ts";
import { placeIn } from "./place.ts";
import { recollectionsIn } from "./recollection.ts";
import { beginsLater, timesIn } from "./times.ts";

/**
 * Scenes tile the body: a new one after each heading, break or note, where an empty stretch is wider than is usual in
 * the document, and where a paragraph begins at another time.
 */
export const scenesStage = defineStage({
  makes: "scenes",
  needs: ["repaired", "sections", "paragraphs", "quotations"],
  run: ({ repaired, sections, paragraphs, quotations }) => scenesOf(repaired.text, sections, paragraphs, quotations),
});

export function scenesOf(
  text: string,
  sections: readonly Section[],
  paragraphs: readonly Span[],
  quotations: readonly DetectedQuotation[],
): SceneSpan[] {
  const marked = cut(text, sections, paragraphs);
  markFlashbacks(text, marked);
  const stretches = splitAt(marked, recollectionsIn(text, paragraphs, quotations));
  const ranks = storyOrder(stretches);
  let p = 0;
  let q = 0;
  return stretches.map(({ start, end, kind }, i): SceneSpan => {
    while (p < paragraphs.length && paragraphs[p]!.end <= start) p++;
    while (q < quotations.length && quotations[q]!.end <= start) q++;
    const narration = narrationOf(start, end, quotations, q);
    return {
      start,
      end,
      kind,
      storyOrder: ranks[i]!,
      place: placeIn(text, narration),
      times: narration.flatMap((s) => timesIn(text, s.start, s.end)),
    };
  });
}

/** A gap of this share of all gaps or more is the document's usual one. */
const RARE = 0.1;

function cut(text: string, sections: readonly Section[], paragraphs: readonly Span[]): Stretch[] {
  const gaps = paragraphs.map((p, i) => (i ? lineEnds(text, paragraphs[i - 1]!.end, p.start) : 0));
  const wide = usualGap(gaps);
  const out: Stretch[] = [];
  let p = 0;
  sections.forEach((s, i) => {
    while (p < paragraphs.length && paragraphs[p]!.start < s.start) p++;
    if (s.kind !== "body") return;
    const before = sections[i - 1];
    const after = before?.kind === "heading" || before?.kind === "break" ? before : null;
    out.push({ start: s.start, end: s.end, after, kind: "scene" });
    for (let first = true; p < paragraphs.length && paragraphs[p]!.start < s.end; p++, first = false) {
      const { start, end } = paragraphs[p]!;
      if (first || !(gaps[p]! > wide || beginsLater(text.slice(start, Math.min(end, start + 100))))) continue;
      out.at(-1)!.end = start;
      out.push({ start, end: s.end, after: null, kind: "scene" });
    }
  });
  return out;
}

/** Cuts flashbacks out of the scenes that hold them whole; the rest of such a scene is taken up again after them. */
function splitAt(stretches: readonly Stretch[], flashbacks: readonly Span[]): Stretch[] {
  const out: Stretch[] = [];
  let f = 0;
  for (const s of stretches) {
    let rest = s;
    while (f < flashbacks.length && flashbacks[f]!.start < s.start) f++;
    for (; f < flashbacks.length && flashbacks[f]!.start < s.end; f++) {
      const { start, end } = flashbacks[f]!;
      if (s.kind !== "scene" || start <= rest.start || end >= s.end) continue;
      out.push({ ...rest, end: start });
      out.push({ start, end, after: null, kind: "flashback" });
      rest = { start: end, end: s.end, after: null, kind: "scene" };
    }
    out.push(rest);
  }
  return out;
}

function lineEnds(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) n++;
  return n;
}

/** The widest gap between paragraphs that is not rare; infinite in texts too short to tell. */
function usualGap(gaps: readonly number[]): number {
  if (gaps.length < 8) return Number.POSITIVE_INFINITY;
  const counts = new Map<number, number>();
  for (const g of gaps) counts.set(g, (counts.get(g) ?? 0) + 1);
  let usual = 2;
  for (const [gap, n] of counts) if (gap > usual && n > RARE * gaps.length) usual = gap;
  return usual;
}

/** What of a stretch stands outside quotations. */
function narrationOf(start: number, end: number, quotations: readonly DetectedQuotation[], from: number): Span[] {
  const out: Span[] = [];
  let at = start;
  for (let i = from; i < quotations.length && quotations[i]!.start < end; i++) {
    for (const part of quotations[i]!.parts) {
      if (part.start > at) out.push({ start: at, end: Math.min(end, part.start) });
      at = Math.max(at, part.end);
    }
  }
  if (at < end) out.push({ start: at, end });
  return out;
}

/** Telling order, but a flashback happens before the scene that it interrupts. */
function storyOrder(stretches: readonly Stretch[]): number[] {
  const order: number[] = [];
  for (let i = 0; i < stretches.length; ) {
    let j = i;
    while (j < stretches.length && stretches[j]!.kind === "flashback") j++;
    const run = Array.from({ length: j - i }, (_, k) => i + k);
    const last = order.pop();
    order.push(...run);
    if (last !== undefined) order.push(last);
    if (j < stretches.length) order.push(j);
    i = j + 1;
  }
  const ranks = new Array<number>(stretches.length).fill(0);
  order.forEach((s, rank) => {
    ranks[s] = rank + 1;
  });
  return ranks;
}
