import type { Id, RelationshipState, Story, StoryEvent } from "@fabula/story";
import { clockOf, earlier, type Instant, spanOf, statesOf, turningPointsOf } from "@fabula/story/ask";
import { Axis, type Order } from "../time/order.ts";

/** A point of the arc: where along the order (0..1), how warm (-1..1), and what turns there. */
export interface Point {
  x: number;
  value: number;
  turn: StoryEvent | null;
}

/** A state as a ribbon: the stretches (0..1) in which it holds. */
export interface Ribbon {
  state: RelationshipState;
  stretches: { from: number; to: number }[];
}

/** The course of a pair along one of the orders, for drawing. */
export interface Course {
  points: Point[];
  ribbons: Ribbon[];
  /** Flashbacks and dreams. */
  jumps: { from: number; to: number; kind: string }[];
}

export function courseOf(story: Story, first: Id, second: Id, order: Order): Course {
  const clock = clockOf(story);
  const axis = new Axis(story, order, clock);
  const turns = new Map(turningPointsOf(story).map((e) => [e.id, e]));
  const arc = story.relationships
    .filter(({ characters: [a, b] }) => (a === first && b === second) || (a === second && b === first))
    .flatMap((r) => r.arc);
  const points = arc.map(({ at, value, because }) => ({
    x: axis.place(at),
    value,
    turn: because.map((id) => turns.get(id)).find((e) => e !== undefined) ?? null,
  }));
  return {
    points: points.sort((a, b) => a.x - b.x),
    ribbons: statesOf(story, first, second).map((state) => {
      const [from, until] = spanOf(state, clock);
      return { state, stretches: stretches(story, axis, (at) => clock.at(at), from, until) };
    }),
    jumps: axis.jumps,
  };
}

/** Where something holds that holds in story order from one moment until another. */
function stretches(
  story: Story,
  axis: Axis,
  at: (offset: number) => Instant,
  from: Instant,
  until: Instant,
): Ribbon["stretches"] {
  const found: Ribbon["stretches"] = [];
  for (const scene of story.scenes) {
    const begin = at(scene.start);
    const starts = begin.rank === from.rank ? Math.max(scene.start, from.offset) : scene.start;
    const ends = begin.rank === until.rank ? Math.min(scene.end, until.offset) : scene.end;
    if (begin.rank < from.rank || begin.rank > until.rank || starts >= ends) continue;
    if (!earlier({ rank: begin.rank, offset: starts }, until)) continue;
    const left = axis.place(starts);
    found.push({ from: left, to: left + (axis.width(scene) * (ends - starts)) / (scene.end - scene.start) });
  }
  found.sort((a, b) => a.from - b.from);
  // Scenes that follow each other, with no more than a heading between, are one stretch.
  return found.reduce<Ribbon["stretches"]>((merged, s) => {
    const last = merged.at(-1);
    if (last && s.from - last.to < GAP) last.to = Math.max(last.to, s.to);
    else merged.push({ ...s });
    return merged;
  }, []);
}

const GAP = 0.02;
