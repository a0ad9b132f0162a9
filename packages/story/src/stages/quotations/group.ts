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
  /** A cue of its own says who speaks. */
  cued: boolean;
  before: string;
  after: string;
}

/** Narration beside a stretch that is looked at. */
const NEAR = 400;

/** Stretches that no quotation marks bound. */
const UNMARKED: ReadonlySet<string> = new Set(["script", "chat", "italics", "—"]);

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
  const before = s.start > p.start ? text.slice(from, s.start) : leadOf(text, paragraphs[s.paragraph - 1]);
  const after = text.slice(s.end, Math.max(to, s.end));
  const single = /^['’‘`‚]$/.test(s.mark);
  if (UNMARKED.has(s.mark))
    return {
      ...s,
      kind: s.mark === "italics" ? "thought" : s.mark === "chat" ? "written" : "speech",
      confidence: 0.8,
      cued: false,
      before,
      after,
    };
  const words = text.slice(s.inner.start, Math.min(s.inner.end, s.inner.start + NEAR));
  const tail = s.inner.end - s.inner.start > NEAR ? text.slice(s.inner.end - 20, s.inner.end) : "";
  const around = {
    before,
    after,
    first: s.start <= p.start,
    last: s.end >= p.end,
    secondary: single !== (style.primary === "single"),
  };
  const { kind, confidence, cued } = kindOf(words + tail, around);
  return {
    ...s,
    kind: (s.continues || s.runsOn) && kind !== "written" ? "speech" : kind,
    confidence,
    cued,
    before,
    after,
  };
}

/** The paragraph before, where it leads to a quotation: "The letter said:". */
function leadOf(text: string, paragraph: Span | undefined): string {
  if (!paragraph || text[paragraph.end - 1] !== ":") return "";
  return text.slice(Math.max(paragraph.start, paragraph.end - NEAR), paragraph.end);
}

/** Whether `b` goes on with what the speaker of `a` says. */
function joins(a: Judged, b: Judged, text: string): boolean {
  if (b.continues) return a.runsOn;
  if (a.paragraph !== b.paragraph) return false;
  if (a.mark === "—" && b.mark === "—") return true;
  // What goes on with a thought, without a word of who speaks, is thought too.
  const thinksOn = a.kind === "thought" && !b.cued && a.mark === b.mark;
  if ((a.kind === "other") !== (b.kind === "other") || ((a.kind === "thought") !== (b.kind === "thought") && !thinksOn))
    return false;
  const gap = text.slice(a.end, b.start);
  if (a.kind === "other" || !/[\p{L}\p{N}]/u.test(gap)) return false;
  if (gap.length > 2 * NEAR) return false;
  // "It's," he said, "fine.": one sentence runs through.
  const between = gap.trim();
  const resumes = /[,;—–-]$/.test(between) && !/[.!?]\s/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|St)\./g, ""));
  // "and he said," leads on to what comes; it says nothing of who spoke before.
  const begins = text[a.inner.end - 1] === "." && /^\p{Lu}/u.test(between) && /[,:]$/.test(between);
  const leadsOn = resumes && (begins || /^[;,.—–-]*\s*(?:and|but|then|so|while|as|when)\b/i.test(between));
  const after = leadsOn ? null : cueAfter(gap);
  const lead = cueBefore(gap);
  if (resumes && !leadsOn) return !(after && lead && areDifferent(after, lead));
  const cueA = after ?? (a.before ? cueBefore(a.before) : null);
  const ofB = lead ?? cueAfter(b.after);
  if (cueA && ofB && areDifferent(cueA, ofB)) return false;
  if (lead?.who && !cueA) return false;
  if (resumes) return true;
  if (a.unclosed || b.unclosed || turnsToOther(between)) return false;
  // A whole sentence of narration, and then a cue of its own: a new turn.
  const sentences = between.split(/[.!?]["”’]?\s+(?=\p{Lu})/u).length;
  return !(sentences >= 2 && ofB && cueA);
}

/** The narrator and another act one after the other: "Rachel tried to calm me, but I cut her off." */
function turnsToOther(between: string): boolean {
  const clauses = between.split(/[.!?;,]\s+(?:(?:and|but|so|then|as)\s+)?/);
  const subject = (clause: string | undefined) =>
    /^(?:(?:and|but|so|then)\s+)?(I|[Hh]e|[Ss]he|[Tt]hey|\p{Lu}\p{Ll}+)\s\p{Ll}/u.exec(clause ?? "")?.[1];
  const first = subject(clauses[0]);
  const last = subject(clauses.filter((c) => subject(c)).at(-1));
  return first !== undefined && last !== undefined && (first === "I") !== (last === "I");
}
