/**
 * Tokens as parallel arrays: a novel has 200,000 of them, and objects would cost ten times the memory.
 * Offsets in UTF-16 code units, end exclusive. Tokens follow Universal Dependencies for English: "don't" is "do" +
 * "n't", "Kurt's" is "Kurt" + "'s", "cannot" is "can" + "not"; "..." and "--" are one token; "D-Do" is one token.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `paragraphs` of each token. */
  readonly paragraph: Int32Array;
  /** The surface form as it stands in the text. */
  form(token: number): string;
}

/** Sentences as ranges of tokens; they never cross a paragraph, and tile the tokens. */
export interface Sentences {
  readonly count: number;
  /** First token of each sentence. */
  readonly first: Int32Array;
  /** One past the last token of each sentence. */
  readonly last: Int32Array;
  /** Sentence of each token. */
  readonly of: Int32Array;
}
