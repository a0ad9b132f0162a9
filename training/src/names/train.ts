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
import { NOVEL_LENGTH } from "../novels.ts";
import { readSyntax } from "../syntax-cache.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";

const OPTIONS = { rounds: 100, depth: 5, eta: 0.12, seed: 5, folds: FOLDS, bags: 5 };

interface Gold {
  title?: string;
  mentions: { start: number; end: number; category: string; kind: string }[];
}

/**
 * Trains what tells the names of people from other names, on LitBank (CC BY 4.0), whole works held out for the figures.
 * Each name is judged by its uses in the excerpt, as in a short story, and by those in the first part of its book: what
 * learned from excerpts alone took every place that a novel names often for a person.
 */
export function trainNames({ corpora, out, cache }: { corpora: string; out: string; cache: string }): void {
  const documents = documentsOf<Gold>(join(corpora, "litbank"));
  const fold = allFolds(corpora);
  const models: Models = { ...loadSyntaxModels(out), ...untrainedPeople() };
  const examplesIn = (text: string, excerpt: { start: number; end: number }, { gold, work }: (typeof documents)[0]) => {
    const layers = readSyntax(text, models, cache);
    const words = new Words(layers);
    const { runs, evidence } = namesInText(words, layers.quotations);
    const people = gold.mentions.filter((m) => m.category === "PER" && m.kind !== "PRON");
    const ends = new Set(people.map((m) => excerpt.start + m.end));
    return runs
      .filter((run) => words.start(run.first) >= excerpt.start && words.end(run.last - 1) <= excerpt.end)
      .map((run): Example => {
        const person = ends.has(words.end(run.last - 1));
        const x = evidence.features(run);
        return { rows: [x, new Uint8Array(x.length)], right: [person, !person], fold: fold.get(work)! };
      });
  };
  const alone = documents.flatMap((d) => examplesIn(d.text, { start: 0, end: d.text.length }, d));
  const inBooks = documents.flatMap((d) => {
    const book = readFileSync(join(corpora, "novels", `${d.id}.txt`), "utf8").slice(0, NOVEL_LENGTH);
    const start = book.indexOf(d.text.trim()) - d.text.indexOf(d.text.trim());
    return start < 0 ? [] : examplesIn(book, { start, end: start + d.text.length }, d);
  });
  const boosted = boost(NAME_FEATURES, [...alone, ...inBooks], OPTIONS, join(cache, "names"));
  mkdirSync(cache, { recursive: true });
  boosted.folds.forEach((ranker, k) => {
    writeFileSync(foldFile(cache, k), writeTrees(ranker));
  });
  const scores = [
    ...scoresOf("LitBank, excerpts alone", alone, boosted.folds),
    ...scoresOf("LitBank, excerpts in their books", inBooks, boosted.folds),
  ];
  for (const { corpus, measure, value } of scores) console.log(`${corpus}: ${measure} ${value}`);
  const card = {
    name: "names",
    task: "Tells the names of people from those of places and things.",
    features: PEOPLE_FEATURES,
    data: [
      { name: "LitBank", licence: "CC BY 4.0", part: "80 excerpts, mentions", words: 143742 },
      {
        name: "80 novels",
        licence: "public domain in the United States",
        part: `the first ${NOVEL_LENGTH} characters, for how each name of an excerpt is used in its book`,
        words: 3_500_000,
      },
    ],
    scores,
  };
  writeModel(out, card, writeTrees(boosted.all!));
}

function scoresOf(corpus: string, examples: readonly Example[], folds: readonly TreeRanker[]) {
  let [right, given, wanted] = [0, 0, 0];
  for (const e of examples) {
    const ranker = folds[e.fold]!;
    const said = ranker.margin(e.rows[0]!) >= ranker.margin(e.rows[1]!);
    if (said) given++;
    if (e.right[0]) wanted++;
    if (said && e.right[0]) right++;
  }
  const percent = (of: number) => Math.round((1000 * right) / of) / 10;
  return [
    { measure: "precision of names, out of fold by work", corpus, value: percent(given) },
    { measure: "recall of names, out of fold by work", corpus, value: percent(wanted) },
  ];
}

const foldFile = (cache: string, k: number) => join(cache, `names-without-${k}.bin`);

/** The model of names that was trained without a fold; throws if `trainNames` has not been run. */
export function namesWithout(cache: string, k: number): TreeRanker {
  return readNameModel(new Uint8Array(readFileSync(foldFile(cache, k))));
}
