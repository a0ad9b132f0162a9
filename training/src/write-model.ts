import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { hashOf, type ModelCard } from "@fabula/story/learn";

/** Writes NAME.bin.gz and NAME.card.json into `folder`; hash and size are filled in here. */
export function writeModel(folder: string, card: Omit<ModelCard, "sha256" | "bytes">, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255; // "made on an unknown system": the same file wherever it is made
  writeFileSync(join(folder, `${card.name}.bin.gz`), packed);
  const { name, task, features, ...rest } = card;
  const whole: ModelCard = { name, task, features, sha256: hashOf(bytes), bytes: packed.length, ...rest };
  writeFileSync(join(folder, `${name}.card.json`), `${JSON.stringify(whole, null, 2)}\n`);
}
