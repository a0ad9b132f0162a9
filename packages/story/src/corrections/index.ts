// A person's corrections: what they are, their file, and which fit a Story. None of the stages comes along.
export { type Anchor, AnchoredText, anchorOf } from "./anchor.ts";
export { handleOf, indexOfCalled } from "./called.ts";
export { type Correction, type Corrections, correctionWords, NO_CORRECTIONS } from "./correction.ts";
export { CorrectionsError, readCorrections, writeCorrections } from "./file.ts";
export { type Misfit, misfitsOf } from "./fit.ts";
