import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { spokenTokens } from "../narration/stage.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { daysBack, daysForth } from "../sections/distance.ts";
import { markerOf, NONE } from "../sections/time-lines.ts";
import { Words } from "../syntax/words.ts";
import { type Aside, dreamsIn, flashForwardsIn, isLetter, italicsIn } from "./asides.ts";
import type { SceneSpan } from "./layer.ts";
import { markTimes } from "./markers.ts";
import { storyOrder } from "./order.ts";
import { placeIn } from "./place.ts";
import { recollectionsIn } from "./recollection.ts";
import { type Stretch, stretchOf } from "./stretch.ts";
import { Telling, tenseOf } from "./telling.ts";
import { beginsLater, timesIn } from "./times.ts";

/**
 * Scenes tile the body: a new one after each heading, break or note, where an empty stretch is wider than is usual in
 * the document, and where a paragraph begins at another time. Lines above a scene say when it happens; flashbacks,
 * flash-forwards and dreams inside a scene are cut out of it.
 */
export const scenesStage = defineStage({
  makes: "scenes",
  needs: ["repaired", "sections", "paragraphs", "tokens", "sentences", "tags", "lemmas", "parse", "quotations"],
  run(layers): SceneSpan[] {
    const { repaired, sections, paragraphs, quotations } = layers;
    const { text } = repaired;
    const words = new Words(layers);
    const telling = new Telling(text, paragraphs, words, quotations, spokenTokens(words, quotations));
    const marked = cut(text, sections, paragraphs, (p) => tenseOf(telling.sentencesOf(p).slice(0, 2)) === "past");
    markTimes(marked, (s) => isLetter(text.slice(s.start, s.start + 200)));
    const stretches = splitAt(marked, asidesIn(telling, marked, repaired.emphasis));
    return scenesOf(text, stretches, quotations);
  },
});

function scenesOf(text: string, stretches: readonly Stretch[], quotations: readonly DetectedQuotation[]): SceneSpan[] {
  const ranks = storyOrder(stretches);
  let q = 0;
  let frame = -1;
  return stretches.map(({ start, end, kind, resumes }, i): SceneSpan => {
    while (q < quotations.length && quotations[q]!.end <= start) q++;
    const narration = narrationOf(start, end, quotations, q);
    const interrupted = frame;
    if (kind === "scene") frame = i;
    return {
      start,
      end,
      kind,
      storyOrder: ranks[i]!,
      resumes: resumes && interrupted >= 0 ? interrupted : null,
      place: placeIn(text, narration),
      times: narration.flatMap((s) => timesIn(text, s.start, s.end)),
    };
  });
}

/** Chapters open with what had happened meanwhile; parts with a bare number, shorter than so many characters, are scenes. */
const SHORT = 3000;
const NUMERAL = /^\W*(?:[IVXLC]+|\d+)\W*$/;
const opensChapter = (telling: Telling, { start, end, after }: Stretch) =>
  after?.kind === "heading" && !(NUMERAL.test(telling.wordsOf(after)) && end - start < SHORT);

/** What stands inside the scenes that nothing above them places elsewhere. */
function asidesIn(telling: Telling, stretches: readonly Stretch[], emphasis: readonly Span[]): Aside[] {
  const out: Aside[] = [];
  let p = 0;
  stretches.forEach((s, i) => {
    while (p < telling.paragraphs.length && telling.paragraphs[p]!.end <= s.start) p++;
    let last = p;
    while (last < telling.paragraphs.length && telling.paragraphs[last]!.start < s.end) last++;
    if (s.kind !== "scene" || last === p) return;
    const chapter = opensChapter(telling, s);
    const next = stretches[i + 1];
    const begin = telling.paragraphs[p]!.start;
    const italics = italicsIn(telling, emphasis, p, last);
    const recollections = recollectionsIn(telling, p, last, next !== undefined && !opensChapter(telling, next))
      .filter((r) => r.start > begin || (i > 0 && !chapter))
      .map(
        ({ start, end, entry }): Aside => ({ start, end, kind: "flashback", days: daysBack(telling.wordsOf(entry)) }),
      );
    const all = [...dreamsIn(telling, p, last), ...italics, ...recollections, ...flashForwardsIn(telling, p, last)];
    const close = telling.paragraphs[last - 1]!.end;
    let free = s.start;
    // Of two that overlap the one that begins first, else the one whose kind comes first in this list.
    for (const { start, end, ...rest } of all.sort((a, b) => a.start - b.start)) {
      if (start < free) continue;
      free = end >= close ? s.end : end;
      out.push({ start: start <= begin ? s.start : start, end: free, ...rest });
    }
  });
  return out;
}

/** A gap of this share of all gaps or more is the document's usual one. */
const RARE = 0.1;

function cut(
  text: string,
  sections: readonly Section[],
  paragraphs: readonly Span[],
  past: (paragraph: number) => boolean,
): Stretch[] {
  const gaps = paragraphs.map((p, i) => (i ? lineEnds(text, paragraphs[i - 1]!.end, p.start) : 0));
  const wide = usualGap(gaps);
  const out: Stretch[] = [];
  let p = 0;
  sections.forEach((s, i) => {
    while (p < paragraphs.length && paragraphs[p]!.start < s.start) p++;
    if (s.kind !== "body") return;
    const before = sections[i - 1];
    const after = before?.kind === "heading" || before?.kind === "break" ? before : null;
    // "X", and under it "THE DREAM": the title of a chapter.
    const titled = sections[i - 2]?.kind === "heading" && sections[i - 2]?.chapter !== undefined;
    const line = after?.kind === "heading" && !titled ? markerOf(text.slice(after.start, after.end)) : null;
    out.push(stretchOf(s, { after, marker: line }));
    for (let first = true; p < paragraphs.length && paragraphs[p]!.start < s.end; p++, first = false) {
      const { start, end } = paragraphs[p]!;
      const head = text.slice(start, Math.min(end, start + 100));
      const apart = gaps[p]! > wide;
      if (first) {
        if (after?.kind === "break" || apart) out.at(-1)!.marker ??= openingTime(head, past(p));
        continue;
      }
      if (!apart && !beginsLater(head)) continue;
      out.at(-1)!.end = start;
      out.push(stretchOf({ start, end: s.end }, { marker: openingTime(head, past(p)) }));
    }
  });
  return out;
}

const EARLIER = /^(?:[\p{L}\d]+\s+){1,4}(?:earlier|before|ago)\b,?/iu;

/** What the first words of a scene say of its time. */
function openingTime(head: string, past: boolean): Stretch["marker"] {
  const earlier = past ? EARLIER.exec(head) : null;
  const back = earlier ? daysBack(earlier[0]) : null;
  if (back !== null) return { ...NONE, back };
  const forth = beginsLater(head) ? daysForth(head.slice(0, 60)) : null;
  return forth === null ? null : { ...NONE, forth };
}

/** Cuts what happens at another time out of the scenes that hold it; the rest of such a scene is taken up again after it. */
function splitAt(stretches: readonly Stretch[], asides: readonly Aside[]): Stretch[] {
  const out: Stretch[] = [];
  let f = 0;
  for (const s of stretches) {
    let rest = s;
    let begun = false;
    while (f < asides.length && asides[f]!.start < s.start) f++;
    for (; f < asides.length && asides[f]!.start < s.end; f++) {
      const { start, end, kind, days } = asides[f]!;
      if (s.kind !== "scene" || start < rest.start) continue;
      if (start > rest.start) {
        out.push({ ...rest, end: start });
        begun = true;
      }
      const to = Math.min(end, s.end);
      out.push(stretchOf({ start, end: to }, { kind, days, after: start > rest.start ? null : rest.after }));
      rest = stretchOf({ start: to, end: s.end }, { resumes: begun });
    }
    if (rest.end > rest.start) out.push(rest);
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
