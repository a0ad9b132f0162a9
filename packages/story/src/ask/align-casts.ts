import { NICKNAMES } from "../stages/names/nicknames.ts";
import { editDistance, soundKey } from "../stages/names/similar-names.ts";
import type { Character, Story } from "../story.ts";

/** People compared at most in each story, most mentioned first: comparing is all with all. */
const MOST = 150;
const TITLES = new Set(
  "mr mrs ms miss dr doctor sir lady lord madam captain colonel professor aunt uncle the".split(" "),
);

/**
 * The people of two stories that bear the same name: alike in spelling or sound ("Petrovsky", "Petrofsky"), as nickname,
 * or as part of the other ("Ann", "Ann Dray"). Whoever could as well be another is left out, as are people without a name.
 */
export function alignCasts(a: Story, b: Story): [Character, Character][] {
  const left = peopleOf(a);
  const right = peopleOf(b);
  const scores = left.map((x) => right.map((y) => likeness(x, y)));
  const pairs: [Character, Character][] = [];
  const best = (list: readonly number[]): number => {
    const most = Math.max(0, ...list);
    const at = list.indexOf(most);
    return most > 0 && list.indexOf(most, at + 1) < 0 ? at : -1;
  };
  left.forEach((x, i) => {
    const j = best(scores[i]!);
    if (j >= 0 && best(scores.map((row) => row[j]!)) === i) pairs.push([x.character, right[j]!.character]);
  });
  return pairs;
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
  const [full, other] = [longest(a.names), longest(b.names)];
  // Two whole names that differ are two people, whatever short name they share.
  if (full.length > 1 && other.length > 1 && !agreement(full, other)) return 0;
  let best = 0;
  for (const x of a.names) for (const y of b.names) best = Math.max(best, agreement(x, y));
  // A short name may be borne by two entries of one cast; the full one decides.
  return best + agreement(full, other);
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

function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (NICKNAMES.get(a)?.includes(b) || NICKNAMES.get(b)?.includes(a)) return 0.8;
  if (Math.min(a.length, b.length) < 5) return 0;
  if (soundKey(a) === soundKey(b)) return 0.9;
  return Math.min(a.length, b.length) >= 7 && editDistance(a, b, 1) <= 1 ? 0.7 : 0;
}
