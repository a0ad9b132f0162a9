export type { Format, Reading, Source } from "./format.ts";
export { FORMATS } from "./formats.ts";
export type { Pairing, StoryMetadata } from "./metadata/metadata.ts";
export { readInput } from "./read-input.ts";
export { UnreadableInput } from "./unreadable.ts";
