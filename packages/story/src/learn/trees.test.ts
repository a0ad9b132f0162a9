import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ModelMismatch } from "./model-file.ts";
import { exp, rounded, softmax } from "./softmax.ts";
import { POINTS, type RegressionTree, readTrees, TreeRanker, writeTrees } from "./trees.ts";

/** x0 < 3 ? (x1 < 1 ? -5 : 7) : 1000 */
const TREE: RegressionTree = {
  feature: [0, 1, -1, -1, -1],
  threshold: [3, 1, 0, 0, 0],
  right: [4, 3, 0, 0, 0],
  value: [0, 0, -5, 7, 1000],
};

describe("trees", () => {
  test("go left below the threshold and sum up", () => {
    const ranker = new TreeRanker(["a", "b"], [TREE, TREE]);
    expect(ranker.margin(Uint8Array.of(2, 0))).toBe(-10);
    expect(ranker.margin(Uint8Array.of(2, 1))).toBe(14);
    expect(ranker.margin(Uint8Array.of(3, 0))).toBe(2000);
  });

  test("come back from their bytes as they were", () => {
    const ranker = readTrees(writeTrees({ features: ["a", "b"], trees: [TREE] }), ["a", "b"], "test");
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 2 }), (x) => {
        expect(ranker.margin(x)).toBe(new TreeRanker(["a", "b"], [TREE]).margin(x));
      }),
    );
  });

  test("of other features are refused", () => {
    const bytes = writeTrees({ features: ["a", "b"], trees: [TREE] });
    expect(() => readTrees(bytes, ["a", "c"], "test")).toThrow(ModelMismatch);
  });
});

describe("softmax", () => {
  test("its exponential is the engine's, but for the last digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test("gives probabilities that sum to one, the likeliest for the greatest margin", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20000, max: 20000 }), { minLength: 1, maxLength: 12 }), (margins) => {
        const p = softmax(margins);
        expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(p.indexOf(Math.max(...p))).toBe(margins.indexOf(Math.max(...margins)));
      }),
    );
  });

  test("one logit is POINTS points", () => {
    const [a, b] = softmax([POINTS, 0]);
    expect(a / b).toBeCloseTo(Math.E, 6);
  });

  test("probabilities are rounded to three decimals", () => {
    expect(rounded(0.12345)).toBe(0.123);
    expect(rounded(2)).toBe(1);
  });
});
