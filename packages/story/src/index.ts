export * from "./ask/comparing.ts";
export * from "./ask/index.ts";
export { readStoryUntil } from "./ask/until.ts";
export * from "./corrections/index.ts";
export * from "./input.ts";
export type { Models } from "./learn/models.ts";
export { type ReadOptions, readStory } from "./read-story.ts";
export * from "./story.ts";
export { VERSION } from "./version.ts";
