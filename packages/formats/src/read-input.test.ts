import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docxOf, docxParagraph, epubOf, xhtml } from "./fixtures/archives.ts";
import { AO3_PAGE, FANFICFARE_PAGE, FANFICFARE_TEXT, FICHUB_PAGE } from "./fixtures/pages.ts";
import { bytesOf, read, refusal } from "./fixtures/reading.ts";
import { readInput } from "./read-input.ts";
import { UnreadableInput } from "./unreadable.ts";

type Story = Awaited<ReturnType<typeof readInput>>;

function expectSound(story: Story): void {
  const { length } = story.text;
  for (const spans of [story.sections, story.paragraphs ?? [], story.emphasis]) {
    let at = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(length);
  }
  for (const { start, end } of story.paragraphs ?? []) {
    const text = story.text.slice(start, end);
    expect(text.trim()).toBe(text);
    expect(text).not.toBe("");
  }
}

/** Pieces that pages are made of, whole and broken. */
const PIECE = fc.constantFrom(
  "<p>",
  "</p>",
  "<i>",
  "</i>",
  "<em>a</em>",
  "<br>",
  "<br/>",
  "<div>",
  "</div>",
  "<hr>",
  "<table><tr><td>",
  "</table>",
  "<h2>",
  "</h2>",
  "<blockquote>",
  "</blockquote>",
  "<li>",
  "<ul>",
  "</ul>",
  "<pre>",
  "</pre>",
  "\n\n",
  "  ",
  "one two",
  "&amp;",
  "&nbsp;",
  "* * *",
  '<span style="font-style:italic">',
  "</span>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<a name=x>",
  '<div id="preface">',
  '<dl class="tags"><dt>Rating:</dt><dd>x</dd></dl>',
  '<div class="meta">',
  '<table class="full">',
  '<a name="section0001">',
  "\0",
  "“",
  "# ",
  "> ",
  "---\n",
  "*",
  "_",
);

describe("readInput", () => {
  it("gives hash, name and the same result each time", async () => {
    const story = await read("Once.", "a.txt");
    expect(story).toMatchObject({
      name: "a.txt",
      format: "txt",
      encoding: "utf-8",
      sections: [],
      paragraphs: null,
      emphasis: [],
      metadata: {},
    });
    expect(await read("Once.", "a.txt")).toEqual(story);
  });

  it("says what other files are", async () => {
    const of = (start: string) => Uint8Array.from([...start].map((c) => c.charCodeAt(0)).concat(Array(100).fill(0)));
    expect(await refusal(new Uint8Array())).toContain("empty");
    expect(await refusal(" \n\ufeff ")).toContain("no text");
    expect(await refusal(of("%PDF-1.4"))).toContain("PDF");
    expect(await refusal(of("\x89PNG\r\n\x1a\n"))).toContain("picture (PNG)");
    expect(await refusal(of("\x7fELF"))).toContain("program");
    expect(await refusal(of("MZ\x90"))).toContain("program");
    expect(await refusal(of("ID3\x03"))).toContain("audio");
    expect(await refusal(of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))).toContain("docx");
    expect(await refusal(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))).toContain("binary");
    expect(await refusal("<html><body><img src=x></body></html>")).toContain("no text");
    for (const line of [await refusal(of("%PDF-")), await refusal("")]) expect(line).not.toContain("\n");
  });

  it("reads hostile pages whole", async () => {
    expect((await read(`${"<div>".repeat(60_000)}deep`, "x.html")).text).toBe("deep");
    expect((await read(`<html>${"<table><tr><td>".repeat(20_000)}deep`)).text).toBe("deep");
    const word = "x".repeat(3_000_000);
    expect((await read(`<html><p>${word}`)).text).toBe(word);
    expect((await read(word)).text).toBe(word);
    const unclosed = await read(`<html><p>${"<b id=1><i><font size=2><span>".repeat(20_000)}${"<p>x".repeat(20_000)}`);
    expect(unclosed.paragraphs).toHaveLength(20_000);
    expect((await read(`<html><font><div>${"<span>".repeat(20_000)}${"</font>".repeat(20_000)}end`)).text).toBe("end");
    expect((await read(`<html><p>a${"<br>".repeat(100_000)}b<style>${"/*".repeat(100_000)}`)).paragraphs).toHaveLength(
      2,
    );
    expect((await read(`<html><body>${"<header>".repeat(30_000)}</header><h1>x</h1>`)).text).toBe("x");
    expect((await read(`<html><p>a</p>${"<nav>".repeat(30_000)}<script>no</script>home`)).text).toBe("a");
    expect((await read(`<html>${"<font>".repeat(600)}a<script>no</script><p>b`)).text).toBe("a\n\nb");
  });

  it("keeps spans inside the text, in order and apart, on all layouts", async () => {
    const inputs = [
      AO3_PAGE,
      FANFICFARE_PAGE,
      FANFICFARE_TEXT,
      FICHUB_PAGE,
      "# T\n\n*a* b\n\n***\n\nc",
      epubOf({ "a.xhtml": xhtml("<h1>1</h1><p>a <i>b</i></p>") }),
      docxOf(docxParagraph("a *b* c")),
    ];
    for (const input of inputs) expectSound(await read(input));
  });

  it("keeps spans inside the text whatever a page is made of", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(PIECE, { maxLength: 60 }),
        fc.constantFrom("x.html", "x.md", "x.txt", "stdin"),
        async (pieces, name) => {
          try {
            expectSound(await read(pieces.join(""), name));
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableInput);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("throws nothing but UnreadableInput, whatever the bytes", async () => {
    const start = fc.constantFrom("", "PK\x03\x04", "<html>", "---\n", "# ", "\xff\xfe", "<?xml ", "\n\nT\n\nby A\n\n");
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (text, rest) => {
        const bytes = Uint8Array.from([...[...text].map((c) => c.charCodeAt(0)), ...rest]);
        const result = await readInput(bytes, "stdin").catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableInput);
        else expectSound(result as Story);
      }),
      { numRuns: 500 },
    );
  });

  it("throws nothing but UnreadableInput for archives with damaged bytes", async () => {
    const sound = [epubOf({ "a.xhtml": xhtml("<h1>1</h1><p>a <i>b</i></p>") }), docxOf(docxParagraph("a *b* c"))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (whole, damage) => {
          const bytes = whole.slice();
          for (const [at, value] of damage) bytes[at % bytes.length] = value;
          const result = await readInput(bytes, "stdin").catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableInput);
          else expectSound(result as Story);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("hashes the bytes", async () => {
    // The hash of "abc" of FIPS 180-4, appendix B.1.
    const story = await readInput(bytesOf("abc"), "stdin");
    expect(story.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
