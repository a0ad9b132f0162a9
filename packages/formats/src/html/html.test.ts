import { describe, expect, it } from "vitest";
import { emphasised, outline, paragraphsOf, read } from "../fixtures/reading.ts";

const page = (body: string, head = "<title>Old Tale</title>") =>
  `<html><head>${head}</head><body>${body}</body></html>`;
const paragraphs = async (body: string, head?: string) => paragraphsOf(await read(page(body, head)));

describe("paragraphs", () => {
  it("are blocks, or what stands between two line breaks", async () => {
    expect(
      await paragraphs("<p>One\n  two</p>three<br>four<br><br>five<br>&nbsp;<br/>six<div>seven</div>eight"),
    ).toEqual(["One two", "three\nfour", "five", "six", "seven", "eight"]);
  });

  it("are found in lists, tables and quotations", async () => {
    expect(
      await paragraphs("<ul><li>a<li>b</ul><table><tr><td>c<td><p>d</p></table><blockquote>e<p>f</blockquote>"),
    ).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("keep the lines of preformatted text", async () => {
    expect(await paragraphs("<pre>one\ntwo\n\n <i>three</i></pre>")).toEqual(["one\ntwo", "three"]);
  });

  it("hold no scripts, styles, comments or hidden text", async () => {
    expect(
      await paragraphs(
        '<p>a<script>alert("x")</script><!-- no --></p><style>p{}</style><p style="display: none">no</p><p hidden>no</p><textarea>no</textarea><p>b',
      ),
    ).toEqual(["a", "b"]);
  });

  it("have entities decoded and <q> written out", async () => {
    expect(await paragraphs("<p><q>Fish &amp; chips</q> &mdash; caf&eacute;")).toEqual(["“Fish & chips” — café"]);
  });
});

describe("emphasis", () => {
  it("is what tags, styles and classes make italic or bold", async () => {
    const story = await read(
      page(
        '<p><i>a</i> b <em>c </em><strong>d</strong></p><p><span style="font-style:italic">e</span> <span class="c3">f</span> g</p>',
        "<style>/* x */ .c3{font-style:italic} .c4{color:red}</style>",
      ),
    );
    expect(emphasised(story)).toEqual(["a", "c d", "e f"]);
  });

  it("survives misnesting and ends with its box where it is never closed", async () => {
    const story = await read(page("<div>one <i>two<p>three</i> four</p></div><div>five <i>six</div><p>seven"));
    expect(emphasised(story)).toEqual(["two", "three", "six"]);
    expect(paragraphsOf(story)).toEqual(["one two", "three four", "five six", "seven"]);
  });
});

describe("sections", () => {
  it("are title, byline, headings and breaks", async () => {
    const story = await read(
      page(
        '<center><h1>Old Tale</h1>by Ann Bee</center><p>by Ann Bee</p><h2>Chapter Two: Rain</h2><p>a<hr><p>b<p>~*~<p>c<img src="img/divider.png"><p>d<p>...',
      ),
    );
    expect(story).toMatchObject({ format: "html", title: "Old Tale", author: "Ann Bee" });
    expect(outline(story)).toEqual([
      "title: Old Tale",
      "title: by Ann Bee",
      "heading <2 Rain>: Chapter Two: Rain",
      "break: * * *",
      "break: ~*~",
      "break: * * *",
    ]);
  });

  it("leave out what stands around the story", async () => {
    const story = await read(
      page(
        `<header>Site</header><nav>Home</nav><div id="side">Ads and so on</div><main><article><h1>Tale</h1><p>${"The story goes on and on. ".repeat(9)}</p></article></main><footer>2001</footer>`,
        '<title>Tale | Site</title><meta name="author" content="Ann">',
      ),
    );
    expect(story).toMatchObject({ title: "Tale", author: "Ann" });
    expect(story.text).not.toMatch(/Site|Home|Ads|2001/);
  });

  it("number chapters however they are counted", async () => {
    const story = await read(
      page(
        "<h1>Chapter I</h1><p>a</p><h1>CHAPTER TWENTY-ONE - Sea</h1><p>b</p><h1>3. Chapter 3</h1><p>c<h1>Epilogue</h1><p>d",
      ),
    );
    expect(outline(story)).toEqual([
      "heading <1>: Chapter I",
      "heading <21 Sea>: CHAPTER TWENTY-ONE - Sea",
      "heading <3>: 3. Chapter 3",
      "heading <Epilogue>: Epilogue",
    ]);
    expect(story.title).toBe("Old Tale");
  });

  it("know Project Gutenberg's header and licence", async () => {
    const story = await read(
      page(
        '<section class="pg-boilerplate" id="pg-header"><h2>The eBook of Tale</h2></section><h2>Chapter 1</h2><p>a</p><section id="pg-footer"><p>Licence</p></section>',
      ),
    );
    expect(outline(story)).toEqual([
      "boilerplate: The eBook of Tale",
      "heading <1>: Chapter 1",
      "boilerplate: Licence",
    ]);
  });
});

describe("recognition", () => {
  it("goes by content", async () => {
    expect((await read(page("<p>a"), "x.txt")).format).toBe("html");
    expect((await read("<p>a</p>\n<p>b</p><p>c</p>")).format).toBe("html");
    expect((await read("He wrote <p> and <b>bold</b> on the board.")).format).toBe("txt");
  });
});
