import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { POINTS, type RegressionTree, TreeRanker } from "@fabula/story/learn";

/** A question to learn from: the features of its candidates and which of them are right. */
export interface Example {
  rows: readonly Uint8Array[];
  right: readonly boolean[];
  fold: number;
}

export interface BoostOptions {
  rounds: number;
  depth: number;
  eta: number;
  seed: number;
  folds: number;
  /** So many models of different seeds, their mean taken; 1 unless told otherwise. */
  bags?: number;
  /** Whether to train the model on everything too. */
  all?: boolean;
}

export interface Boosted {
  all: TreeRanker | null;
  /** Trained without the fold. */
  folds: TreeRanker[];
}

/**
 * Trains a ranker, out of fold and on everything. `folder` is scratch space. Same examples, options and version of
 * XGBoost give the same trees. Throws if python3-xgboost is missing.
 */
export function boost(
  features: readonly string[],
  examples: readonly Example[],
  options: BoostOptions,
  folder: string,
): Boosted {
  mkdirSync(folder, { recursive: true });
  const usable = examples.filter((e) => e.right.some(Boolean) && e.rows.length > 1);
  const count = usable.reduce((n, e) => n + e.rows.length, 0);
  const x = new Uint8Array(count * features.length);
  const y = new Uint8Array(count);
  let row = 0;
  for (const e of usable) {
    e.rows.forEach((r, i) => {
      x.set(r, row * features.length);
      y[row++] = e.right[i] ? 1 : 0;
    });
  }
  writeFileSync(`${folder}/x.bin`, x);
  writeFileSync(`${folder}/y.bin`, y);
  writeFileSync(`${folder}/groups.bin`, new Uint8Array(Uint32Array.from(usable, (e) => e.rows.length).buffer));
  writeFileSync(
    `${folder}/folds.bin`,
    Uint8Array.from(usable, (e) => e.fold),
  );
  writeFileSync(`${folder}/spec.json`, JSON.stringify({ features, all: true, bags: 1, ...options }));
  const script = fileURLToPath(new URL("../../src/boosting/boost.py", import.meta.url));
  execFileSync(process.env.PYTHON ?? "/usr/bin/python3", [script, folder], { stdio: ["ignore", "inherit", "inherit"] });
  const load = (name: string) => new TreeRanker(features, readDump(`${folder}/${name}.json`, options.bags ?? 1));
  return {
    all: options.all === false ? null : load("all"),
    folds: Array.from({ length: options.folds }, (_, k) => load(`fold${k}`)),
  };
}

interface DumpedNode {
  nodeid: number;
  split?: string;
  split_condition?: number;
  yes?: number;
  no?: number;
  leaf?: number;
  children?: DumpedNode[];
}

/** XGBoost's trees in our form: integer thresholds (the features are integers), leaves in points, shared among the bags. */
function readDump(file: string, bags: number): RegressionTree[] {
  const trees = JSON.parse(readFileSync(file, "utf8")) as DumpedNode[];
  return trees.map((root) => {
    const tree: RegressionTree = { feature: [], threshold: [], right: [], value: [] };
    const add = (node: DumpedNode): void => {
      const at = tree.feature.length;
      if (node.children === undefined) {
        tree.feature.push(-1);
        tree.threshold.push(0);
        tree.right.push(0);
        tree.value.push(Math.round(((node.leaf ?? 0) * POINTS) / bags));
        return;
      }
      tree.feature.push(Number(node.split!.slice(1)));
      tree.threshold.push(Math.ceil(node.split_condition!));
      tree.right.push(0);
      tree.value.push(0);
      add(node.children.find((c) => c.nodeid === node.yes)!);
      tree.right[at] = tree.feature.length;
      add(node.children.find((c) => c.nodeid === node.no)!);
    };
    add(root);
    return tree;
  });
}
