import { expect, test } from "vitest";
import { isMark, withMarks, withoutMarks } from "./quotation-marks.ts";

const PUNCT = 9;

test("marks are left out and hang on the head of what they enclose", () => {
  const forms = ["“", "Go", "home", "!", "”", "Ines", "shouted", "."];
  const xpos = ["``", "VB", "RB", ".", "''", "NNP", "VBD", "."];
  const bare = withoutMarks(forms, xpos);
  expect(bare.kept).toEqual([1, 2, 3, 5, 6, 7]);
  expect([...bare.marksBefore]).toEqual([1, 1, 1, 2, 2, 2, 2]);
  // Go ← shouted, home ← Go, ! ← Go, Ines ← shouted, . ← shouted
  const tree = withMarks(8, bare, { heads: Int32Array.from([4, 0, 0, 4, -1, 4]), relations: new Uint8Array(6) }, PUNCT);
  expect([...tree.heads]).toEqual([1, 6, 1, 1, 1, 6, -1, 6]);
  expect([tree.relations[0], tree.relations[4], tree.relations[1]]).toEqual([PUNCT, PUNCT, 0]);
});

test("a mark without its partner takes what is on its side", () => {
  const opening = withoutMarks(['"', "Go", "."], ["``", "VB", "."]);
  expect([
    ...withMarks(3, opening, { heads: Int32Array.from([-1, 0]), relations: new Uint8Array(2) }, PUNCT).heads,
  ]).toEqual([1, -1, 1]);
  const closing = withoutMarks(["Go", ".", '"'], ["VB", ".", "''"]);
  expect([
    ...withMarks(3, closing, { heads: Int32Array.from([-1, 0]), relations: new Uint8Array(2) }, PUNCT).heads,
  ]).toEqual([-1, 0, 0]);
});

test("apostrophes stay, and so does a sentence of nothing but marks", () => {
  expect(isMark("'", "POS")).toBe(false);
  expect(isMark("'", "''")).toBe(true);
  expect(isMark("_", "NFP")).toBe(true);
  expect(withoutMarks(["“", "”"], ["``", "''"]).kept).toEqual([0, 1]);
});
