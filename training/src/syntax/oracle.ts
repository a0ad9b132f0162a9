import { LEFT, RIGHT, SHIFT } from "@fabula/story/learn";

/**
 * Heads without crossing arcs: a child whose arc crosses another moves up to its head's head, shortest arcs first
 * (Nivre and Nilsson 2005). Roots stay.
 */
export function projective(heads: readonly number[]): number[] {
  const lifted = [...heads];
  const n = lifted.length;
  const crosses = (child: number): boolean => {
    const head = lifted[child]!;
    if (head < 0) return false;
    const from = Math.min(child, head);
    const to = Math.max(child, head);
    for (let i = from + 1; i < to; i++) {
      let at = i;
      for (let steps = 0; at >= 0 && at !== head && steps <= n; steps++) at = lifted[at]!;
      if (at !== head) return true;
    }
    return false;
  };
  for (let round = 0; round < n; round++) {
    let worst = -1;
    for (let i = 0; i < n; i++) {
      if (crosses(i) && (worst < 0 || Math.abs(i - lifted[i]!) < Math.abs(worst - lifted[worst]!))) worst = i;
    }
    if (worst < 0) break;
    lifted[worst] = lifted[lifted[worst]!]!;
  }
  return lifted;
}

/** The transitions that build a projective tree: children are attached as soon as they have all their own. */
export function oracle(heads: readonly number[]): Uint8Array {
  const n = heads.length;
  const waiting = new Int32Array(n);
  for (const head of heads) if (head >= 0) waiting[head]!++;
  const actions: number[] = [];
  const stack: number[] = [];
  let next = 0;
  while (actions.length < 2 * n) {
    const top = stack.at(-1);
    const head = top === undefined || waiting[top] !== 0 ? undefined : heads[top];
    if (head !== undefined && (head === next || (head < 0 && next === n && stack.length === 1))) actions.push(LEFT);
    else if (head !== undefined && stack.length > 1 && head === stack.at(-2)) actions.push(RIGHT);
    else if (next < n) {
      actions.push(SHIFT);
      stack.push(next++);
      continue;
    } else throw new Error("the tree is not projective or has several roots");
    stack.pop();
    if (head! >= 0) waiting[head!]!--;
  }
  return Uint8Array.from(actions);
}
