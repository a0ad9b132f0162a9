import { ByteReader } from "./bytes.ts";
import { type ClassScorer, ClassWeights } from "./class-weights.ts";
import type { FormFacts } from "./forms.ts";
import { hashNumber, join, keyOf } from "./hashing.ts";

/** Changes whenever features change, so that weights and code cannot be mixed up. */
export const TAGGER_FEATURES = 2;

/** Position before the first or after the last word. */
const EDGE: FormFacts = {
  word: 7,
  shape: 7,
  suffix: [7, 7, 7, 7, 7],
  prefix: [7, 7, 7],
  coarse: 7,
  fine: 7,
  choice: 7,
  hyphen: false,
};

/** Room for the features of one word. */
export const TAGGER_KEYS = 64;

/**
 * Writes the features of word `i` into `keys` and returns how many. Tags of the words before are known; after Ratnaparkhi
 * (1996) and Collins (2002), with word classes of both sides.
 */
export function taggerFeatures(
  forms: readonly FormFacts[],
  i: number,
  before: number,
  beforeThat: number,
  keys: Int32Array,
): number {
  return contextFeatures(forms, i, before, beforeThat, keys, formFeatures(forms[i]!, i === 0, keys));
}

/** Features of the word alone. */
function formFeatures(w: FormFacts, first: boolean, keys: Int32Array): number {
  const shape = join(w.shape, first ? 1 : 2);
  let k = 0;
  keys[k++] = keyOf(1, w.word);
  keys[k++] = keyOf(2, join(w.word, shape));
  keys[k++] = keyOf(3, w.suffix[0]);
  keys[k++] = keyOf(4, w.suffix[1]);
  keys[k++] = keyOf(5, w.suffix[2]);
  keys[k++] = keyOf(6, w.suffix[3]);
  keys[k++] = keyOf(7, w.suffix[4]);
  keys[k++] = keyOf(8, w.prefix[0]);
  keys[k++] = keyOf(9, w.prefix[1]);
  keys[k++] = keyOf(10, w.prefix[2]);
  keys[k++] = keyOf(11, join(shape, w.suffix[2]));
  keys[k++] = keyOf(12, shape);
  keys[k++] = keyOf(25, w.fine);
  keys[k++] = keyOf(26, w.coarse);
  keys[k++] = keyOf(48, w.choice);
  keys[k++] = keyOf(50, join(w.fine, shape));
  if (w.hyphen) keys[k++] = keyOf(41, w.suffix[2]);
  return k;
}

/** Features that bring in the neighbours, from `keys[k]` on. */
function contextFeatures(
  forms: readonly FormFacts[],
  i: number,
  before: number,
  beforeThat: number,
  keys: Int32Array,
  from: number,
): number {
  const w = forms[i]!;
  const p = forms[i - 1] ?? EDGE;
  const pp = forms[i - 2] ?? EDGE;
  const n = forms[i + 1] ?? EDGE;
  const nn = forms[i + 2] ?? EDGE;
  const t1 = hashNumber(before + 1);
  const t2 = hashNumber(beforeThat + 1);
  const shape = join(w.shape, i === 0 ? 1 : 2);
  let k = from;
  keys[k++] = keyOf(13, t1);
  keys[k++] = keyOf(14, join(t1, t2));
  keys[k++] = keyOf(15, join(t1, w.word));
  keys[k++] = keyOf(16, p.word);
  keys[k++] = keyOf(17, join(p.word, w.word));
  keys[k++] = keyOf(18, pp.word);
  keys[k++] = keyOf(19, n.word);
  keys[k++] = keyOf(20, join(w.word, n.word));
  keys[k++] = keyOf(21, nn.word);
  keys[k++] = keyOf(22, n.suffix[2]);
  keys[k++] = keyOf(23, join(t1, n.word));
  keys[k++] = keyOf(24, p.suffix[2]);
  keys[k++] = keyOf(27, join(t1, w.fine));
  keys[k++] = keyOf(28, join(t1, n.fine));
  keys[k++] = keyOf(29, join(w.word, n.fine));
  keys[k++] = keyOf(30, join(w.word, p.fine));
  keys[k++] = keyOf(31, join(w.fine, n.fine));
  keys[k++] = keyOf(32, join(p.fine, w.fine));
  keys[k++] = keyOf(33, n.fine);
  keys[k++] = keyOf(34, join(join(t1, w.word), n.fine));
  keys[k++] = keyOf(35, join(n.shape, w.shape));
  keys[k++] = keyOf(36, join(p.shape, shape));
  keys[k++] = keyOf(37, join(w.word, join(n.fine, nn.fine)));
  keys[k++] = keyOf(38, join(w.suffix[2], t1));
  keys[k++] = keyOf(39, join(w.coarse, join(n.coarse, nn.coarse)));
  keys[k++] = keyOf(40, join(t1, join(t2, w.word)));
  keys[k++] = keyOf(42, join(t1, n.choice));
  keys[k++] = keyOf(43, join(w.word, n.choice));
  keys[k++] = keyOf(44, join(n.choice, nn.choice));
  keys[k++] = keyOf(45, join(w.choice, n.choice));
  keys[k++] = keyOf(46, join(join(w.choice, n.choice), t1));
  keys[k++] = keyOf(47, join(w.word, join(n.choice, nn.choice)));
  keys[k++] = keyOf(49, join(join(w.choice, n.choice), nn.choice));
  keys[k++] = keyOf(51, join(join(p.shape, w.shape), n.shape));
  keys[k++] = keyOf(52, join(w.suffix[2], n.choice));
  return k;
}

/** Index of the highest score, the first of equals. */
export function best(scores: Int32Array): number {
  let at = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[at]!) at = c;
  return at;
}

/** Averaged perceptron over pairs of UPOS and XPOS. */
export class Tagger {
  readonly uposNames: readonly string[];
  readonly xposNames: readonly string[];
  /** Index into `uposNames` and `xposNames` of each tag. */
  readonly upos: readonly number[];
  readonly xpos: readonly number[];

  private readonly keys = new Int32Array(TAGGER_KEYS);
  private readonly scores: Int32Array;
  private readonly firsts = new WeakMap<FormFacts, Int32Array>();
  private readonly others = new WeakMap<FormFacts, Int32Array>();

  constructor(
    readonly tagNames: readonly string[],
    private readonly weights: ClassScorer,
  ) {
    this.scores = new Int32Array(tagNames.length);
    const pairs = tagNames.map((name) => name.split(" "));
    this.uposNames = [...new Set(pairs.map((pair) => pair[0]!))].sort();
    this.xposNames = [...new Set(pairs.map((pair) => pair[1]!))].sort();
    this.upos = pairs.map((pair) => this.uposNames.indexOf(pair[0]!));
    this.xpos = pairs.map((pair) => this.xposNames.indexOf(pair[1]!));
  }

  /** Tags (indices into `tagNames`) of one sentence, greedily from left to right. */
  tag(forms: readonly FormFacts[]): number[] {
    const tags: number[] = [];
    const { keys, scores } = this;
    for (let i = 0; i < forms.length; i++) {
      scores.set(this.alone(forms[i]!, i === 0));
      const count = contextFeatures(forms, i, tags[i - 1] ?? -1, tags[i - 2] ?? -1, keys, 0);
      this.weights.addTo(scores, keys, count);
      tags[i] = best(scores);
    }
    return tags;
  }

  /** Scores from the features of a word alone, which are the same wherever it stands. */
  private alone(form: FormFacts, first: boolean): Int32Array {
    const memory = first ? this.firsts : this.others;
    let scores = memory.get(form);
    if (!scores) {
      scores = new Int32Array(this.tagNames.length);
      this.weights.addTo(scores, this.keys, formFeatures(form, first, this.keys));
      memory.set(form, scores);
    }
    return scores;
  }

  /** Finds a tag by its two parts, given as indices into the lists handed in. Unknown pairs are tag 0. */
  pairs(uposNames: readonly string[], xposNames: readonly string[]): (upos: number, xpos: number) => number {
    const tagOf = new Map(this.tagNames.map((name, i) => [name, i]));
    const table = uposNames.map((u) => xposNames.map((x) => tagOf.get(`${u} ${x}`) ?? 0));
    return (upos, xpos) => table[upos]![xpos]!;
  }

  static read(bytes: Uint8Array): Tagger {
    const from = new ByteReader(bytes);
    const names = from.strings();
    return new Tagger(names, ClassWeights.read(from));
  }
}
