import { MODEL_NAMES, type ModelCard, type Models } from "@fabula/story/learn";
import { type PackedModel, unpackModels } from "./weights.ts";

export { type PackedModel, unpackModels } from "./weights.ts";

/**
 * Loads the English models over HTTP, in a browser or worker. `base` is the address of the folder of the weights; without
 * it they are looked for beside this module's package. Bytes that are at hand already go to `unpackModels`.
 * @throws ModelMismatch where a file is missing, of another version or not what its card says.
 */
export async function loadModels(base: URL | string = new URL("../weights/", import.meta.url)): Promise<Models> {
  const packed: Record<string, PackedModel> = {};
  await Promise.all(
    MODEL_NAMES.map(async (name) => {
      const [card, weights] = await Promise.all([
        fetch(new URL(`${name}.card.json`, base)),
        fetch(new URL(`${name}.bin.gz`, base)),
      ]);
      if (!card.ok || !weights.ok) return;
      packed[name] = { card: (await card.json()) as ModelCard, packed: new Uint8Array(await weights.arrayBuffer()) };
    }),
  );
  return unpackModels(packed);
}
