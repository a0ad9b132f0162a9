import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsStage } from "../paragraphs/stage.ts";
import { sectionsOf } from "../sections/stage.ts";
import { findQuotations } from "./stage.ts";

const cases = readFileSync(new URL("./quotations.cases.txt", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [name, ...lines] = block.trimEnd().split("\n");
    const text = lines.filter((l) => l && !l.startsWith("= ")).map((l) => (l === "%" ? "" : l));
    return {
      name: name!,
      text: text.join("\n"),
      expected: lines.filter((l) => l.startsWith("= ")).map((l) => l.slice(2)),
    };
  });

function read(text: string) {
  const sections = sectionsOf(text, []);
  const repaired = { text, repairs: [], repairCounts: {}, sections: [], paragraphs: null, emphasis: [] };
  const paragraphs = paragraphsStage.run({ repaired, sections });
  return { paragraphs, quotations: findQuotations(text, sections, paragraphs, []) };
}

function areSound(text: string): void {
  const { paragraphs, quotations } = read(text);
  let last = 0;
  for (const q of quotations) {
    expect(q.start).toBeGreaterThanOrEqual(last);
    last = q.start;
    expect(q.parts.length).toBeGreaterThan(0);
    expect(q.confidence).toBeGreaterThan(0);
    expect(q.confidence).toBeLessThanOrEqual(1);
    let end = q.start;
    for (const p of q.parts) {
      expect(p.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(p.start, p.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
      end = p.end;
    }
    expect(q.end).toBeGreaterThanOrEqual(end);
    expect(q.start).toBeGreaterThanOrEqual(paragraphs[q.firstParagraph]!.start);
    expect(q.end).toBeLessThanOrEqual(paragraphs[q.lastParagraph]!.end);
  }
}

describe("quotations", () => {
  it.each(cases)("$name", ({ text, expected }) => {
    const found = read(text).quotations.map(
      (q) =>
        `${q.kind}${q.unclosed ? " unclosed" : ""}: ${q.parts.map((p) => text.slice(p.start, p.end).replace(/\n/g, " ")).join(" | ")}`,
    );
    expect(found).toEqual(expected);
  });

  it("says how each is marked, and who a script names", () => {
    const { quotations } = read("MARA: It fell.\n\nJO: What did?\n\nMARA: The key.");
    expect(quotations.map((q) => [q.mark, q.label])).toEqual([
      ["script", { start: 0, end: 4 }],
      ["script", { start: 16, end: 18 }],
      ["script", { start: 31, end: 35 }],
    ]);
    expect(read("“Oh,” she said.").quotations[0]!.mark).toBe("“");
  });

  it("is less sure of what it had to close itself", () => {
    const [closed, unclosed] = read('"Oh," said Jo.\n\n"Who would we ring?\n\nThe lamps came on.').quotations;
    expect(unclosed!.unclosed).toBe(true);
    expect(unclosed!.confidence).toBeLessThan(0.5);
    expect(closed!.confidence).toBeGreaterThan(0.9);
  });

  it("takes italics from the file", () => {
    const text = "I have to go. The sea was grey.";
    const paragraphs = [{ start: 0, end: text.length }];
    const found = findQuotations(text, [{ start: 0, end: text.length, kind: "body" }], paragraphs, [
      { start: 0, end: 13 },
    ]);
    expect(found.map((q) => [q.kind, q.mark, q.start, q.end])).toEqual([["thought", "italics", 0, 13]]);
  });

  it("reads thousands of opening marks, and one word without end", () => {
    for (const mark of ['"', "“", "'", "‘", "«", "„", "_", "— ", "K: x\n\n", '"a ', "'a "])
      areSound(`Once. ${mark.repeat(20_000)}`);
    areSound(`"${"a".repeat(1_000_000)}`);
    areSound(`"Go", she said${" and she said".repeat(30_000)}`);
  });

  it("gives ordered spans inside their paragraphs for any text", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "'",
      "‘",
      "’",
      "«",
      "»",
      "„",
      "—",
      "「",
      "」",
      "_",
      "*",
      "\n\n",
      "\n",
      " ",
      ". ",
      ", ",
      "said Jo",
      "I",
      "KURT: ",
      "don't",
      "He thought",
      "…",
      "Mara cried, ",
      "\u0000",
      "😀",
      "([",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        areSound(pieces.join(""));
      }),
      { numRuns: 1500, seed: 1 },
    );
  });
});
