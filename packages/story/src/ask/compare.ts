import type { Character, Id, Story } from "../story.ts";
import { alignment } from "./align-casts.ts";
import { clockOf } from "./clock.ts";
import { historyOf } from "./history.ts";
import { statesAt, statesOf } from "./states.ts";

/** Words that both stories have, and those that only one has. */
export interface Parting {
  shared: string[];
  onlyFirst: string[];
  onlySecond: string[];
}

/** A pair of people that both stories have, with a tie in at least one. */
export interface PairInBoth {
  /** Ids in the first story, ids in the second. */
  first: [Id, Id];
  second: [Id, Id];
  /** Types of ties at any time, read "the first is TYPE of the second". */
  ties: Parting;
  /** Types that hold at the end of what happens. */
  ends: Parting;
  /** Kinds of turning points that come to pass. */
  turningPoints: Parting;
}

export interface Comparison {
  people: [Character, Character][];
  /** People who may be the same, where somebody else may be too. */
  unknown: [Character, Character][];
  onlyFirst: Character[];
  onlySecond: Character[];
  pairs: PairInBoth[];
}

/** What two stories with the same people share, and where they part. Pairs closest-tied in the first story first. */
export function compareStories(a: Story, b: Story): Comparison {
  const { same: people, unknown } = alignment(a, b);
  const open = new Set(unknown.flat());
  const toSecond = new Map(people.map(([x, y]) => [x.id, y.id]));
  const toFirst = new Map(people.map(([x, y]) => [y.id, x.id]));
  const pairs = new Map<string, [Id, Id]>();
  for (const { characters } of a.relationships)
    if (characters.every((id) => toSecond.has(id))) pairs.set([...characters].sort().join(" "), characters);
  for (const { characters } of b.relationships) {
    const [x, y] = characters.map((id) => toFirst.get(id));
    if (x === undefined || y === undefined) continue;
    const key = [x, y].sort().join(" ");
    if (!pairs.has(key)) pairs.set(key, [x, y]);
  }
  return {
    people,
    unknown,
    onlyFirst: a.characters.filter((c) => c.kind === "person" && !toSecond.has(c.id) && !open.has(c)),
    onlySecond: b.characters.filter((c) => c.kind === "person" && !toFirst.has(c.id) && !open.has(c)),
    pairs: [...pairs.values()].map((first) => {
      const second: [Id, Id] = [toSecond.get(first[0])!, toSecond.get(first[1])!];
      return {
        first,
        second,
        ties: part(typesOf(a, first), typesOf(b, second)),
        ends: part(endOf(a, first), endOf(b, second)),
        turningPoints: part(turnsOf(a, first), turnsOf(b, second)),
      };
    }),
  };
}

const typesOf = (story: Story, [x, y]: [Id, Id]) => statesOf(story, x, y).map((s) => s.type);
const endOf = (story: Story, [x, y]: [Id, Id]) => statesAt(story, x, y, clockOf(story).end).map((s) => s.type);
const turnsOf = (story: Story, [x, y]: [Id, Id]) =>
  historyOf(story, x, y).flatMap((s) =>
    s.what === "event" && s.turning && s.event.modality === "actual" ? [s.event.kind] : [],
  );

function part(a: readonly string[], b: readonly string[]): Parting {
  const [first, second] = [[...new Set(a)], [...new Set(b)]];
  return {
    shared: first.filter((x) => second.includes(x)),
    onlyFirst: first.filter((x) => !second.includes(x)),
    onlySecond: second.filter((x) => !first.includes(x)),
  };
}
