import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readTreebank } from "../conllu.ts";
import { writeModel } from "../write-model.ts";
import { trainSyntax } from "./train-syntax.ts";

/**
 * Trains word classes, tagger, lemmatizer and parser:
 *   npm run train:syntax -w @fabula/training -- [--ud FOLDER] [--novels FOLDER] [--out FOLDER]
 * The same corpora give the same bytes.
 */
const project = fileURLToPath(new URL("../../../", import.meta.url));
const { values } = parseArgs({
  options: {
    ud: { type: "string", default: join(project, "../shared/corpora/ud") },
    novels: { type: "string", default: join(project, "../shared/corpora/novels") },
    out: { type: "string", default: join(project, "packages/models-en/weights") },
  },
});
const treebank = (file: string) => readTreebank(readFileSync(join(values.ud, file), "utf8"));
const started = Date.now();
const models = trainSyntax(
  {
    ewtTrain: treebank("en_ewt-ud-train.conllu"),
    ewtDev: treebank("en_ewt-ud-dev.conllu"),
    gumTrain: treebank("en_gum-ud-train.conllu"),
    gumDev: treebank("en_gum-ud-dev.conllu"),
    novels: values.novels,
  },
  (line) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`),
);
mkdirSync(values.out, { recursive: true });
for (const { card, bytes } of models) writeModel(values.out, card, bytes);
