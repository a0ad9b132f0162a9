import type { Span } from "../../story.ts";
import { type Mark, marksOf } from "./marks.ts";
import { narrationTail, recoveredEnd } from "./recovery.ts";
import { innerOf, type Stretch } from "./stretch.ts";
import type { DialogueStyle } from "./style.ts";

/** A quotation that a paragraph leaves open. */
interface Open {
  mark: Mark;
  start: number;
  innerStart: number;
}

/**
 * Finds the stretches between quotation marks, paragraph by paragraph, with one pass over the marks of each. What is
 * inside a quotation in other marks belongs to it.
 */
export function scanMarks(
  text: string,
  paragraphs: readonly Span[],
  chosen: readonly number[],
  style: DialogueStyle,
): Stretch[] {
  const marks = chosen.map((p) => marksOf(text, paragraphs[p]!.start, paragraphs[p]!.end, style));
  const scan = (trusting: boolean): Stretch[] => {
    const found: Stretch[] = [];
    let carried: Open | null = null;
    chosen.forEach((p, i) => {
      const one = new ParagraphScan(text, paragraphs[p]!, p, marks[i]!, style, found, trusting);
      carried = one.run(carried, follows(paragraphs, chosen, marks, i));
    });
    return found;
  };
  const found = scan(true);
  const runs = found.reduce((n, s) => n + (s.runsOn ? 1 : 0), 0);
  return runs > 0 && runs <= FEW_RUNS ? scan(false) : found;
}

/** A document that has no more quotations running over paragraphs may have forgotten to close them. */
const FEW_RUNS = 3;

/** What the next paragraphs say of a quotation that is open at the end of this one. */
type Follows = (family: Mark["family"]) => "reopens" | "closes" | "no";

/** So many paragraphs may stand inside a quotation without a mark: stanzas, a letter. */
const SILENT = 6;
const SILENT_UNITS = 1500;

function follows(paragraphs: readonly Span[], chosen: readonly number[], marks: readonly Mark[][], i: number): Follows {
  return (family) => {
    for (let k = i + 1, units = 0; k < chosen.length && k <= i + SILENT; k++) {
      if (chosen[k] !== chosen[k - 1]! + 1) return "no";
      const p = paragraphs[chosen[k]!]!;
      const first = marks[k]!.find((m) => m.family === family && !m.weak);
      if (first) {
        if (k === i + 1 && first.at === p.start && first.role !== "close") return "reopens";
        return first.role === "close" ? "closes" : "no";
      }
      units += p.end - p.start;
      if (units > SILENT_UNITS) return "no";
    }
    return "no";
  };
}

class ParagraphScan {
  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly paragraph: number,
    private readonly marks: readonly Mark[],
    private readonly style: DialogueStyle,
    private readonly found: Stretch[],
    /** An unclosed paragraph runs on wherever the next one opens again, whatever it says. */
    private readonly trusting: boolean,
  ) {}

  /** Returns what stays open at the end; `carried` is what the paragraph before left open. */
  run(carried: Open | null, next: Follows): Open | null {
    const { marks, span } = this;
    /** Openings less closings of the double family from each mark on: tells nested marks from forgotten ones. */
    const balance = new Int32Array(marks.length + 1);
    for (let i = marks.length - 1; i >= 0; i--) {
      const m = marks[i]!;
      const sign =
        m.family !== "double" && m.family !== "low" ? 0 : m.role === "open" ? 1 : m.role === "close" ? -1 : 0;
      balance[i] = balance[i + 1]! + sign;
    }
    let open: Open | null = carried && { ...carried, start: span.start, innerStart: span.start };
    let continues = carried !== null;
    let depth = 0;
    let quiet = span.start; // where the last stretch ended
    const close = (end: number, innerEnd: number, unclosed = false) => {
      this.add(open!, end, innerEnd, unclosed, continues);
      quiet = end;
      open = null;
      continues = false;
      depth = 0;
    };
    for (let i = 0; i < marks.length; i++) {
      const m = marks[i]!;
      if (
        open &&
        carried &&
        continues &&
        m.at === span.start &&
        m.family === carried.mark.family &&
        m.role !== "close"
      ) {
        open = { mark: m, start: m.at, innerStart: m.at + m.length };
        continue;
      }
      if (!open) {
        if (this.opens(m, i)) open = { mark: m, start: m.at, innerStart: m.at + m.length };
        else if (m.family === "double" && m.role === "close") this.withoutOpening(m, quiet, (end) => (quiet = end));
        continue;
      }
      if (!closesFamily(open.mark, m)) continue;
      // „so“: what opens elsewhere closes here.
      const closesLow = open.mark.family === "low" && m.family === "double";
      if (m.role === "open" && m.family !== "single" && !closesLow) {
        // Quoted inside the quotation, if all is closed in the end; else the closing mark before was forgotten.
        if (m.family === "corner" || m.family.startsWith("guillemets") || 1 + depth + balance[i]! === 0) depth++;
        else {
          const end = recoveredEnd(this.text, open.innerStart, m.at);
          close(end, end, true);
          open = { mark: m, start: m.at, innerStart: m.at + m.length };
        }
        continue;
      }
      if (m.family === "single") {
        if (m.weak && m.role === "open") continue;
        if (m.role === "open") {
          const until = recoveredEnd(this.text, open.innerStart, m.at);
          close(until, until, true);
          if (this.opens(m, i)) open = { mark: m, start: m.at, innerStart: m.at + m.length };
          continue;
        }
        const end = this.singleEnd(i);
        if (end === null) continue;
        close(marks[end]!.at + marks[end]!.length, marks[end]!.at);
        i = end;
        continue;
      }
      if (depth > 0) depth--;
      else close(m.at + m.length, m.at);
    }
    if (!open) return null;
    const left = open as Open;
    let goesOn = left.mark.family === "single" && this.style.primary !== "single" ? "no" : next(left.mark.family);
    if (goesOn === "reopens" && !this.trusting && narrationTail(this.text, left.innerStart, span.end) !== null)
      goesOn = "no";
    if (goesOn !== "no") {
      this.add(left, span.end, span.end, false, continues);
      const last = this.found.at(-1);
      if (last?.paragraph === this.paragraph && last.start === left.start) last.runsOn = true;
      return left;
    }
    const end = recoveredEnd(this.text, left.innerStart, span.end);
    close(end, end, true);
    return null;
  }

  private add(open: Open, end: number, innerEnd: number, unclosed: boolean, continues: boolean): void {
    const inner = innerOf(this.text, open.innerStart, innerEnd);
    if (!inner || !/[\p{L}\p{N}]/u.test(this.text.slice(inner.start, Math.min(inner.end, inner.start + 500)))) return;
    this.found.push({
      start: open.start,
      end,
      inner,
      mark: open.mark.char,
      paragraph: this.paragraph,
      unclosed,
      runsOn: false,
      continues,
    });
  }

  private opens(m: Mark, i: number): boolean {
    if (m.role === "close") return false;
    if (m.family !== "single") return true;
    const first = m.at === this.span.start;
    if (m.weak && !(first && this.style.primary === "single")) return false;
    // A single mark opens only what is closed again, unless it is how the document writes speech.
    const end = this.singleEnd(i + 1);
    return end !== null || (this.style.primary === "single" && first);
  }

  /**
   * The mark that closes a single quotation, looking from mark `i` on: the first closing one after punctuation; before
   * the next opening one also a doubtful one ("behind'"), but no possessive ("the dogs' bowls").
   */
  private singleEnd(i: number): number | null {
    let doubtful: number | null = null;
    for (let k = i; k < this.marks.length; k++) {
      const m = this.marks[k]!;
      if (m.family !== "single") {
        if (this.style.primary !== "single" && m.family === "double") break;
        continue;
      }
      if (m.role === "close" && !m.weak) return k;
      if (m.role === "open" && !m.weak) break;
      if (m.role === "close" && doubtful === null) {
        const possessive = /s/i.test(this.text[m.at - 1]!) && /^['’] \p{Ll}/u.test(this.text.slice(m.at, m.at + 3));
        if (!possessive) doubtful = k;
      }
    }
    return doubtful;
  }

  /** A closing mark that nothing opened: the opening one was forgotten at the start of its sentence. */
  private withoutOpening(m: Mark, quiet: number, ended: (end: number) => void): void {
    const before = this.text[m.at - 1] ?? " ";
    if (!/[.,!?…—-]/.test(before)) return;
    const gap = this.text.slice(quiet, m.at);
    const own = gap.slice(0, -1);
    const cut = Math.max(own.lastIndexOf(". "), own.lastIndexOf("! "), own.lastIndexOf("? "), own.lastIndexOf(".\n"));
    const start = quiet === this.span.start ? quiet : cut < 0 ? -1 : quiet + cut + 2;
    if (start < 0 || m.at - start > 600) return;
    const inner = innerOf(this.text, start, m.at);
    if (!inner) return;
    this.found.push({
      start: inner.start,
      end: m.at + m.length,
      inner,
      mark: m.char,
      paragraph: this.paragraph,
      unclosed: true,
      runsOn: false,
      continues: false,
    });
    ended(m.at + m.length);
  }
}

/** Whether mark `m` can close, or stand nested in, what `open` began. */
function closesFamily(open: Mark, m: Mark): boolean {
  if (open.family === "low") return m.family === "low" || m.family === "double";
  if (open.family === "double") return m.family === "double";
  return open.family === m.family;
}
