import { join } from "node:path";
import {
  ADDRESSEE_FEATURES,
  english,
  englishPeople,
  FIRST_LOOK_FEATURES,
  inputOf,
  type Layers,
  type Models,
  PEOPLE_FEATURES,
  SECOND_LOOK_FEATURES,
  type SpeakerModel,
  type Story,
  storyOf,
  type TreeRanker,
  TURN_FEATURES,
  untrainedPeople,
  writeSpeakerModel,
} from "@fabula/story/learn";
import { antecedentsWithout } from "../antecedents/train.ts";
import { boost, type Example } from "../boosting/boost.ts";
import { allFolds, FOLDS, SET_ASIDE_FOLD } from "../folds.ts";
import { namesWithout } from "../names/train.ts";
import { NOVEL_LENGTH } from "../novels.ts";
import { loadScorer, type Metrics, report } from "../scorers.ts";
import { readSyntax } from "../syntax-cache.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";
import { type Claim, fitTemperature } from "./calibration.ts";
import {
  addresseeExamples,
  firstExamples,
  type Looks,
  lookAt,
  type Questions,
  questionsOf,
  secondExamples,
  speakersBy,
  turnExamples,
} from "./examples.ts";
import { talkByGold } from "./gold-speakers.ts";
import { lessonsWithoutPdnc } from "./lessons.ts";
import { type Given, precisionOfSurest, speakersGiven } from "./surest.ts";

const FIRST = { rounds: 160, depth: 6, eta: 0.1, seed: 21, bags: 3 };
const TURNS = { rounds: 100, depth: 5, eta: 0.1, seed: 25 };
const SECOND = { rounds: 100, depth: 4, eta: 0.1, seed: 22, bags: 3 };
const THIRD = { rounds: 100, depth: 4, eta: 0.1, seed: 23 };
/** How sure the surest are is told of this share of all quotations. */
const SUREST = 0.7;
/** Speakers less likely than this are not given. */
const THRESHOLD = 0.3;
/**
 * Addressees too. 0.08 has the best F1 on PDNC, whose annotators list everybody in the room, and 0.35 on short stories;
 * between them lies what both can live with.
 */
const ADDRESSEE_THRESHOLD = 0.2;

type Read = ReturnType<typeof englishPeople.run>;

interface SpeakerTraining {
  corpora: string;
  score: string;
  out: string;
  cache: string;
  /** Learns from hidden cues in plain novels and from LitBank instead of PDNC's annotations, which then only measure. */
  withoutPdnc: boolean;
  /** Reads, measures and learns from what is set aside too; without it, these works are not looked at. */
  openSetAside: boolean;
}

/** Trains the rankers of speakers and addressees; each figure is of models that have not seen the novel in any corpus. */
export async function trainSpeakers(options: SpeakerTraining): Promise<void> {
  const { corpora, score, out, cache, withoutPdnc, openSetAside } = options;
  const fold = allFolds(corpora);
  const folds = openSetAside ? FOLDS : SET_ASIDE_FOLD;
  const documents = documentsOf<{ title?: string }>(join(corpora, "pdnc")).filter((d) => fold.get(d.work)! < folds);
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
    const people = englishPeople.resume({ ...readSyntax(d.text, models, cache), models });
    const layers = english.resume(people);
    const story = storyOf(inputOf(d.text), layers, { models });
    annotated.push(questionsOf(layers, await talkByGold(score, d.gold, d.text, story, layers), fold.get(d.work)!));
    read.push({ ...people, narrativeCoreference: layers.narrativeCoreference } as Read);
    console.log(`${d.id}: ${layers.quotations.length} quotations`);
  }
  const lessons = withoutPdnc
    ? lessonsWithoutPdnc({ corpora, fold: new Map([...fold].filter(([, k]) => k < folds)), modelsOf: untrained, cache })
    : annotated;
  const folder = (name: string) => join(cache, withoutPdnc ? `${name}-without-pdnc` : name);

  const first = boost(
    FIRST_LOOK_FEATURES,
    lessons.flatMap(firstExamples),
    { ...FIRST, folds },
    folder("speakers-first"),
  );
  const turns = boost(TURN_FEATURES, lessons.flatMap(turnExamples), { ...TURNS, folds }, folder("turns"));
  const looked = new Map<Questions, Looks>();
  const looksOf = (q: Questions): Looks => {
    const known = looked.get(q) ?? lookAt(q, first.folds[q.fold]!, turns.folds[q.fold]!);
    looked.set(q, known);
    return known;
  };
  const lookAgain = (q: Questions) => secondExamples(q, looksOf(q));
  const second = boost(
    SECOND_LOOK_FEATURES,
    lessons.flatMap(lookAgain),
    { ...SECOND, folds },
    folder("speakers-second"),
  );
  const temperature = fitTemperature(claimsOf(lessons, lookAgain, second.folds));
  console.log(byCue(annotated, lookAgain, (q) => second.folds[q.fold]!));
  const askWhom = (q: Questions) =>
    addresseeExamples(q, looksOf(q), speakersBy(q, looksOf(q), second.folds[q.fold]!, temperature, THRESHOLD));
  const third = boost(ADDRESSEE_FEATURES, lessons.flatMap(askWhom), { ...THIRD, folds }, folder("addressees"));

  const { scoreSpeakers } = (await loadScorer(score, "speakers.mjs")) as {
    scoreSpeakers: (gold: unknown, story: Story, text: string) => Metrics;
  };
  const { scoreCast } = (await loadScorer(score, "cast.mjs")) as {
    scoreCast: (gold: unknown, story: Story, text: string) => Metrics;
  };
  const settled = { temperature, threshold: THRESHOLD, addresseeThreshold: ADDRESSEE_THRESHOLD };
  const scored: { work: string; result: Metrics; given: Given }[] = [];
  for (const [i, d] of documents.entries()) {
    const k = fold.get(d.work)!;
    const models = modelsOf(k, {
      ...settled,
      first: first.folds[k]!,
      turns: turns.folds[k]!,
      second: second.folds[k]!,
      addressees: third.folds[k]!,
    });
    const story = storyOf(inputOf(d.text), english.resume({ ...read[i], models } as Layers), { models });
    const result = { ...scoreSpeakers(d.gold, story, d.text), ...scoreCast(d.gold, story, d.text) };
    console.log(`${d.id}: speaker ${JSON.stringify(result.speaker)}`);
    scored.push({ work: d.work, result, given: await speakersGiven(score, d.gold, d.text, story) });
  }
  const reportOf = async (title: string, list: typeof scored) => {
    const { text, micro } = await report(
      score,
      list.map((s) => s.result),
    );
    const surest = precisionOfSurest(
      list.map((s) => s.given),
      SUREST,
    );
    console.log(`\n${title}\nspeaker, of the surest ${100 * SUREST} % of all quotations: ${surest}\n${text}`);
    return micro;
  };
  console.log(`temperature ${temperature}`);
  const isOpen = ({ work }: { work: string }) => fold.get(work) !== SET_ASIDE_FOLD;
  const open = await reportOf("out of fold by work", scored.filter(isOpen));
  const unseen = openSetAside
    ? await reportOf(
        "set aside from the start, by models of the other works",
        scored.filter((s) => !isOpen(s)),
      )
    : null;
  if (unseen) await reportOf("both together", scored);
  const data = withoutPdnc
    ? [
        {
          name: "80 novels",
          licence: "public domain in the United States",
          part: `hidden cues in the first ${NOVEL_LENGTH} characters of each`,
          words: 3_500_000,
        },
        {
          name: "LitBank",
          licence: "CC BY 4.0",
          part: "80 excerpts, their speakers",
          words: 143_742,
        },
      ]
    : [
        {
          name: "Project Dialogism Novel Corpus",
          licence: "none stated: its annotations fit parameters and are not shipped",
          part: `${documents.length} novels`,
          words: 1_831_692,
        },
      ];
  const scoresOf = (corpus: string, how: string, micro: Record<string, number>) =>
    MEASURES.map((measure) => ({ measure: `${measure}, micro, ${how}`, corpus, value: micro[measure]! }));
  const card = {
    name: "speakers",
    task: "Ranks who says a quotation, in two looks with a chain between, and to whom it is said.",
    features: PEOPLE_FEATURES,
    data,
    scores: [
      ...scoresOf("PDNC, 18 novels", "out of fold by work", open),
      ...(unseen ? scoresOf("PDNC, 4 novels set aside from the start", "not trained on", unseen) : []),
    ],
  };
  writeModel(
    out,
    card,
    writeSpeakerModel({
      ...settled,
      first: first.all!,
      turns: turns.all!,
      second: second.all!,
      addressees: third.all!,
    }),
  );
}

const MEASURES = [
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

function claimsOf(
  lessons: readonly Questions[],
  examples: (q: Questions) => Example[],
  folds: readonly TreeRanker[],
): Claim[] {
  return lessons.flatMap((q) =>
    examples(q).map((e) => ({ margins: e.rows.map((x) => folds[q.fold]!.margin(x)), right: e.right })),
  );
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
      const own = counts[rows[0]![SECOND_LOOK_FEATURES.indexOf("q_cue")]!];
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
