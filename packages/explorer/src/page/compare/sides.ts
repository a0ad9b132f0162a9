import type { Character, Id, Span, Story } from "@fabula/story";
import { historyOf, sentenceAt, statesOf } from "@fabula/story/ask";
import { type Comparison, compareStories, type PairInBoth } from "@fabula/story/comparing";

/** One thing that is so between two people, and where a story shows it. */
export interface Point {
  what: "tie" | "end" | "turn";
  /** A type of tie, or a kind of event. */
  word: string;
  /** The words that show it, and the sentence around them; null where the story shows none. */
  span: Span | null;
  sentence: Span | null;
}

/** A pair that both stories have: what both say, and what only one does. */
export interface PairSides {
  pair: PairInBoth;
  both: Point[];
  first: Point[];
  second: Point[];
}

export interface Sides {
  found: Comparison;
  /** Whoever is not settled, and whom of the other story they may be. */
  open: { one: Character; in: "first" | "second"; others: Character[] }[];
  pairs: PairSides[];
}

/** Two stories side by side, each claim with its sentence. Pairs that part first, then those that agree. */
export function sidesOf(a: Story, b: Story): Sides {
  const found = compareStories(a, b);
  const pairs = found.pairs
    .map((pair): PairSides => {
      const [here, there] = [pointer(a, pair.first), pointer(b, pair.second)];
      const points = (at: typeof here, side: "shared" | "onlyFirst" | "onlySecond") => [
        ...pair.ties[side].map((word) => at("tie", word)),
        ...pair.ends[side].filter((word) => !pair.ties[side].includes(word)).map((word) => at("end", word)),
        ...pair.turningPoints[side].map((word) => at("turn", word)),
      ];
      return {
        pair,
        both: points(here, "shared"),
        first: points(here, "onlyFirst"),
        second: points(there, "onlySecond"),
      };
    })
    .filter((p) => p.both.length + p.first.length + p.second.length > 0);
  const parts = (p: PairSides) => (p.first.length + p.second.length > 0 ? 0 : 1);
  return { found, open: openOf(found), pairs: pairs.sort((p, q) => parts(p) - parts(q)) };
}

function pointer(story: Story, [x, y]: [Id, Id]) {
  return (what: Point["what"], word: string): Point => {
    const span =
      what === "turn"
        ? (historyOf(story, x, y).flatMap((s) => (s.what === "event" && s.event.kind === word ? [s.event] : []))[0] ??
          null)
        : (statesOf(story, x, y).find((s) => s.type === word)?.evidence[0] ?? null);
    return { what, word, span, sentence: span ? sentenceAt(story, span) : null };
  };
}

function openOf({ people, unknown }: Comparison): Sides["open"] {
  const settled = new Set(people.map(([x]) => x));
  const open = new Map<Character, Sides["open"][number]>();
  for (const [x, y] of unknown) {
    const [one, other, side] = settled.has(x) ? ([y, x, "second"] as const) : ([x, y, "first"] as const);
    const entry = open.get(one) ?? { one, in: side, others: [] };
    entry.others.push(other);
    open.set(one, entry);
  }
  return [...open.values()];
}
