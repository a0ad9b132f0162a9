import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type ModelCard, type ModelFile, SyntaxModel } from "@fabula/story/learn";

/** The trained models of syntax from `folder`, which the other tasks read with. */
export function loadSyntaxModels(folder: string): { hashes: Record<string, string>; syntax: SyntaxModel } {
  const files: Record<string, ModelFile> = {};
  for (const name of ["word-classes", "tagger", "lemmatizer", "parser"]) {
    if (!existsSync(join(folder, `${name}.card.json`))) continue;
    const card = JSON.parse(readFileSync(join(folder, `${name}.card.json`), "utf8")) as ModelCard;
    files[name] = { card, bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, `${name}.bin.gz`)))) };
  }
  return {
    hashes: Object.fromEntries(Object.entries(files).map(([n, f]) => [n, f.card.sha256])),
    syntax: SyntaxModel.from(files),
  };
}
