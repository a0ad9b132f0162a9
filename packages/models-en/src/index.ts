import { readFile } from "node:fs/promises";
import { MODEL_NAMES, type ModelCard, type ModelFile, type Models, modelsFrom } from "@fabula/story/learn";
import { type PackedModel, unpack } from "./weights.ts";

export { type PackedModel, unpackModels } from "./weights.ts";

/** The folder of the weights, beside the sources and beside what is built from them. */
export const WEIGHTS = new URL("../weights/", import.meta.url);

/**
 * Loads the English models from `folder`, in Node. In a browser import "@fabula/models-en/browser".
 * @throws ModelMismatch where a file is missing, of another version or not what its card says.
 */
export async function loadModels(folder: URL = WEIGHTS): Promise<Models> {
  return modelsFrom(await loadFiles(MODEL_NAMES, folder));
}

/** Unpacks some models with their cards, unchecked; one that is not there is left out. */
export async function loadFiles(names: readonly string[], folder: URL = WEIGHTS): Promise<Record<string, ModelFile>> {
  const packed: Record<string, PackedModel> = {};
  for (const name of names) {
    try {
      const card = JSON.parse(await readFile(new URL(`${name}.card.json`, folder), "utf8")) as ModelCard;
      packed[name] = { card, packed: new Uint8Array(await readFile(new URL(`${name}.bin.gz`, folder))) };
    } catch (error) {
      // modelsFrom tells which model is missing.
      if ((error as { code?: string }).code !== "ENOENT") throw error;
    }
  }
  return unpack(packed);
}
