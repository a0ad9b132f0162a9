import { describe, expect, it } from "vitest";
import { crossed, loadFloors } from "./floors.ts";

describe("floors", () => {
  const floors = { speaker: { least: 62 }, merges: { most: 2 } };

  it("hold where figures reach them", () => {
    expect(
      crossed(
        floors,
        new Map([
          ["speaker", 62],
          ["merges", 2],
        ]),
      ),
    ).toEqual([]);
    expect(crossed(undefined, new Map())).toEqual([]);
  });

  it("are crossed by worse figures and by missing ones", () => {
    expect(crossed(floors, new Map([["speaker", 61.94]]))).toEqual([
      "speaker: 61.94 is below its floor 62",
      "merges: not measured",
    ]);
    expect(crossed({ merges: { most: 2 } }, new Map([["merges", 2.5]]))).toEqual(["merges: 2.5 is above its bound 2"]);
  });

  it("that are committed are bounds of numbers", () => {
    for (const bounds of Object.values(loadFloors())) {
      for (const { least, most } of Object.values(bounds)) expect(typeof (least ?? most)).toBe("number");
    }
  });
});
