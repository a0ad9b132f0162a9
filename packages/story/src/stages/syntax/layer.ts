/** Part of speech of each token: indices into the model's tables. */
export interface Tags {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly uposNames: readonly string[];
  readonly xposNames: readonly string[];
}

/** Lemma of each token. */
export type Lemmas = readonly string[];

/** Basic Universal Dependencies. */
export interface Parse {
  /** Token that each token hangs on; -1 for the root of its sentence. */
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  /** "nsubj", "nsubj:pass", "obl", ... */
  readonly deprelNames: readonly string[];
}
