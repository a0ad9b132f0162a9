import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";

const { scratch } = prepare();
const ferry = example("last-ferry.txt");

describe("fabula ask", () => {
  it("says what two are to each other, in plain words where nothing is known, within 80 columns", () => {
    const { status, stdout, stderr } = fabula(["ask", ferry, "wren", "Callum"]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.split("\n")[0]).toBe("Wren and Callum Strake");
    expect(stdout).toContain("At end, Wren is to Callum Strake:");
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it("answers from a Story that was written earlier, as from the story itself, until a place too", () => {
    const file = join(scratch(), "ferry.json");
    writeFileSync(file, fabula(["read", ferry, "--json"]).stdout);
    for (const more of [[], ["--at", "40%"], ["--until", "50%"], ["--order", "telling", "--json"]]) {
      const asked = fabula(["ask", file, "Wren", "Callum", ...more]);
      expect(asked.stderr).toBe("");
      expect(asked.stdout).toBe(fabula(["ask", ferry, "Wren", "Callum", ...more]).stdout);
    }
  });

  it("knows nobody who comes later", () => {
    const text = join(scratch(), "later.txt");
    writeFileSync(
      text,
      "Ida looked at the tide. Ida laughed.\n\nChapter 2\n\n“Hello,” said Clementine. Ida saw Clementine.\n",
    );
    expect(fabula(["ask", text, "Clementine"]).status).toBe(0);
    const until = fabula(["ask", text, "Clementine", "--until", "ch2"]);
    expect(until.status).toBe(1);
    expect(until.stderr).toMatch(/nobody is called “Clementine”/);
    expect(fabula(["read", text, "--until", "ch2"]).stdout).not.toContain("Clementine");
  });

  it.each([
    [["ask", ferry, "Nobody"], 1, /nobody is called “Nobody”/],
    [["ask", ferry, "Wren", "Wren"], 1, /are the same; name two people/],
    [["ask", ferry, "Wren", "--at", "ch99"], 1, /no chapter/],
    [["ask", ferry, "Wren", "--until", "end"], 1, /moment of the story/],
    [["ask", ferry, "Wren", "--order", "sideways"], 2, /--order is story or telling/],
    [["ask", ferry], 2, /missing required argument/],
    [["ask", "no-such.txt", "Wren"], 1, /there is no such file/],
    [["compare", ferry], 2, /missing required argument/],
    [["compare", ferry, "no-such.txt"], 1, /no-such.txt: there is no such file/],
    [["read", ferry, "--until", "ch99"], 1, /no chapter/],
  ] as [string[], number, RegExp][])("says in one line what is wrong: %j", (args, status, message) => {
    const done = fabula(args);
    expect(done.status).toBe(status);
    expect(done.stderr).toMatch(message);
    expect(done.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("refuses damaged Stories in a line", () => {
    const file = join(scratch(), "damaged.json");
    for (const text of ['{"schema":"fabula/1"', '{"schema":"fabula/1","text":"x"}', '{"schema":"fabula/7"}']) {
      writeFileSync(file, text);
      const done = fabula(["ask", file, "Wren"]);
      expect(done.status).toBe(1);
      expect(done.stderr).toMatch(/write it again with fabula read --json\n$/);
    }
  });
});

describe("fabula compare", () => {
  it("finds the same people under other spellings", () => {
    const ferry = join(scratch(), "one.txt");
    const other = join(scratch(), "other.txt");
    const told = (name: string) =>
      `“Sit,” said Piotr ${name}. Ada Quill sat down. “Why?” said Ada Quill. Piotr ${name} laughed. He looked at Ada.\n`;
    writeFileSync(ferry, told("Malovsky"));
    writeFileSync(other, told("Malofsky"));
    const { status, stdout, stderr } = fabula(["compare", ferry, other]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("Piotr Malovsky (Piotr Malofsky in B)");
    expect(stdout).toContain("WHAT THEY ARE TO EACH OTHER");
    const found = JSON.parse(fabula(["compare", ferry, other, "--json"]).stdout);
    expect(found.people.length).toBeGreaterThan(1);
  });
});
