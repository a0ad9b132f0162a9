import type { SyntaxModel } from "./syntax-model.ts";

/** Trained models, handed to `readStory`. Loading them is the caller's affair (see models-en). */
export interface Models {
  /** Model name to hash of its weights. */
  hashes: Record<string, string>;
  syntax: SyntaxModel;
}
