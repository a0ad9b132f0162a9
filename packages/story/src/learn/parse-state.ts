import type { FormFacts } from "./forms.ts";
import { hashNumber, join } from "./hashing.ts";

/** What the parser sees of one sentence: hashes by word, then the root, then "nothing". */
export class ParserInput {
  readonly count: number;
  readonly root: number;
  readonly none: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly upos: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** How many quotation marks, which are not among the words, stand before each. */
  readonly marks: Int32Array;

  constructor(
    facts: readonly FormFacts[],
    tags: readonly number[],
    uposOf: readonly number[],
    marksBefore: Int32Array,
  ) {
    const n = facts.length;
    this.count = n;
    this.root = n;
    this.marks = new Int32Array(n + 2);
    this.marks.set(marksBefore);
    this.none = n + 1;
    this.word = new Int32Array(n + 2);
    this.tag = new Int32Array(n + 2);
    this.upos = new Int32Array(n + 2);
    this.fine = new Int32Array(n + 2);
    this.coarse = new Int32Array(n + 2);
    for (let i = 0; i < n; i++) {
      const f = facts[i]!;
      this.word[i] = f.word;
      this.tag[i] = hashNumber(tags[i]! + 16);
      this.upos[i] = hashNumber(uposOf[tags[i]!]! + 16);
      this.fine[i] = f.fine;
      this.coarse[i] = f.coarse;
    }
    for (const list of [this.word, this.tag, this.upos, this.fine, this.coarse]) {
      list[n] = hashNumber(1);
      list[n + 1] = hashNumber(2);
    }
  }
}

/** The three transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const SHIFT = 0;
/** The top of the stack becomes a child of the front of the buffer. */
export const LEFT = 1;
/** The top of the stack becomes a child of what lies beneath it. */
export const RIGHT = 2;

/** Fields of a node, in one array. */
export const WORD = 0;
export const BELOW = 1;
export const LEFT_1 = 2;
export const LEFT_2 = 3;
export const RIGHT_1 = 4;
export const RIGHT_2 = 5;
export const LEFT_LABEL = 6;
export const RIGHT_LABEL = 7;
export const LEFT_LABELS = 8;
export const RIGHT_LABELS = 9;
export const LEFT_COUNT = 10;
export const RIGHT_COUNT = 11;
export const NODE = 12;

/**
 * Partial trees on stack and buffer. Nodes never change: to attach a child makes a new node, so that the states of a
 * beam share what they have in common. Node 0 is "nothing", node i + 1 is word i alone, the root follows.
 */
export class Nodes {
  data = new Int32Array(NODE * 256);
  private used = 0;

  /** Forgets all and puts in the words of a sentence. */
  reset(input: ParserInput): void {
    this.used = 0;
    this.fresh(input.none, input.none);
    for (let w = 0; w <= input.root; w++) this.fresh(w, input.none);
  }

  private room(): number {
    if ((this.used + 1) * NODE > this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    return this.used++;
  }

  private fresh(word: number, none: number): void {
    const at = this.room() * NODE;
    const { data } = this;
    data.fill(0, at, at + NODE);
    data[at + WORD] = word;
    data[at + LEFT_1] = data[at + LEFT_2] = data[at + RIGHT_1] = data[at + RIGHT_2] = none;
  }

  private copy(node: number): number {
    const made = this.room();
    this.data.copyWithin(made * NODE, node * NODE, node * NODE + NODE);
    return made;
  }

  /** The node as top of the stack over `below`. */
  pushed(node: number, below: number): number {
    const made = this.copy(node);
    this.data[made * NODE + BELOW] = below;
    return made;
  }

  withLeft(node: number, child: number, label: number): number {
    const made = this.copy(node);
    const at = made * NODE;
    const { data } = this;
    data[at + LEFT_2] = data[at + LEFT_1]!;
    data[at + LEFT_1] = child;
    data[at + LEFT_LABEL] = label + 1;
    data[at + LEFT_LABELS] = join(data[at + LEFT_LABELS]!, hashNumber(label + 1));
    data[at + LEFT_COUNT]!++;
    return made;
  }

  withRight(node: number, child: number, label: number): number {
    const made = this.copy(node);
    const at = made * NODE;
    const { data } = this;
    data[at + RIGHT_2] = data[at + RIGHT_1]!;
    data[at + RIGHT_1] = child;
    data[at + RIGHT_LABEL] = label + 1;
    data[at + RIGHT_LABELS] = join(data[at + RIGHT_LABELS]!, hashNumber(label + 1));
    data[at + RIGHT_COUNT]!++;
    return made;
  }
}
