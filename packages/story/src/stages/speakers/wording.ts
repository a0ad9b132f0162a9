import { log } from "../../learn/softmax.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Words } from "../syntax/words.ts";

/** A word in fewer lines than this tells nobody apart. */
const LEAST_LINES = 3;
/** So many lines of everybody stand behind each person's own. */
const PRIOR = 8;

/** Whose each line is taken to be, in shares of one. */
export type Shares = readonly (readonly (readonly [entity: number, share: number])[])[];

/**
 * How well words fit a person, by the lines that are taken to be theirs: naive Bayes over the words of a line, each
 * counted once, smoothed by those of all lines (a Dirichlet prior). A line says nothing of itself. What somebody calls
 * others ("mother", "sir") weighs in as much as how they talk.
 */
export class Wording {
  /** By entity: its lines, and those of them with each word. */
  private readonly lines = new Map<number, number>();
  private readonly own = new Map<number, Map<number, number>>();
  private readonly all: Float64Array;
  private readonly count: number;

  /** `words`: the words of each line, as numbers below `vocabulary`. */
  constructor(
    private readonly words: readonly Int32Array[],
    private readonly shares: Shares,
    vocabulary: number,
  ) {
    this.all = new Float64Array(vocabulary);
    let count = 0;
    words.forEach((line, q) => {
      if (!line.length) return;
      count++;
      for (const w of line) this.all[w]!++;
      for (const [entity, share] of shares[q]!) {
        this.lines.set(entity, (this.lines.get(entity) ?? 0) + share);
        const own = this.own.get(entity) ?? new Map<number, number>();
        this.own.set(entity, own);
        for (const w of line) own.set(w, (own.get(w) ?? 0) + share);
      }
    });
    this.count = Math.max(1, count);
  }

  /** The log of how much likelier the line is this person's than anybody's; 0 where nothing is known of them. */
  fit(q: number, entity: number): number {
    const own = this.own.get(entity);
    if (!own) return 0;
    const itself = this.words[q]!.length ? (this.shares[q]!.find(([e]) => e === entity)?.[1] ?? 0) : 0;
    const lines = Math.max(0, this.lines.get(entity)! - itself);
    let sum = 0;
    for (const w of this.words[q]!) {
      if (this.all[w]! < LEAST_LINES) continue;
      const usual = this.all[w]! / this.count;
      const theirs = Math.max(0, (own.get(w) ?? 0) - itself);
      sum += log((theirs + PRIOR * usual) / ((lines + PRIOR) * usual));
    }
    return sum;
  }
}

/** What people say, and what they answer. */
export interface Talk {
  says: Wording;
  hears: Wording;
}

/** The words of each quotation, each once, as numbers. `first`, `last`: tokens of each quotation, end exclusive. */
export function wordsOfLines(
  words: Words,
  quotations: readonly DetectedQuotation[],
  first: Int32Array,
  last: Int32Array,
): { lines: Int32Array[]; vocabulary: number; rare: Uint8Array } {
  const numbers = new Map<string, number>();
  const lines = quotations.map(({ parts }, q) => {
    const own = new Set<number>();
    let part = 0;
    for (let t = first[q]!; t < last[q]! && part < parts.length; t++) {
      while (part < parts.length && parts[part]!.end < words.end(t)) part++;
      if (part >= parts.length || words.start(t) < parts[part]!.start) continue;
      const form = words.lower(t);
      const n = numbers.get(form) ?? numbers.size;
      numbers.set(form, n);
      own.add(n);
    }
    return Int32Array.from(own);
  });
  const counts = new Int32Array(numbers.size);
  for (const line of lines) for (const w of line) counts[w]++;
  const rare = Uint8Array.from(counts, (n) => (n * 50 < lines.length ? 1 : 0));
  return { lines, vocabulary: numbers.size, rare };
}
