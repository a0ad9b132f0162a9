import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { PROJECT } from "./scorers.ts";

/** What a page imports for each figure. */
const ENTRIES: [name: string, program: string][] = [
  ["core", 'export { readStory } from "@fabula/story";'],
  ["formats", 'export { readInput } from "@fabula/formats";'],
  ["models", 'export { loadModels } from "@fabula/models-en/browser";'],
];

/** Bytes of each part as a minified browser bundle, gzipped; "core and models" is what reading plain text needs. */
export function bundleSizes(): Map<string, number> {
  const sizes = new Map(ENTRIES.map(([name, program]) => [name, sizeOf(program)]));
  sizes.set("core and models", sizeOf(`${ENTRIES[0][1]}\n${ENTRIES[2][1]}`));
  return sizes;
}

function sizeOf(contents: string): number {
  const built = buildSync({
    stdin: { contents, resolveDir: join(PROJECT, "bench"), loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "bundle",
    loader: { ".bin": "file", ".gz": "file" },
    logLevel: "silent",
  });
  let bytes = 0;
  for (const file of built.outputFiles) {
    const isPacked = file.path.endsWith(".gz");
    bytes += isPacked ? file.contents.length : gzipSync(file.contents, { level: 9 }).length;
  }
  return bytes;
}
