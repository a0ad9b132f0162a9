import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  english,
  englishPeople,
  inputOf,
  type Layers,
  type Models,
  NO_CORRECTIONS,
  PEOPLE_FEATURES,
  SECOND_STAGE_FEATURES,
  SPEAKER_FEATURES,
  type SpeakerModel,
  type Story,
  storyOf,
  type TreeRanker,
  untrainedPeople,
  writeSpeakerModel,
} from "@fabula/story/learn";
import { antecedentsWithout } from "../antecedents/train.ts";
import { boost, type Example } from "../boosting/boost.ts";
import { allFolds, FOLDS } from "../folds.ts";
import { namesWithout } from "../names/train.ts";
import { loadScorer, type Metrics, report } from "../scorers.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf, workKey } from "../works.ts";
import { writeModel } from "../write-model.ts";
import { type Claim, fitTemperature } from "./calibration.ts";
import { firstExamples, type Questions, questionsOf, secondExamples } from "./examples.ts";
import { speakersByGold } from "./gold-speakers.ts";
import { hiddenCueQuestions } from "./hidden-cues.ts";

const FIRST = { rounds: 180, depth: 6, eta: 0.08, seed: 21, folds: FOLDS };
const SECOND = { rounds: 120, depth: 5, eta: 0.08, seed: 22, folds: FOLDS };
/** Speakers less likely than this are not given. */
const THRESHOLD = 0.3;

type Read = ReturnType<typeof englishPeople.run>;

interface SpeakerTraining {
  corpora: string;
  score: string;
  out: string;
  cache: string;
  /** Learns from hidden cues in plain novels (public domain) instead of PDNC's annotations, which then only measure. */
  withoutPdnc: boolean;
}

/** Trains the two rankers of speakers; each figure is of models that have not seen the novel in any corpus. */
export async function trainSpeakers({ corpora, score, out, cache, withoutPdnc }: SpeakerTraining): Promise<void> {
  const documents = documentsOf<{ title?: string }>(join(corpora, "pdnc"));
  const fold = allFolds(corpora);
  const syntax = loadSyntaxModels(out);
  const modelsOf = (k: number, speakers: SpeakerModel): Models => ({
    ...untrainedPeople(),
    ...syntax,
    names: namesWithout(cache, k),
    antecedents: antecedentsWithout(cache, k),
    speakers,
  });
  const untrained = (work: string) => modelsOf(fold.get(work) ?? 0, untrainedPeople().speakers);

  const annotated: Questions[] = [];
  const read: Read[] = [];
  for (const d of documents) {
    const models = untrained(d.work);
    const people = englishPeople.run({ input: inputOf(d.text), models, corrections: NO_CORRECTIONS });
    const layers = english.resume(people);
    const story = storyOf(inputOf(d.text), layers, { models });
    annotated.push(questionsOf(layers, await speakersByGold(score, d.gold, d.text, story, layers), fold.get(d.work)!));
    read.push({ ...people, narrativeCoreference: layers.narrativeCoreference } as Read);
    console.log(`${d.id}: ${layers.quotations.length} quotations`);
  }
  const lessons = withoutPdnc ? novelQuestions(join(corpora, "novels"), fold, untrained) : annotated;
  const folder = (name: string) => join(cache, withoutPdnc ? `${name}-without-pdnc` : name);
  const first = boost(SPEAKER_FEATURES, lessons.flatMap(firstExamples), FIRST, folder("speakers-first"));
  const lookAgain = (q: Questions) => secondExamples(q, first.folds[q.fold]);
  const second = boost(SECOND_STAGE_FEATURES, lessons.flatMap(lookAgain), SECOND, folder("speakers-second"));
  const claims: Claim[] = lessons.flatMap((q) =>
    lookAgain(q).map((e) => ({ margins: e.rows.map((x) => second.folds[q.fold].margin(x)), right: e.right })),
  );
  const temperature = fitTemperature(claims);
  console.log(
    byCue(
      annotated,
      (q) => secondExamples(q, first.folds[q.fold]),
      (q) => second.folds[q.fold],
    ),
  );

  const { scoreSpeakers } = (await loadScorer(score, "speakers.mjs")) as {
    scoreSpeakers: (gold: unknown, story: Story, text: string) => Metrics;
  };
  const { scoreCast } = (await loadScorer(score, "cast.mjs")) as {
    scoreCast: (gold: unknown, story: Story, text: string) => Metrics;
  };
  const metrics = documents.map((d, i) => {
    const k = fold.get(d.work)!;
    const models = modelsOf(k, { first: first.folds[k], second: second.folds[k], temperature, threshold: THRESHOLD });
    const story = storyOf(inputOf(d.text), english.resume({ ...read[i], models } as Layers), { models });
    const result = { ...scoreSpeakers(d.gold, story, d.text), ...scoreCast(d.gold, story, d.text) };
    return result;
  });
  const figures = await report(score, metrics);
  console.log(`temperature ${temperature}\n${figures.text}`);
  const measures = [
    "quotation detection",
    "speaker",
    "speaker, given",
    "coverage",
    "speaker, explicit",
    "speaker, anaphoric",
    "speaker, implicit",
    "speaker clusters (B3)",
    "addressees",
  ];
  const data = withoutPdnc
    ? {
        name: "80 novels",
        licence: "public domain in the United States",
        part: `hidden cues in the first ${NOVEL_LENGTH} characters of each`,
        words: 3_500_000,
      }
    : {
        name: "Project Dialogism Novel Corpus",
        licence: "none stated: its annotations fit parameters and are not shipped",
        part: "22 novels",
        words: 1_831_692,
      };
  const card = {
    name: "speakers",
    task: "Ranks who says a quotation, in two looks.",
    features: PEOPLE_FEATURES,
    data: [data],
    scores: measures.map((measure) => ({
      measure: `${measure}, micro, out of fold by work`,
      corpus: "PDNC, 22 novels",
      value: figures.micro[measure],
    })),
  };
  writeModel(
    out,
    card,
    writeSpeakerModel({ first: first.all!, second: second.all!, temperature, threshold: THRESHOLD }),
  );
}

const NOVEL_LENGTH = 250_000;

function novelQuestions(
  folder: string,
  fold: ReadonlyMap<string, number>,
  modelsOf: (work: string) => Models,
): Questions[] {
  const files = readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .sort();
  return files.flatMap((file, i) => {
    const work = workKey(file.slice(0, -4));
    if (!fold.has(work)) return [];
    const text = readFileSync(join(folder, file), "utf8").slice(0, NOVEL_LENGTH);
    const people = englishPeople.run({ input: inputOf(text), models: modelsOf(work), corrections: NO_CORRECTIONS });
    console.log(`${file}: ${people.quotations.length} quotations`);
    return [hiddenCueQuestions(english.resume(people), 100 + i, fold.get(work)!)];
  });
}

const CUES = ["no cue", "name", "weak name", "pronoun", "weak pronoun", "nominal", "weak nominal"];

/** A line for each kind of cue: how often the speaker is among the candidates, and how often it is chosen. */
function byCue(
  questions: readonly Questions[],
  examples: (q: Questions) => Example[],
  ranker: (q: Questions) => TreeRanker,
): string {
  const counts = CUES.map(() => ({ all: 0, open: 0, right: 0 }));
  for (const q of questions) {
    for (const { rows, right } of examples(q)) {
      if (!rows.length) continue;
      const own = counts[rows[0][SPEAKER_FEATURES.indexOf("q_cue")]];
      own.all++;
      if (right.indexOf(true) < right.length - 1) own.open++;
      const margins = rows.slice(0, -1).map((x) => ranker(q).margin(x));
      if (margins.length && right[margins.indexOf(Math.max(...margins))]) own.right++;
    }
  }
  return counts
    .map(
      (c, i) =>
        `${CUES[i].padEnd(14)} ${String(c.all).padStart(6)}  among candidates ${((100 * c.open) / c.all).toFixed(1)}  right ${((100 * c.right) / c.all).toFixed(1)}`,
    )
    .join("\n");
}
