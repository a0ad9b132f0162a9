import type { FirstLook } from "./first-look.ts";

/**
 * How likely a turn is the last speaker's (same), the one's before (back) or somebody else's (other): a row for each
 * state of the conversation (see `stateOf`).
 */
export type TurnTaking = readonly (readonly [same: number, back: number, other: number])[];

/** States of the conversation: it has just begun; the last two turns were one speaker's; they were two speakers'. */
export const STATES = 3;

export const UNKNOWN_TURN_TAKING: TurnTaking = Array.from({ length: STATES }, () => [1 / 3, 1 / 3, 1 / 3]);

/** `before` and `last` are speakers; -2 stands for what is before the conversation. */
export function stateOf(before: number, last: number): number {
  return before === -2 ? 0 : before === last ? 1 : 2;
}

/** Only so many candidates are followed. */
const FOLLOWED = 9;
const OUTSIDE = -2;

interface Turn {
  entities: number[];
  p: number[];
  /** Index of each of them among all candidates. */
  index: number[];
}

/**
 * The probability of each candidate given the first look at all turns of its conversation and the habits of turn-taking:
 * forward-backward over a chain of the second order (Rabiner 1989), as He, Barbosa & Kondrak (2013) and the conditional
 * random field of O'Keefe et al. (2012) have it for speakers. `habitsAt`: how the conversation goes on at a turn. Returns
 * a row for each turn from `first` to `last`, in the order of its candidates, nobody last.
 */
export function chainOf(
  looks: readonly FirstLook[],
  first: number,
  last: number,
  habitsAt: (q: number) => TurnTaking,
): number[][] {
  const turns: Turn[] = [{ entities: [OUTSIDE], p: [1], index: [0] }];
  for (let q = first; q <= last; q++) turns.push(followed(looks[q]!));
  const steps = turns.map((_, t) => (t > 0 ? stepsOf(turns, t, habitsAt(first + t - 1)) : () => 1));
  // forward[t][i][j]: turns up to t, the last two being i and j.
  const forward: number[][][] = [[[1]]];
  for (let t = 1; t < turns.length; t++) {
    const next = steps[t]!;
    const rows = turns[t - 1]!.entities.map((_, i) =>
      turns[t]!.entities.map((_, j) => {
        let sum = 0;
        for (let h = 0; h < forward[t - 1]!.length; h++) sum += forward[t - 1]![h]![i]! * next(h, i, j);
        return sum * turns[t]!.p[j]!;
      }),
    );
    forward.push(normalized(rows));
  }
  const result: number[][] = new Array(last - first + 1);
  let backward: number[][] = forward.at(-1)!.map((row) => row.map(() => 1));
  for (let t = turns.length - 1; t >= 1; t--) {
    const turn = turns[t]!;
    const p = new Array<number>(looks[first + t - 1]!.p.length).fill(0);
    let all = 0;
    forward[t]!.forEach((row, i) => {
      row.forEach((f, j) => {
        p[turn.index[j]!]! += f * backward[i]![j]!;
        all += f * backward[i]![j]!;
      });
    });
    result[t - 1] = all > 0 ? p.map((x) => x / all) : [...looks[first + t - 1]!.p];
    const next = steps[t]!;
    const behind = backward;
    backward = normalized(
      forward[t - 1]!.map((row, h) =>
        row.map((_, i) => {
          let sum = 0;
          for (let j = 0; j < turn.entities.length; j++) sum += next(h, i, j) * turn.p[j]! * behind[i]![j]!;
          return sum;
        }),
      ),
    );
  }
  return result;
}

function followed({ candidates, p }: FirstLook): Turn {
  const nobody = p.length - 1;
  const index = p
    .map((_, i) => i)
    .slice(0, nobody)
    .sort((a, b) => p[b]! - p[a]! || a - b)
    .slice(0, FOLLOWED);
  index.push(nobody);
  return { entities: index.map((i) => candidates[i] ?? -1), p: index.map((i) => Math.max(p[i]!, 1e-6)), index };
}

/** How likely candidate j of turn t is after h and i of the two turns before. */
function stepsOf(turns: readonly Turn[], t: number, habits: TurnTaking) {
  const [now, last, before] = [turns[t]!.entities, turns[t - 1]!.entities, turns[t - 2]?.entities];
  if (last[0] === OUTSIDE) return () => 1;
  return (h: number, i: number, j: number): number => {
    const [a, b, c] = [before?.[h] ?? OUTSIDE, last[i]!, now[j]!];
    const [same, back, other] = habits[stateOf(a, b)]!;
    if (c === b && c >= 0) return same;
    if (c === a && c >= 0) return back;
    return other / Math.max(1, now.length - 2);
  };
}

function normalized(rows: number[][]): number[][] {
  let sum = 0;
  for (const row of rows) for (const x of row) sum += x;
  return sum > 0 ? rows.map((row) => row.map((x) => x / sum)) : rows.map((row) => row.map(() => 1));
}
