import { inverseOf } from "../relationship-types.ts";
import type { Id, Relationship, RelationshipState, Story } from "../story.ts";
import { AFTER_ALL, BEFORE_ALL, type Clock, clockOf, earlier, type Instant } from "./clock.ts";

/** What is between two people, read "the first is TYPE of the second", whichever way it was stored; none where nothing is known. */
export function statesOf(story: Story, first: Id, second: Id): RelationshipState[] {
  return story.relationships.flatMap(({ characters: [a, b], states }: Relationship) => {
    if (a === first && b === second) return states;
    return a === second && b === first ? states.map((s) => ({ ...s, type: inverseOf(s.type) })) : [];
  });
}

/** From when until when a state holds. An unknown beginning is its first evidence, or before the story; an unknown end is never. */
export function spanOf({ from, until, evidence }: RelationshipState, clock: Clock): [from: Instant, until: Instant] {
  const begun = until === "before" ? "before" : from;
  const first = evidence[0];
  return [
    begun === null ? (first ? clock.at(first.start) : BEFORE_ALL) : begun === "before" ? BEFORE_ALL : clock.of(begun),
    until === null || until === "after" ? AFTER_ALL : until === "before" ? BEFORE_ALL : clock.of(until),
  ];
}

/** The states that hold between two people as of a moment, in story order: begun not after it, ended after it. */
export function statesAt(story: Story, first: Id, second: Id, at: Instant): RelationshipState[] {
  const clock = clockOf(story);
  return statesOf(story, first, second).filter((s) => {
    const [from, until] = spanOf(s, clock);
    return !earlier(at, from) && earlier(at, until);
  });
}
