import type { NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { sameGiven } from "./same-given.ts";

/** Bare given names and surnames, by the word. */
export type BareForms = ReadonlyMap<string, NameForm>;

/** How often two names of one person stand in one sentence: hardly ever, unless the one is a part of the other. */
const SELDOM = 0.004;
const AT_TIMES = 0.025;
/** What chance brings about less often than this is no chance. */
const CHANCE = 0.1;

/**
 * Whether the form stands in one sentence with the person's other names more often than chance would have it for one
 * person's names: one sentence of three tells, one of fifty does not (a binomial test). The bare given name counts with
 * the full one: "Bram" beside "Mr. Farrow" tells that "Bram Farrow" is another.
 */
export function together(cluster: NameCluster, form: NameForm, bare: BareForms): boolean {
  const { both, n } = meetings(cluster, form, bare);
  return both > 0 && atLeast(both, n, mayMeet(cluster, form) ? AT_TIMES : SELDOM) < CHANCE;
}

/** In how many sentences both stand, and in how many whichever of them is the rarer. */
export function meetings(cluster: NameCluster, form: NameForm, bare: BareForms): { both: number; n: number } {
  const own = withBare([form], form.parts.given, bare);
  const others = withBare(
    cluster.forms.map((f) => f.form),
    cluster.given,
    bare,
  ).filter((f) => !own.includes(f));
  let both = 0;
  const size = (list: readonly NameForm[]) => list.reduce((n, f) => n + f.sentences.size, 0);
  for (const a of own) {
    for (const b of others) {
      const [small, large] = a.sentences.size < b.sentences.size ? [a, b] : [b, a];
      for (const s of small.sentences) if (large.sentences.has(s)) both++;
    }
  }
  return { both, n: Math.min(size(own), size(others)) };
}

/**
 * Whether two names of one person may meet: "Twist" and "Oliver Twist", "Sir Bram" and "Sir Bram Farrow", a nickname, a
 * young lady's given name and "Miss Farrow". A man is "Mr. Farrow" in one place and "Bram" in another.
 */
function mayMeet(cluster: NameCluster, { parts }: NameForm): boolean {
  if (parts.title === null || parts.status === "unmarried") return true;
  return parts.given !== null && cluster.given !== null && sameGiven(cluster.given, parts.given);
}

/** How likely something of this rate comes about so many times or more often in `n` trials (binomial). */
function atLeast(times: number, n: number, rate: number): number {
  let term = 1;
  for (let k = 0; k < n; k++) term *= 1 - rate; // powers differ from engine to engine
  let below = 0;
  for (let k = 0; k < times; k++) {
    below += term;
    term *= ((n - k) / (k + 1)) * (rate / (1 - rate));
  }
  return 1 - below;
}

function withBare(forms: readonly NameForm[], given: string | null, bare: BareForms): NameForm[] {
  const named = given === null ? undefined : bare.get(given);
  return named && !forms.includes(named) ? [...forms, named] : [...forms];
}
