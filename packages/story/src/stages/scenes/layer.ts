import type { SceneTime, Span } from "../../story.ts";

/** A stretch of the body in one place and time; scenes tile the body. */
export interface SceneSpan extends Span {
  kind: "scene" | "flashback" | "flashforward" | "dream";
  /** Rank in which it happens. */
  storyOrder: number | null;
  place: string | null;
  times: SceneTime[];
}
