import { GIVEN_NAMES } from "../stages/names/given-names.ts";
import { NICKNAMES } from "../stages/names/nicknames.ts";
import { isNicknameOf } from "../stages/names/same-given.ts";
import { editDistance, soundKey } from "../stages/names/similar-names.ts";
import type { Character, Id, Story } from "../story.ts";
import { statesOf } from "./states.ts";

/** People compared at most in each story, most mentioned first: comparing is all with all. */
const MOST = 150;
const TITLES = new Set(
  "mr mrs ms miss dr doctor sir lady lord madam captain colonel professor aunt uncle the".split(" "),
);
/** Names as near as this are the same where nobody else is; below it, only where both are the same to somebody known. */
const SURE = 0.6;

export interface Alignment {
  same: [Character, Character][];
  /** People who may be the same, where somebody else may be too. */
  unknown: [Character, Character][];
}

/**
 * The people of two stories that bear the same name: alike in spelling or sound ("Petrovsky", "Petrofsky"), as nickname,
 * or as part of the other ("Ann", "Ann Dray"). Names that are only near ("Ottie", "Otoline") count where both are the same
 * to somebody whom both stories have ("Ada's sister"). Whoever could as well be another is left out, as are people without
 * a name.
 */
export function alignCasts(a: Story, b: Story): [Character, Character][] {
  return alignment(a, b).same;
}

/** The same, with the pairs that stay open. */
export function alignment(a: Story, b: Story): Alignment {
  const left = peopleOf(a);
  const right = peopleOf(b);
  const scores = left.map((x) => right.map((y) => likeness(x, y)));
  const same: [Character, Character][] = [];
  settle(left, right, scores, SURE, same);
  // What somebody is to people who are known by now tells apart what spelling does not.
  const known = new Map(same.map(([x, y]) => [x.id, y.id]));
  const taken = new Set(known.values());
  const open = scores.map((row, i) =>
    row.map((score, j) => {
      const [x, y] = [left[i]!.character, right[j]!.character];
      if (!score || known.has(x.id) || taken.has(y.id)) return 0;
      return score + 0.4 * sharedTies(a, b, x.id, y.id, known);
    }),
  );
  settle(left, right, open, SURE, same);
  const there = new Map(same.map(([x, y]) => [x, right.find((n) => n.character === y)!]));
  const here = new Map(same.map(([x, y]) => [y, left.find((n) => n.character === x)!]));
  const unknown: [Character, Character][] = [];
  left.forEach((x, i) => {
    right.forEach((y, j) => {
      const [yOfX, xOfY] = [there.get(x.character), here.get(y.character)];
      if (yOfX && xOfY) return;
      // Of one whom the other story may know under two names, the second stays open.
      const second = scores[i]![j]! >= SURE && ((yOfX && !differ(yOfX, y)) || (xOfY && !differ(xOfY, x)));
      if ((open[i]![j]! > 0 && !yOfX && !xOfY) || second) unknown.push([x.character, y.character]);
    });
  });
  return { same, unknown };
}

/** Joins those who are nearest to each other, and to nobody else as near. */
function settle(
  left: readonly Named[],
  right: readonly Named[],
  scores: readonly (readonly number[])[],
  least: number,
  same: [Character, Character][],
): void {
  const nearest = (list: readonly number[]): number => {
    const most = Math.max(0, ...list);
    const at = list.indexOf(most);
    return most >= least && list.indexOf(most, at + 1) < 0 ? at : -1;
  };
  left.forEach((x, i) => {
    const j = nearest(scores[i]!);
    if (j >= 0 && nearest(scores.map((row) => row[j]!)) === i) same.push([x.character, right[j]!.character]);
  });
}

/** People known in both stories to whom the two are the same; at most 2. */
function sharedTies(a: Story, b: Story, x: Id, y: Id, known: ReadonlyMap<Id, Id>): number {
  let shared = 0;
  for (const { characters } of a.relationships) {
    const other = characters[0] === x ? characters[1] : characters[1] === x ? characters[0] : null;
    const there = other === null ? undefined : known.get(other);
    if (other === null || there === undefined) continue;
    const types = new Set(statesOf(b, y, there).map((s) => s.type));
    if (statesOf(a, x, other).some((s) => types.has(s.type))) shared++;
  }
  return Math.min(2, shared);
}

interface Named {
  character: Character;
  names: string[][];
}

function peopleOf(story: Story): Named[] {
  return story.characters
    .filter((c) => c.kind === "person")
    .slice(0, MOST)
    .map((character) => {
      const forms = character.aliases.filter((x) => x.kind !== "description").map((x) => x.text);
      const names = [...new Set(forms)].slice(0, 8).map(wordsIn);
      return { character, names: names.filter((n) => n.length > 0) };
    });
}

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter((w) => w.length > 1 && !TITLES.has(w));

/** 0: not alike. */
function likeness(a: Named, b: Named): number {
  const [p, q] = [a.character.pronouns, b.character.pronouns];
  if (p !== null && q !== null && p !== q) return 0;
  if (differ(a, b)) return 0;
  const [full, other] = [longest(a.names), longest(b.names)];
  let best = 0;
  for (const x of a.names) for (const y of b.names) best = Math.max(best, agreement(x, y));
  // What is only near does not become sure by being the full name too ("Nessa", "Nesta").
  if (best < SURE) return best;
  // A short name may be borne by two entries of one cast; the full one decides.
  return best + agreement(full, other);
}

/** Two whole names that differ are two people, whatever short name they share. */
function differ(a: Named, b: Named): boolean {
  const [full, other] = [longest(a.names), longest(b.names)];
  return full.length > 1 && other.length > 1 && !agreement(full, other);
}

const longest = (names: readonly string[][]) => names.reduce((a, b) => (b.length > a.length ? b : a), []);

/** Every word of the shorter name is alike to another of the longer one. */
function agreement(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, [...b]] : [b, [...a]];
  let sum = 0;
  for (const word of short) {
    const scores = long.map((w) => alike(word, w));
    const most = Math.max(0, ...scores);
    if (!most) return 0;
    sum += most;
    long.splice(scores.indexOf(most), 1);
  }
  return sum;
}

/** How alike two words of names are: 1 the same, below `SURE` only near. */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (NICKNAMES.get(a)?.includes(b) || NICKNAMES.get(b)?.includes(a)) return 0.8;
  if (isNicknameOf(a, b) || isNicknameOf(b, a)) return 0.75;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && soundKey(a) === soundKey(b)) return 0.9;
  // "Marian" and "Marion" are two names that people bear.
  const both = GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b);
  if (stemOf(short) && soundKey(long).startsWith(soundKey(stemOf(short)))) return both ? 0.25 : 0.5;
  if (short.length < 5) return 0;
  const apart = editDistance(a, b, 2);
  if (apart > 1) return short.length >= 7 && apart === 2 && !both && a[0] === b[0] ? 0.25 : 0;
  if (short.length >= 7) return both ? 0.25 : 0.7;
  return a[0] === b[0] ? (both ? 0 : 0.35) : 0;
}

/** "ott" of "Ottie", where enough is left to know a name by; "" where the word is no such short form. */
const stemOf = (word: string): string => /^(\p{L}{3,})(?:ie|y|ey|i)$/u.exec(word)?.[1] ?? "";
