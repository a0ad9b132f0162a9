import type { ByteReader, ByteWriter } from "./bytes.ts";

/** Changes whenever classes are looked up differently. */
export const WORD_CLASS_FEATURES = 1;

/**
 * Words that occur in like contexts share a class, at a coarse and a fine grain, learned from plain novels: what a rare
 * word does is then known from its kin. Class 0 means unknown.
 */
export class WordClasses {
  private constructor(private readonly entries: ReadonlyMap<string, number>) {}

  static readonly NONE = new WordClasses(new Map());

  /** Coarse class in the low byte, fine class above it. */
  of(lower: string): number {
    return this.entries.get(lower) ?? 0;
  }
  has(lower: string): boolean {
    return this.entries.has(lower);
  }
  get size(): number {
    return this.entries.size;
  }
  static from(entries: Iterable<[string, { coarse: number; fine: number }]>): WordClasses {
    const packed = new Map<string, number>();
    for (const [word, { coarse, fine }] of entries) packed.set(word, (fine << 8) | coarse);
    return new WordClasses(packed);
  }
  /** Sorted words share beginnings with the word before; a fine class lies within one coarse class. */
  write(out: ByteWriter): void {
    const words = [...this.entries.keys()].sort();
    out.number(words.length);
    let before = "";
    const tails = words.map((word) => {
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      out.byte(Math.min(shared, 255));
      return word.slice(Math.min(shared, 255));
    });
    out.strings(tails.map((tail) => tail));
    const coarseOf: number[] = [];
    for (const word of words) {
      const entry = this.entries.get(word)!;
      out.number(entry >> 8);
      coarseOf[entry >> 8] = entry & 255;
    }
    out.number(coarseOf.length);
    for (let fine = 0; fine < coarseOf.length; fine++) out.byte(coarseOf[fine] ?? 0);
  }
  static read(from: ByteReader): WordClasses {
    const count = from.number();
    const shared = Array.from({ length: count }, () => from.byte());
    const tails = count === 0 ? (from.strings(), []) : from.string().split("\n");
    const words: string[] = [];
    for (let i = 0; i < count; i++) words.push((words[i - 1] ?? "").slice(0, shared[i]) + tails[i]);
    const fine = Array.from({ length: count }, () => from.number());
    const coarse = Array.from({ length: from.number() }, () => from.byte());
    return new WordClasses(new Map(words.map((word, i) => [word, (fine[i]! << 8) | coarse[fine[i]!]!])));
  }
}
