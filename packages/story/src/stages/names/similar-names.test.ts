import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, soundKey } from "./similar-names.ts";

describe("edit distance", () => {
  test.each([
    ["ottoline", "otoline", 1],
    ["marian", "marion", 1],
    ["hale", "hael", 1],
    ["hale", "hale", 0],
    ["anne", "emma", 4],
  ])("%s, %s: %i", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  test("is symmetric, and stops past its limit", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, limit) => {
          const there = editDistance(a, b, limit);
          const back = editDistance(b, a, limit);
          expect(Math.min(there, limit + 1)).toBe(Math.min(back, limit + 1));
        },
      ),
    );
  });
});

describe("sound", () => {
  test.each([
    ["Kaitlin", "Katelyn"],
    ["Sofia", "Sophia"],
    ["Petrovsky", "Petrofsky"],
    ["Phillip", "Philip"],
    ["Zack", "Zak"],
  ])("%s sounds like %s", (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  test.each([
    ["Marian", "Marion"],
    ["Tom", "Tim"],
    ["Hanna", "Hannes"],
  ])("%s does not sound like %s", (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });
});
