/**
 * Which keys may have weights, one bit for each of some hash (a Bloom filter of one hash function): small enough to stay
 * in the processor's cache, so that the many features without weights never touch the large tables.
 */
export class KeyFilter {
  readonly bits: Int32Array;
  readonly shift: number;

  constructor(keys: Int32Array) {
    let size = 10;
    while (1 << size < keys.length * 8) size++;
    this.bits = new Int32Array(1 << (size - 5));
    this.shift = 32 - size;
    for (const key of keys) {
      const at = Math.imul(key, FILTER) >>> this.shift;
      this.bits[at >>> 5]! |= 1 << (at & 31);
    }
  }

  /** Multiplier of the filter's hash; another than that of the tables. */
  static readonly MULTIPLIER = 0x85ebca6b;
}

const FILTER = KeyFilter.MULTIPLIER;
