import { type ActionScorer, KEY_BITS } from "@fabula/story/learn";

/** Averaged perceptron over hashed features with one weight for each of three transitions. */
export class ActionPerceptron implements ActionScorer {
  private readonly weight = new Int32Array(4 << KEY_BITS);
  private readonly late = new Float64Array(4 << KEY_BITS);
  private step = 1;

  /** `allowed`: the features that may have weights, one byte for each key; all, where it is not given. */
  constructor(private readonly allowed?: Uint8Array) {}

  score(keys: Int32Array, count: number, scores: Int32Array): void {
    const { weight } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = 0; k < count; k++) {
      const at = keys[k]! << 2;
      a += weight[at]!;
      b += weight[at + 1]!;
      c += weight[at + 2]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  tick(): void {
    this.step++;
  }

  add(keys: Int32Array, count: number, action: number, by: number): void {
    for (let k = 0; k < count; k++) {
      if (this.allowed && this.allowed[keys[k]!] === 0) continue;
      const at = (keys[k]! << 2) | action;
      this.weight[at]! += by;
      this.late[at]! += by * this.step;
    }
  }

  /** Keys of the `keep` features with the largest weight in the average. */
  strongest(keep: number): Uint8Array {
    const sizes: number[] = [];
    for (let key = 0; key < 1 << KEY_BITS; key++) if (this.size(key) > 0) sizes.push(this.size(key));
    const limit = Float64Array.from(sizes).sort()[Math.max(0, sizes.length - keep)] ?? 0;
    const chosen = new Uint8Array(1 << KEY_BITS);
    for (let key = 0; key < chosen.length; key++) if (this.size(key) > 0 && this.size(key) >= limit) chosen[key] = 1;
    return chosen;
  }

  /** Averages as int8 in steps of `unit` (in units of a single update). */
  averaged(unit: number): { key: number; weights: [number, number, number] }[] {
    const rows: { key: number; weights: [number, number, number] }[] = [];
    const int8 = (at: number): number => Math.max(-127, Math.min(127, Math.round(this.average(at) / unit)));
    for (let key = 0; key < 1 << KEY_BITS; key++) {
      if (this.size(key) === 0) continue;
      const weights: [number, number, number] = [int8(key << 2), int8((key << 2) | 1), int8((key << 2) | 2)];
      if (weights.some((w) => w !== 0)) rows.push({ key, weights });
    }
    return rows;
  }

  private average(at: number): number {
    return this.weight[at] === 0 && this.late[at] === 0 ? 0 : this.weight[at]! - this.late[at]! / this.step;
  }

  private size(key: number): number {
    const at = key << 2;
    return Math.max(Math.abs(this.average(at)), Math.abs(this.average(at | 1)), Math.abs(this.average(at | 2)));
  }
}
