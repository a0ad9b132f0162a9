import { ANTECEDENT_FEATURES } from "../stages/coreference/features.ts";
import { NAME_FEATURES } from "../stages/mentions/name-features.ts";
import { SECOND_STAGE_FEATURES, SPEAKER_FEATURES } from "../stages/speakers/features.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type RealisModel, untrainedRealis } from "./realis-model.ts";
import { readTrees, TreeRanker, writeTrees } from "./trees.ts";

/** Version of the features of antecedents and speakers; the weight files also carry their names. */
export const PEOPLE_FEATURES = 1;

/** Ranks who says a quotation, in two looks (see stages/speakers). */
export interface SpeakerModel {
  first: TreeRanker;
  second: TreeRanker;
  /** Fitted so that of the speakers given 0.8, about four in five are right. */
  temperature: number;
  /** Below this the speaker stays unknown. */
  threshold: number;
}

/** Models that know nothing: what training starts from. */
export function untrainedPeople(): {
  names: TreeRanker;
  antecedents: TreeRanker;
  speakers: SpeakerModel;
  realis: RealisModel;
} {
  return {
    names: new TreeRanker(NAME_FEATURES, []),
    antecedents: new TreeRanker(ANTECEDENT_FEATURES, []),
    speakers: {
      first: new TreeRanker(SPEAKER_FEATURES, []),
      second: new TreeRanker(SECOND_STAGE_FEATURES, []),
      temperature: 1,
      threshold: 0,
    },
    realis: untrainedRealis(),
  };
}

export function writeSpeakerModel(model: SpeakerModel): Uint8Array {
  const out = new ByteWriter();
  out.number(Math.round(model.temperature * 1000));
  out.number(Math.round(model.threshold * 1000));
  for (const ranker of [model.first, model.second]) {
    const bytes = writeTrees(ranker);
    out.number(bytes.length);
    for (const b of bytes) out.byte(b);
  }
  return out.done();
}

export function readSpeakerModel(bytes: Uint8Array): SpeakerModel {
  const input = new ByteReader(bytes);
  const temperature = input.number() / 1000;
  const threshold = input.number() / 1000;
  const next = () => Uint8Array.from({ length: input.number() }, () => input.byte());
  return {
    temperature,
    threshold,
    first: readTrees(next(), SPEAKER_FEATURES, "speakers"),
    second: readTrees(next(), SECOND_STAGE_FEATURES, "speakers"),
  };
}

export function readNameModel(bytes: Uint8Array): TreeRanker {
  return readTrees(bytes, NAME_FEATURES, "names");
}

export function readAntecedentModel(bytes: Uint8Array): TreeRanker {
  return readTrees(bytes, ANTECEDENT_FEATURES, "antecedents");
}
