import type { QuotationKind, Span } from "../../story.ts";
import { areDifferent, cueAfter, cueBefore } from "./cues.ts";
import { kindOf } from "./kinds.ts";
import type { DetectedQuotation } from "./layer.ts";
import type { Stretch } from "./stretch.ts";
import type { DialogueStyle } from "./style.ts";

/** A stretch with what it is, before it is grouped. */
interface Judged extends Stretch {
  kind: QuotationKind;
  confidence: number;
  before: string;
  after: string;
}

/** Narration beside a stretch that is looked at. */
const NEAR = 400;

const UNCLOSED = 0.4;
const WITHOUT_OPENING = 0.35;

/** Stretches become quotations: what one speaker says in a paragraph, or in several that run on unclosed. */
export function groupStretches(
  text: string,
  paragraphs: readonly Span[],
  stretches: readonly Stretch[],
  style: DialogueStyle,
): DetectedQuotation[] {
  const judged = stretches.map((s, i) => judge(text, paragraphs, stretches, i, style, s));
  const quotations: DetectedQuotation[] = [];
  let last: Judged | null = null;
  for (const s of judged) {
    const current = quotations.at(-1);
    if (current && last && joins(last, s, text)) {
      current.parts.push(s.inner);
      current.end = Math.max(current.end, s.end);
      current.lastParagraph = s.paragraph;
      current.unclosed ||= s.unclosed;
      current.confidence = Math.min(current.confidence, s.unclosed ? UNCLOSED : 1);
      if (current.kind === "other" && s.kind !== "other") current.kind = s.kind;
    } else {
      quotations.push({
        start: s.start,
        end: s.end,
        parts: [s.inner],
        kind: s.kind,
        confidence: s.unclosed ? (s.start === s.inner.start ? WITHOUT_OPENING : UNCLOSED) : s.confidence,
        mark: s.mark,
        unclosed: s.unclosed,
        firstParagraph: s.paragraph,
        lastParagraph: s.paragraph,
        ...(s.label ? { label: s.label } : {}),
      });
    }
    last = s;
  }
  return quotations;
}

function judge(
  text: string,
  paragraphs: readonly Span[],
  all: readonly Stretch[],
  i: number,
  style: DialogueStyle,
  s: Stretch,
): Judged {
  const p = paragraphs[s.paragraph]!;
  const previous = all[i - 1];
  const next = all[i + 1];
  const from = Math.max(previous?.paragraph === s.paragraph ? previous.end : p.start, s.start - NEAR);
  const to = Math.min(next?.paragraph === s.paragraph ? next.start : p.end, s.end + NEAR);
  const before = text.slice(from, s.start);
  const after = text.slice(s.end, Math.max(to, s.end));
  const single = /^['’‘`‚]$/.test(s.mark);
  if (s.mark === "script" || s.mark === "italics")
    return { ...s, kind: s.mark === "italics" ? "thought" : "speech", confidence: 0.8, before, after };
  const words = text.slice(s.inner.start, Math.min(s.inner.end, s.inner.start + NEAR));
  const tail = s.inner.end - s.inner.start > NEAR ? text.slice(s.inner.end - 20, s.inner.end) : "";
  const around = {
    before,
    after,
    first: s.start <= p.start,
    last: s.end >= p.end,
    secondary: single !== (style.primary === "single"),
  };
  const { kind, confidence } = kindOf(words + tail, around);
  return { ...s, kind: s.continues || s.runsOn ? "speech" : kind, confidence, before, after };
}

/** Whether `b` goes on with what the speaker of `a` says. */
function joins(a: Judged, b: Judged, text: string): boolean {
  if (b.continues) return a.runsOn;
  if (a.paragraph !== b.paragraph || a.mark === "script" || b.mark === "script") return false;
  if ((a.kind === "other") !== (b.kind === "other") || (a.kind === "thought") !== (b.kind === "thought")) return false;
  const gap = text.slice(a.end, b.start);
  if (!/[\p{L}\p{N}]/u.test(gap)) return a.kind === "other";
  if (gap.length > 2 * NEAR) return false;
  // "It's," he said, "fine.": one sentence runs through.
  const between = gap.trim();
  const resumes = /[,;—–-]$/.test(between) && !/[.!?]\s/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|St)\./g, ""));
  const [cueA, lead, cueB] = [
    cueAfter(gap) ?? (a.before ? cueBefore(a.before) : null),
    cueBefore(gap),
    cueAfter(b.after),
  ];
  const ofB = (resumes && cueAfter(gap) ? null : lead) ?? cueB;
  if (cueA && ofB && areDifferent(cueA, ofB)) return false;
  if (resumes) return true;
  // A whole sentence of narration, and then a cue of its own: a new turn.
  const sentences = between.split(/[.!?]["”’]?\s+(?=\p{Lu})/u).length;
  return !(sentences >= 2 && ofB && cueA);
}
