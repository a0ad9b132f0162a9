import type { SceneTime, Section, Span } from "../../story.ts";

/** A stretch of the body in one place and time; scenes tile the body. */
export interface SceneSpan extends Span {
  kind: "scene" | "flashback" | "flashforward" | "dream";
  /** Rank in which it happens. */
  storyOrder: number | null;
  place: string | null;
  times: SceneTime[];
}

/** A scene before anything is known of it but where it is. */
export interface Stretch extends Span {
  /** The heading or break before it, if that is what parts it from the one before. */
  after: Section | null;
  kind: SceneSpan["kind"];
}
