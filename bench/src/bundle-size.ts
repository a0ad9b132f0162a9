import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { PROJECT } from "./scorers.ts";

const CORE = 'export { readStory } from "@fabula/story";';
const FORMATS = 'export { readInput } from "@fabula/formats";';
const LOADER = 'export { loadModels } from "@fabula/models-en/browser";';

/**
 * Bytes that a page loads, gzipped: minified bundles of the core with the loader of models, and of the formats with
 * what they need of the core; the weights with their cards; and what reading plain text needs in all.
 */
export function bundleSizes(): Map<string, number> {
  const core = bundled(`${CORE}\n${LOADER}`);
  const models = weights();
  return new Map([
    ["core", core],
    ["core and formats", bundled(`${CORE}\n${LOADER}\n${FORMATS}`)],
    ["models", models],
    ["core and models", core + models],
  ]);
}

function bundled(contents: string): number {
  const built = buildSync({
    stdin: { contents, resolveDir: join(PROJECT, "bench"), loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "bundle",
    logLevel: "silent",
  });
  return built.outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}

/** Weights are packed already. */
function weights(): number {
  const folder = join(PROJECT, "packages", "models-en", "weights");
  return readdirSync(folder).reduce((sum, name) => {
    const bytes = readFileSync(join(folder, name));
    return sum + (name.endsWith(".gz") ? bytes.length : gzipSync(bytes, { level: 9 }).length);
  }, 0);
}
