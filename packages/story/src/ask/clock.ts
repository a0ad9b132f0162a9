import type { Id, Moment, Scene } from "../story.ts";

export interface Scenes {
  text: string;
  scenes: readonly Scene[];
}

/** A moment of the story: the rank of its scene in story order, and the offset in the telling. Compared in this order. */
export interface Instant {
  rank: number;
  offset: number;
}

export const earlier = (a: Instant, b: Instant): boolean => (a.rank === b.rank ? a.offset < b.offset : a.rank < b.rank);

export const BEFORE_ALL: Instant = { rank: Number.NEGATIVE_INFINITY, offset: 0 };
export const AFTER_ALL: Instant = { rank: Number.POSITIVE_INFINITY, offset: 0 };

export interface Clock {
  start: Instant;
  end: Instant;
  opening: Instant;
  close: Instant;
  of(moment: Moment): Instant;
  at(offset: number): Instant;
  /** The moment at which what stands before this offset has happened. */
  after(offset: number): Instant;
}

/** A story's time. A scene of unknown rank is taken to happen as it is told: after all that is told before it. */
export function clockOf({ text, scenes }: Scenes): Clock {
  const tiles = scenes.length
    ? scenes
    : [{ id: "", start: 0, end: text.length, storyOrder: null } as Pick<Scene, "id" | "start" | "end" | "storyOrder">];
  const ranks: number[] = [];
  const rankOf = new Map<Id, number>();
  let latest = tiles.find((s) => s.storyOrder !== null)?.storyOrder ?? 0;
  for (const s of tiles) {
    const rank = s.storyOrder ?? latest;
    latest = Math.max(latest, rank);
    ranks.push(rank);
    rankOf.set(s.id, rank);
  }
  const rankAt = (offset: number): number => {
    let low = 0;
    let high = tiles.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (tiles[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return ranks[low]!;
  };
  const starts = tiles.map((s, i): Instant => ({ rank: ranks[i]!, offset: s.start }));
  const ends = tiles.map((s, i): Instant => ({ rank: ranks[i]!, offset: s.end }));
  return {
    start: starts.reduce((a, b) => (earlier(b, a) ? b : a)),
    end: ends.reduce((a, b) => (earlier(a, b) ? b : a)),
    opening: starts[0]!,
    close: ends.at(-1)!,
    of: (m) => ({ rank: rankOf.get(m.scene) ?? rankAt(m.offset), offset: m.offset }),
    at: (offset) => ({ rank: rankAt(offset), offset }),
    after: (offset) => ({ rank: rankAt(offset - 1), offset }),
  };
}
