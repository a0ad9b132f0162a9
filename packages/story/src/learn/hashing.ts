/**
 * Features are known by a hash alone: 24 bits ("feature hashing", Weinberger et al. 2009). All is 32-bit integer
 * arithmetic, so that every machine computes the same.
 */
export const KEY_BITS = 24;

/** 32-bit hash of a string's code units (FNV-1a with a final mix), never 0. */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 12) || 1;
}

/** 32-bit hash of a small number (a tag, a label, a distance). */
export function hashNumber(value: number): number {
  const h = Math.imul(value + 0x51ed27, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Joins two hashes, in order. */
export function join(a: number, b: number): number {
  const h = Math.imul(a, 0x85ebca6b);
  return Math.imul(((h << 13) | (h >>> 19)) + b, 0xc2b2ae35);
}

/** Key of a feature: the template that it belongs to and the hash of its values. */
export function keyOf(template: number, values: number): number {
  const h = Math.imul(values ^ (template * 0x3c6ef35f), 0x9e3779b1);
  return Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 8;
}
