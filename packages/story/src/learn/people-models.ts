import { ANTECEDENT_FEATURES } from "../stages/coreference/features.ts";
import { NAME_FEATURES } from "../stages/mentions/name-features.ts";
import { ADDRESSEE_FEATURES } from "../stages/speakers/addressee-features.ts";
import { FIRST_LOOK_FEATURES, SECOND_LOOK_FEATURES } from "../stages/speakers/features.ts";
import { TURN_FEATURES } from "../stages/speakers/turns.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type RealisModel, untrainedRealis } from "./realis-model.ts";
import { readTrees, TreeRanker, writeTrees } from "./trees.ts";

/** Version of the features of antecedents and speakers; the weight files also carry their names. */
export const PEOPLE_FEATURES = 4;

/** Ranks who says a quotation, in two looks with a chain between, and to whom (see stages/speakers). */
export interface SpeakerModel {
  first: TreeRanker;
  turns: TreeRanker;
  second: TreeRanker;
  addressees: TreeRanker;
  /** Fitted so that of the speakers given 0.8, about four in five are right. */
  temperature: number;
  /** Below this the speaker stays unknown. */
  threshold: number;
  /** Addressees less likely than this are not given. */
  addresseeThreshold: number;
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
      first: new TreeRanker(FIRST_LOOK_FEATURES, []),
      turns: new TreeRanker(TURN_FEATURES, []),
      second: new TreeRanker(SECOND_LOOK_FEATURES, []),
      addressees: new TreeRanker(ADDRESSEE_FEATURES, []),
      temperature: 1,
      threshold: 0,
      addresseeThreshold: 0,
    },
    realis: untrainedRealis(),
  };
}

export function writeSpeakerModel(model: SpeakerModel): Uint8Array {
  const out = new ByteWriter();
  out.number(Math.round(model.temperature * 1000));
  out.number(Math.round(model.threshold * 1000));
  out.number(Math.round(model.addresseeThreshold * 1000));
  for (const ranker of [model.first, model.turns, model.second, model.addressees]) {
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
  const addresseeThreshold = input.number() / 1000;
  const next = () => Uint8Array.from({ length: input.number() }, () => input.byte());
  return {
    temperature,
    threshold,
    addresseeThreshold,
    first: readTrees(next(), FIRST_LOOK_FEATURES, "speakers"),
    turns: readTrees(next(), TURN_FEATURES, "speakers"),
    second: readTrees(next(), SECOND_LOOK_FEATURES, "speakers"),
    addressees: readTrees(next(), ADDRESSEE_FEATURES, "speakers"),
  };
}

export function readNameModel(bytes: Uint8Array): TreeRanker {
  return readTrees(bytes, NAME_FEATURES, "names");
}

export function readAntecedentModel(bytes: Uint8Array): TreeRanker {
  return readTrees(bytes, ANTECEDENT_FEATURES, "antecedents");
}
