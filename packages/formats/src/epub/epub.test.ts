import { describe, expect, it } from "vitest";
import { CONTAINER, epubOf, opf, xhtml, zip } from "../fixtures/archives.ts";
import { outline, paragraphsOf, read, refusal } from "../fixtures/reading.ts";

describe("plain epubs", () => {
  it("are read in the order of the spine, with the package's metadata", async () => {
    const story = await read(
      epubOf(
        {
          "titlepage.xhtml": xhtml("<h1>Low Tide</h1><p>Ann Bee</p>"),
          "copyright.xhtml": xhtml("<p>All rights reserved.</p>"),
          "zz.xhtml": xhtml("<h1>Chapter I</h1><p>First.</p>"),
          "aa.xhtml": xhtml("<h1>Chapter II: <i>Sea</i></h1><p>Second.</p>"),
          "end.xhtml": xhtml('<section epub:type="afterword"><p>Thanks.</p></section>'),
        },
        '<dc:title>Low Tide</dc:title><dc:creator opf:role="aut">Ann Bee</dc:creator><dc:creator opf:role="ill">Cy Dee</dc:creator><dc:language>en-GB</dc:language><dc:publisher>Quay</dc:publisher><dc:subject>Sea</dc:subject><dc:description>&lt;p&gt;A &lt;i&gt;tale&lt;/i&gt;.&lt;/p&gt;</dc:description><meta name="calibre:series" content="Tides"/><meta name="calibre:series_index" content="2"/>',
      ),
    );
    expect(story).toMatchObject({ format: "epub", title: "Low Tide", author: "Ann Bee", language: "en-GB" });
    expect(story.metadata).toMatchObject({
      publisher: "Quay",
      tags: ["Sea"],
      summary: "A tale.",
      series: [{ name: "Tides", position: 2 }],
    });
    expect(outline(story)).toEqual([
      "title: Low Tide Ann Bee",
      "boilerplate: All rights reserved.",
      "heading <1>: Chapter I",
      "heading <2 Sea>: Chapter II: Sea",
      "afterword: Thanks.",
    ]);
  });

  it("never expand the entities that a package declares", async () => {
    const bomb = `<!DOCTYPE package [<!ENTITY a "boom"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c "${"&b;".repeat(50)}">]>`;
    const story = await read(
      zip({
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": opf(["a.xhtml"], "<dc:title>T &c;</dc:title>", bomb),
        "OEBPS/a.xhtml": xhtml("<p>a &nbsp; b</p>"),
      }),
    );
    expect(story.title).toBe("T &c;");
    expect(paragraphsOf(story)).toHaveLength(1);
  });
});

describe("broken epubs", () => {
  const page = xhtml("<p>a</p>");
  it("are refused in one line each", async () => {
    expect(await refusal(zip({ mimetype: "application/epub+zip" }))).toContain("container.xml");
    expect(await refusal(zip({ "META-INF/container.xml": CONTAINER }))).toContain("no package file");
    const of = (content: string) => zip({ "META-INF/container.xml": CONTAINER, "OEBPS/content.opf": content });
    expect(await refusal(of("<package><manifest/></package>"))).toContain("no spine");
    expect(await refusal(of(opf([])))).toContain("empty spine");
    expect(await refusal(of(opf(["../../../etc/a.xhtml"])))).toContain("empty spine");
    const locked = zip({
      "META-INF/container.xml": CONTAINER,
      "META-INF/encryption.xml":
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
      "OEBPS/content.opf": opf(["a.xhtml"]),
      "OEBPS/a.xhtml": page,
    });
    expect(await refusal(locked)).toContain("DRM");
  });

  it("are read where only their fonts are encrypted", async () => {
    const story = await read(
      zip({
        "META-INF/container.xml": CONTAINER,
        "META-INF/encryption.xml":
          '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/obfuscation"/></EncryptedData></encryption>',
        "OEBPS/content.opf": opf(["a.xhtml", "missing.xhtml"]),
        "OEBPS/a.xhtml": page,
      }),
    );
    expect(story.text).toBe("a");
  });
});
