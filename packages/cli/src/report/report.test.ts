import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { storyOf } from "../story-of.test-data.ts";
import { widthOf } from "../terminal/layout.ts";
import { report } from "./report.ts";

const page = (width = 80) => ({ width, colors: pc.createColors(false) });
const talk = '"Come in," said Ada. "Sit." "Why?" "Because." "No." Rain fell.';
const people: [string, string][] = [
  ["c1", "Ada Quill"],
  ["c2", "Mr. Orme"],
];
const said = [
  { words: ["Come in,", "Sit."], by: "c1" },
  { words: "Why?", by: "c2", p: 0.4 },
  { words: "Because.", by: null },
  { words: "No.", by: "c2", p: 0.9 },
];

describe("report", () => {
  it("shows title, size, narration, cast and dialogue", () => {
    const story = { ...storyOf(talk, people, said), title: "The Door", author: "N. N." };
    const lines = report(story, page());
    expect(lines.slice(0, 2)).toEqual(["The Door", "by N. N."]);
    expect(lines).toContain("  Size      10 words, 4 lines of dialogue");
    expect(lines).toContain("  Told      in the third person, past tense");
    expect(lines.find((l) => l.includes("Ada Quill"))).toMatch(/^ {2}Ada Quill .* 1 +3$/);
  });

  it("shows fandoms and relationships where the file names them", () => {
    const story = storyOf(talk, people, said);
    story.metadata = { fandoms: ["Original Work"], relationships: [{ text: "Ada/Orme" }, null, 3] };
    expect(report(story, page())).toContain("  Tagged    Original Work; Ada/Orme");
  });

  it("marks guesses and unknown speakers plainly", () => {
    const text = report(storyOf(talk, people, said), page()).join("\n");
    expect(text).toContain("Ada Quill  “Come in. Sit.”");
    expect(text).toContain("Mr. Orme?  “Why?”");
    expect(text).toContain("?          “Because.”");
    expect(text).toContain("Mr. Orme   “No.”");
    expect(text).toContain("1 of 4 lines without a known speaker:");
    expect(text).toContain("1 speaker is a guess");
  });

  it("counts a long tail instead of printing it, and shows groups apart", () => {
    const crowd = Array.from({ length: 40 }, (_, i): [string, string] => [`c${i}`, `Person ${i}`]);
    const story = storyOf(talk, crowd, []);
    story.characters.push({ ...story.characters[0], id: "g1", name: "the Wardens", kind: "group" });
    const lines = report(story, page());
    expect(lines.some((l) => l.includes("Person 13"))).toBe(true);
    expect(lines.some((l) => l.includes("Person 14"))).toBe(false);
    expect(lines).toContain("  and 26 more");
    expect(lines).toContain("  groups: the Wardens (1)");
  });

  it("shows what was repaired, with examples", () => {
    const story = storyOf(talk, people, said);
    story.source.repairs = [{ kind: "mojibake", before: "â€™", after: "’", start: 1, end: 2 }];
    story.source.repairCounts = { mojibake: 1, "line-ends": 9 };
    const text = report(story, page()).join("\n");
    expect(text).toContain("1 place with garbled letters: â€™ → ’");
    expect(text).not.toContain("line-ends");
  });

  it("warns of another language", () => {
    expect(report({ ...storyOf("Il pleut.", [], []), language: "fr" }, page()).join("\n")).toContain(
      'seems to be "fr"',
    );
  });

  it.each([40, 60, 80, 110])("stays within %i columns", (width) => {
    const long = storyOf(talk, [["c1", "Bartholomew Featherstonehaugh of the Long Marsh"], people[1]], said);
    long.title = "A Title That Goes On ".repeat(12);
    long.characters[0].aliases.push({ text: "Barty the Unready", count: 2, first: 0, kind: "nickname" });
    for (const line of report(long, page(width))) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  it("takes an empty story", () => {
    const story = storyOf("", [], []);
    expect(report({ ...story, sections: [], narration: [], scenes: [] }, page()).join("\n")).toContain(
      "nobody was found",
    );
  });
});
