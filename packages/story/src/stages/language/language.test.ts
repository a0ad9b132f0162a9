import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languageOf } from "./stage.ts";

const cases = readFileSync(new URL("./language.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => (/^[a-z]{2}: /.test(line) ? [{ tag: line.slice(0, 2), text: line.slice(4) }] : []));
const english = cases[0]!.text.repeat(3);
const german = cases.find((c) => c.tag === "de")!.text;

describe("language", () => {
  it.each(cases)("$tag: $text", ({ tag, text }) => {
    expect(languageOf(text, null)).toBe(tag);
  });

  it("is English where nothing tells", () => {
    for (const text of ["", "42", "Kurt!", "aaa bbb ccc", "\0\0"]) expect(languageOf(text, null)).toBe("en");
  });

  it("follows the file where the text does not contradict it", () => {
    expect(languageOf(german, "de-AT")).toBe("de-AT");
    expect(languageOf(english, "en-GB")).toBe("en-GB");
    expect(languageOf("Hm.", "fr")).toBe("fr");
  });

  it("believes the text rather than a label", () => {
    expect(languageOf(english, "de")).toBe("en");
    expect(languageOf(german, "en")).toBe("de");
    expect(languageOf(english, "not a tag")).toBe("en");
  });

  it("looks at the whole text, not at a foreign motto", () => {
    expect(languageOf(`${german.slice(0, 120)}\n\n${english.repeat(40)}`, null)).toBe("en");
  });
});
