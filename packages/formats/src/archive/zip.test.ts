import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CONTAINER, epubOf, opf, xhtml, zip } from "../fixtures/archives.ts";
import { refusal } from "../fixtures/reading.ts";
import { openZip, resolvePath } from "./zip.ts";

describe("openZip", () => {
  it("unpacks stored and deflated files, and nothing twice named", () => {
    const stored = zipSync({ a: strToU8("x") }, { level: 0 });
    expect(new TextDecoder().decode(openZip(stored)!.read("a")!)).toBe("x");
    const packed = openZip(zip({ "d/b.txt": "y".repeat(10_000) }))!;
    expect(packed.paths).toEqual(["d/b.txt"]);
    expect(packed.read("d/b.txt")).toHaveLength(10_000);
    expect(packed.read("c")).toBeNull();
    expect(openZip(strToU8("PK is how it began."))).toBeNull();
  });

  it("refuses what is cut short anywhere", async () => {
    const whole = epubOf({ "a.xhtml": xhtml(`<p>${"Some words. ".repeat(50)}</p>`) });
    for (let length = 5; length < whole.length; length += 37) {
      expect(await refusal(whole.subarray(0, length))).toMatch(/cut short|binary/);
    }
  });

  it("refuses bombs, whether they say how large they are or not", async () => {
    const bomb = zipSync({
      "META-INF/container.xml": strToU8(CONTAINER),
      "OEBPS/content.opf": strToU8(opf(["a.xhtml"])),
      "OEBPS/a.xhtml": new Uint8Array(40_000_000),
    });
    expect(await refusal(bomb)).toContain("unpacks to more");
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let i = 0; i + 46 < bomb.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 40_000_000)
        view.setUint32(i + 24, 500, true);
    }
    expect(await refusal(bomb)).toContain("unpacks to more");
  });

  it("refuses paths that lead out, passwords, and archives without a story", async () => {
    expect(await refusal(zip({ "../a.html": "<p>x" }))).toContain("outside");
    expect(await refusal(zip({ "/etc/a.html": "<p>x" }))).toContain("outside");
    expect(await refusal(zip({ "a.png": "x" }))).toContain("archive without a story");
    expect(await refusal(zip({ "a.html": "<p>x", "b.html": "<p>y" }))).toContain("several pages");
    const locked = zip({ "a.html": "<p>x" });
    const view = new DataView(locked.buffer, locked.byteOffset, locked.byteLength);
    for (let i = 0; i + 46 < locked.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint16(i + 8, 1, true);
    expect(await refusal(locked)).toContain("password");
  });
});

describe("resolvePath", () => {
  it("stays inside", () => {
    expect(resolvePath("OEBPS/content.opf", "text/a%20b.xhtml#x")).toBe("OEBPS/text/a b.xhtml");
    expect(resolvePath("OEBPS/content.opf", "../a.xhtml")).toBe("a.xhtml");
    expect(resolvePath("OEBPS/content.opf", "../../a.xhtml")).toBeNull();
    expect(resolvePath("content.opf", "http://x.org/a")).toBeNull();
  });
});
