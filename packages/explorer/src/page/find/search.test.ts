import { loadModels } from "@fabula/models-en";
import { readStory } from "@fabula/story";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOf } from "../book/book.ts";
import { search } from "./search.ts";

const TEXT = `“Hold the rope, Bo,” said Ada Orme. Bo Marsh looked at the sea.

“It’s a wet rope,” said Bo.

“Then it is a rope that you’ll remember,” said Ada.
`;
const book = bookOf(readStory(TEXT, { models: await loadModels() }), []);
const names = (asked: string) => search(book, asked).people.map((p) => p.character.name);

describe("search", () => {
  it("finds people by any of their names, and pairs", () => {
    expect(names("ada")).toEqual(["Ada Orme"]);
    expect(names("marsh")).toEqual(["Bo Marsh"]);
    expect(search(book, "Ada and Bo").pair?.map((p) => p.character.name)).toEqual(["Ada Orme", "Bo Marsh"]);
    expect(search(book, "Ada and Ada").pair).toBeNull();
  });

  it("finds words in any form of marks, and says who speaks them", () => {
    const { hits, count } = search(book, "it's a  WET rope");
    expect(count).toBe(1);
    expect(TEXT.slice(hits[0]!.start, hits[0]!.end)).toBe("It’s a wet rope");
    expect(book.people.get(hits[0]!.speaker!)?.character.name).toBe("Bo Marsh");
    expect(search(book, "rope").count).toBe(3);
  });

  it("finds the lines of a speaker", () => {
    expect(search(book, "Ada: rope").count).toBe(2);
    expect(search(book, "Bo: rope").count).toBe(1);
    expect(search(book, "Ada:").count).toBe(2);
    expect(search(book, "Nobody: rope").count).toBe(0);
  });

  it("takes anything, and finds what it shows", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (asked) => {
        for (const h of search(book, asked).hits) expect(TEXT.slice(h.start, h.end)).not.toBe("");
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEXT.length - 5 }), (at) => {
        const words = TEXT.slice(at, at + 5).trim();
        if (!words || /[:&/]/.test(words)) return;
        expect(search(book, words).hits.some((h) => h.start <= at + 5 && h.end >= at)).toBe(true);
      }),
    );
  });
});
