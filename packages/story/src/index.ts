export * from "./story.ts";
export * from "./input.ts";
export type { Models } from "./learn/models.ts";
