import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "@fabula/story";
import { describe, expect, it } from "vitest";
import { example, fabula, prepare, startFabula } from "./command.ts";

const { scratch } = prepare();
const ferry = example("last-ferry.txt");
const clock = example("weights_and_measures.html");
const inventory = example("the-inventory.md");

const storyOf = (file: string): Story => JSON.parse(fabula(["read", file, "--json"]).stdout);
const folder = (name: string) => join(scratch(), name);

describe("fabula read", () => {
  it("prints for a person: who there is, who says what, what was repaired and what is uncertain", () => {
    const { status, stdout, stderr } = fabula(["read", ferry]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const words of [
      "CAST",
      "DIALOGUE",
      "REPAIRED",
      "UNCERTAIN",
      "Wren",
      "Callum",
      "youâ€™ve → you’ve",
      "first person",
    ]) {
      expect(stdout).toContain(words);
    }
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain("\u001b");
  });

  it("colours when it is told to, and changes nothing but colours", () => {
    const plain = fabula(["read", ferry]).stdout;
    const coloured = fabula(["read", ferry], { env: { FORCE_COLOR: "1" } }).stdout;
    expect(coloured).toContain("\u001b[1m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    expect(fabula(["read", ferry], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).toBe(plain);
  });

  it("prints the Story as one line of JSON, the same bytes each time", () => {
    const { status, stdout } = fabula(["read", ferry, "--json"]);
    expect(status).toBe(0);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(stdout.trimEnd()).not.toContain("\n");
    const story: Story = JSON.parse(stdout);
    expect(story.schema).toBe("fabula/1");
    expect(story.source.name).toBe("last-ferry.txt");
    expect(story.tokens).toBeUndefined();
    expect(fabula(["read", ferry, "--json"]).stdout).toBe(stdout);
  });

  it("adds tokens when asked", () => {
    const story: Story = JSON.parse(fabula(["read", ferry, "--json", "--tokens"]).stdout);
    expect(story.tokens!.length).toBeGreaterThan(900);
    const { tokens, ...rest } = story;
    expect(rest).toEqual(storyOf(ferry));
  });

  it("reads standard input", () => {
    const piped: Story = JSON.parse(fabula(["read", "-", "--json"], { input: readFileSync(ferry) }).stdout);
    expect(piped.source.name).toBe("stdin");
    expect({ ...piped, source: null }).toEqual({ ...storyOf(ferry), source: null });
  });

  it("prints several files as JSON lines, and a line a file on standard error", () => {
    const { stdout, stderr, status } = fabula(["read", ferry, clock, inventory, "--json"]);
    expect(status).toBe(0);
    const titles = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as Story).title);
    expect(titles).toEqual(["THE LAST FERRY TO ORRIN", "Weights and Measures", "The Inventory"]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      "1/3 last-ferry.txt: read",
      "2/3 weights_and_measures.html: read",
      "3/3 the-inventory.md: read",
      "3 of 3 files read",
    ]);
  });

  it("ends quietly when its reader hangs up", async () => {
    const child = startFabula(["read", ferry, clock, inventory, ferry, clock, inventory, "--json", "--tokens"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const [status, signal] = await once(child, "close");
    expect(signal).toBeNull();
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error| at /);
  });
});

describe("fabula read --script", () => {
  /** The letters and digits of a text, in order. */
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

  it.each([ferry, clock, inventory])("loses nothing of the story: %s", (file) => {
    const story = storyOf(file);
    const lines = fabula(["read", file, "--script"]).stdout.trimEnd().split("\n");
    const told = lines
      .filter((line) => !/^(TITLE|AUTHOR): /.test(line))
      .map((line) => line.slice(line.indexOf(": ") + 2))
      .join("\n");
    const text = story.sections
      .filter((s) => ["heading", "body", "break", "epigraph"].includes(s.kind))
      .map((s) => story.text.slice(s.start, s.end))
      .join("\n");
    expect(letters(told)).toBe(letters(text));
    for (const line of lines) expect(line).toMatch(/^[^:]+: \S/);
  });

  it("names the speakers", () => {
    const { stdout } = fabula(["read", clock, "--script"]);
    expect(stdout).toMatch(
      /^INES CALLOWAY: You’re dreaded,\nNARRATION: said Ines\.\nINES CALLOWAY: It isn’t the same\.$/m,
    );
    expect(stdout).toMatch(/^SORREL: ’Lo,$/m);
    expect(stdout).toMatch(/^HEADING: .*The Inspector$/m);
    expect(stdout).not.toContain("Kudos and comments");
  });
});

describe("fabula read --out", () => {
  it("writes one Story per file, names apart, and nothing else", () => {
    const other = folder("other");
    mkdirSync(other);
    writeFileSync(join(other, "last-ferry.txt"), "“Hello,” said Ann.\n");
    const out = folder("out");
    const { status, stdout, stderr } = fabula(["read", ferry, inventory, join(other, "last-ferry.txt"), "--out", out]);
    expect(status).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toContain("3 of 3 files read");
    const names = readdirSync(out).sort();
    expect(names).toEqual([
      "examples_last-ferry.txt.story.json",
      "other_last-ferry.txt.story.json",
      "the-inventory.story.json",
    ]);
    expect(readFileSync(join(out, "the-inventory.story.json"), "utf8")).toBe(
      fabula(["read", inventory, "--json"]).stdout,
    );
  });

  it("skips with --resume what is there from the same bytes, and only that", () => {
    const out = folder("resumed");
    fabula(["read", ferry, inventory, "--out", out]);
    const file = (name: string) => join(out, `${name}.story.json`);
    writeFileSync(file("the-inventory"), readFileSync(file("the-inventory"), "utf8").slice(0, 1000)); // cut off
    const past = new Date(2001, 1, 1);
    for (const name of readdirSync(out)) utimesSync(join(out, name), past, past);
    const again = fabula(["read", ferry, inventory, clock, "--out", out, "--resume"]);
    expect(again.status).toBe(0);
    expect(again.stderr).toContain("last-ferry.txt: there already");
    expect(again.stderr).toContain("the-inventory.md: read");
    expect(statSync(file("last-ferry")).mtime).toEqual(past);
    expect((JSON.parse(readFileSync(file("the-inventory"), "utf8")) as Story).title).toBe("The Inventory");
    expect(existsSync(file("weights_and_measures"))).toBe(true);
    // Tokens are wanted now: what is there is not what is asked for.
    expect(fabula(["read", ferry, "--out", out, "--resume", "--tokens"]).stderr).toContain("last-ferry.txt: read");
  });

  it("writes scripts too", () => {
    const out = folder("scripts");
    expect(fabula(["read", inventory, "--script", "--out", out]).status).toBe(0);
    expect(readFileSync(join(out, "the-inventory.script.txt"), "utf8")).toBe(
      fabula(["read", inventory, "--script"]).stdout,
    );
  });

  it("leaves no half-written file when it is stopped", async () => {
    const out = folder("stopped");
    const child = startFabula(["read", ferry, clock, inventory, "--out", out, "--tokens"]);
    child.stderr.once("data", () => child.kill("SIGINT"));
    await once(child, "close");
    for (const name of readdirSync(out)) {
      expect(name).toMatch(/\.story\.json$/);
      expect((JSON.parse(readFileSync(join(out, name), "utf8")) as Story).schema).toBe("fabula/1");
    }
  });
});
