import type { Id, Scene } from "@fabula/story";
import { clockOf } from "@fabula/story/ask";
import { type Book, chapterAt, type Person } from "../book/book.ts";
import { type Order, scenesIn } from "../time/order.ts";

/** Only so many people have a line: more cannot be told apart. */
const LINES = 14;
const ROW = 34;
/** Lines that meet run so close. */
const TOGETHER = 20;
/** Scenes stand no closer and no further apart; few of them share a page's width. */
const [NARROW, WIDE, PAGE] = [46, 230, 980];
const TOP = 34;
const LEFT = 132;
const RIGHT = 28;
const BOTTOM = 34;

/** A line at a scene. */
export interface Point {
  x: number;
  y: number;
  present: boolean;
}

/** A person through the scenes, from the first in which they are to the last. */
export interface Line {
  person: Person;
  points: Point[];
}

/** Where people meet: a scene with two of them or more. */
export interface Meeting {
  scene: Scene;
  x: number;
  top: number;
  bottom: number;
  people: Id[];
}

export interface Storyline {
  width: number;
  height: number;
  lines: Line[];
  meetings: Meeting[];
  /** Flashbacks, dreams and the like. */
  jumps: { from: number; to: number; kind: Scene["kind"] }[];
  /** Where chapters begin; in story order a chapter may begin more than once. */
  chapters: { x: number; title: string }[];
}

/**
 * The narrative chart of a book (after Munroe 2009, Tanahashi & Ma 2012): scenes as columns in one of the orders, people
 * as lines that run together where they are in one scene. From column to column the order of lines changes only as far
 * as it must to bring those together who meet; the order to begin with is the one, of a few sweeps there and back, with
 * the fewest crossings. Same book, same chart.
 */
export function storylineOf(book: Book, order: Order): Storyline {
  const scenes = scenesIn(book.story, clockOf(book.story), order);
  const presence = scenes.map((s) => new Set(s.characters));
  const people = [...book.people.values()]
    .filter(({ character }) => character.kind === "person" && presence.some((p) => p.has(character.id)))
    .sort((a, b) => b.character.counts.mentions - a.character.counts.mentions || (a.label < b.label ? -1 : 1))
    .slice(0, LINES);
  const ids = people.map((p) => p.character.id);
  const rows = arrange(ids, presence);
  const column = Math.min(WIDE, Math.max(NARROW, PAGE / Math.max(1, scenes.length - 1)));
  const lines = people.map((person): Line => {
    const { id } = person.character;
    const first = presence.findIndex((p) => p.has(id));
    const last = presence.findLastIndex((p) => p.has(id));
    const points: Point[] = [];
    for (let s = first; s <= last; s++)
      points.push({ x: LEFT + s * column, y: heights(rows[s]!, presence[s]!).get(id)!, present: presence[s]!.has(id) });
    return { person, points };
  });
  const meetings = scenes.flatMap((scene, s): Meeting[] => {
    const here = rows[s]!.filter((id) => presence[s]!.has(id));
    const at = heights(rows[s]!, presence[s]!);
    if (here.length < 2) return [];
    const ys = here.map((id) => at.get(id)!);
    return [{ scene, x: LEFT + s * column, top: Math.min(...ys), bottom: Math.max(...ys), people: here }];
  });
  const jumps: Storyline["jumps"] = [];
  const chapters: Storyline["chapters"] = [];
  scenes.forEach((scene, s) => {
    const [from, to] = [LEFT + (s - 0.5) * column, LEFT + (s + 0.5) * column];
    const last = jumps.at(-1);
    if (scene.kind !== "scene") {
      if (last && last.to === from && last.kind === scene.kind) last.to = to;
      else jumps.push({ from, to, kind: scene.kind });
    }
    const title = book.chapters.length > 1 ? (chapterAt(book, scene.start)?.title ?? null) : null;
    if (title !== null && title !== chapters.at(-1)?.title) chapters.push({ x: from, title });
  });
  return {
    width: LEFT + Math.max(1, scenes.length - 1) * column + RIGHT,
    height: TOP + Math.max(1, ids.length) * ROW + BOTTOM,
    lines,
    meetings,
    jumps,
    chapters,
  };
}

/** The order of the lines at each scene. */
function arrange(ids: readonly Id[], presence: readonly ReadonlySet<Id>[]): Id[][] {
  let best: { rows: Id[][]; crossings: number } | null = null;
  let start = [...ids];
  for (let sweep = 0; sweep < 6; sweep++) {
    const rows = sweepOver(start, presence);
    const crossings = crossingsOf(rows);
    if (!best || crossings < best.crossings) best = { rows, crossings };
    // Back again: what the end asks for is a better beginning.
    start = sweepOver(rows.at(-1) ?? start, [...presence].reverse()).at(-1) ?? start;
  }
  return best?.rows ?? [];
}

function sweepOver(start: readonly Id[], presence: readonly ReadonlySet<Id>[]): Id[][] {
  let order = [...start];
  return presence.map((here) => {
    order = broughtTogether(order, here);
    return order;
  });
}

/** Those who meet stand side by side, at the middle of where they stood; the others keep their order. */
function broughtTogether(order: readonly Id[], here: ReadonlySet<Id>): Id[] {
  const ranks = order.flatMap((id, i) => (here.has(id) ? [i] : []));
  if (ranks.length < 2) return [...order];
  const middle = ranks.reduce((a, b) => a + b, 0) / ranks.length;
  const others = order.map((id, i) => ({ id, i })).filter(({ id }) => !here.has(id));
  const above = others.filter(({ i }) => i < middle).map(({ id }) => id);
  const below = others.filter(({ i }) => i >= middle).map(({ id }) => id);
  return [...above, ...order.filter((id) => here.has(id)), ...below];
}

/** How often two lines change places. */
export function crossingsOf(rows: readonly (readonly Id[])[]): number {
  let crossings = 0;
  for (let s = 1; s < rows.length; s++) {
    const at = new Map(rows[s]!.map((id, i) => [id, i]));
    const moved = rows[s - 1]!.map((id) => at.get(id)!);
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++) if (moved[i]! > moved[j]!) crossings++;
  }
  return crossings;
}

/** Where each line runs at a scene: in its row, those who meet drawn together. */
function heights(order: readonly Id[], here: ReadonlySet<Id>): Map<Id, number> {
  const ranks = order.flatMap((id, i) => (here.has(id) ? [i] : []));
  const middle = ranks.reduce((a, b) => a + b, 0) / Math.max(1, ranks.length);
  const meets = ranks.length > 1;
  return new Map(
    order.map((id, i) => [
      id,
      TOP + (meets && here.has(id) ? middle * ROW + (i - middle) * TOGETHER : i * ROW) + ROW / 2,
    ]),
  );
}

/** A line's path in stretches: where the person is, and where they are away. */
export function stretchesOf(points: readonly Point[]): { d: string; present: boolean }[] {
  const found: { d: string; present: boolean }[] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const present = a.present && b.present;
    const half = (a.x + b.x) / 2;
    const curve = `C${half} ${a.y} ${half} ${b.y} ${b.x} ${b.y}`;
    const last = found.at(-1);
    if (last && last.present === present) last.d += curve;
    else found.push({ d: `M${a.x} ${a.y}${curve}`, present });
  }
  return found;
}
