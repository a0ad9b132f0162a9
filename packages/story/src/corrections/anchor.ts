import type { Span } from "../story.ts";

/** A place in a text by its words and those around it; `at`, its offset when it was made, decides between equals. */
export interface Anchor {
  words: string;
  before: string;
  after: string;
  at: number;
}

/** Code units of an anchor's words and of the words on either side. */
const LONGEST = 120;
const AROUND = 40;
/** A short line ("Yes.") that stands in several places is known by at least so much of what is around it. */
const ENOUGH = 8;

/** The anchor of a span; of a long one its beginning. */
export function anchorOf(text: string, span: Span): Anchor {
  const start = span.start + /^\s*/.exec(text.slice(span.start, span.end))![0].length;
  const last = start + text.slice(start, Math.min(span.end, start + LONGEST)).trimEnd().length;
  return {
    words: plain(text.slice(start, last)),
    before: plain(text.slice(Math.max(0, start - 2 * AROUND), start)).slice(-AROUND),
    after: plain(text.slice(last, last + 2 * AROUND)).slice(0, AROUND),
    at: start,
  };
}

/** A text in which anchors are looked up. Blanks, line ends and the kinds of marks do not matter. */
export class AnchoredText {
  private readonly plain: string;
  /** Offset in the text of each code unit of `plain`, and the text's end. */
  private readonly offsets: Uint32Array;

  constructor(text: string) {
    const offsets = new Uint32Array(text.length + 1);
    const kept: string[] = [];
    let n = 0;
    let from = 0;
    for (const { index, 0: blanks } of text.matchAll(/\s+/g)) {
      for (let i = from; i < index; i++) offsets[n++] = i;
      offsets[n++] = index;
      kept.push(text.slice(from, index), " ");
      from = index + blanks.length;
    }
    for (let i = from; i < text.length; i++) offsets[n++] = i;
    kept.push(text.slice(from));
    offsets[n] = text.length;
    this.plain = levelled(kept.join(""));
    this.offsets = offsets.subarray(0, n + 1);
  }

  /** Whether words stand anywhere in the text. */
  has(words: string): boolean {
    return this.plain.includes(levelled(plain(words).trim()));
  }

  /** Where the words of an anchor stand, the place most like the one it was made at; null where they are gone. */
  placeOf(anchor: Anchor): Span | null {
    const words = levelled(anchor.words);
    if (!words) return null;
    let best: { at: number; likeness: number; far: number } | null = null;
    let places = 0;
    for (let at = this.plain.indexOf(words); at >= 0; at = this.plain.indexOf(words, at + 1)) {
      places++;
      const likeness = this.likeness(anchor, at, at + words.length);
      const far = Math.abs(this.offsets[at]! - anchor.at);
      if (!best || likeness > best.likeness || (likeness === best.likeness && far < best.far))
        best = { at, likeness, far };
      if (places >= MOST_PLACES) break;
    }
    if (!best) return null;
    const around = anchor.before.length + anchor.after.length;
    if (words.length < 2 * ENOUGH && best.likeness < Math.min(ENOUGH, around)) return null;
    return { start: this.offsets[best.at]!, end: this.offsets[best.at + words.length - 1]! + 1 };
  }

  /** Code units that agree before and after. */
  private likeness({ before, after }: Anchor, start: number, end: number): number {
    const [left, right] = [levelled(before), levelled(after)];
    let n = 0;
    while (n < left.length && left[left.length - 1 - n] === this.plain[start - 1 - n]) n++;
    let m = 0;
    while (m < right.length && right[m] === this.plain[end + m]) m++;
    return n + m;
  }
}

/** Words that stand in more places than this anchor nothing. */
const MOST_PLACES = 10_000;

const plain = (text: string) => text.replace(/\s+/g, " ");
/** Same length, one form for marks. */
const levelled = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
