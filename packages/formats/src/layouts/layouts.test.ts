import { describe, expect, it } from "vitest";
import { epubOf, xhtml, zip } from "../fixtures/archives.ts";
import {
  AO3_AFTERWORD,
  AO3_CHAPTER_1,
  AO3_CHAPTER_2,
  AO3_PAGE,
  AO3_PREFACE,
  AO3_SAVED,
  AO3_SINGLE,
  FANFICFARE_PAGE,
  FANFICFARE_TEXT,
  FICHUB_PAGE,
} from "../fixtures/pages.ts";
import { emphasised, outline, read, storyText } from "../fixtures/reading.ts";

const AO3_METADATA = {
  title: "Salt Roads",
  author: "quillfeather, moth",
  authors: ["quillfeather", "moth"],
  url: "http://archiveofourown.org/works/12345",
  publisher: "Archive of Our Own",
  summary: "Tam goes home.",
  rating: "Teen And Up Audiences",
  warnings: ["Graphic Depictions Of Violence", "Major Character Death"],
  categories: ["M/M"],
  fandoms: ["Harbour Lights (TV)"],
  relationships: [
    { text: "Tam Orlo/Edric Vane", names: ["Tam Orlo", "Edric Vane"], kind: "romantic" },
    { text: "Tam Orlo & Bess (Harbour Lights)", names: ["Tam Orlo", "Bess"], kind: "platonic" },
  ],
  characters: ["Tam Orlo", "Bess", "Gull (nickname)"],
  tags: ["Angst", "Boats, lots of"],
  language: "en",
  series: [{ name: "Tides, and Ends", position: 2 }],
  published: "2015-01-10",
  updated: "2015-03-01",
  words: 1234,
  chapters: 2,
  chaptersPlanned: null,
};

const AO3_OUTLINE = [
  "boilerplate: Preface Salt Roads Posted originally on the Archive of Our O",
  "title: Salt Roads by quillfeather, moth",
  "summary: Summary Tam goes home.",
  "authors-note: Notes For my beta. See the end of the work for more notes",
  "heading <1 Ebb>: Chapter 1: Ebb",
  "summary: Chapter Summary An arrival.",
  "authors-note: Chapter Notes Hello, all!",
  'body: The rain came down hard. "Go," said Tam. "No."',
  "break: * * *",
  "body: Later, it stopped.",
  "authors-note: Chapter End Notes Thanks for reading!",
  "heading <2>: Chapter 2",
  "body: Morning came.",
];

describe("AO3", () => {
  it("reads the html download", async () => {
    const story = await read(AO3_PAGE);
    expect(story).toMatchObject({
      format: "html/ao3",
      title: "Salt Roads",
      author: "quillfeather, moth",
      language: "en",
    });
    expect(story.metadata).toEqual(AO3_METADATA);
    expect(outline(story).slice(0, AO3_OUTLINE.length)).toEqual(AO3_OUTLINE);
    expect(outline(story).slice(AO3_OUTLINE.length)).toEqual([
      "boilerplate: Afterword",
      "afterword: End Notes That is all.",
      "boilerplate: Please drop by the Archive and comment!",
    ]);
    expect(emphasised(story)).toContain("down");
  });

  it("reads the story of one chapter, whose title is repeated above it", async () => {
    const story = await read(AO3_SINGLE);
    expect(outline(story).slice(4, 6)).toEqual(["title: Salt Roads", "body: Only one chapter."]);
    expect(storyText(story).trim()).toBe("Only one chapter.");
  });

  it("reads the epub, cut into files with classes numbered", async () => {
    const numbered = (page: string) =>
      page.replaceAll('class="userstuff"', 'class="userstuff2"').replaceAll("meta group", "meta1 group");
    const story = await read(
      epubOf(
        {
          "book_split_000.xhtml": xhtml(AO3_PREFACE, "calibre"),
          "book_split_001.xhtml": xhtml(
            `<div id="chapters" class="userstuff">${numbered(AO3_CHAPTER_1)}</div>`,
            "calibre",
          ),
          "book_split_002.xhtml": xhtml(`<div class="userstuff">${numbered(AO3_CHAPTER_2)}</div>`, "calibre"),
          "book_split_003.xhtml": xhtml(AO3_AFTERWORD, "calibre"),
        },
        "<dc:title>Salt Roads</dc:title><dc:creator>quillfeather</dc:creator><dc:publisher>Archive of Our Own</dc:publisher><dc:language>en</dc:language><dc:subject>Fanworks</dc:subject><dc:subject>Angst</dc:subject>",
      ),
    );
    expect(story.format).toBe("epub/ao3");
    expect(story.metadata).toEqual(AO3_METADATA);
    expect(outline(story).slice(0, AO3_OUTLINE.length)).toEqual(AO3_OUTLINE);
  });

  it("reads a page saved from the site, without the site", async () => {
    const story = await read(AO3_SAVED);
    expect(story.format).toBe("html/ao3");
    expect(story.metadata).toEqual({
      title: "Salt Roads",
      author: "quillfeather",
      authors: ["quillfeather"],
      publisher: "Archive of Our Own",
      summary: "Tam goes home.",
      rating: "Mature",
      fandoms: ["Harbour Lights (TV)"],
      relationships: [
        { text: "Tam/Edric", names: ["Tam", "Edric"], kind: "romantic" },
        { text: "Tam & Bess", names: ["Tam", "Bess"], kind: "platonic" },
      ],
      language: "en",
      series: [{ name: "Tides", position: 1 }],
      published: "2015-01-10",
      words: 1234,
      chapters: 2,
      chaptersPlanned: 2,
    });
    expect(outline(story)).toEqual([
      "title: Salt Roads quillfeather",
      "summary: Summary: Tam goes home.",
      "authors-note: Notes: Hello.",
      "heading <1 Ebb>: Chapter 1: Ebb",
      "body: The rain came.",
      "break: * * *",
      "body: It went.",
      "authors-note: Notes: Bye.",
      "heading <2>: Chapter 2",
      "body: Morning.",
      "afterword: Notes: The end.",
    ]);
  });

  it("lets a chapter hold whatever its author wrote", async () => {
    const odd = AO3_PAGE.replace(
      "<p>Later, it stopped.</p>",
      '<div id="preface" class="meta"><h2>Chapter 9</h2><p>Later.</p></div>',
    );
    expect(storyText(await read(odd))).toContain("Later.");
  });
});

describe("FanFicFare", () => {
  it("reads its html", async () => {
    const story = await read(FANFICFARE_PAGE);
    expect(story).toMatchObject({ format: "html/fanficfare", title: "The Long Lamp", author: "Owl" });
    expect(story.metadata).toMatchObject({
      url: "https://www.example.net/s/1/",
      authorUrl: "https://www.example.net/u/7",
      fandoms: ["Deep Hollow"],
      characters: ["Mara K.", "Ivo T.", "Old Pell"],
      relationships: [{ text: "Mara K./Ivo T.", names: ["Mara K.", "Ivo T."], kind: "romantic" }],
      status: "complete",
      words: 9999,
      summary: "A lamp: it burns.",
    });
    expect(outline(story).slice(2)).toEqual([
      "summary: Summary: A lamp: it burns.",
      "boilerplate: Table of Contents 1. Lamp 2. Oil",
      "heading <1 Lamp>: 1. Lamp",
      "authors-note: My first story.",
      "body: Mara lit it.",
      "heading <2 Oil>: 2. Oil",
      "body: It burned.",
    ]);
  });

  it("reads its epub without title, log and contents pages", async () => {
    const story = await read(
      epubOf({
        "title_page.xhtml": xhtml(
          `<h3><a href="https://www.example.net/s/4/">Lamp</a> by <a class='authorlink' href='https://www.example.net/u/1'>Owl</a></h3><div>
<b>Category:</b> Deep Hollow<br /><b>Series:</b> Lights [3]<br /><b>Words:</b> 9,999<br /><b>Summary:</b> <p>It is<br />dark.</p><br /></div>`,
          "fff_titlepage",
        ),
        "toc_page.xhtml": xhtml(
          '<div><h3>Table of Contents</h3><a href="file0001.xhtml">Lamp</a><br /></div>',
          "fff_tocpage",
        ),
        "file0001.xhtml": xhtml(
          '<h3 class="fff_chapter_title">Lamp</h3><p>Kay <i/>ran.</p><a id="q"/><p>On.</p>',
          "fff_chapter",
        ),
        "file0002.xhtml": xhtml(
          '<h3 class="fff_chapter_title">2. Oil</h3><p>Rob ran.</p><div class="fff_chapter_notes fff_foot_notes"><p>Bye!</p></div>',
          "fff_chapter",
        ),
        "log_page.xhtml": xhtml("<h3>Update Log</h3><p class='log_entry'><b>Words:</b> 3</p>", "fff_logpage"),
      }),
    );
    expect(story.format).toBe("epub/fanficfare");
    expect(story.metadata).toMatchObject({
      title: "Lamp",
      author: "Owl",
      fandoms: ["Deep Hollow"],
      series: [{ name: "Lights", position: 3 }],
      words: 9999,
      summary: "It is dark.",
    });
    expect(outline(story).slice(2)).toEqual([
      "heading <1 Lamp>: Lamp",
      "body: Kay ran. On.",
      "heading <2 Oil>: 2. Oil",
      "body: Rob ran.",
      "authors-note: Bye!",
      "boilerplate: Update Log Words: 3",
    ]);
  });

  it("reads its text, wrapped labels and all, and leaves the text as it is", async () => {
    const story = await read(FANFICFARE_TEXT, "lamp.txt");
    expect(story).toMatchObject({ format: "txt/fanficfare", text: FANFICFARE_TEXT, paragraphs: null });
    expect(story.metadata).toMatchObject({
      title: "The Long Lamp",
      author: "Owl",
      fandoms: ["Deep Hollow"],
      genres: ["Drama", "Mystery"],
      summary: "A lamp burns in a window and nobody knows who lit it or what for, until one night: it does not.",
      status: "in-progress",
      words: 1200,
    });
    expect(outline(story).slice(-6)).toEqual([
      "boilerplate: TABLE OF CONTENTS 1. Lamp 2. Oil",
      "heading <1 Lamp>: 1. Lamp",
      "body: Mara lit _it_.",
      "heading <2 Oil>: 2. Oil",
      "body: It burned.",
      "boilerplate: End file.",
    ]);
  });
});

describe("FicHub", () => {
  const expected = ["heading <1 One>: 1. One", "body: Kay ran.", "heading <2 Two>: 2. Two", "body: Rob ran."];
  const metadata = {
    title: "Far Bells",
    author: "Ann",
    summary: "What happens after.",
    url: "https://www.example.net/s/1/1/",
    rating: "T",
    genres: ["Hurt/Comfort", "Drama"],
    characters: ["Kay L.", "Rob", "Sam"],
    relationships: [{ text: "Kay L./Rob", names: ["Kay L.", "Rob"], kind: "romantic" }],
    chapters: 2,
    words: 2000,
    status: "complete",
    language: "en",
  };

  it("reads its html, bare and zipped", async () => {
    for (const input of [FICHUB_PAGE, zip({ "Far_Bells_by_Ann-x.html": FICHUB_PAGE })]) {
      const story = await read(input);
      expect(story.format).toBe("html/fichub");
      expect(story.metadata).toMatchObject(metadata);
      expect(outline(story).slice(3)).toEqual(expected);
    }
  });

  it("reads its epub", async () => {
    const story = await read(
      epubOf({
        "introduction.xhtml": xhtml(
          '<h1>Far Bells</h1><p><b>By: Ann</b></p><p/><p>What happens after.</p><p>Status: ongoing</p><p>Published: 2020-07-14</p><p>Exported with the assistance of <a href="https://fichub.net">FicHub.net</a></p>',
        ),
        "nav.xhtml": xhtml("<nav><ol><li>Arrival</li></ol></nav>"),
        "chap_1.xhtml": xhtml("<h2>Arrival</h2><h2>Arrival</h2><p>Hi.</p>"),
      }),
    );
    expect(story.format).toBe("epub/fichub");
    expect(story.metadata).toMatchObject({
      title: "Far Bells",
      author: "Ann",
      status: "in-progress",
      published: "2020-07-14",
    });
    expect(outline(story)).toEqual([
      "title: Far Bells By: Ann",
      "summary: What happens after.",
      "boilerplate: Status: ongoing Published: 2020-07-14 Exported with the assi",
      "heading <Arrival>: Arrival",
      "body: Hi.",
    ]);
  });
});
