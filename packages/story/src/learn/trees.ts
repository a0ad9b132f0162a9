import { ByteReader, ByteWriter } from "./bytes.ts";
import { ModelMismatch } from "./model-file.ts";

/** Margins are integers: 1 point is 1/1024 of a logit. Sums of integers do not drift from platform to platform. */
export const POINTS = 1024;

/** One regression tree: parallel lists in preorder, root at 0. `feature` is -1 at a leaf. */
export interface RegressionTree {
  feature: number[];
  /** Goes left where the value is below. */
  threshold: number[];
  right: number[];
  /** Points of a leaf. */
  value: number[];
}

/**
 * Gradient-boosted regression trees over small integer features (0..255), which rank candidates: the margins of the
 * candidates of one question are compared with each other, and a softmax makes probabilities of them.
 * Method: Friedman (2001); trained with XGBoost (Chen & Guestrin 2016), see training/.
 */
export class TreeRanker {
  private readonly feature: Int16Array;
  private readonly threshold: Int16Array;
  private readonly right: Int32Array;
  private readonly value: Int32Array;
  private readonly roots: Int32Array;

  constructor(
    readonly features: readonly string[],
    readonly trees: readonly RegressionTree[],
  ) {
    const size = trees.reduce((n, t) => n + t.feature.length, 0);
    this.feature = new Int16Array(size);
    this.threshold = new Int16Array(size);
    this.right = new Int32Array(size);
    this.value = new Int32Array(size);
    this.roots = new Int32Array(trees.length);
    let at = 0;
    trees.forEach((tree, t) => {
      this.roots[t] = at;
      for (let i = 0; i < tree.feature.length; i++) {
        this.feature[at + i] = tree.feature[i];
        this.threshold[at + i] = tree.threshold[i];
        this.right[at + i] = at + tree.right[i];
        this.value[at + i] = tree.value[i];
      }
      at += tree.feature.length;
    });
  }

  /** Points of one candidate: its features in the order of `features`, integers of 0..255. */
  margin(x: Uint8Array): number {
    let sum = 0;
    for (let t = 0; t < this.roots.length; t++) {
      let node = this.roots[t];
      while (this.feature[node] >= 0) node = x[this.feature[node]] < this.threshold[node] ? node + 1 : this.right[node];
      sum += this.value[node];
    }
    return sum;
  }
}

export function writeTrees(ranker: { features: readonly string[]; trees: readonly RegressionTree[] }): Uint8Array {
  const out = new ByteWriter();
  out.strings(ranker.features);
  out.number(ranker.trees.length);
  for (const tree of ranker.trees) {
    out.number(tree.feature.length);
    for (let i = 0; i < tree.feature.length; i++) {
      out.number(tree.feature[i] + 1);
      if (tree.feature[i] >= 0) {
        out.number(tree.threshold[i]);
        out.number(tree.right[i] - i);
      } else out.number(zigzag(tree.value[i]));
    }
  }
  return out.done();
}

/** Reads what `writeTrees` wrote. `features` are those that the reader computes: others than the model's throw. */
export function readTrees(bytes: Uint8Array, features: readonly string[], name: string): TreeRanker {
  const input = new ByteReader(bytes);
  const trained = input.strings();
  if (trained.join() !== features.join())
    throw new ModelMismatch(`the model "${name}" was trained on other features; train it again`);
  const trees: RegressionTree[] = Array.from({ length: input.number() }, () => {
    const size = input.number();
    const tree: RegressionTree = { feature: [], threshold: [], right: [], value: [] };
    for (let i = 0; i < size; i++) {
      const feature = input.number() - 1;
      tree.feature.push(feature);
      tree.threshold.push(feature >= 0 ? input.number() : 0);
      tree.right.push(feature >= 0 ? i + input.number() : 0);
      tree.value.push(feature >= 0 ? 0 : unzigzag(input.number()));
    }
    return tree;
  });
  return new TreeRanker(features, trees);
}

const zigzag = (n: number) => (n >= 0 ? 2 * n : -2 * n - 1);
const unzigzag = (n: number) => (n % 2 ? -(n + 1) / 2 : n / 2);
