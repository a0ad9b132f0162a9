import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputNames } from "./names.ts";

const named = (...files: string[]) => Object.fromEntries(outputNames(files, ".story.json"));

describe("outputNames", () => {
  it("takes the file's name without its extension", () => {
    expect(named("/a/one.txt", "/a/two.epub", "-")).toEqual({
      "/a/one.txt": "one.story.json",
      "/a/two.epub": "two.story.json",
      "-": "stdin.story.json",
    });
  });

  it("keeps extensions, then folders, where names clash", () => {
    expect(named("/a/one.txt", "/a/one.html", "/b/one.html", "/b/two.txt")).toEqual({
      "/a/one.txt": "one.txt.story.json",
      "/a/one.html": "a_one.html.story.json",
      "/b/one.html": "b_one.html.story.json",
      "/b/two.txt": "two.story.json",
    });
  });

  it("compares without case", () => {
    expect(new Set(Object.values(named("/a/One.txt", "/a/one.TXT")).map((n) => n.toLowerCase())).size).toBe(2);
  });

  it("reads a file named twice once", () => {
    expect(named("/a/one.txt", "/a/../a/one.txt")).toEqual({ "/a/one.txt": "one.story.json" });
  });

  it("never gives one name twice, and does not depend on the order", () => {
    const part = fc.constantFrom("a", "b", "A", "a_b", "a~2", "é", "e\u0301", ".x");
    const path = fc
      .tuple(fc.array(part, { maxLength: 3 }), part, fc.constantFrom("", ".txt", ".html", ".TXT"))
      .map(([dirs, name, ext]) => `/${[...dirs, name].join("/")}${ext}`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
        const names = outputNames(paths, ".story.json");
        expect(names.size).toBe(paths.length);
        expect(new Set([...names.values()].map((n) => n.normalize("NFC").toLowerCase())).size).toBe(paths.length);
        const reversed = outputNames([...paths].reverse(), ".story.json");
        for (const path of paths) expect(reversed.get(path)).toBe(names.get(path));
      }),
    );
  });
});
