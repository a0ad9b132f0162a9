import { describe, expect, it } from "vitest";
import type { StoryInput } from "../input.ts";
import type { Layers } from "./layers.ts";
import { Pipeline } from "./pipeline.ts";
import { defineStage } from "./stage.ts";

const input: StoryInput = {
  name: "a.txt",
  format: "txt",
  encoding: "utf-8",
  sha256: "0".repeat(64),
  title: null,
  author: null,
  language: null,
  metadata: {},
  text: "One.\n\nTwo.",
  sections: [],
  paragraphs: null,
  emphasis: [],
};

const repaired = defineStage({
  makes: "repaired",
  needs: ["input"],
  run: ({ input }) => ({
    text: input.text,
    repairs: [],
    repairCounts: {},
    sections: [],
    paragraphs: null,
    emphasis: [],
  }),
});

describe("Pipeline", () => {
  it("gives each stage the layers that it declares and no others", () => {
    const seen: string[][] = [];
    const sections = defineStage({
      makes: "sections",
      needs: ["repaired"],
      run: (layers) => {
        seen.push(Object.keys(layers));
        return layers.repaired.sections;
      },
    });
    const language = defineStage({
      makes: "language",
      needs: ["sections", "input"],
      run: (layers) => {
        seen.push(Object.keys(layers));
        return "en";
      },
    });
    Pipeline.from("input").add(repaired).add(sections).add(language).run({ input });
    expect(seen).toEqual([["repaired"], ["sections", "input"]]);
  });

  it("gives an undeclared layer as undefined even where it exists", () => {
    let found: unknown = "not run";
    const curious = defineStage({
      makes: "language",
      needs: ["repaired"],
      run: (layers) => {
        found = (layers as Partial<Layers>).input;
        return "en";
      },
    });
    Pipeline.from("input").add(repaired).add(curious).run({ input });
    expect(found).toBeUndefined();
  });

  it("returns inputs and layers, and leaves the inputs as they were", () => {
    const inputs = { input };
    const layers = Pipeline.from("input").add(repaired).run(inputs);
    expect(Object.keys(layers)).toEqual(["input", "repaired"]);
    expect(Object.keys(inputs)).toEqual(["input"]);
  });

  it("runs the stages in order and tells progress before each", () => {
    const language = defineStage({ makes: "language", needs: ["repaired"], run: () => "en" });
    const pipeline = Pipeline.from("input").add(repaired).add(language);
    const told: unknown[] = [];
    pipeline.run({ input }, (layer, done, all) => told.push([layer, done, all]));
    expect(pipeline.order).toEqual(["repaired", "language"]);
    expect(told).toEqual([
      ["repaired", 0, 2],
      ["language", 1, 2],
    ]);
  });

  it("lets a pipeline grow in two ways without one touching the other", () => {
    const english = defineStage({ makes: "language", needs: ["repaired"], run: () => "en" });
    const french = defineStage({ makes: "language", needs: ["repaired"], run: () => "fr" });
    const trunk = Pipeline.from("input").add(repaired);
    expect(trunk.add(english).run({ input }).language).toBe("en");
    expect(trunk.add(french).run({ input }).language).toBe("fr");
    expect(trunk.order).toEqual(["repaired"]);
  });

  it("resumes where some layers are there already, and does not make them again", () => {
    let runs = 0;
    const language = defineStage({
      makes: "language",
      needs: ["repaired"],
      run: ({ repaired }) => {
        runs++;
        return repaired.text.slice(0, 3);
      },
    });
    const trunk = Pipeline.from("input").add(repaired).add(language);
    const told: string[] = [];
    const whole = trunk.add(defineStage({ makes: "sections", needs: ["language"], run: () => [] }));
    const layers = whole.resume(trunk.run({ input }), (layer) => told.push(layer));
    expect(runs).toBe(1);
    expect(told).toEqual(["sections"]);
    expect(layers.language).toBe("One");
  });

  it("lets an error of a stage through", () => {
    const failing = defineStage({
      makes: "language",
      needs: ["repaired"],
      run: () => {
        throw new RangeError("too many");
      },
    });
    expect(() => Pipeline.from("input").add(repaired).add(failing).run({ input })).toThrow("too many");
  });
});
