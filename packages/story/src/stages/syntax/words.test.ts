import { describe, expect, test } from "vitest";
import { findSentences } from "../tokens/boundaries.ts";
import { tokenize } from "../tokens/stage.ts";
import { plainRelation, Words } from "./words.ts";

const text = "The tired old captain was told a story.";
const heads = [3, 3, 3, 5, 5, -1, 7, 5, 5];
const relations = ["det", "amod", "amod", "nsubj:pass", "aux:pass", "root", "det", "obj", "punct"];

const tokens = tokenize(text, [0], [{ start: 0, end: text.length }]);
const words = new Words({
  tokens,
  sentences: findSentences(tokens),
  tags: { upos: new Uint8Array(9), xpos: new Uint8Array(9), uposNames: ["X"], xposNames: ["FW"] },
  lemmas: Array.from({ length: 9 }, (_, i) => tokens.form(i).toLowerCase()),
  parse: { head: Int32Array.from(heads), deprel: Uint8Array.from(relations.map((_, i) => i)), deprelNames: relations },
});

describe("words", () => {
  test("children come in text order", () => {
    expect([...words.children(3)]).toEqual([0, 1, 2]);
    expect([...words.children(5)]).toEqual([3, 4, 7, 8]);
    expect([...words.children(0)]).toEqual([]);
  });
  test("a child is found by relation, with or without subtype", () => {
    expect(words.childBy(5, "nsubj")).toBe(3);
    expect(words.childBy(5, "nsubj:pass")).toBe(3);
    expect(words.childBy(5, "obj", "nsubj")).toBe(3);
    expect(words.childBy(5, "iobj")).toBe(-1);
    expect(plainRelation("aux:pass")).toBe("aux");
  });
  test("a subtree spans what hangs on a word", () => {
    expect(words.subtree(3)).toEqual({ first: 0, last: 3 });
    expect(words.subtree(5)).toEqual({ first: 0, last: 8 });
    expect(words.subtree(1)).toEqual({ first: 1, last: 1 });
  });
});
