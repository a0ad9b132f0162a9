import type { Section, Span } from "../../story.ts";
import type { Marker } from "../sections/time-lines.ts";
import type { SceneSpan } from "./layer.ts";

/** A scene before it is known when it happens. */
export interface Stretch extends Span {
  /** The heading or break before it, if that is what parts it from the one before. */
  after: Section | null;
  /** What the line above it or at its head says. */
  marker: Marker | null;
  kind: SceneSpan["kind"];
  /** Days before the frame (a flashback) or after it (a flash-forward); null where nothing says it. */
  days: number | null;
  /** Days since what was told before; null where nothing says it. */
  forth: number | null;
  /** The day that a line names. */
  date: number | null;
  /** It goes on with the stretch that the one before it interrupted. */
  resumes: boolean;
}

export const stretchOf = (span: Span, rest: Partial<Stretch> = {}): Stretch => ({
  start: span.start,
  end: span.end,
  after: null,
  marker: null,
  kind: "scene",
  days: null,
  forth: null,
  date: null,
  resumes: false,
  ...rest,
});
