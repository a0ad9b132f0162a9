import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Models,
  NAME_FEATURES,
  namesInText,
  PEOPLE_FEATURES,
  readNameModel,
  type TreeRanker,
  untrainedPeople,
  Words,
  writeTrees,
} from "@fabula/story/learn";
import { boost, type Example } from "../boosting/boost.ts";
import { allFolds, FOLDS } from "../folds.ts";
import { readSyntax } from "../syntax-cache.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";

const OPTIONS = { rounds: 100, depth: 5, eta: 0.12, seed: 5, folds: FOLDS, bags: 5 };

interface Gold {
  title?: string;
  mentions: { start: number; end: number; category: string; kind: string }[];
}

/** Trains what tells the names of people from other names, on LitBank (CC BY 4.0), whole works held out for the figures. */
export function trainNames({ corpora, out, cache }: { corpora: string; out: string; cache: string }): void {
  const documents = documentsOf<Gold>(join(corpora, "litbank"));
  const fold = allFolds(corpora);
  const models: Models = { ...loadSyntaxModels(out), ...untrainedPeople() };
  const examples: Example[] = [];
  for (const d of documents) {
    const layers = readSyntax(d.text, models, cache);
    const words = new Words(layers);
    const { runs, evidence } = namesInText(words, layers.quotations);
    const people = d.gold.mentions.filter((m) => m.category === "PER" && m.kind !== "PRON").map((m) => m.end);
    const ends = new Set(people);
    for (const run of runs) {
      const person = ends.has(words.end(run.last - 1));
      const x = evidence.features(run);
      examples.push({ rows: [x, new Uint8Array(x.length)], right: [person, !person], fold: fold.get(d.work)! });
    }
  }
  const boosted = boost(NAME_FEATURES, examples, OPTIONS, join(cache, "names"));
  mkdirSync(cache, { recursive: true });
  boosted.folds.forEach((ranker, k) => {
    writeFileSync(foldFile(cache, k), writeTrees(ranker));
  });
  let [right, given, wanted] = [0, 0, 0];
  for (const e of examples) {
    const ranker = boosted.folds[e.fold];
    const said = ranker.margin(e.rows[0]) >= ranker.margin(e.rows[1]);
    if (said) given++;
    if (e.right[0]) wanted++;
    if (said && e.right[0]) right++;
  }
  const percent = (n: number, of: number) => Math.round((1000 * n) / of) / 10;
  console.log(
    `${examples.length} names, ${wanted} of people: precision ${percent(right, given)}, recall ${percent(right, wanted)}`,
  );
  const card = {
    name: "names",
    task: "Tells the names of people from those of places and things.",
    features: PEOPLE_FEATURES,
    data: [{ name: "LitBank", licence: "CC BY 4.0", part: "80 excerpts, mentions", words: 143742 }],
    scores: [
      { measure: "precision of names, out of fold by work", corpus: "LitBank", value: percent(right, given) },
      { measure: "recall of names, out of fold by work", corpus: "LitBank", value: percent(right, wanted) },
    ],
  };
  writeModel(out, card, writeTrees(boosted.all!));
}

const foldFile = (cache: string, k: number) => join(cache, `names-without-${k}.bin`);

/** The model of names that was trained without a fold; throws if `trainNames` has not been run. */
export function namesWithout(cache: string, k: number): TreeRanker {
  return readNameModel(new Uint8Array(readFileSync(foldFile(cache, k))));
}
