import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSentences } from "./boundaries.ts";
import type { Tokens } from "./layer.ts";
import { LONGEST_TOKEN } from "./scanner.ts";
import { sentencesStage, tokenize, tokensStage } from "./stage.ts";

const whole = (text: string): Tokens => tokenize(text, [0], [{ start: 0, end: text.length }]);
const forms = (tokens: Tokens): string[] => Array.from({ length: tokens.count }, (_, i) => tokens.form(i));

/** Text and expectations of each case: blocks between empty lines, expectations after "=> ". */
function cases(file: string): { text: string; expected: string[] }[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => !line.startsWith("#"))
        .join("\n")
        .trim(),
    )
    .filter((block) => block !== "")
    .map((block) => {
      const [text, ...expected] = block.split(/\n=> /);
      return { text: text!, expected };
    });
}

describe("tokens", () => {
  for (const { text, expected } of cases("./tokens.cases.txt")) {
    test(text, () => {
      expect(
        forms(whole(text))
          .map((form) => form.replace(/\s/g, "·"))
          .join(" "),
      ).toBe(expected[0]);
    });
  }
});

describe("sentences", () => {
  for (const { text, expected } of cases("./sentences.cases.txt")) {
    test(text, () => {
      const tokens = whole(text);
      const sentences = findSentences(tokens);
      const found = Array.from({ length: sentences.count }, (_, s) =>
        text.slice(tokens.start[sentences.first[s]!], tokens.end[sentences.last[s]! - 1]),
      );
      expect(found).toEqual(expected);
    });
  }
});

describe("whatever the text", () => {
  const pieces = fc.constantFrom(
    "a",
    "Mr",
    "St",
    "e.g",
    "don't",
    "goin",
    "n't",
    "I",
    ".",
    "..",
    "…",
    "-",
    "--",
    "—",
    "'",
    "’",
    "‘",
    '"',
    "“",
    "”",
    "_",
    "*",
    "!",
    "?",
    " ",
    "\n",
    "\u00a0",
    "\u200f",
    "\u00ad",
    "5",
    "10,000",
    "@",
    "www.",
    "http://",
    "😀",
    "\ud800",
    "\u0301",
    "&",
    "é",
    "(",
    ")",
    "/",
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );

  test("tokens lie inside, in order, and cover all that is not white space", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = whole(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
          expect(text.slice(at, tokens.start[i])).toMatch(/^\s*$/);
          at = tokens.end[i]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
      { numRuns: 1000 },
    );
  });

  test("sentences tile the tokens and stay within paragraphs", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        let start = 0;
        const spans = paragraphs.map((p) => {
          start += p.length + 1;
          return { start: start - p.length - 1, end: start - 1 };
        });
        const tokens = tokenize(
          paragraphs.join("\n"),
          spans.map((_, i) => i),
          spans,
        );
        const sentences = findSentences(tokens);
        let at = 0;
        for (let s = 0; s < sentences.count; s++) {
          expect(sentences.first[s]).toBe(at);
          expect(sentences.last[s]).toBeGreaterThan(at);
          for (let i = at; i < sentences.last[s]!; i++) {
            expect(sentences.of[i]).toBe(s);
            expect(tokens.paragraph[i]).toBe(tokens.paragraph[at]);
          }
          at = sentences.last[s]!;
        }
        expect(at).toBe(tokens.count);
      }),
      { numRuns: 300 },
    );
  });

  test("a word of three megabytes is cut into tokens of bounded length", () => {
    const tokens = whole("x".repeat(3_000_000));
    expect(tokens.count).toBe(3_000_000 / LONGEST_TOKEN);
  });

  test("hyphens, dots and quotation marks in masses are read", () => {
    for (const mark of ["a-", "a.", '"', "'", "a'", "-", ". ", "www.", "a@"])
      expect(whole(mark.repeat(50_000)).count).toBeGreaterThan(0);
  });
});

test("only headings and bodies are read", () => {
  const text = "My Story\n\nA note.\n\nChapter 1\n\nHe ran.";
  const paragraphs = [
    { start: 0, end: 8 },
    { start: 10, end: 17 },
    { start: 19, end: 28 },
    { start: 30, end: 37 },
  ];
  const kinds = ["title", "authors-note", "heading", "body"] as const;
  const sections = paragraphs.map((p, i) => ({ ...p, kind: kinds[i]! }));
  const repaired = { text, repairs: [], repairCounts: {}, sections: [], paragraphs: null, emphasis: [] };
  const tokens = tokensStage.run({ repaired, sections, paragraphs });
  expect(forms(tokens)).toEqual(["Chapter", "1", "He", "ran", "."]);
  expect([...tokens.paragraph]).toEqual([2, 2, 3, 3, 3]);
  expect(sentencesStage.run({ tokens }).count).toBe(2);
});
