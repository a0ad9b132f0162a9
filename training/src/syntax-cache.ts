import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { englishSyntax, inputOf, type Models, NO_CORRECTIONS, tokensOf } from "@fabula/story/learn";

type Read = ReturnType<typeof englishSyntax.run>;

/** The reading of a text up to its quotations, which takes most of the time and is the same for all folds: kept in `cache`. */
export function readSyntax(text: string, models: Models, cache: string): Read {
  const key = createHash("sha256").update(text).update(JSON.stringify(models.hashes)).update(readerVersion());
  const file = join(cache, "syntax", key.digest("hex").slice(0, 32));
  const given = { input: inputOf(text), models, corrections: NO_CORRECTIONS };
  if (existsSync(file)) {
    const { tokens, ...kept } = deserialize(readFileSync(file)) as Read;
    const { start, end, paragraph } = tokens;
    return { ...kept, tokens: tokensOf(kept.repaired.text, start, end, paragraph), ...given };
  }
  const read = englishSyntax.run(given);
  const { models: _models, input: _input, corrections: _corrections, ...layers } = read;
  mkdirSync(dirname(file), { recursive: true });
  const { form: _form, ...tokens } = layers.tokens; // a function of the text
  writeFileSync(file, serialize({ ...layers, tokens }));
  return read;
}

const STAGES = "repair language sections paragraphs tokens syntax quotations".split(" ");
/** What reads later layers. */
const LATER: ReadonlySet<string> = new Set(["index.js", "people-models.js", "trees.js", "softmax.js"]);
let version: string | null = null;

/** A hash of the code that makes these layers, so that no layer of older code is taken from the cache. */
function readerVersion(): string {
  if (version !== null) return version;
  const root = dirname(fileURLToPath(import.meta.resolve("@fabula/story/learn")));
  const hash = createHash("sha256");
  for (const folder of [root, ...STAGES.map((stage) => join(root, "..", "stages", stage))])
    for (const file of readdirSync(folder).sort())
      if (file.endsWith(".js") && !LATER.has(file)) hash.update(file).update(readFileSync(join(folder, file)));
  version = hash.digest("hex");
  return version;
}
