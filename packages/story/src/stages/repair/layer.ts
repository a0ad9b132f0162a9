import type { Repair, Section, Span } from "../../story.ts";

export interface Repaired {
  /** NFC, `\n` line ends, encoding repaired, no NUL or lone surrogate. */
  text: string;
  /** In the order of `start`, offsets into the repaired text. */
  repairs: Repair[];
  /** By kind, with "line-ends" and "nfc", which are counted only. */
  repairCounts: Record<string, number>;
  /** The input's own sections, paragraphs and emphasis, carried over to the repaired text. */
  sections: Section[];
  paragraphs: Span[] | null;
  emphasis: Span[];
}
