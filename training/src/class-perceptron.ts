import type { ClassScorer } from "@fabula/story/learn";
import { KEY_BITS } from "@fabula/story/learn";

/**
 * Averaged perceptron for several classes (Freund and Schapire 1999; Collins 2002) over hashed features. A feature has
 * weights only for classes that an update has touched. Weights are integers; averages come at the end.
 */
export class ClassPerceptron implements ClassScorer {
  private readonly row = new Int32Array(1 << KEY_BITS).fill(-1);
  private next = new Int32Array(1 << 16);
  private cls = new Uint8Array(1 << 16);
  private weight = new Int32Array(1 << 16);
  /** Weight times the step at which each part of it came: what the average lacks. */
  private late = new Float64Array(1 << 16);
  private used = 0;
  private step = 1;

  /** `allowed`: the features that may have weights, one byte for each key; all, where it is not given. */
  constructor(private readonly allowed?: Uint8Array) {}

  addTo(scores: Int32Array, keys: Int32Array, count: number): void {
    const { row, next, cls, weight } = this;
    for (let k = 0; k < count; k++) {
      for (let e = row[keys[k]!]!; e >= 0; e = next[e]!) scores[cls[e]!]! += weight[e]!;
    }
  }

  /** One example has been seen. */
  tick(): void {
    this.step++;
  }

  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let k = 0; k < count; k++) {
      this.add(keys[k]!, right, 1);
      this.add(keys[k]!, wrong, -1);
    }
  }

  private add(key: number, cls: number, by: number): void {
    if (this.allowed && this.allowed[key] === 0) return;
    let e = this.row[key]!;
    while (e >= 0 && this.cls[e] !== cls) e = this.next[e]!;
    if (e < 0) {
      e = this.used++;
      if (e === this.next.length) this.grow();
      this.cls[e] = cls;
      this.next[e] = this.row[key]!;
      this.row[key] = e;
    }
    this.weight[e]! += by;
    this.late[e]! += by * this.step;
  }

  private grow(): void {
    const size = this.next.length * 2;
    const copy = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.next = copy(new Int32Array(size), this.next);
    this.cls = copy(new Uint8Array(size), this.cls);
    this.weight = copy(new Int32Array(size), this.weight);
    this.late = copy(new Float64Array(size), this.late);
  }

  /** Keys of the features that have any of the `keep` weights that are largest in the average. */
  strongest(keep: number): Uint8Array {
    const limit = this.limit(keep);
    const chosen = new Uint8Array(1 << KEY_BITS);
    for (let key = 0; key < this.row.length; key++) {
      for (let e = this.row[key]!; e >= 0; e = this.next[e]!) if (Math.abs(this.average(e)) >= limit) chosen[key] = 1;
    }
    return chosen;
  }

  /** The `keep` weights that are largest in the average, as int8 in steps of `unit` (in units of a single update). */
  averaged(keep: number, unit: number): Map<number, { class: number; weight: number }[]> {
    const limit = this.limit(keep);
    const rows = new Map<number, { class: number; weight: number }[]>();
    for (let key = 0; key < this.row.length; key++) {
      const entries: { class: number; weight: number }[] = [];
      for (let e = this.row[key]!; e >= 0; e = this.next[e]!) {
        const average = this.average(e);
        const weight = Math.max(-127, Math.min(127, Math.round(average / unit)));
        if (Math.abs(average) >= limit && weight !== 0) entries.push({ class: this.cls[e]!, weight });
      }
      if (entries.length > 0)
        rows.set(
          key,
          entries.sort((a, b) => a.class - b.class),
        );
    }
    return rows;
  }

  private average(e: number): number {
    return this.weight[e]! - this.late[e]! / this.step;
  }

  /** The size that just `keep` weights reach. */
  private limit(keep: number): number {
    const sizes = Float64Array.from({ length: this.used }, (_, e) => Math.abs(this.average(e))).sort();
    return sizes[Math.max(0, sizes.length - keep)] ?? 0;
  }
}
