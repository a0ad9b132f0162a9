import { describe, expect, it } from "vitest";
import { storyOf } from "../story-of.test-data.ts";
import { storyJson } from "./json.ts";

describe("storyJson", () => {
  it.each([0, 1, 1999, 2000, 2001, 4000, 5001])("gives what JSON.stringify gives, with %i tokens", (count) => {
    const story = storyOf("“Hi.”", [["c1", "Kurt"]], [{ words: "Hi.", by: "c1" }]);
    story.tokens = Array.from({ length: count }, (_, i) => ({
      start: i,
      end: i + 1,
      lemma: '"\ud800',
      upos: "X",
      xpos: "FW",
      head: -1,
      deprel: "root",
      sentence: 0,
    }));
    expect([...storyJson(story)].join("")).toBe(`${JSON.stringify(story)}\n`);
  });

  it("leaves out what is undefined", () => {
    const story = { ...storyOf("A.", [], []), tokens: undefined };
    expect([...storyJson(story as never)].join("")).toBe(`${JSON.stringify(story)}\n`);
  });
});
