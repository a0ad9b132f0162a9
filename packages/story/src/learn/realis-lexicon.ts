import type { ByteReader, ByteWriter } from "./bytes.ts";

/** How often a word names an event that happens, as a share of 250 (smoothed), and how often it was seen (0, 1, ... in powers of two). */
export interface RealisPrior {
  usual: number;
  seen: number;
  /** The same shares for the words of its fine and of its coarse class. */
  fine: number;
  coarse: number;
}

/** Counts of a word or a class: occurrences, and those that name an event that happens. */
export interface Counted {
  all: number;
  events: number;
}

/** Classes of a word: see WordClasses. */
export type ClassOf = (lower: string) => { fine: number; coarse: number };

/** Occurrences that a word's share is mixed with from its class, and a class's from all. */
const SMOOTHING = 4;
/** Words that were seen less often say nothing of their own. */
const LEAST = 2;

/** Which words name events, learned from annotated texts; of others what is known of their class. Keys: part of speech and lemma. */
export class RealisLexicon {
  private readonly memory = new Map<string, RealisPrior>();

  private constructor(
    private readonly words: ReadonlyMap<string, { usual: number; seen: number }>,
    private readonly fine: ReadonlyMap<string, number>,
    private readonly coarse: ReadonlyMap<string, number>,
    private readonly classOf: ClassOf,
  ) {}

  static readonly NONE = new RealisLexicon(new Map(), new Map(), new Map(), () => ({ fine: 0, coarse: 0 }));

  /** From counts by "VERB say". */
  static from(counts: ReadonlyMap<string, Counted>, classOf: ClassOf): RealisLexicon {
    const classes = { fine: new Map<string, Counted>(), coarse: new Map<string, Counted>() };
    const whole = new Map<string, Counted>();
    const add = (to: Map<string, Counted>, key: string, { all, events }: Counted) => {
      const known = to.get(key) ?? { all: 0, events: 0 };
      to.set(key, { all: known.all + all, events: known.events + events });
    };
    for (const [key, count] of counts) {
      const [pos, lemma] = split(key);
      const { fine, coarse } = classOf(lemma);
      add(classes.fine, `${pos} ${fine}`, count);
      add(classes.coarse, `${pos} ${coarse}`, count);
      add(whole, pos, count);
    }
    const share = ({ all, events }: Counted, base: number) => (events + SMOOTHING * base) / (all + SMOOTHING);
    const baseOf = (pos: string) => share(whole.get(pos) ?? { all: 0, events: 0 }, 0.1);
    const toByte = (s: number) => Math.round(250 * s);
    const shares = (of: Map<string, Counted>) =>
      new Map([...of].map(([key, c]) => [key, share(c, baseOf(split(key)[0]))]));
    const fine = shares(classes.fine);
    const coarse = shares(classes.coarse);
    const words = new Map<string, { usual: number; seen: number }>();
    for (const [key, count] of counts) {
      if (count.all < LEAST) continue;
      const [pos, lemma] = split(key);
      const base = fine.get(`${pos} ${classOf(lemma).fine}`) ?? baseOf(pos);
      words.set(key, { usual: toByte(share(count, base)), seen: powers(count.all) });
    }
    const bytes = (of: Map<string, number>) => new Map([...of].map(([key, s]) => [key, toByte(s)]));
    return new RealisLexicon(words, bytes(fine), bytes(coarse), classOf);
  }

  of(lemma: string, pos: string): RealisPrior {
    const key = `${pos} ${lemma}`;
    let prior = this.memory.get(key);
    if (!prior) {
      prior = this.look(lemma.toLowerCase(), pos);
      if (lemma.length < 40 && this.memory.size < 100_000) this.memory.set(key, prior);
    }
    return prior;
  }

  private look(lower: string, pos: string): RealisPrior {
    const { fine, coarse } = this.classOf(lower);
    const known = this.words.get(`${pos} ${lower}`);
    const [f, c] = [this.fine.get(`${pos} ${fine}`) ?? 255, this.coarse.get(`${pos} ${coarse}`) ?? 255];
    return { usual: known?.usual ?? (f === 255 ? c : f), seen: known?.seen ?? 0, fine: f, coarse: c };
  }

  write(out: ByteWriter): void {
    const keys = [...this.words.keys()].sort();
    out.strings(keys);
    for (const key of keys) {
      out.byte(this.words.get(key)!.usual);
      out.byte(this.words.get(key)!.seen);
    }
    for (const table of [this.fine, this.coarse]) {
      const names = [...table.keys()].sort();
      out.strings(names);
      for (const name of names) out.byte(table.get(name)!);
    }
  }

  static read(input: ByteReader, classOf: ClassOf): RealisLexicon {
    const words = new Map(input.strings().map((key) => [key, { usual: input.byte(), seen: input.byte() }]));
    const table = () => new Map(input.strings().map((key) => [key, input.byte()]));
    return new RealisLexicon(words, table(), table(), classOf);
  }
}

function split(key: string): [pos: string, lemma: string] {
  const blank = key.indexOf(" ");
  return [key.slice(0, blank), key.slice(blank + 1)];
}

function powers(n: number): number {
  let k = 0;
  for (let rest = n; rest > 0; rest >>= 1) k++;
  return k;
}
