// Questions about a finished Story, for a page that shows one and does not read: none of the stages comes along.

export { inverseOf, RELATIONSHIP_TYPES } from "../relationship-types.ts";
export { type Clock, clockOf, earlier, type Instant } from "./clock.ts";
export { findCharacter } from "./find-character.ts";
export { excerptAt, historyOf, type Step, sentenceAt, turningPointsOf } from "./history.ts";
export { type Place, placeIn } from "./place.ts";
export { QuestionError } from "./question-error.ts";
export { spanOf, statesAt, statesOf } from "./states.ts";
