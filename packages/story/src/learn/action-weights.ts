import type { ByteReader, ByteWriter } from "./bytes.ts";
import { KeyFilter } from "./key-filter.ts";

/** What the parser needs of weights, shared by reading and training. */
export interface ActionScorer {
  /** Sets `scores` to the sums over the features `keys[0..count)` for the three transitions. */
  score(keys: Int32Array, count: number, scores: Int32Array): void;
}

const SLOT = 0x9e3779b1;
const FILTER = KeyFilter.MULTIPLIER;

/**
 * Weights of three transitions for each feature key, packed into one 32-bit number with eight bits that tell keys apart:
 * one look at memory for each feature. Two keys that share a slot's bits are taken for one another once in some
 * hundreds of unknown keys.
 */
export class ActionWeights implements ActionScorer {
  private constructor(
    private readonly table: Int32Array,
    private readonly shift: number,
    private readonly filter: KeyFilter,
  ) {}

  score(keys: Int32Array, count: number, scores: Int32Array): void {
    const { table, shift } = this;
    const mask = table.length - 1;
    const { bits, shift: filterShift } = this.filter;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      const bit = Math.imul(key, FILTER) >>> filterShift;
      if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      const h = Math.imul(key, SLOT);
      let slot = h >>> shift;
      const mark = (h & 255) | 1;
      for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
        if ((entry & 255) === mark) {
          a += (entry << 16) >> 24;
          b += (entry << 8) >> 24;
          c += entry >> 24;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  static write(out: ByteWriter, rows: readonly { key: number; weights: readonly [number, number, number] }[]): void {
    const sorted = [...rows].sort((a, b) => a.key - b.key);
    out.number(sorted.length);
    sorted.forEach((row, i) => {
      out.number(row.key - (i > 0 ? sorted[i - 1]!.key : 0));
    });
    for (const action of [0, 1, 2] as const) for (const row of sorted) out.byte(row.weights[action]);
  }

  static read(from: ByteReader): ActionWeights {
    const count = from.number();
    const keys = new Int32Array(count);
    for (let i = 0, key = 0; i < count; i++) keys[i] = key += from.number();
    const packed = new Int32Array(count);
    for (const shift of [8, 16, 24]) for (let i = 0; i < count; i++) packed[i]! |= from.byte() << shift;
    let bits = 4;
    while (1 << bits < count * 2) bits++;
    const table = new Int32Array(1 << bits);
    for (let i = 0; i < count; i++) {
      const h = Math.imul(keys[i]!, SLOT);
      let slot = h >>> (32 - bits);
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = packed[i]! | (h & 255) | 1;
    }
    return new ActionWeights(table, 32 - bits, new KeyFilter(keys));
  }
}
