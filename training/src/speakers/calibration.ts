import { softmax } from "@fabula/story/learn";

/** A question with the margins that a ranker gave its candidates without having seen it. */
export interface Claim {
  margins: readonly number[];
  right: readonly boolean[];
}

/** The temperature with the least expected calibration error of the likeliest candidates, in ten bins of equal count (Guo et al. 2017). */
export function fitTemperature(claims: readonly Claim[]): number {
  let best = { temperature: 1, error: Number.POSITIVE_INFINITY };
  for (let t = 50; t <= 250; t += 5) {
    const error = calibrationError(claims, t / 100);
    if (error < best.error) best = { temperature: t / 100, error };
  }
  return best.temperature;
}

function calibrationError(claims: readonly Claim[], temperature: number): number {
  const answers = claims.map(({ margins, right }) => {
    // The last answer is "nobody": a speaker given where nobody is right is wrong.
    const p = softmax(margins, temperature).slice(0, -1);
    if (!p.length) return { p: 0, right: 0 };
    const top = p.indexOf(Math.max(...p));
    return { p: p[top], right: right[top] ? 1 : 0 };
  });
  answers.sort((a, b) => a.p - b.p);
  const bins = 10;
  let sum = 0;
  for (let i = 0; i < bins; i++) {
    const bin = answers.slice(Math.floor((i * answers.length) / bins), Math.floor(((i + 1) * answers.length) / bins));
    sum += Math.abs(bin.reduce((n, a) => n + a.right - a.p, 0));
  }
  return sum / Math.max(1, answers.length);
}
