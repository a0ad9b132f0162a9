import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Section, Span } from "../../story.ts";
import { paragraphsStage } from "./stage.ts";

const cases = readFileSync(new URL("./paragraphs.cases.txt", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [name, ...lines] = block.trimEnd().split("\n");
    const text = lines.filter((l) => l && !l.startsWith("= ")).map((l) => (l === "%" ? "" : l.replace(/^_/, "  ")));
    return {
      name: name!,
      text: text.join("\n"),
      begins: lines
        .find((l) => l.startsWith("= "))!
        .slice(2)
        .split(" | "),
    };
  });

function paragraphs(
  text: string,
  own: Span[] | null = null,
  sections: Section[] = text ? [{ start: 0, end: text.length, kind: "body" }] : [],
) {
  return paragraphsStage.run({
    repaired: { text, repairs: [], repairCounts: {}, sections: [], paragraphs: own, emphasis: [] },
    sections,
  });
}

function areSound(text: string, list: readonly Span[], sections: readonly Section[]): void {
  let end = 0;
  for (const p of list) {
    expect(p.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(p.start, p.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
    expect(sections.some((s) => s.start <= p.start && p.end <= s.end)).toBe(true);
    end = p.end;
  }
  const covered = list
    .map((p) => text.slice(p.start, p.end))
    .join("")
    .replace(/\s/g, "");
  expect(covered).toBe(text.replace(/\s/g, ""));
}

describe("paragraphs", () => {
  it.each(cases)("$name", ({ text, begins }) => {
    const found = paragraphs(text);
    expect(found.map((p, i) => text.slice(p.start, p.start + (begins[i]?.length ?? 20)))).toEqual(begins);
    expect(found.at(-1)!.end).toBe(text.length);
  });

  it("keeps those of the file, cut where sections meet, and finds what they leave out", () => {
    const text = "One two.\nThree four.\n\nFive.";
    const sections: Section[] = [
      { start: 0, end: 4, kind: "heading" },
      { start: 4, end: text.length, kind: "body" },
    ];
    const found = paragraphs(text, [{ start: 0, end: 20 }], sections);
    expect(found.map((p) => text.slice(p.start, p.end))).toEqual(["One", "two.\nThree four.", "Five."]);
  });

  it("holds every word of a text once, in order, within its section", () => {
    const piece = fc.constantFrom("a", " ", "\n", "\n\n", "word ".repeat(14), "  x", "“Go.”", "\u3000", "z".repeat(70));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.nat(300),
        fc.option(fc.array(fc.tuple(fc.nat(300), fc.nat(90)), { maxLength: 4 })),
        (pieces, cut, own) => {
          const text = pieces.join("");
          const sections = (
            [
              [0, Math.min(cut, text.length)],
              [Math.min(cut, text.length), text.length],
            ] as const
          )
            .filter(([a, b]) => a < b)
            .map(([start, end]): Section => ({ start, end, kind: "body" }));
          const spans =
            own
              ?.map(([s, l]) => ({ start: Math.min(s, text.length), end: Math.min(s + l, text.length) }))
              .filter((s) => s.start < s.end) ?? null;
          areSound(text, paragraphs(text, spans, sections), sections);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
