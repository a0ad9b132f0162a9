import { checkModel, type ModelFile } from "./model-file.ts";
import {
  PEOPLE_FEATURES,
  readAntecedentModel,
  readNameModel,
  readSpeakerModel,
  type SpeakerModel,
} from "./people-models.ts";
import { REALIS_VERSION, type RealisModel, readRealisModel } from "./realis-model.ts";
import { SyntaxModel } from "./syntax-model.ts";
import type { TreeRanker } from "./trees.ts";

/** Trained models, handed to `readStory`. Loading them is the caller's affair (see models-en). */
export interface Models {
  /** Model name to hash of its weights. */
  hashes: Record<string, string>;
  syntax: SyntaxModel;
  /** Tells the names of people from those of places and things. */
  names: TreeRanker;
  /** Ranks whom a pronoun or nominal means. */
  antecedents: TreeRanker;
  speakers: SpeakerModel;
  /** Tells which words name events that happen. */
  realis: RealisModel;
}

/** Names of the weight files that `modelsFrom` needs. */
export const MODEL_NAMES = [
  "word-classes",
  "tagger",
  "lemmatizer",
  "parser",
  "names",
  "antecedents",
  "speakers",
  "realis",
] as const;

/**
 * Checks weight files against their cards and makes models of them.
 * @throws ModelMismatch
 */
export function modelsFrom(files: Readonly<Record<string, ModelFile>>): Models {
  const hashes: Record<string, string> = {};
  for (const name of Object.keys(files).sort()) hashes[name] = files[name]!.card.sha256;
  const syntax = SyntaxModel.from(files);
  return {
    hashes,
    syntax,
    names: readNameModel(checkModel(files.names, "names", PEOPLE_FEATURES)),
    antecedents: readAntecedentModel(checkModel(files.antecedents, "antecedents", PEOPLE_FEATURES)),
    speakers: readSpeakerModel(checkModel(files.speakers, "speakers", PEOPLE_FEATURES)),
    realis: readRealisModel(checkModel(files.realis, "realis", REALIS_VERSION), (lower) => syntax.classOf(lower)),
  };
}
