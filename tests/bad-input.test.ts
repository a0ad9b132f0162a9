import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";

const { scratch } = prepare();

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch(), name);
  writeFileSync(path, content);
  return path;
}

/** The command must say one line about the file, with status 1, and print nothing else. */
function refused(path: string): string {
  const { status, stdout, stderr } = fabula(["read", path]);
  expect(stdout).toBe("");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^fabula: [^\n]+\n$/);
  expect(stderr.startsWith(`fabula: ${path}: `)).toBe(true);
  return stderr;
}

describe("bad input", () => {
  it("a missing file", () => {
    expect(refused("/nowhere/story.txt")).toContain("no such file");
  });

  it("a folder", () => {
    expect(refused(scratch())).toContain("is a folder");
  });

  it("a link to nowhere, and one to itself", () => {
    const dangling = join(scratch(), "dangling.txt");
    symlinkSync("/nowhere/story.txt", dangling);
    expect(refused(dangling)).toContain("no such file");
    const loop = join(scratch(), "loop.txt");
    symlinkSync(loop, loop);
    expect(refused(loop)).toContain("leads back to itself");
  });

  it.skipIf(process.platform === "win32")("a pipe that nobody writes to, and a device", () => {
    const pipe = join(scratch(), "pipe");
    execFileSync("mkfifo", [pipe]);
    expect(refused(pipe)).toContain("is a pipe");
    expect(refused("/dev/zero")).toContain("is a device");
  });

  it("a file that may not be read", () => {
    const path = file("secret.txt", "Hush.");
    chmodSync(path, 0);
    if (process.getuid?.() !== 0) expect(refused(path)).toContain("permissions");
    else expect(fabula(["read", path]).status).toBe(0); // root may read all
  });

  it("a file that is too large, without reading it", () => {
    const path = file("large.txt", "");
    truncateSync(path, 300 * 1024 * 1024); // sparse: takes no room
    expect(refused(path)).toContain("256 MB");
  });

  it("more text than can be read at once", () => {
    expect(refused(file("endless.txt", "He said no. ".repeat(1_700_000)))).toContain("20 million characters");
  });

  it("a binary, whatever its name", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    refused(file("picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...bytes])));
    refused(file("program.md", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...bytes])));
  });

  it("an archive that is cut off", () => {
    refused(file("cut.epub", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])));
    refused(file("cut.docx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])));
  });

  it("one bad file stops no other", () => {
    const { status, stdout, stderr } = fabula([
      "read",
      "/nowhere/story.txt",
      example("the-inventory.md"),
      scratch(),
      example("last-ferry.txt"),
      "--json",
    ]);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toContain("2 of 4 files read, 2 could not be read");
  });

  it("an --out that is a file", () => {
    const { status, stderr } = fabula(["read", example("last-ferry.txt"), "--out", file("taken", "")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^fabula: cannot write into [^\n]+\n$/);
  });

  it("an --out folder where the result cannot be put", () => {
    const out = join(scratch(), "blocked");
    mkdirSync(join(out, "last-ferry.story.json"), { recursive: true });
    const { status, stderr } = fabula(["read", example("last-ferry.txt"), "--out", out]);
    expect(status).toBe(1);
    expect(stderr).toContain("the result cannot be written");
  });

  it("a path that would steer the terminal is shown without that", () => {
    expect(fabula(["read", "/nowhere/\u001b[2J\u202ex.txt"]).stderr).toMatch(/^fabula: \/nowhere\/\[2Jx\.txt: /);
  });
});
