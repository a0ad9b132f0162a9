import type { Id, RelationshipType, Span } from "../../story.ts";

/** "a is TYPE of b", said in some words. */
export interface Claim {
  a: Id;
  b: Id;
  type: RelationshipType;
  span: Span;
  claimedBy: Id | null;
  /** The words themselves join the two, by apposition, copula or frame; else coreference does. */
  direct: boolean;
  /** Said of what had been: over by then, or begun long before. */
  past: boolean;
  /** What holds only from these words on ("let's stay friends"). */
  begins?: boolean;
  /** "Her late husband": it held until death, before anything that is told. */
  late?: boolean;
  /** Only a form of address says so ("Mum"), which a family lends to others. */
  called?: boolean;
  /** Of who calls and who is called to his face: elder, then younger. */
  faced?: [Id, Id];
  /** Hangs on who speaks to whom ("my brother"), or on two phrases that only seem to fit. */
  leans?: boolean;
  /** Who is meant is only the likeliest: whoever is named next. */
  guessed?: boolean;
}

/** Half a claim: whose somebody is, but not who that is ("her uncle"). */
export interface Half {
  owner: Id;
  type: RelationshipType;
  gender: "m" | "f" | null;
  span: Span;
}
