import type { ActionScorer } from "./action-weights.ts";
import type { ClassScorer } from "./class-weights.ts";
import { BELOW, LEFT, NODE, Nodes, type ParserInput, RIGHT, SHIFT, WORD } from "./parse-state.ts";
import {
  acrossFeatures,
  frontFeatures,
  PARSER_KEYS,
  relationTrees,
  relationWords,
  stackFeatures,
  stateFeatures,
  treeFeatures,
} from "./parser-features.ts";
import { best } from "./tagger.ts";

/** Room for remembered sums, as a power of two. */
const SUM_BITS = 12;
const ARC_BITS = 8;

/** What a parser of one sentence found. */
export interface Tree {
  /** Word that each word hangs on, -1 for the root. */
  heads: Int32Array;
  /** Index into the relation names. */
  relations: Uint8Array;
}

/**
 * Arc-hybrid parsing with a beam: of the states after each step the best few go on. Scores are whole numbers; of equal
 * ones the earlier stays. The relation of an arc is chosen when the arc is made. Time and memory are linear in the
 * length of the sentence.
 */
export class BeamParser {
  readonly nodes = new Nodes();
  readonly keys = new Int32Array(PARSER_KEYS);
  private readonly scores = new Int32Array(3);
  private readonly relationScores: Int32Array;

  /** Sums of pairs of words: for which sentence and pair, and the three scores. */
  private readonly sumSentence = new Int32Array(1 << SUM_BITS);
  private readonly sumPair = new Float64Array(1 << SUM_BITS);
  private readonly sums = new Int32Array(3 << SUM_BITS);
  private readonly part = new Int32Array(3);
  private sentence = 0;
  private readonly arcSentence = new Int32Array(1 << ARC_BITS);
  private readonly arcPair = new Float64Array(1 << ARC_BITS);
  private readonly arcScores: Int32Array;

  /** States ever kept, by number: where each came from, by which transition, and its stack, buffer and score. */
  previous = new Int32Array(1024);
  action = new Uint8Array(1024);
  relation = new Uint8Array(1024);
  top = new Int32Array(1024);
  front = new Int32Array(1024);
  buffer = new Int32Array(1024);
  score = new Int32Array(1024);
  private used = 0;

  constructor(
    private readonly actions: ActionScorer,
    private readonly labels: ClassScorer,
    readonly relationCount: number,
    readonly width: number,
    private readonly rootRelation: number,
    /** States that lie further behind the best are given up. */
    private readonly margin = Number.POSITIVE_INFINITY,
  ) {
    this.relationScores = new Int32Array(relationCount);
    this.arcScores = new Int32Array(relationCount << ARC_BITS);
  }

  /** The state before anything is read; forgets the last sentence. */
  start(input: ParserInput): number {
    this.used = 0;
    this.sentence = (this.sentence + 1) | 0;
    this.nodes.reset(input);
    const state = this.room();
    this.previous[state] = -1;
    this.top[state] = 0;
    this.front[state] = 1;
    this.buffer[state] = 0;
    this.score[state] = 0;
    return state;
  }

  /** Bits of the transitions that may follow: 1 shift, 2 left, 4 right. Nothing may follow a finished sentence. */
  allowed(input: ParserInput, state: number): number {
    const top = this.top[state]!;
    if (this.buffer[state]! < input.count) return top === 0 ? 1 : this.nodes.data[top * NODE + BELOW] === 0 ? 3 : 7;
    if (top === 0) return 0;
    return this.nodes.data[top * NODE + BELOW] === 0 ? 2 : 4;
  }

  features(input: ParserInput, state: number): number {
    return stateFeatures(input, this.nodes.data, this.top[state]!, this.front[state]!, this.keys);
  }

  /** Scores of the three transitions from a state. */
  evaluate(input: ParserInput, state: number): Int32Array {
    const { data } = this.nodes;
    const top = this.top[state]!;
    const front = this.front[state]!;
    const s0 = data[top * NODE + WORD]!;
    const s1 = data[data[top * NODE + BELOW]! * NODE + WORD]!;
    const n0 = data[front * NODE + WORD]!;
    this.actions.score(this.keys, treeFeatures(input, data, top, front, this.keys, 0), this.scores);
    this.addSum(frontFeatures, 0, input, s0, n0);
    this.addSum(stackFeatures, 1, input, s1, s0);
    this.addSum(acrossFeatures, 2, input, s1, n0);
    return this.scores;
  }

  /** Adds what two words score by themselves; states of one sentence share such pairs, so sums are remembered. */
  private addSum(features: typeof frontFeatures, kind: number, input: ParserInput, a: number, b: number): void {
    const pair = (a * (input.count + 2) + b) * 3 + kind;
    const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - SUM_BITS);
    const at = slot * 3;
    if (this.sumSentence[slot] !== this.sentence || this.sumPair[slot] !== pair) {
      this.actions.score(this.keys, features(input, a, b, this.keys, 0), this.part);
      this.sums.set(this.part, at);
      this.sumPair[slot] = pair;
      this.sumSentence[slot] = this.sentence;
    }
    this.scores[0]! += this.sums[at]!;
    this.scores[1]! += this.sums[at + 1]!;
    this.scores[2]! += this.sums[at + 2]!;
  }

  /** The state that follows. */
  follow(input: ParserInput, state: number, action: number, score: number): number {
    const made = this.room();
    const top = this.top[state]!;
    const front = this.front[state]!;
    let relation = 0;
    this.previous[made] = state;
    this.action[made] = action;
    this.score[made] = score;
    this.buffer[made] = this.buffer[state]!;
    if (action === SHIFT) {
      this.top[made] = this.nodes.pushed(front, top);
      this.buffer[made] = this.buffer[state]! + 1;
      this.front[made] = this.buffer[made]! + 1;
    } else if (action === LEFT) {
      relation = this.buffer[state] === input.count ? this.rootRelation : this.relate(input, front, top);
      this.front[made] = this.nodes.withLeft(front, this.nodes.data[top * NODE + WORD]!, relation);
      this.top[made] = this.nodes.data[top * NODE + BELOW]!;
    } else if (action === RIGHT) {
      const below = this.nodes.data[top * NODE + BELOW]!;
      relation = this.relate(input, below, top);
      this.top[made] = this.nodes.withRight(below, this.nodes.data[top * NODE + WORD]!, relation);
      this.front[made] = front;
    }
    this.relation[made] = relation;
    return made;
  }

  /** The likeliest relation of an arc between two nodes. */
  relate(input: ParserInput, head: number, child: number): number {
    const { data } = this.nodes;
    this.setPairScores(input, data[head * NODE + WORD]!, data[child * NODE + WORD]!);
    this.labels.addTo(this.relationScores, this.keys, relationTrees(input, data, head, child, this.keys, 0));
    return best(this.relationScores);
  }

  /** Scores of relations from the two words alone, remembered like the sums of transitions. */
  private setPairScores(input: ParserInput, head: number, child: number): void {
    const { relationScores, arcScores, relationCount } = this;
    const pair = head * (input.count + 2) + child;
    const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - ARC_BITS);
    const at = slot * relationCount;
    if (this.arcSentence[slot] === this.sentence && this.arcPair[slot] === pair) {
      for (let r = 0; r < relationCount; r++) relationScores[r] = arcScores[at + r]!;
      return;
    }
    relationScores.fill(0);
    this.labels.addTo(relationScores, this.keys, relationWords(input, head, child, this.keys, 0));
    arcScores.set(relationScores, at);
    this.arcPair[slot] = pair;
    this.arcSentence[slot] = this.sentence;
  }

  /** The best states after one more transition each, best first; empty when the sentence is finished. */
  advance(input: ParserInput, beam: readonly number[], width = this.width): number[] {
    const from: number[] = [];
    const by: number[] = [];
    const sums: number[] = [];
    for (const state of beam) {
      const allowed = this.allowed(input, state);
      if (allowed === 0) continue;
      const only = (allowed & (allowed - 1)) === 0;
      const scores = only && beam.length === 1 ? this.scores.fill(0) : this.evaluate(input, state);
      for (let action = 0; action < 3; action++) {
        if (!(allowed & (1 << action))) continue;
        const sum = this.score[state]! + scores[action]!;
        let at = sums.length;
        if (at === width && sum <= sums[at - 1]!) continue;
        while (at > 0 && sum > sums[at - 1]!) at--;
        sums.splice(at, 0, sum);
        from.splice(at, 0, state);
        by.splice(at, 0, action);
        if (sums.length > width) {
          sums.pop();
          from.pop();
          by.pop();
        }
      }
    }
    while (sums.length > 1 && sums.at(-1)! < sums[0]! - this.margin) sums.pop();
    return sums.map((sum, i) => this.follow(input, from[i]!, by[i]!, sum));
  }

  parse(input: ParserInput): Tree {
    let beam = [this.start(input)];
    for (let step = 0; step < input.count * 2; step++) beam = this.advance(input, beam);
    return this.tree(input, beam[0]!);
  }

  /** The arcs that led to a state. */
  tree(input: ParserInput, state: number): Tree {
    const heads = new Int32Array(input.count).fill(-1);
    const relations = new Uint8Array(input.count).fill(this.rootRelation);
    const { data } = this.nodes;
    for (let s = state; this.previous[s]! >= 0; s = this.previous[s]!) {
      if (this.action[s] === SHIFT) continue;
      const before = this.previous[s]!;
      const top = this.top[before]! * NODE;
      const child = data[top + WORD]!;
      const head =
        this.action[s] === LEFT ? data[this.front[before]! * NODE + WORD]! : data[data[top + BELOW]! * NODE + WORD]!;
      heads[child] = head === input.root ? -1 : head;
      relations[child] = this.relation[s]!;
    }
    return { heads, relations };
  }

  private room(): number {
    if (this.used === this.score.length) {
      const size = this.used * 2;
      const larger = (old: Int32Array): Int32Array<ArrayBuffer> => {
        const made = new Int32Array(size);
        made.set(old);
        return made;
      };
      this.previous = larger(this.previous);
      this.top = larger(this.top);
      this.front = larger(this.front);
      this.buffer = larger(this.buffer);
      this.score = larger(this.score);
      const action = new Uint8Array(size);
      action.set(this.action);
      this.action = action;
      const relation = new Uint8Array(size);
      relation.set(this.relation);
      this.relation = relation;
    }
    return this.used++;
  }
}
