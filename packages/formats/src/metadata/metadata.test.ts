import { describe, expect, it } from "vitest";
import { readLabels } from "./labels.ts";
import { languageTag } from "./languages.ts";
import { parseBracketed, parsePairing } from "./pairings.ts";

describe("pairings", () => {
  it("tell love from friendship, and keep the order of names", () => {
    expect(parsePairing("Kay/Rob/Sam")).toEqual({
      text: "Kay/Rob/Sam",
      names: ["Kay", "Rob", "Sam"],
      kind: "romantic",
    });
    expect(parsePairing("Rob & Kay")).toMatchObject({ names: ["Rob", "Kay"], kind: "platonic" });
    expect(parsePairing("past Kay Lund/Rob - Relationship")).toMatchObject({
      names: ["Kay Lund", "Rob"],
      kind: "romantic",
    });
    expect(parsePairing("Minor or Background Relationship(s)")).toMatchObject({ names: [], kind: null });
  });

  it("drop fandoms in parentheses and keep nicknames", () => {
    const fandoms = ["Harbour Lights (TV)"];
    expect(parsePairing("Kay (Harbour Lights)/Rob (the Cook)", fandoms).names).toEqual(["Kay", "Rob (the Cook)"]);
  });

  it("are read from brackets", () => {
    expect(parseBracketed("[Caspian X, Lucy P.] Edmund P., [Ann, Bo]")).toEqual({
      characters: ["Caspian X", "Lucy P.", "Edmund P.", "Ann", "Bo"],
      relationships: [
        { text: "Caspian X/Lucy P.", names: ["Caspian X", "Lucy P."], kind: "romantic" },
        { text: "Ann/Bo", names: ["Ann", "Bo"], kind: "romantic" },
      ],
    });
    expect(parseBracketed("Ann, Bo")).toEqual({ characters: ["Ann", "Bo"], relationships: [] });
  });
});

describe("labels", () => {
  it("mean the same in all archives", () => {
    expect(
      readLabels([
        { label: "Chapters", value: "3/12" },
        { label: "Words", value: "12,345" },
        { label: "Updated", value: "2020-01-02 10:11:12" },
        { label: "Series", value: "Part 1 of One, Part 4 of Two, Three" },
        { label: "Packaged", value: "2021-01-01" },
        { label: "constructor", value: "x" },
        { label: "Rating", value: "  " },
      ]),
    ).toEqual({
      chapters: 3,
      chaptersPlanned: 12,
      words: 12345,
      updated: "2020-01-02",
      series: [
        { name: "One", position: 1 },
        { name: "Two, Three", position: 4 },
      ],
      other: { constructor: "x" },
    });
  });

  it("name languages", () => {
    expect(["English", "Deutsch", "en_us", "pt-BR", "Klingon tongue"].map(languageTag)).toEqual([
      "en",
      "de",
      "en-US",
      "pt-BR",
      null,
    ]);
  });
});
