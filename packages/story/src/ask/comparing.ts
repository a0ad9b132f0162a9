// Two finished Stories side by side; apart from the other questions, since it brings the lists of names along.

export { type Alignment, alignCasts, alignment } from "./align-casts.ts";
export { type Comparison, compareStories, type PairInBoth, type Parting } from "./compare.ts";
