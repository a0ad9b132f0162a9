import type { Repair, Span } from "../../story.ts";

/** One replacement: `[start, end)` of the current text becomes `after`. */
export interface Edit extends Span {
  after: string;
}

/** Of what an edit is a repair; null where it is only counted (line ends, NFC, invisible characters). */
export type EditKind = Repair["kind"] | null;

/** A stretch of the current text and the stretch of the first text that it comes from. */
interface Change {
  start: number;
  end: number;
  fromStart: number;
  fromEnd: number;
  kind: EditKind;
}

/** Letters shown on either side of a repair, at most: a reader wants the word, not the page. */
const CONTEXT = 24;
const WORD_CHAR = /[\p{L}\p{M}\p{N}'’]/u;

/**
 * A text under repair. Edits are applied in passes; offsets into the first text follow all of them, and every change
 * is remembered against the first text, however many passes it took (double damage is one repair).
 */
export class Draft {
  private readonly first: string;
  private changes: Change[] = [];

  constructor(
    public text: string,
    /** Offsets that follow the text, in any order. */
    readonly offsets: Int32Array,
  ) {
    this.first = text;
  }

  /** Applies edits that are in order and do not overlap. Returns how many. Linear in the text and the changes. */
  apply(edits: readonly Edit[], kind: EditKind): number {
    if (!edits.length) return 0;
    const pieces: string[] = [];
    let at = 0;
    for (const e of edits) {
      pieces.push(this.text.slice(at, e.start), e.after);
      at = e.end;
    }
    pieces.push(this.text.slice(at));
    this.text = pieces.join("");
    const moves = new Moves(edits);
    this.changes = this.compose(edits, kind, moves);
    for (let i = 0; i < this.offsets.length; i++) this.offsets[i] = moves.to(this.offsets[i]!);
    return edits.length;
  }

  /** The changes so far followed by these edits, as changes against the first text. */
  private compose(edits: readonly Edit[], kind: EditKind, moves: Moves): Change[] {
    const out: Change[] = [];
    /** Current offset less first offset, right of everything that was taken so far. */
    let drift = 0;
    const take = (start: number, end: number, of: EditKind, old?: Change) => {
      const last = out.at(-1);
      const joins = last && (start < last.end || (start === last.end && last.kind === of));
      const fromEnd = old ? old.fromEnd : end - drift;
      if (!joins) out.push({ start, end, fromStart: old ? old.fromStart : start - drift, fromEnd, kind: of });
      else if (end >= last.end) {
        last.end = end;
        last.fromEnd = Math.max(last.fromEnd, fromEnd);
        last.kind ??= of;
      } else {
        last.fromEnd = old ? Math.max(last.fromEnd, old.fromEnd + (last.end - end)) : last.fromEnd;
        last.kind ??= of;
      }
      if (old) drift = old.end - old.fromEnd;
    };
    let i = 0;
    for (const e of edits) {
      while (i < this.changes.length && this.changes[i]!.start <= e.start) {
        const c = this.changes[i++]!;
        take(c.start, c.end, c.kind, c);
      }
      const covered = out.at(-1);
      if (covered && e.end <= covered.end && e.start >= covered.start && e.start < covered.end) covered.kind ??= kind;
      else take(e.start, e.end, kind);
    }
    for (; i < this.changes.length; i++)
      take(this.changes[i]!.start, this.changes[i]!.end, this.changes[i]!.kind, this.changes[i]!);
    for (const c of out) [c.start, c.end] = [moves.to(c.start, "left"), moves.to(c.end, "right")];
    return out;
  }

  /** All repairs, each widened to the word that it stands in, so that none is empty. */
  repairs(): Repair[] {
    const { text } = this;
    const found: Repair[] = [];
    let open: (Change & { changed: number }) | null = null;
    const close = () => {
      if (!open?.kind) return;
      const before = this.first.slice(open.fromStart, open.fromEnd);
      const after = text.slice(open.start, open.end);
      if (before !== after) found.push({ start: open.start, end: open.end, kind: open.kind, before, after });
    };
    const changes = this.changes.filter((c) => c.kind !== null);
    for (const [i, c] of changes.entries()) {
      const right = changes[i + 1]?.start ?? text.length;
      let { start, end } = c;
      const left: number = open?.end ?? 0;
      if (c.kind !== "entity" || start === end) {
        while (start > left && c.start - start < CONTEXT && WORD_CHAR.test(text[start - 1]!)) start--;
        while (end < right && end - c.end < CONTEXT && WORD_CHAR.test(text[end]!)) end++;
      }
      if (start === end && end < text.length) end++;
      if (start === end && start > 0) start--;
      if (
        open &&
        start <= left &&
        (start < left || c.start - left < CONTEXT) &&
        open.kind === c.kind &&
        left - open.start < 8 * CONTEXT
      ) {
        open.end = end;
        open.fromEnd = c.fromEnd + (end - c.end);
        continue;
      }
      if (open && (c.start < left || Math.max(start, left) >= end)) {
        // The repair before it already shows what stands here now.
        open.end = Math.max(left, end);
        open.fromEnd = c.fromEnd + (open.end - c.end);
        continue;
      }
      close();
      start = Math.max(start, left);
      if (start >= end) continue;
      open = {
        start,
        end,
        fromStart: c.fromStart - (c.start - start),
        fromEnd: c.fromEnd + (end - c.end),
        kind: c.kind,
        changed: i,
      };
    }
    close();
    return found;
  }
}

/** Where an offset comes to lie after edits. */
class Moves {
  private readonly shift: Int32Array;

  constructor(private readonly edits: readonly Edit[]) {
    this.shift = new Int32Array(edits.length + 1);
    edits.forEach((e, i) => {
      this.shift[i + 1] = this.shift[i]! + e.after.length - (e.end - e.start);
    });
  }

  /** An offset inside an edit stays as near as it can, or goes to the edge of the given side. */
  to(offset: number, side?: "left" | "right"): number {
    const { edits, shift } = this;
    let lo = 0;
    let hi = edits.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      const { start, end } = edits[mid]!;
      // An edit that inserts at an offset lies left of it, unless the offset begins a stretch.
      if (end < offset || (end === offset && !(side === "left" && start === end))) lo = mid + 1;
      else hi = mid;
    }
    const e = edits[lo];
    if (!e || offset <= e.start) return offset + shift[lo]!;
    const start = e.start + shift[lo]!;
    if (side === "left") return start;
    if (side === "right") return start + e.after.length;
    return start + Math.min(offset - e.start, e.after.length);
  }
}
