import { POINTS } from "./trees.ts";

/**
 * e to the power of x, from multiplication and addition alone: `Math.exp` may differ in its last digit from engine to
 * engine, and no reading may depend on that. Relative error below 1e-9 for x in -700..700.
 */
export function exp(x: number): number {
  if (x < -700) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i < 13; i++) {
    term *= r / i;
    sum += term;
  }
  return sum * 2 ** k;
}

/** Probabilities of candidates with these margins (points); `temperature` above 1 makes them less sure. */
export function softmax(margins: readonly number[], temperature = 1): number[] {
  const top = margins.reduce((a, b) => Math.max(b, a), Number.NEGATIVE_INFINITY);
  const weights = margins.map((m) => exp((m - top) / (POINTS * temperature)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}

/** A probability with three decimals. */
export const rounded = (p: number): number => Math.round(Math.min(1, Math.max(0, p)) * 1000) / 1000;
