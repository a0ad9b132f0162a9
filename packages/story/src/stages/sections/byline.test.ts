import { describe, expect, it } from "vitest";
import type { Section } from "../../story.ts";
import { bylineOf } from "./byline.ts";
import { sectionsOf } from "./stage.ts";

const STORY = "Mara dropped the key down the drain on a Monday, and that was the start of it.";

/** The author found in a plain text that begins with these lines. */
function authorOf(...front: string[]): string | null {
  const text = `${front.join("\n")}\n\n${STORY}\n\n"Now what?" said Jo.\n`;
  return bylineOf(text, sectionsOf(text, []));
}

describe("bylines", () => {
  it.each([
    ["a line of its own", ["THE LOST KEY", "", "by sparrow_feather", "", "A/N: be nice!!"], "sparrow_feather"],
    ["the line under the title", ["The Lost Key", "By Ann Bee"], "Ann Bee"],
    ["emphasis and a remark", ["THE LOST KEY", "", "*by moth* (aka Anna)"], "moth"],
    ["by alone", ["THE LOST KEY", "", "BY", "", "ANN BEE"], "ANN BEE"],
    ["written by", ["THE LOST KEY", "", "Written by: Ann Bee Jr."], "Ann Bee Jr."],
    ["two authors", ["THE LOST KEY", "", "by moth & Owl."], "moth & Owl"],
    ["a label", ["Title: The Lost Key", "Author: Ann Bee", "Rating: PG"], "Ann Bee"],
    ["a label with marks", ["**Title:** The Lost Key", "", "**Author:** moth", "", "**Rating:** PG"], "moth"],
    [
      "the heading of a library",
      [
        "The Project Gutenberg eBook of The Lost Key",
        "",
        "Title: The Lost Key",
        "",
        "Author: Ann Bee",
        "",
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LOST KEY ***",
      ],
      "Ann Bee",
    ],
    ["another language", ["DER SCHLÜSSEL", "von Anna Biene"], "Anna Biene"],
  ])("%s", (_, front, author) => {
    expect(authorOf(...front)).toBe(author);
  });

  it.each([
    ["no byline", ["THE LOST KEY"]],
    ["a title alone", ["By Candlelight", "", "***"]],
    ["a title that goes on", ["A HOUSE", "by the sea"]],
    ["a title with a by in it", ["DEATH BY DRAIN"]],
    ["a title in another language", ["De Profundis", "", "***"]],
    ["a beta reader", ["THE LOST KEY", "", "Beta'd by: Owl"]],
    ["an author without a name", ["THE LOST KEY", "", "by the author of The Kerb"]],
    ["prose", ["By Monday it was over."]],
  ])("not from %s", (_, front) => {
    expect(authorOf(...front)).toBeNull();
  });

  it("not from what stands in a summary, in the story or after it", () => {
    const text = "Key\nBy night they go.\nBody.\nby moth\n";
    const at = (s: string, kind: Section["kind"]) => ({
      start: text.indexOf(s),
      end: text.indexOf(s) + s.length + 1,
      kind,
    });
    const front = [at("Key", "title"), at("By night they go.", "summary"), at("Body.", "body")];
    expect(bylineOf(text, [...front, at("by moth", "title")])).toBeNull();
    expect(bylineOf(text, [...front.slice(0, 2), at("by moth", "title")])).toBe("moth");
    expect(bylineOf("", [])).toBeNull();
  });

  it("is quick about a long line", () => {
    const text = `${"by ".repeat(100_000)}\n${"*".repeat(100_000)}`;
    expect(bylineOf(text, [{ start: 0, end: text.length, kind: "title" }])).toBeNull();
  });
});
