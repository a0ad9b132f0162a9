import {
  addresseeCandidates,
  addresseeFeatures,
  candidatesFor,
  chainsOf,
  type FirstLook,
  firstRow,
  type Layers,
  lookFirst,
  SceneOfSpeech,
  type Spoken,
  secondFeatures,
  softmax,
  speakerFeatures,
  stateOf,
  type Talk,
  type TreeRanker,
  talkByChains,
  turnRows,
  turnTakingBy,
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
  | "sections"
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
  /** Entities that each quotation is said to; null where nobody knows. */
  addressees: readonly (ReadonlySet<number> | null)[];
  fold: number;
}

type Sets = readonly (ReadonlySet<number> | null)[];

/** The questions of a document with gold: for each quotation the entities that are its speaker and addressees; null for unknown. */
export function questionsOf(layers: SpeechLayers, gold: { speakers: Sets; addressees: Sets }, fold: number): Questions {
  return askAll(sceneOf(layers), gold, fold);
}

/** What is known around each quotation before anybody is asked who speaks. */
export const sceneOf = (layers: SpeechLayers): SceneOfSpeech =>
  new SceneOfSpeech({ ...layers, words: new Words(layers), coreference: layers.narrativeCoreference });

export function askAll(scene: SceneOfSpeech, gold: { speakers: Sets; addressees: Sets }, fold: number): Questions {
  const asked = scene.input.quotations.map((quotation, q) => {
    const candidates = quotation.kind === "other" ? [] : candidatesFor(scene, q);
    return { candidates, features: speakerFeatures(scene, q, candidates) };
  });
  const right = asked.map(({ candidates }, q) => {
    const speakers = gold.speakers[q];
    if (!speakers) return null;
    const among = candidates.map((c) => speakers.has(c));
    return [...among, !among.some(Boolean)];
  });
  return { scene, asked, right, addressees: gold.addressees, fold };
}

export function firstExamples({ asked, right, fold }: Questions): Example[] {
  return asked.flatMap(({ features }, q) => {
    const answer = right[q];
    return answer ? [{ rows: features.map(firstRow), right: answer, fold }] : [];
  });
}

/** How one turn follows another, where both speakers are known. */
export function turnExamples({ scene, asked, right, fold }: Questions): Example[] {
  const speakers = asked.map(({ candidates }, q) => {
    const at = right[q]?.indexOf(true) ?? -1;
    return at >= 0 && at < candidates.length ? candidates[at]! : -1;
  });
  return speakers.flatMap((speaker, q) => {
    const last = q > scene.runFirst[q]! ? speakers[q - 1]! : -1;
    const before = q - 1 > scene.runFirst[q]! ? speakers[q - 2]! : -2;
    if (speaker < 0 || last < 0 || before === -1) return [];
    const next = speaker === last ? 0 : speaker === before ? 1 : 2;
    const rows = turnRows(scene, asked, q, stateOf(before, last));
    return [{ rows, right: rows.map((_, i) => i === next), fold }];
  });
}

/** What the first look and the chain say of all quotations of a document. */
export interface Looks {
  looks: FirstLook[];
  chains: number[][];
  talk: Talk;
}

/** `first` and `turns` must not have seen the document. */
export function lookAt({ scene, asked }: Questions, first: TreeRanker, turns: TreeRanker): Looks {
  const looks = lookFirst(asked, first);
  const chains = chainsOf(scene, looks, turnTakingBy(scene, looks, turns));
  return { looks, chains, talk: talkByChains(scene, looks, chains) };
}

export function secondExamples({ scene, right, fold }: Questions, { looks, chains, talk }: Looks): Example[] {
  return right.flatMap((answer, q) =>
    answer ? [{ rows: secondFeatures(scene, q, looks, chains, talk), right: answer, fold }] : [],
  );
}

/** Who speaks by the second look, -1 below the threshold. */
export function speakersBy(
  { scene, asked }: Questions,
  { looks, chains, talk }: Looks,
  second: TreeRanker,
  temperature: number,
  threshold: number,
): number[] {
  return asked.map(({ candidates }, q) => {
    const margins = secondFeatures(scene, q, looks, chains, talk).map((x) => second.margin(x));
    const p = softmax(margins, temperature).slice(0, -1);
    const best = p.indexOf(Math.max(...p));
    return best >= 0 && p[best]! >= threshold ? candidates[best]! : -1;
  });
}

/** Where neither a name in the line nor its cue tells: to whom is it said? */
export function addresseeExamples({ scene, addressees, fold }: Questions, looks: Looks, speakers: number[]): Example[] {
  const spoken: Spoken = { scene, ...looks, speakers };
  return addressees.flatMap((gold, q) => {
    const told = [...scene.vocatives[q]!, scene.addressed[q]!].some((e) => e >= 0 && e !== speakers[q]);
    if (!gold || told) return [];
    const candidates = addresseeCandidates(spoken, q);
    const among = candidates.map((c) => gold.has(c));
    return [{ rows: addresseeFeatures(spoken, q, candidates), right: [...among, !among.some(Boolean)], fold }];
  });
}
