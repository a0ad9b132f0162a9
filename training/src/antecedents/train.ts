import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  ANTECEDENT_FEATURES,
  english,
  englishPeople,
  inputOf,
  type Models,
  PEOPLE_FEATURES,
  readAntecedentModel,
  storyOf,
  type TreeRanker,
  untrainedPeople,
  writeTrees,
} from "@fabula/story/learn";
import { boost, type Example } from "../boosting/boost.ts";
import { allFolds, FOLDS } from "../folds.ts";
import { namesWithout } from "../names/train.ts";
import { loadScorer, type Metrics, report } from "../scorers.ts";
import { readSyntax } from "../syntax-cache.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";
import { alignMentions, antecedentExamples, type GoldMention } from "./examples.ts";

const OPTIONS = { rounds: 160, depth: 6, eta: 0.12, seed: 11, folds: FOLDS, bags: 3 };

/**
 * Trains the ranker of antecedents on LitBank (CC BY 4.0), whole works held out for the figures.
 * Writes the weights and their card to `out`, and the models of the folds to `cache`, where the trainer of speakers
 * finds one that has not seen its novel.
 */
export async function trainAntecedents({
  corpora,
  score,
  out,
  cache,
}: {
  corpora: string;
  score: string;
  out: string;
  cache: string;
}): Promise<void> {
  const documents = documentsOf<{ title?: string; mentions: GoldMention[] }>(join(corpora, "litbank"));
  const fold = allFolds(corpora);
  const syntax = loadSyntaxModels(out);
  const modelsOf = (work: string): Models => ({
    ...syntax,
    ...untrainedPeople(),
    names: namesWithout(cache, fold.get(work)!),
  });
  const examples: Example[] = [];
  const read = documents.map((d) => {
    const models = modelsOf(d.work);
    const layers = englishPeople.resume({ ...readSyntax(d.text, models, cache), models });
    const golds = alignMentions(layers.mentions, layers.repaired.text, d.text, d.gold.mentions);
    examples.push(...antecedentExamples(layers, golds, fold.get(d.work)!));
    return layers;
  });
  console.log(`${examples.length} questions from ${documents.length} documents`);
  const boosted = boost(ANTECEDENT_FEATURES, examples, OPTIONS, join(cache, "antecedents"));
  mkdirSync(cache, { recursive: true });
  boosted.folds.forEach((ranker, k) => {
    writeFileSync(antecedentFold(cache, k), writeTrees(ranker));
  });

  const { scoreCoref } = (await loadScorer(score, "coref.mjs")) as {
    scoreCoref: (gold: unknown, story: unknown, text: string) => Metrics;
  };
  const metrics = documents.map((d, i) => {
    const ofFold = { ...modelsOf(d.work), antecedents: boosted.folds[fold.get(d.work)!] };
    const layers = english.resume({ ...read[i], models: ofFold });
    return scoreCoref(d.gold, storyOf(inputOf(d.text), layers, { models: ofFold }), d.text);
  });
  const figures = await report(score, metrics);
  console.log(figures.text);
  writeModel(
    out,
    {
      name: "antecedents",
      task: "Ranks whom a pronoun or a nominal means.",
      features: PEOPLE_FEATURES,
      data: [{ name: "LitBank", licence: "CC BY 4.0", part: "80 excerpts, coreference of people", words: 143742 }],
      scores: ["mentions", "MUC", "B3", "CEAFe", "CoNLL"].map((measure) => ({
        measure: `${measure}, macro, out of fold by work`,
        corpus: "LitBank",
        value: figures.macro[measure],
      })),
    },
    writeTrees(boosted.all!),
  );
}

const antecedentFold = (cache: string, k: number) => join(cache, `antecedents-without-${k}.bin`);

/** The antecedent model that was trained without a fold; throws if `trainAntecedents` has not been run. */
export function antecedentsWithout(cache: string, k: number): TreeRanker {
  return readAntecedentModel(new Uint8Array(readFileSync(antecedentFold(cache, k))));
}
