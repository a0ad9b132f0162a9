import { join } from "node:path";
import {
  english, englishPeople, inputOf, type Layers, type Models, NO_CORRECTIONS, PEOPLE_FEATURES, SECOND_STAGE_FEATURES, SPEAKER_FEATURES, type SpeakerModel,
  type Story, storyOf, untrainedSpeakers, writeSpeakerModel,
} from "@fabula/story/learn";
import { antecedentsWithout, allFolds, FOLDS } from "../antecedents/train.ts";
import { boost } from "../boosting/boost.ts";
import { loadScorer, type Metrics, report } from "../scorers.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";
import { type Claim, fitTemperature } from "./calibration.ts";
import { firstExamples, type Questions, questionsOf, secondExamples } from "./examples.ts";
import { speakersByGold } from "./gold-speakers.ts";

const FIRST = { rounds: 160, depth: 6, eta: 0.1, seed: 21, folds: FOLDS };
const SECOND = { rounds: 120, depth: 6, eta: 0.1, seed: 22, folds: FOLDS };
/** Speakers less likely than this are not given. */
const THRESHOLD = 0.4;

type Read = ReturnType<typeof englishPeople.run>;

/** Trains the two rankers of speakers on PDNC's whole novels; each figure is of models that have not seen the novel. */
export async function trainSpeakers({ corpora, score, out, cache }: { corpora: string; score: string; out: string; cache: string }): Promise<void> {
  const documents = documentsOf<{ title?: string }>(join(corpora, "pdnc"));
  const fold = allFolds(corpora);
  const syntax = loadSyntaxModels(out);
  const modelsOf = (k: number, speakers: SpeakerModel): Models => ({ ...syntax, antecedents: antecedentsWithout(cache, k), speakers });
  const questions: Questions[] = [];
  const read: Read[] = [];
  for (const d of documents) {
    const models = modelsOf(fold.get(d.work)!, untrainedSpeakers());
    const people = englishPeople.run({ input: inputOf(d.text), models, corrections: NO_CORRECTIONS });
    const layers = english.resume(people);
    const story = storyOf(inputOf(d.text), layers, { models });
    const speakerOf = await speakersByGold(score, d.gold, d.text, story, layers);
    questions.push(questionsOf(layers, speakerOf, fold.get(d.work)!));
    read.push({ ...people, narrativeCoreference: layers.narrativeCoreference } as Read);
    console.log(`${d.id}: ${layers.quotations.length} quotations`);
  }
  const first = boost(SPEAKER_FEATURES, questions.flatMap(firstExamples), FIRST, join(cache, "speakers-first"));
  const second = boost(SECOND_STAGE_FEATURES, questions.flatMap((q) => secondExamples(q, first.folds[q.fold])), SECOND, join(cache, "speakers-second"));

  const scorer = (await loadScorer(score, "speakers.mjs")) as { scoreSpeakers: (gold: unknown, story: Story, text: string) => Metrics };
  const cast = (await loadScorer(score, "cast.mjs")) as { scoreCast: (gold: unknown, story: Story, text: string) => Metrics };
  const claims: Claim[] = questions.flatMap((q) => secondExamples(q, first.folds[q.fold]).map((e) => ({ margins: e.rows.map((x) => second.folds[q.fold].margin(x)), right: e.right })));
  const temperature = fitTemperature(claims);
  const metrics = documents.map((d, i) => {
    const k = fold.get(d.work)!;
    const models = modelsOf(k, { first: first.folds[k], second: second.folds[k], temperature, threshold: THRESHOLD });
    const story = storyOf(inputOf(d.text), english.resume({ ...read[i], models } as Layers), { models });
    const result = { ...scorer.scoreSpeakers(d.gold, story, d.text), ...cast.scoreCast(d.gold, story, d.text) };
    return result;
  });
  const figures = await report(score, metrics);
  console.log(`temperature ${temperature}\n${figures.text}`);
  const measures = ["quotation detection", "speaker", "speaker, given", "coverage", "speaker, explicit", "speaker, anaphoric", "speaker, implicit", "speaker clusters (B3)", "addressees"];
  writeModel(out, {
    name: "speakers",
    task: "Ranks who says a quotation, in two looks.",
    features: PEOPLE_FEATURES,
    data: [{ name: "Project Dialogism Novel Corpus", licence: "none stated: its annotations fit parameters and are not shipped", part: "22 novels", words: 1831692 }],
    scores: measures.map((measure) => ({ measure: `${measure}, micro, out of fold by work`, corpus: "PDNC, 22 novels", value: figures.micro[measure] })),
  }, writeSpeakerModel({ first: first.all!, second: second.all!, temperature, threshold: THRESHOLD }));
}
