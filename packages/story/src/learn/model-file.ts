import { sha256 } from "@noble/hashes/sha2.js";

/** What goes with a weight file: where it comes from and what it can do. Written by training, as JSON. */
export interface ModelCard {
  name: string;
  /** What the model does, in a sentence. */
  task: string;
  /** Version of the features that its code must have. */
  features: number;
  /** SHA-256 of the weights before compression, in hexadecimal. */
  sha256: string;
  /** Size of the compressed weights. */
  bytes: number;
  /** Corpora it was trained on, with licence, version and part. */
  data: { name: string; licence: string; part: string; words: number }[];
  /** Figures in per cent, by measure, each with its corpus and part. */
  scores: { measure: string; corpus: string; value: number }[];
}

/** A weight file and its card, as loaded. */
export interface ModelFile {
  card: ModelCard;
  bytes: Uint8Array;
}

/** Weights that do not belong to this code or to their card. */
export class ModelMismatch extends Error {
  override name = "ModelMismatch";
}

/**
 * Returns the bytes of a model after checking that the card is for `name`, that its features are those of this code and
 * that the weights are the ones the card was written for.
 * @throws ModelMismatch
 */
export function checkModel(file: ModelFile | undefined, name: string, features: number): Uint8Array {
  if (!file) throw new ModelMismatch(`the model "${name}" is missing`);
  const { card, bytes } = file;
  if (card.name !== name) throw new ModelMismatch(`a model "${name}" was expected, its card says "${card.name}"`);
  if (card.features !== features) {
    throw new ModelMismatch(
      `the model "${name}" was trained with features version ${card.features}, this code has version ${features}: train it again`,
    );
  }
  const hash = hashOf(bytes);
  if (card.sha256 !== hash)
    throw new ModelMismatch(
      `the weights of "${name}" are not those of its card: SHA-256 ${hash}, the card says ${card.sha256}`,
    );
  return bytes;
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return [...sha256(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
