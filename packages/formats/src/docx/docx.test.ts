import { describe, expect, it } from "vitest";
import { docxOf, docxParagraph, zip } from "../fixtures/archives.ts";
import { emphasised, outline, paragraphsOf, read, refusal } from "../fixtures/reading.ts";

describe("docx", () => {
  it("gives paragraphs, italics, and headings by style", async () => {
    const story = await read(
      docxOf(
        [
          docxParagraph("Low Tide", "T"),
          docxParagraph("Chapter 1", "H1"),
          docxParagraph("She *ran* home."),
          docxParagraph("* * *".replaceAll("*", "~")),
          docxParagraph("Chapter 2"),
          docxParagraph("End &amp; out."),
        ].join(""),
      ),
    );
    expect(story).toMatchObject({ format: "docx", title: "Low Tide", author: "Ann Bee" });
    expect(paragraphsOf(story)).toEqual(["Low Tide", "Chapter 1", "She ran home.", "~ ~ ~", "Chapter 2", "End & out."]);
    expect(outline(story)).toEqual(["title: Low Tide", "heading <1>: Chapter 1", "break: ~ ~ ~"]);
    expect(emphasised(story)).toEqual(["ran"]);
  });

  it("is refused without its document, nested too deep, or with entities", async () => {
    expect(await refusal(zip({ "[Content_Types].xml": "x", "word/styles.xml": "y" }))).toContain(
      "no word/document.xml",
    );
    expect(await refusal(docxOf("<w:tbl><w:tr><w:tc>".repeat(20_000)))).toContain("nested too deep");
    const bomb = zip({
      "[Content_Types].xml": "<x/>",
      "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    });
    expect(await refusal(bomb)).toContain("entities");
  });
});
