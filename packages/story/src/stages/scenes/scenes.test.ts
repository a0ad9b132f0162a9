import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CORRECTIONS } from "../../corrections/correction.ts";
import { englishSyntax } from "../../english.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import { inputOf } from "../../read-story.ts";
import { scenesStage } from "./stage.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));

const cases = readFileSync(new URL("./scenes.cases.txt", import.meta.url), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [name, ...lines] = block.trimEnd().split("\n");
    const text = lines.filter((l) => l && !l.startsWith("= ")).map((l) => (l === "%" ? "" : l));
    const expected = lines
      .filter((l) => l.startsWith("= "))
      .map((l) => {
        const [head, ...times] = l.slice(2).split(" # ");
        const [what, place] = head!.split(" @ ");
        const [, kind, rank, begins] = /^(\w+) (\d+) (.*)$/.exec(what!)!;
        return { kind, rank: Number(rank), begins: begins!, place, times };
      });
    return { name: name!, text: `${text.join("\n")}\n`, expected };
  });

function read(text: string) {
  const layers = englishSyntax.run({ input: inputOf(text), models, corrections: NO_CORRECTIONS });
  return { text: layers.repaired.text, sections: layers.sections, scenes: scenesStage.run(layers) };
}

describe("scenes", () => {
  it.each(cases)("$name", ({ text, expected }) => {
    const { scenes, text: whole } = read(text);
    expect(
      scenes.map((s, i) => [s.kind, s.storyOrder, whole.slice(s.start, s.start + (expected[i]?.begins.length ?? 20))]),
    ).toEqual(expected.map((e) => [e.kind, e.rank, e.begins]));
    scenes.forEach((s, i) => {
      const { place, times } = expected[i]!;
      if (place) expect(s.place).toBe(place);
      if (times.length && !times[0]!.endsWith("= -")) {
        expect(s.times.map((t) => `${whole.slice(t.start, t.end)} = ${t.value} ${t.direction}`)).toEqual(times);
      } else if (times.length) expect(s.times).toEqual([]);
    });
  });

  it("tile the body of any text, and each has a rank of its own", () => {
    const line = fc.constantFrom(
      "CHAPTER I",
      "***",
      "A/N: hi",
      "It was late in the garden.",
      "",
      "",
      "Flashback",
      "Flashback over",
      "Six months later",
      '"Go," he said.',
      "The next day it rained.",
      "THE END",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const { sections, scenes, text } = read(lines.join("\n"));
        const body = sections.filter((s) => s.kind === "body");
        const covered = new Uint8Array(text.length);
        for (const s of scenes) {
          expect(s.end).toBeGreaterThan(s.start);
          for (let i = s.start; i < s.end; i++) covered[i]!++;
          for (const t of s.times) expect(t.start >= s.start && t.end <= s.end && t.start < t.end).toBe(true);
        }
        const wanted = new Uint8Array(text.length);
        for (const s of body) wanted.fill(1, s.start, s.end);
        expect(covered).toEqual(wanted);
        expect(scenes.map((s) => s.storyOrder).sort((a, b) => a! - b!)).toEqual(scenes.map((_, i) => i + 1));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
