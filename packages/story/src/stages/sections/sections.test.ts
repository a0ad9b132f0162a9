import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Section } from "../../story.ts";
import { sectionsOf } from "./stage.ts";

const cases = readFileSync(new URL("./sections.cases.txt", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [name, ...lines] = block.trimEnd().split("\n");
    const text = lines.filter((l) => l && !l.startsWith("= ")).map((l) => (l === "%" ? "" : l));
    return {
      name: name!,
      text: `${text.join("\n")}\n`,
      expected: lines.filter((l) => l.startsWith("= ")).map((l) => l.slice(2)),
    };
  });

function matches(text: string, s: Section, line: string): boolean {
  const m = /^([a-z-]+): (.*?)(?: \((\d+)\))?(?: \[(.*)\])?$/.exec(line)!;
  return (
    s.kind === m[1] &&
    text.slice(s.start, s.end).startsWith(m[2]!) &&
    (!m[3] || s.chapter === Number(m[3])) &&
    (!m[4] || s.title === m[4])
  );
}

const shown = (text: string, list: readonly Section[]) =>
  list.map(
    (s) =>
      `${s.kind}: ${text.slice(s.start, s.end).slice(0, 30).replace(/\n/g, "/")}${s.chapter ? ` (${s.chapter})` : ""}${s.title ? ` [${s.title}]` : ""}`,
  );

const tiles = (text: string, list: readonly Section[]) => {
  let end = 0;
  for (const s of list) {
    expect(s.start).toBe(end);
    expect(s.end).toBeGreaterThan(s.start);
    end = s.end;
  }
  expect(end).toBe(text.length);
};

describe("sections", () => {
  it.each(cases)("$name", ({ text, expected }) => {
    const found = sectionsOf(text, []);
    tiles(text, found);
    const wrong = found.length !== expected.length || found.some((s, i) => !matches(text, s, expected[i]!));
    if (wrong) expect(shown(text, found)).toEqual(expected);
  });

  it("keeps the file's own sections and looks for breaks and headings in its bodies only", () => {
    const text = "Low Tide\nA summary with *** in it.\nThe boat was gone.\n\n***\n\nIt came back.\nA last note.";
    const at = (s: string) => ({ start: text.indexOf(s), end: text.indexOf(s) + s.length });
    const found = sectionsOf(text, [
      { ...at("Low Tide"), kind: "title" },
      { ...at("A summary with *** in it."), kind: "summary" },
      { ...at("The boat was gone.\n\n***\n\nIt came back."), kind: "body", chapter: 2 },
      { ...at("A last note."), kind: "afterword" },
    ]);
    tiles(text, found);
    expect(found.map((s) => [s.kind, s.chapter])).toEqual([
      ["title", undefined],
      ["summary", undefined],
      ["body", 2],
      ["break", undefined],
      ["body", 2],
      ["afterword", undefined],
    ]);
  });

  it("has none for no text, and one body for text without a word", () => {
    expect(sectionsOf("", [])).toEqual([]);
    expect(sectionsOf(" \n ", [])).toEqual([{ start: 0, end: 3, kind: "body" }]);
  });

  it("tiles any text, whatever the file says of it", () => {
    const line = fc.constantFrom(
      "CHAPTER I",
      "***",
      "A/N: hi",
      "It was late.",
      "",
      "by me",
      "THE END",
      '"Go," he said.',
      "IV",
      "Contents",
      "Title: x",
      "\u0000",
      "*** START OF THE PROJECT GUTENBERG EBOOK",
      "— X",
    );
    const own = fc.array(
      fc.tuple(fc.nat(200), fc.nat(60), fc.constantFrom<Section["kind"]>("body", "heading", "summary")),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), own, (lines, spans) => {
        const text = lines.join("\n");
        const sections = spans
          .map(([start, length, kind]) => ({
            start: Math.min(start, text.length),
            end: Math.min(start + length, text.length),
            kind,
          }))
          .filter((s) => s.start < s.end);
        tiles(text, sectionsOf(text, sections));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
