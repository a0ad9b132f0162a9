import type { Span } from "../../story.ts";

/** One stretch of quoted words, marks included: later a part of a quotation. */
export interface Stretch extends Span {
  /** Without its marks and the white space inside them; never empty. */
  inner: Span;
  mark: string;
  paragraph: number;
  /** An end, or a beginning, that has no mark and was recovered. */
  unclosed: boolean;
  /** The paragraph ends inside the quotation, and the next goes on with it. */
  runsOn: boolean;
  /** This goes on with the stretch before it, of an earlier paragraph. */
  continues: boolean;
  label?: Span;
}

/** The stretch between marks without white space at its edges; null if nothing is left. */
export function innerOf(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
