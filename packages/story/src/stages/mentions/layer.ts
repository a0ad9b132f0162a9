import type { Span } from "../../story.ts";

export type Gender = "m" | "f" | "n" | null;

/** A noun phrase or pronoun that may mean a person or a group. */
export interface PersonMention extends Span {
  kind: "name" | "nominal" | "pronoun";
  /** First token, one past the last, and the syntactic head. */
  first: number;
  last: number;
  head: number;
  /** What form or head noun say: "he" and "aunt" do, "cousin" does not. */
  gender: Gender;
  plural: boolean;
  /** Grammatical person of a pronoun. */
  person: 1 | 2 | 3;
  /** Index into `quotations`, or -1 in narration. */
  quotation: number;
  /** "Kurt" in "Look, Kurt": spoken to. */
  vocative: boolean;
  /** That this means a person or a group of people. */
  confidence: number;
}

export type PersonMentions = readonly PersonMention[];
