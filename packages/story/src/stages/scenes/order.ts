import type { Stretch } from "./stretch.ts";

/** Days by which one scene comes after another where nothing says how much: little, but more than nothing. */
const STEP = 0.001;
/** Days by which a flashback comes before everything told so far where nothing says how much. */
const LONG_BEFORE = 400;

/**
 * Ranks of scenes in story order, from 1. The telling moves a clock: scenes follow each other, by as much as their words
 * say; a flashback lies as far back as it says, else before all that was told before it; flash-forwards lie ahead.
 */
export function storyOrder(stretches: readonly Stretch[]): number[] {
  let now = 0;
  let dated: number | null = null;
  let last: number | null = null;
  const times = stretches.map((s, i): number => {
    const step = i * STEP * STEP;
    if (s.date !== null) {
      dated ??= s.date - now;
      const at = s.date - dated;
      if (s.kind === "scene" && at > now) now = at;
      last = at;
      return at + step;
    }
    if (s.kind === "flashback") {
      // What goes on in a flashback follows its beginning.
      const goesOn = stretches[i - 1]?.kind === "flashback" && s.days === stretches[i - 1]!.days && last !== null;
      last = goesOn ? last! + STEP : s.days === null ? -LONG_BEFORE : now - s.days;
      return last + step;
    }
    if (s.kind === "flashforward") {
      last = now + (s.days ?? 10 * LONG_BEFORE);
      return last + step;
    }
    last = null;
    if (!s.resumes) now += s.forth ?? STEP;
    return now + step;
  });
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b);
  const ranks = new Array<number>(stretches.length).fill(0);
  order.forEach((s, rank) => {
    ranks[s] = rank + 1;
  });
  return ranks;
}
