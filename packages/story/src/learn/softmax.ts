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

/** The natural logarithm of a positive number, from arithmetic alone for the same reason as `exp`. */
export function log(x: number): number {
  let k = 0;
  let m = x;
  for (; m > 1.5; k++) m /= 2;
  for (; m < 0.75; k--) m *= 2;
  const z = (m - 1) / (m + 1);
  let term = z;
  let sum = z;
  for (let i = 3; i < 30; i += 2) {
    term *= z * z;
    sum += term / i;
  }
  return 2 * sum + k * Math.LN2;
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
