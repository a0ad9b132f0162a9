import {
  candidatesFor,
  type FirstLook,
  type Layers,
  SceneOfSpeech,
  secondFeatures,
  softmax,
  speakerFeatures,
  type TreeRanker,
  Words,
} from "@fabula/story/learn";
import type { Example } from "../boosting/boost.ts";

export type SpeechLayers = Pick<
  Layers,
  | "tokens"
  | "sentences"
  | "tags"
  | "lemmas"
  | "parse"
  | "quotations"
  | "mentions"
  | "names"
  | "narration"
  | "cues"
  | "narrativeCoreference"
>;

/** The questions of one document: for each quotation its candidates and their features, and which of them are right. */
export interface Questions {
  scene: SceneOfSpeech;
  asked: { candidates: number[]; features: Uint8Array[] }[];
  right: (boolean[] | null)[];
  fold: number;
}

/** `speakerOf`: for each quotation the entities that are its gold speaker; null where the gold has none. */
export function questionsOf(
  layers: SpeechLayers,
  speakerOf: readonly (ReadonlySet<number> | null)[],
  fold: number,
): Questions {
  return askAll(
    new SceneOfSpeech({ ...layers, words: new Words(layers), coreference: layers.narrativeCoreference }),
    speakerOf,
    fold,
  );
}

export function askAll(
  scene: SceneOfSpeech,
  speakerOf: readonly (ReadonlySet<number> | null)[],
  fold: number,
): Questions {
  const asked = scene.input.quotations.map((quotation, q) => {
    const candidates = quotation.kind === "other" ? [] : candidatesFor(scene, q);
    return { candidates, features: speakerFeatures(scene, q, candidates) };
  });
  const right = asked.map(({ candidates }, q) => {
    const speakers = speakerOf[q];
    if (!speakers) return null;
    const among = candidates.map((c) => speakers.has(c));
    return [...among, !among.some(Boolean)];
  });
  return { scene, asked, right, fold };
}

export function firstExamples({ asked, right, fold }: Questions): Example[] {
  return asked.flatMap(({ features }, q) => (right[q] ? [{ rows: features, right: right[q], fold }] : []));
}

/** `first` must not have seen the document. */
export function secondExamples({ scene, asked, right, fold }: Questions, first: TreeRanker): Example[] {
  const looks: FirstLook[] = asked.map((a) => ({ ...a, p: softmax(a.features.map((x) => first.margin(x))) }));
  return asked.flatMap((_, q) => (right[q] ? [{ rows: secondFeatures(scene, q, looks), right: right[q], fold }] : []));
}
