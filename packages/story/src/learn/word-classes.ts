import type { ByteReader, ByteWriter } from "./bytes.ts";

/** Changes whenever classes are looked up differently. */
export const WORD_CLASS_FEATURES = 2;

/** What is known of a word. Numbers are 0 where nothing is. */
export interface WordEntry {
  /** Class of words with like neighbours, and the larger class that this one lies in (below 256). */
  fine: number;
  coarse: number;
  /** Which parts of speech it can be: words with the same choice share a number (below 256). */
  choice: number;
}

const UNKNOWN: WordEntry = { fine: 0, coarse: 0, choice: 0 };

/**
 * Words that occur in like contexts share a class, at a coarse and a fine grain, learned from plain novels: what a rare
 * word does is then known from its kin. Of words frequent in treebanks the choice of their parts of speech is known too
 * ("ambiguity classes", Cutting et al. 1992).
 */
export class WordClasses {
  private constructor(private readonly entries: ReadonlyMap<string, WordEntry>) {}

  static readonly NONE = new WordClasses(new Map());

  of(lower: string): WordEntry {
    return this.entries.get(lower) ?? UNKNOWN;
  }
  has(lower: string): boolean {
    return this.entries.has(lower);
  }
  get size(): number {
    return this.entries.size;
  }
  static from(entries: ReadonlyMap<string, WordEntry>): WordClasses {
    return new WordClasses(entries);
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
      out.byte(shared);
      return word.slice(shared);
    });
    out.string(tails.join("\n"));
    const coarseOf: number[] = [];
    for (const word of words) {
      const { fine, coarse } = this.of(word);
      out.number(fine);
      coarseOf[fine] = coarse;
    }
    for (const word of words) out.byte(this.of(word).choice);
    out.number(coarseOf.length);
    for (let fine = 0; fine < coarseOf.length; fine++) out.byte(coarseOf[fine] ?? 0);
  }
  static read(from: ByteReader): WordClasses {
    const count = from.number();
    const shared = Array.from({ length: count }, () => from.byte());
    const tails = from.string().split("\n");
    const words: string[] = [];
    for (let i = 0; i < count; i++) words.push((words[i - 1] ?? "").slice(0, shared[i]) + tails[i]!);
    const fine = words.map(() => from.number());
    const choice = words.map(() => from.byte());
    const coarse = Array.from({ length: from.number() }, () => from.byte());
    return new WordClasses(
      new Map(words.map((word, i) => [word, { fine: fine[i]!, coarse: coarse[fine[i]!]!, choice: choice[i]! }])),
    );
  }
}
