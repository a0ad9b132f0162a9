import type { Span } from "../../story.ts";

/** A stretch told by one narrator; stretches tile the body. People are indices into `names.people`; -1 is a narrator without a name. */
export interface NarrationStretch extends Span {
  person: "first" | "second" | "third" | null;
  tense: "past" | "present" | null;
  /** Who says "I"; empty in the third person. */
  narrator: number | null;
  /** A first-person narrator whom the text never names. */
  namelessNarrator: boolean;
  focalizer: number | null;
  evidence: Span[];
}

export type NarrationLayer = readonly NarrationStretch[];
