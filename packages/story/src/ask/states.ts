import type { Id, Relationship, RelationshipState, RelationshipType, Story } from "../story.ts";
import { AFTER_ALL, BEFORE_ALL, type Clock, clockOf, earlier, type Instant } from "./clock.ts";

const INVERSE = new Map<RelationshipType, RelationshipType>(
  (
    [
      ["parent", "child"],
      ["grandparent", "grandchild"],
      ["aunt-uncle", "niece-nephew"],
      ["guardian", "ward"],
      ["employer", "employee"],
      ["teacher", "student"],
      ["mentor", "mentee"],
      ["servant", "master"],
      ["doctor", "patient"],
      ["bully", "victim"],
    ] as [RelationshipType, RelationshipType][]
  ).flatMap(([a, b]): [RelationshipType, RelationshipType][] => [
    [a, b],
    [b, a],
  ]),
);

/** "A is TYPE of B" read from B's side. */
export const inverseOf = (type: RelationshipType): RelationshipType => INVERSE.get(type) ?? type;

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
