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
    Pipeline.from("input").then(repaired).then(sections).then(language).run({ input });
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
    Pipeline.from("input").then(repaired).then(curious).run({ input });
    expect(found).toBeUndefined();
  });

  it("returns inputs and layers, and leaves the inputs as they were", () => {
    const inputs = { input };
    const layers = Pipeline.from("input").then(repaired).run(inputs);
    expect(Object.keys(layers)).toEqual(["input", "repaired"]);
    expect(Object.keys(inputs)).toEqual(["input"]);
  });

  it("runs the stages in order and tells progress before each", () => {
    const language = defineStage({ makes: "language", needs: ["repaired"], run: () => "en" });
    const pipeline = Pipeline.from("input").then(repaired).then(language);
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
    const trunk = Pipeline.from("input").then(repaired);
    expect(trunk.then(english).run({ input }).language).toBe("en");
    expect(trunk.then(french).run({ input }).language).toBe("fr");
    expect(trunk.order).toEqual(["repaired"]);
  });

  it("lets an error of a stage through", () => {
    const failing = defineStage({
      makes: "language",
      needs: ["repaired"],
      run: () => {
        throw new RangeError("too many");
      },
    });
    expect(() => Pipeline.from("input").then(repaired).then(failing).run({ input })).toThrow("too many");
  });
});
