import type { SceneTime, Span } from "../../story.ts";

/** A stretch of the body in one place and time; scenes tile the body. */
export interface SceneSpan extends Span {
  kind: "scene" | "flashback" | "flashforward" | "dream";
  /** Rank in which it happens. */
  storyOrder: number | null;
  /** Index of the scene that it goes on with, after an interruption. */
  resumes: number | null;
  place: string | null;
  times: SceneTime[];
}
