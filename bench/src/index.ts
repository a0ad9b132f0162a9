/** Measuring, for programs that want to measure too; the benches themselves are accuracy.ts and speed.ts. */
export { crossed, loadFloors } from "./floors.ts";
export { loadScorers } from "./scorers.ts";
export { speakerErrors } from "./speaker-errors.ts";
