import { describe, expect, it } from "vitest";
import { storyOf } from "../story-of.test-data.ts";
import { scriptLines } from "./script.ts";

const people: [string, string][] = [
  ["c1", "Kurt"],
  ["c2", "Mrs. Vane"],
];

describe("scriptLines", () => {
  it("parts speech from narration and keeps cues", () => {
    const story = storyOf('"I know," said Kurt. "Go home." He sat down.\n\n"No."', people, [
      { words: ["I know,", "Go home."], by: "c1" },
      { words: "No.", by: "c2" },
    ]);
    expect([...scriptLines(story)]).toEqual([
      "KURT: I know,",
      "NARRATION: said Kurt.",
      "KURT: Go home.",
      "NARRATION: He sat down.",
      "MRS. VANE: No.",
    ]);
  });

  it("says UNKNOWN, and what is thought or written", () => {
    const story = storyOf("“Who?” *Not me*, he read: “Gone.”", people, [
      { words: "Who?", by: null },
      { words: "Not me", by: "c1", kind: "thought" },
      { words: "Gone.", by: "c2", kind: "written" },
    ]);
    expect([...scriptLines(story)]).toEqual([
      "UNKNOWN: Who?",
      "KURT (thought): Not me",
      "NARRATION: he read:",
      "MRS. VANE (written): Gone.",
    ]);
  });

  it("leaves quoted words that nobody speaks in the narration, with their marks", () => {
    const story = storyOf('He called it "art" again.', people, [{ words: "art", by: null, kind: "other" }]);
    expect([...scriptLines(story)]).toEqual(['NARRATION: He called it "art" again.']);
  });

  it("begins a line with each paragraph, in speech that runs on too, and joins hard-wrapped lines", () => {
    const story = storyOf("One\ntwo.\n\nThree.\n\n“Long\n\n“story.”", people, [{ words: "Long\n\n“story.", by: "c1" }]);
    expect([...scriptLines(story)]).toEqual([
      "NARRATION: One two.",
      "NARRATION: Three.",
      "KURT: Long",
      "KURT: “story.",
    ]);
  });

  it("prints headings and breaks, and nothing of what the author says outside the story", () => {
    const story = storyOf("My notes\n\nChapter 1\n\nIt rained.\n\n***\n\nIt stopped.", people, []);
    const section = (kind: "heading" | "body" | "break" | "authors-note", words: string) => {
      const start = story.text.indexOf(words);
      return { kind, start, end: start + words.length };
    };
    story.sections = [
      section("authors-note", "My notes"),
      section("heading", "Chapter 1"),
      section("body", "It rained."),
      section("break", "***"),
      section("body", "It stopped."),
    ];
    story.title = "Rain";
    expect([...scriptLines(story)]).toEqual([
      "TITLE: Rain",
      "HEADING: Chapter 1",
      "NARRATION: It rained.",
      "BREAK: ***",
      "NARRATION: It stopped.",
    ]);
  });

  it("tells two people of one name apart, and no name takes a label of its own", () => {
    const story = storyOf(
      '"One." "Two." "Three."',
      [
        ["c1", "Tom"],
        ["c2", "Tom"],
        ["c3", "Unknown"],
      ],
      [
        { words: "One.", by: "c1" },
        { words: "Two.", by: "c2" },
        { words: "Three.", by: "c3" },
      ],
    );
    expect([...scriptLines(story)]).toEqual(["TOM: One.", "TOM [c2]: Two.", "UNKNOWN [c3]: Three."]);
  });

  it("keeps what would steer a terminal out", () => {
    const story = storyOf("He \u001b[31mbled\u202e.", people, []);
    expect([...scriptLines(story)]).toEqual(["NARRATION: He [31mbled."]);
  });
});
