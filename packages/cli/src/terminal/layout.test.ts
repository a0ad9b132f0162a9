import { describe, expect, it } from "vitest";
import { clip, counted, grouped, oneLine, table, widthOf, wrap } from "./layout.ts";

describe("layout", () => {
  it("measures as terminals show", () => {
    expect(widthOf("abc")).toBe(3);
    expect(widthOf("e\u0301te")).toBe(3);
    expect(widthOf("日本")).toBe(4);
    expect(widthOf("\u001b[1mbold\u001b[22m")).toBe(4);
  });

  it("cuts to a width and says so", () => {
    expect(clip("Kurt Hummel", 11)).toBe("Kurt Hummel");
    expect(clip("Kurt Hummel", 6)).toBe("Kurt…");
    expect(widthOf(clip("日本語の名前", 6))).toBeLessThanOrEqual(6);
    expect(clip("x".repeat(3_000_000), 10)).toBe(`${"x".repeat(9)}…`);
  });

  it("takes out what steers a terminal", () => {
    expect(oneLine("a\u001b[2J\n\tb\u202ec\u0000")).toBe("a[2J bc");
  });

  it("wraps at spaces, cuts long words, and ends the last line that is allowed with …", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij k", 5)).toEqual(["abcd…", "k"]);
    expect(wrap("one two three four", 7, 2)).toEqual(["one two", "three…"]);
  });

  it("aligns columns and lets the flexible ones give way", () => {
    const columns = [
      { title: "name", least: 4 },
      { title: "others", least: 4 },
      { title: "n", align: "right" as const },
    ];
    expect(table(columns, [["Ann", "Annie", "12"]], 80)).toEqual(["name  others   n", "Ann   Annie   12"]);
    const narrow = table(columns, [["Bartholomew", "Bart, Barty, Mew", "3"]], 20);
    expect(narrow.every((line) => widthOf(line) <= 20)).toBe(true);
    expect(narrow[1]).toMatch(/^Bar.*…\s+3$/);
  });

  it("writes numbers and counts", () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect([counted(1, "line"), counted(2000, "line"), counted(2, "child", "children")]).toEqual([
      "1 line",
      "2,000 lines",
      "2 children",
    ]);
  });
});
