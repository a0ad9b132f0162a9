import type { ByteReader, ByteWriter } from "./bytes.ts";
import { KeyFilter } from "./key-filter.ts";

/** What a classifier needs of weights, shared by reading and training. */
export interface ClassScorer {
  /** Adds the weights of the features `keys[0..count)` to `scores`, one for each class. */
  addTo(scores: Int32Array, keys: Int32Array, count: number): void;
}

const SLOT = 0x9e3779b1;
const FILTER = KeyFilter.MULTIPLIER;

/**
 * A linear classifier's weights: for each feature key the classes whose weight is not zero, each an int8. Open
 * addressing; an unknown key costs a probe or two.
 */
export class ClassWeights implements ClassScorer {
  /** Pairs: key + 1 (0 where empty), and where its row begins in `entries`. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** Rows: how many classes, then class and weight of each in one number. */
  private readonly entries: Int16Array;
  private readonly filter: KeyFilter;

  private constructor(keys: Int32Array, lengths: Int32Array, classes: Uint8Array, weights: Int8Array) {
    this.filter = new KeyFilter(keys);
    let bits = 4;
    while (1 << bits < keys.length * 2) bits++;
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 << bits);
    this.entries = new Int16Array(keys.length + classes.length);
    const mask = (1 << bits) - 1;
    let at = 0;
    let next = 0;
    keys.forEach((key, i) => {
      let slot = Math.imul(key, SLOT) >>> this.shift;
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & mask;
      this.slots[slot * 2] = key + 1;
      this.slots[slot * 2 + 1] = at;
      this.entries[at++] = lengths[i]!;
      for (let e = 0; e < lengths[i]!; e++, next++) this.entries[at++] = (weights[next]! << 8) | classes[next]!;
    });
  }

  addTo(scores: Int32Array, keys: Int32Array, count: number): void {
    const { slots, shift, entries } = this;
    const mask = (slots.length >> 1) - 1;
    const { bits, shift: filterShift } = this.filter;
    for (let k = 0; k < count; k++) {
      const bit = Math.imul(keys[k]!, FILTER) >>> filterShift;
      if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      const key = keys[k]! + 1;
      let slot = Math.imul(key - 1, SLOT) >>> shift;
      for (let found = slots[slot * 2]!; found !== 0; found = slots[slot * 2]!) {
        if (found === key) {
          const row = slots[slot * 2 + 1]!;
          const end = row + entries[row]!;
          for (let e = row + 1; e <= end; e++) scores[entries[e]! & 255]! += entries[e]! >> 8;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }

  /** Written column by column, which packs best: distances of sorted keys, row lengths, classes, weights. */
  static write(out: ByteWriter, rows: ReadonlyMap<number, readonly { class: number; weight: number }[]>): void {
    const keys = [...rows.keys()].sort((a, b) => a - b);
    out.number(keys.length);
    keys.forEach((key, i) => {
      out.number(key - (i > 0 ? keys[i - 1]! : 0));
    });
    for (const key of keys) out.number(rows.get(key)!.length);
    for (const key of keys) for (const entry of rows.get(key)!) out.byte(entry.class);
    for (const key of keys) for (const entry of rows.get(key)!) out.byte(entry.weight);
  }

  static read(from: ByteReader): ClassWeights {
    const count = from.number();
    const keys = new Int32Array(count);
    for (let i = 0, key = 0; i < count; i++) keys[i] = key += from.number();
    const lengths = new Int32Array(count);
    let total = 0;
    for (let i = 0; i < count; i++) total += lengths[i] = from.number();
    const classes = new Uint8Array(total);
    for (let i = 0; i < total; i++) classes[i] = from.byte();
    const weights = new Int8Array(total);
    for (let i = 0; i < total; i++) weights[i] = from.signed();
    return new ClassWeights(keys, lengths, classes, weights);
  }
}
