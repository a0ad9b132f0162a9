import type { Span, SpeakerReason } from "../../story.ts";

/** The words that say who speaks: "said Kurt". */
export interface Cue extends Span {
  /** Index into `mentions` of the speaker's mention, or -1. */
  mention: number;
  /** The token of the verb of speech; -1 for a label. */
  verb: number;
  kind: "name" | "nominal" | "pronoun";
  /** A verb of speech ("said"), rather than an action beside the line. */
  strong: boolean;
  confidence: number;
}

/** Entities are indices into `narrativeCoreference.entities`. */
export interface SpeakerChoice {
  /** The likeliest, or -1 where even that is too unlikely to be told. */
  speaker: number;
  /** Likeliest first. */
  candidates: { entity: number; p: number }[];
  reason: SpeakerReason | null;
  /** Everybody it is said to, likeliest first; those of them whom "you" means. */
  addressees: number[];
  spokenTo: number[];
}

/** One for each quotation. */
export type Speakers = readonly SpeakerChoice[];
