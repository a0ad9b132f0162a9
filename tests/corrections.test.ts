import { copyFileSync, existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "@fabula/story";
import { readCorrections, writeCorrections } from "@fabula/story/corrections";
import { describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";

const { scratch } = prepare();

/** A story in the scratch folder with these corrections beside it. */
function corrected(name: string, corrections: string): string {
  const file = join(scratch(), name);
  copyFileSync(example("last-ferry.txt"), file);
  writeFileSync(`${file}.corrections.json`, corrections);
  return file;
}

const RENAMED = writeCorrections([
  { do: "rename", who: "Wren", name: "Wren Abel" },
  { do: "merge", people: ["Callum", "Bartholomew"] },
]);

describe("corrections beside a story", () => {
  it("are applied by every verb, and what no longer fits is listed and kept", () => {
    const file = corrected("a.txt", RENAMED);
    const read = fabula(["read", file]);
    expect(read.status).toBe(0);
    expect(read.stdout).toContain("by Wren Abel");
    expect(read.stderr).toMatch(/a\.txt: 1 correction applied; 1 no longer fits and was left out:\n/);
    expect(read.stderr).toMatch(/Callum and Bartholomew are one person: nobody is called “Bartholomew”/);
    expect(readFileSync(`${file}.corrections.json`, "utf8")).toBe(RENAMED);
    expect(fabula(["ask", file, "Wren Abel", "Callum"]).stdout.split("\n")[0]).toBe("Wren Abel and Callum Strake");
    expect(fabula(["compare", file, example("last-ferry.txt")]).stdout).toContain("Wren Abel");
    const early = fabula(["read", file, "--until", "90%"]);
    expect([early.status, early.stderr]).toEqual([0, ""]);
    expect(early.stdout).toContain("Wren Abel");
  });

  it("correct a Story that was written earlier, by reading it again", () => {
    const json = join(scratch(), "b.json");
    writeFileSync(json, fabula(["read", example("last-ferry.txt"), "--json"]).stdout);
    const named = join(scratch(), "b.corrections");
    writeFileSync(named, RENAMED);
    const asked = fabula(["ask", json, "Wren Abel", "--corrections", named]);
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain("Wren Abel");
    expect(fabula(["ask", json, "Wren Abel"]).status).toBe(1);
  });

  it("make --resume read a story again when they are newer than what was written", () => {
    const file = corrected("c.txt", writeCorrections([]));
    const out = join(scratch(), "out");
    const run = () => fabula(["read", file, "--out", out, "--resume"]).stderr;
    const long = new Date(Date.now() - 60_000);
    utimesSync(`${file}.corrections.json`, long, long);
    expect(run()).toContain("read");
    expect(run()).toContain("there already");
    writeFileSync(`${file}.corrections.json`, RENAMED);
    const soon = new Date(Date.now() + 60_000);
    utimesSync(`${file}.corrections.json`, soon, soon);
    expect(run()).toContain("1 correction applied");
    const story = JSON.parse(readFileSync(join(out, "c.story.json"), "utf8")) as Story;
    expect(story.characters.map((c) => c.name)).toContain("Wren Abel");
  });

  it.each([
    ["{", /a\.txt: .*corrections\.json: is no file of corrections: not JSON/],
    [
      '{"fabulaCorrections": 1, "corrections": [{"do": "rename", "who": 3, "name": "A"}]}',
      /correction 1: rename needs/,
    ],
  ])("cost one line where they are damaged: %s", (text, message) => {
    const done = fabula(["read", corrected("a.txt", text)]);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(message);
    expect(done.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("are named for one story at a time", () => {
    const [a, b] = [example("last-ferry.txt"), example("the-inventory.md")];
    expect(fabula(["read", a, b, "--corrections", "x"]).status).toBe(2);
    const missing = fabula(["read", a, "--corrections", join(scratch(), "none")]);
    expect([missing.status, missing.stderr.trimEnd().split("\n").length]).toEqual([1, 1]);
    expect(existsSync(join(scratch(), "none"))).toBe(false);
    expect(readCorrections(RENAMED)).toHaveLength(2);
  });
});
