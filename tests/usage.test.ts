import { describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";

prepare();
const ferry = example("last-ferry.txt");

describe("usage", () => {
  it.each([
    [["--help"], "fabula read story.txt"],
    [["read", "--help"], "--script | less"],
    [["help", "read"], "Exit status"],
  ])("%j shows help with examples", (args, words) => {
    const { status, stdout, stderr } = fabula(args);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain(words);
  });

  it("prints its version", () => {
    expect(fabula(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], "Usage"],
    [["read"], "missing required argument"],
    [["read", ferry, "--jsn"], "--json"],
    [["raed", ferry], "raed"],
    [[ferry], `fabula read ${ferry}`],
    [["read", ferry, "--json", "--script"], "exclude each other"],
    [["read", ferry, "--resume"], "--out"],
    [["read", ferry, "--tokens"], "--json"],
    [["read", "-", "-"], "only once"],
    [["read", ferry, "--out"], "argument missing"],
  ])("%j is wrong usage: status 2, a word on standard error, nothing on standard output", (args, words) => {
    const { status, stdout, stderr } = fabula(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
