import type { Character, Scene, Story } from "@fabula/story";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOf } from "../book/book.ts";
import { crossingsOf, storylineOf, stretchesOf } from "./storyline.ts";

/** A story in which these people (numbers) are in these scenes. */
function bookWith(presence: readonly (readonly number[])[], flashback = -1) {
  const scenes = presence.map((here, i) => ({
    id: `s${i}`,
    start: i * 10,
    end: i * 10 + 10,
    kind: i === flashback ? "flashback" : "scene",
    characters: here.map((n) => `c${n}`),
    storyOrder: i === flashback ? 0 : i + 1,
  })) as unknown as Scene[];
  const ids = [...new Set(presence.flat())].sort((a, b) => a - b);
  const characters = ids.map((n) => ({
    id: `c${n}`,
    name: `Person ${n}`,
    kind: "person",
    aliases: [],
    counts: { mentions: 100 - n, quotations: 0, words: 0 },
  })) as unknown as Character[];
  const story = {
    text: "x".repeat(presence.length * 10),
    title: "T",
    source: { name: "t" },
    sections: [],
    quotations: [],
    relationships: [],
    events: [],
    scenes,
    characters,
  } as unknown as Story;
  return bookOf(story, []);
}

const people = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });

describe("the storyline", () => {
  it("brings together those who meet, and lets nobody else run between them", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 12 }), (presence) => {
        const { lines, meetings } = storylineOf(bookWith(presence), "telling");
        for (const { x, top, bottom, people: here } of meetings) {
          for (const { person, points } of lines) {
            const point = points.find((p) => p.x === x);
            if (!point) continue;
            const inside = point.y >= top && point.y <= bottom;
            expect(inside).toBe(here.includes(person.character.id));
          }
        }
        expect(meetings.length).toBe(presence.filter((p) => p.length > 1).length);
      }),
    );
  });

  it("gives each person a line from their first scene to their last, no two at one place", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 12 }), (presence) => {
        const { lines, height } = storylineOf(bookWith(presence), "telling");
        const taken = new Set<string>();
        for (const { person, points } of lines) {
          const n = Number(person.character.id.slice(1));
          expect(points.filter((p) => p.present).length).toBe(presence.filter((p) => p.includes(n)).length);
          expect(points[0]!.present && points.at(-1)!.present).toBe(true);
          for (const { x, y } of points) {
            expect(taken.has(`${x} ${y}`)).toBe(false);
            taken.add(`${x} ${y}`);
            expect(y).toBeLessThan(height);
          }
        }
      }),
    );
  });

  it("follows the order of the story, and shows the flashback as one", () => {
    const book = bookWith(
      [
        [1, 2],
        [3, 4],
        [1, 2],
      ],
      1,
    );
    const [told, happened] = [storylineOf(book, "telling"), storylineOf(book, "story")];
    expect(told.meetings.map((m) => m.scene.id)).toEqual(["s0", "s1", "s2"]);
    expect(happened.meetings.map((m) => m.scene.id)).toEqual(["s1", "s0", "s2"]);
    expect(told.jumps).toHaveLength(1);
    expect(happened.jumps[0]!.from).toBeLessThan(told.jumps[0]!.from);
  });

  it("counts where lines change places, and draws absence apart from presence", () => {
    expect(
      crossingsOf([
        ["a", "b", "c"],
        ["c", "b", "a"],
        ["c", "a", "b"],
      ]),
    ).toBe(4);
    const at = (x: number, present: boolean) => ({ x, y: 0, present });
    expect(stretchesOf([at(0, true), at(1, true), at(2, false), at(3, true)]).map((s) => s.present)).toEqual([
      true,
      false,
    ]);
  });
});
