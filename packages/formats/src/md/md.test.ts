import { describe, expect, it } from "vitest";
import { emphasised, outline, paragraphsOf, read } from "../fixtures/reading.ts";
import { markdownToHtml } from "./to-html.ts";

const STORY = `---
title: "Sea: a story"
author: Ann Bee
lang: en-GB
tags: [storm, 'boats']
characters:
  - Kay
  - Rob
summary: >
  Kay sails.
  Rob waits.
---

# Sea: a story

## Chapter One: Waves

She *ran* to the
shore & <i>fell</i> __hard__.

***

    She was _indented_, not code.

> A letter,  
> in two lines.

## 2

"End," he said.
`;

describe("Markdown", () => {
  it("reads front matter, headings, breaks and emphasis", async () => {
    const story = await read(STORY);
    expect(story).toMatchObject({ format: "md", title: "Sea: a story", author: "Ann Bee", language: "en-GB" });
    expect(story.metadata).toMatchObject({
      tags: ["storm", "boats"],
      characters: ["Kay", "Rob"],
      summary: "Kay sails. Rob waits.",
    });
    expect(paragraphsOf(story)).toEqual([
      "Sea: a story",
      "Chapter One: Waves",
      "She ran to the shore & fell hard.",
      "* * *",
      "She was indented, not code.",
      "A letter,\nin two lines.",
      "2",
      '"End," he said.',
    ]);
    expect(outline(story)).toEqual([
      "title: Sea: a story",
      "heading <1 Waves>: Chapter One: Waves",
      "break: * * *",
      "heading <2>: 2",
    ]);
    expect(emphasised(story)).toEqual(["ran", "fell hard", "indented"]);
  });

  it("is known by its name, its front matter or its first heading", async () => {
    expect((await read("Just *text*.", "a.md")).text).toBe("Just text.");
    expect((await read("# Title\n\nText.")).format).toBe("md");
    expect((await read("Title\n\n* * *\n\nText with *stars*.")).format).toBe("txt");
    expect((await read("---\nShe said: nothing.\n---\nText.")).format).toBe("txt");
  });

  it("reads blocks with a flood of marks as plain text", async () => {
    const flood = "*a ".repeat(5_000).trim();
    const story = await read(`# T\n\n${flood}\n\n${"[".repeat(30_000)}`, "x.md");
    expect(paragraphsOf(story)).toEqual(["T", flood, "[".repeat(30_000)]);
  });

  it("reads blocks with a flood of lists, quotes or underlines as plain text", async () => {
    const floods = ["- ", "1. ", "+ ", "-\t", "- > 1. ", "> - "].map((markers) => `${markers.repeat(20_000)}a`);
    floods.push("a\n===\n".repeat(30_000).trim(), `- a${"\n  - b\n  > 1. c".repeat(10_000)}`);
    floods.push(`- a\n${"b\n".repeat(50_000)}c`, `*${"    a\n".repeat(30_000)}b*`);
    for (const flood of floods) {
      const html = markdownToHtml(`${flood}\n\n- *b*`);
      const expected = `<p>${flood.replaceAll(">", "&gt;")}</p>\n<ul><li><p><em>b</em></p>\n</li>\n</ul>\n`;
      // Not toBe: nobody wants to see the difference of two floods.
      expect(html === expected, flood.slice(0, 20)).toBe(true);
    }
  });

  it("reads long lists and quotes as such", async () => {
    const items = Array.from({ length: 1_000 }, (_, i) => `${i + 1}. line *${i}*`);
    const story = await read(["# T", "", ...items, "", ...Array(900).fill("> quoted")].join("\n"), "x.md");
    const paragraphs = paragraphsOf(story) ?? [];
    expect(paragraphs.length).toBe(1_002);
    expect(paragraphs[1_000]).toBe("line 999");
    expect(paragraphs[1_001]!.replace(/\s+/g, " ")).toBe(Array(900).fill("quoted").join(" "));
  });

  it("knows the line ends of all systems", () => {
    expect(markdownToHtml("*a*\r\rb\r\n\r\nc\n\nd")).toBe("<p><em>a</em></p>\n<p>b</p>\n<p>c</p>\n<p>d</p>\n");
  });
});
