/** Inference and features of the trained models, and what training shares with them. */

export { NO_CORRECTIONS } from "../corrections/correction.ts";
// The stages' own code that training runs: features are computed in one place.
export { english, englishPeople, englishSyntax } from "../english.ts";
export type { Layers } from "../pipeline/layers.ts";
export { inputOf, storyOf } from "../read-story.ts";
export { ANTECEDENT_FEATURES } from "../stages/coreference/features.ts";
export { type Question, Resolver } from "../stages/coreference/resolver.ts";
export { byRanker } from "../stages/coreference/stage.ts";
export { NAME_FEATURES } from "../stages/mentions/name-features.ts";
export { namesInText } from "../stages/mentions/stage.ts";
export { spokenTokens } from "../stages/narration/stage.ts";
export { isContent, REALIS_FEATURES, RealisFeatures } from "../stages/realis/features.ts";
export { realisStage } from "../stages/realis/stage.ts";
export { Draft, type Edit } from "../stages/repair/draft.ts";
export {
  ADDRESSEE_FEATURES,
  addresseeCandidates,
  addresseeFeatures,
  type Spoken,
} from "../stages/speakers/addressee-features.ts";
export { candidatesFor } from "../stages/speakers/candidates.ts";
export { stateOf } from "../stages/speakers/chain.ts";
export { speakerFeatures } from "../stages/speakers/extract.ts";
export { FIRST_LOOK_FEATURES, SECOND_LOOK_FEATURES, SPEAKER_FEATURES } from "../stages/speakers/features.ts";
export type { FirstLook } from "../stages/speakers/first-look.ts";
export { SceneOfSpeech } from "../stages/speakers/scene-of-speech.ts";
export {
  chainsOf,
  firstRow,
  lookFirst,
  secondFeatures,
  talkByChains,
} from "../stages/speakers/second-look.ts";
export { TURN_FEATURES, turnRows, turnTakingBy } from "../stages/speakers/turns.ts";
export type { Talk } from "../stages/speakers/wording.ts";
export type { Lemmas, Parse, Tags } from "../stages/syntax/layer.ts";
export { lemmasOf, parseTokens, tagTokens } from "../stages/syntax/stage.ts";
export { Words } from "../stages/syntax/words.ts";
export { findSentences } from "../stages/tokens/boundaries.ts";
export type { Sentences, Tokens } from "../stages/tokens/layer.ts";
export { tokenize, tokensOf } from "../stages/tokens/stage.ts";
export type { Story } from "../story.ts";
export * from "./action-weights.ts";
export * from "./beam-parser.ts";
export * from "./bytes.ts";
export * from "./class-weights.ts";
export * from "./forms.ts";
export * from "./hashing.ts";
export * from "./lemmatizer.ts";
export * from "./model-file.ts";
export * from "./models.ts";
export * from "./parse-state.ts";
export * from "./parser-features.ts";
export * from "./people-models.ts";
export * from "./quotation-marks.ts";
export * from "./realis-lexicon.ts";
export * from "./realis-model.ts";
export * from "./softmax.ts";
export * from "./syntax-model.ts";
export * from "./syntax-parser.ts";
export * from "./tagger.ts";
export * from "./trees.ts";
export * from "./word-classes.ts";
