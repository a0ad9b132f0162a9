import { type ModelCard, type ModelFile, type Models, modelsFrom } from "@fabula/story/learn";

/** A weight file as it lies on disk: compressed, beside its card. */
export interface PackedModel {
  card: ModelCard;
  /** Gzip. */
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * Unpacks and checks models.
 * @throws ModelMismatch where a file is missing, of another version or not what its card says.
 */
export async function unpackModels(packed: Readonly<Record<string, PackedModel>>): Promise<Models> {
  return modelsFrom(await unpack(packed));
}

/** Unpacks models, unchecked. */
export async function unpack(packed: Readonly<Record<string, PackedModel>>): Promise<Record<string, ModelFile>> {
  const files: Record<string, ModelFile> = {};
  for (const [name, model] of Object.entries(packed))
    files[name] = { card: model.card, bytes: await gunzip(model.packed) };
  return files;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
