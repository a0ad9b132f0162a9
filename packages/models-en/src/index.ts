import { readFile } from "node:fs/promises";
import { MODEL_NAMES, type ModelCard, type Models } from "@fabula/story/learn";
import { type PackedModel, unpackModels } from "./weights.ts";

export { type PackedModel, unpackModels } from "./weights.ts";

/** The folder of the weights, beside the sources and beside what is built from them. */
export const WEIGHTS = new URL("../weights/", import.meta.url);

/**
 * Loads the English models from `folder`, in Node. In a browser import "@fabula/models-en/browser".
 * @throws ModelMismatch where a file is missing, of another version or not what its card says.
 */
export async function loadModels(folder: URL = WEIGHTS): Promise<Models> {
  const packed: Record<string, PackedModel> = {};
  for (const name of MODEL_NAMES) {
    try {
      const card = JSON.parse(await readFile(new URL(`${name}.card.json`, folder), "utf8")) as ModelCard;
      packed[name] = { card, packed: new Uint8Array(await readFile(new URL(`${name}.bin.gz`, folder))) };
    } catch (error) {
      // A file that is not there is told by modelsFrom, by its name.
      if ((error as { code?: string }).code !== "ENOENT") throw error;
    }
  }
  return unpackModels(packed);
}
