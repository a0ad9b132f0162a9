import { ByteWriter, WordClasses, type WordEntry } from "@fabula/story/learn";
import { seeded } from "../random.ts";

export interface WordClassOptions {
  /** How many words get a class: the most frequent ones. */
  words: number;
  /** How many frequent words serve as neighbours. */
  neighbours: number;
  dimensions: number;
  fine: number;
  coarse: number;
  rounds: number;
  seed: number;
}

export const WORD_CLASS_OPTIONS: WordClassOptions = {
  words: 24_000,
  neighbours: 1_000,
  dimensions: 64,
  fine: 640,
  coarse: 64,
  rounds: 12,
  seed: 11,
};

/**
 * Word classes from plain text: each word is described by which frequent words stand right before and after it; the
 * square roots of these counts, scaled as for canonical correlation, are brought down to a few dimensions (Stratos,
 * Collins, Hsu 2015), and what lies close together makes a class (k-means on directions). Returns the weight file.
 * `sentences` are words in lower case;
 * `choices` go into the entries as they are.
 */
export function induceWordClasses(
  sentences: Iterable<readonly string[]>,
  choices: ReadonlyMap<string, number>,
  options: WordClassOptions,
): Uint8Array<ArrayBuffer> {
  const { ids, lengths, words } = intern(sentences);
  const rank = rankByCount(ids, words, options.words);
  const rows = neighbourRows(ids, lengths, rank.idOf, rank.kept.length, options.neighbours);
  const random = seeded(options.seed);
  const vectors = project(rows, 2 * options.neighbours + 2, options.dimensions, random);
  const fine = kMeans(vectors, options.dimensions, options.fine, options.rounds, random);
  const coarse = kMeans(fine.centres, options.dimensions, options.coarse, options.rounds, random);
  const out = new ByteWriter();
  const entries = rank.kept.map((id, i): [string, WordEntry] => {
    const word = words[id]!;
    return [word, { fine: fine.of[i]! + 1, coarse: coarse.of[fine.of[i]!]! + 1, choice: choices.get(word) ?? 0 }];
  });
  WordClasses.from(new Map(entries)).write(out);
  return out.done();
}

function intern(sentences: Iterable<readonly string[]>): { ids: Int32Array; lengths: number[]; words: string[] } {
  const idOf = new Map<string, number>();
  const words: string[] = [];
  const lengths: number[] = [];
  let ids = new Int32Array(1 << 20);
  let used = 0;
  for (const sentence of sentences) {
    lengths.push(sentence.length);
    for (const word of sentence) {
      let id = idOf.get(word);
      if (id === undefined) {
        id = words.length;
        idOf.set(word, id);
        words.push(word);
      }
      if (used === ids.length) {
        const larger = new Int32Array(used * 2);
        larger.set(ids);
        ids = larger;
      }
      ids[used++] = id;
    }
  }
  return { ids: ids.slice(0, used), lengths, words };
}

function rankByCount(ids: Int32Array, words: readonly string[], keep: number): { kept: number[]; idOf: Int32Array } {
  const counts = new Int32Array(words.length);
  for (const id of ids) counts[id]!++;
  const kept = words
    .map((_, id) => id)
    .filter((id) => counts[id]! >= 3 && words[id]!.length < 30)
    .sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1))
    .slice(0, keep);
  const idOf = new Int32Array(words.length).fill(-1);
  kept.forEach((id, i) => {
    idOf[id] = i;
  });
  return { kept, idOf };
}

interface Row {
  columns: Int32Array;
  values: Float64Array;
}

/** Scaled square roots of how often each frequent word (or an edge) stands before, and after. */
function neighbourRows(
  ids: Int32Array,
  lengths: readonly number[],
  rank: Int32Array,
  count: number,
  neighbours: number,
): Row[] {
  const counts: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  let at = 0;
  const column = (i: number, from: number, to: number, side: number): number => {
    if (i < from || i >= to) return side * (neighbours + 1) + neighbours;
    const r = rank[ids[i]!]!;
    return r >= 0 && r < neighbours ? side * (neighbours + 1) + r : -1;
  };
  for (const length of lengths) {
    for (let i = at; i < at + length; i++) {
      const r = rank[ids[i]!]!;
      if (r < 0) continue;
      const row = counts[r]!;
      for (const c of [column(i - 1, at, at + length, 0), column(i + 1, at, at + length, 1)]) {
        if (c >= 0) row.set(c, (row.get(c) ?? 0) + 1);
      }
    }
    at += length;
  }
  const columnSums = new Float64Array(2 * neighbours + 2);
  const rows = counts.map((row): Row => {
    const columns = Int32Array.from([...row.keys()].sort((a, b) => a - b));
    const values = Float64Array.from(columns, (c) => Math.sqrt(row.get(c)!));
    columns.forEach((c, i) => {
      columnSums[c]! += values[i]!;
    });
    return { columns, values };
  });
  for (const { columns, values } of rows) {
    const sum = values.reduce((a, b) => a + b, 0);
    columns.forEach((c, i) => {
      values[i] = values[i]! / Math.sqrt(sum * columnSums[c]!);
    });
  }
  return rows;
}

/** Directions (unit vectors) of the rows in the space of the strongest singular vectors, by subspace iteration. */
function project(rows: readonly Row[], columns: number, dimensions: number, random: () => number): Float64Array {
  let basis = Float64Array.from({ length: columns * dimensions }, () => random() - 0.5);
  const product = new Float64Array(rows.length * dimensions);
  for (let round = 0; round < 6; round++) {
    orthogonalize(basis, columns, dimensions);
    multiply(rows, basis, dimensions, product);
    const next = new Float64Array(columns * dimensions);
    rows.forEach(({ columns: cs, values }, r) => {
      for (let i = 0; i < cs.length; i++) {
        for (let d = 0; d < dimensions; d++)
          next[cs[i]! * dimensions + d]! += values[i]! * product[r * dimensions + d]!;
      }
    });
    basis = next;
  }
  orthogonalize(basis, columns, dimensions);
  multiply(rows, basis, dimensions, product);
  toUnit(product, dimensions);
  return product;
}

function multiply(rows: readonly Row[], basis: Float64Array, dimensions: number, product: Float64Array): void {
  product.fill(0);
  rows.forEach(({ columns, values }, r) => {
    for (let i = 0; i < columns.length; i++) {
      for (let d = 0; d < dimensions; d++)
        product[r * dimensions + d]! += values[i]! * basis[columns[i]! * dimensions + d]!;
    }
  });
}

/** Gram and Schmidt on the columns of `basis`, in place. */
function orthogonalize(basis: Float64Array, rows: number, dimensions: number): void {
  for (let d = 0; d < dimensions; d++) {
    for (let e = 0; e <= d; e++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += basis[r * dimensions + d]! * basis[r * dimensions + e]!;
      if (e < d) for (let r = 0; r < rows; r++) basis[r * dimensions + d]! -= dot * basis[r * dimensions + e]!;
      else for (let r = 0; r < rows; r++) basis[r * dimensions + d]! /= Math.sqrt(dot) || 1;
    }
  }
}

function toUnit(vectors: Float64Array, dimensions: number): void {
  for (let at = 0; at < vectors.length; at += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += vectors[at + d]! * vectors[at + d]!;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < dimensions; d++) vectors[at + d]! /= length;
  }
}

/** Spherical k-means; the first rows (the most frequent words) are the first centres. */
function kMeans(
  vectors: Float64Array,
  dimensions: number,
  classes: number,
  rounds: number,
  random: () => number,
): { of: Int32Array; centres: Float64Array } {
  const count = vectors.length / dimensions;
  const k = Math.min(classes, count);
  const centres = new Float64Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    // Half of the centres are frequent words, half drawn from all.
    const from = c % 2 === 0 ? Math.min(c, count - 1) : Math.floor(random() * count);
    centres.set(vectors.subarray(from * dimensions, (from + 1) * dimensions), c * dimensions);
  }
  const of = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) {
      let bestDot = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += vectors[i * dimensions + d]! * centres[c * dimensions + d]!;
        if (dot > bestDot) {
          bestDot = dot;
          of[i] = c;
        }
      }
    }
    const sums = new Float64Array(k * dimensions);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < dimensions; d++) sums[of[i]! * dimensions + d]! += vectors[i * dimensions + d]!;
    toUnit(sums, dimensions);
    // An empty class keeps its old centre.
    const filled = new Uint8Array(k);
    for (const c of of) filled[c] = 1;
    for (let c = 0; c < k; c++)
      if (filled[c]) centres.set(sums.subarray(c * dimensions, (c + 1) * dimensions), c * dimensions);
  }
  return { of, centres };
}
