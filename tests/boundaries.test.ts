import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { violations } from "../scripts/boundaries.mjs";
import { root } from "../scripts/setup.mjs";

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

/** A project that holds just these files. */
function project(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), "fabula-arrows-"));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

describe("import boundaries", () => {
  it("hold in this project", () => {
    expect(violations(root)).toEqual([]);
  });

  it("let the arrows through", () => {
    const dir = project({
      "packages/story/src/index.ts": 'export * from "./story.ts";\n',
      "packages/story/src/story.ts": "export const a = 1;\n",
      "packages/formats/src/index.ts": 'import { a } from "@fabula/story";\nexport { a };\n',
      "packages/cli/src/index.ts": 'import fs from "node:fs";\nimport "@fabula/formats";\nexport { fs };\n',
      "bench/src/index.ts": 'await import("@fabula/models-en");\n',
    });
    expect(violations(dir)).toEqual([]);
  });

  it.each([
    ["story", "packages/story/src/a.ts", 'import { x } from "@fabula/formats";', "may not import @fabula/formats"],
    [
      "story, of a type",
      "packages/story/src/a.ts",
      'import type { X } from "@fabula/cli";',
      "may not import @fabula/cli",
    ],
    ["formats", "packages/formats/src/a.ts", 'export * from "@fabula/models-en";', "may not import @fabula/models-en"],
    ["models-en", "packages/models-en/src/a.ts", 'await import("@fabula/formats");', "may not import @fabula/formats"],
    ["cli", "packages/cli/src/a.ts", 'import "@fabula/bench";', "may not import @fabula/bench"],
    ["bench", "bench/src/a.ts", 'import "@fabula/training";', "may not import @fabula/training"],
    ["story, of Node", "packages/story/src/a.ts", 'import { readFileSync } from "node:fs";', "must run in a browser"],
    ["formats, by a path", "packages/formats/src/a.ts", 'import "../../story/src/a.ts";', "outside its package"],
  ])("catch a wrong import in %s", (_, file, text, message) => {
    const found = violations(project({ [file]: `${text}\n` }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file);
    expect(found[0]).toContain(message);
  });

  it("let tests import what they need", () => {
    expect(
      violations(project({ "packages/story/src/a.test.ts": 'import "node:fs";\nimport "@fabula/models-en";\n' })),
    ).toEqual([]);
  });

  it("catch a circle, of types too, and name it", () => {
    const dir = project({
      "packages/story/src/a.ts": 'import type { B } from "./b.ts";\nexport type A = B;\n',
      "packages/story/src/b.ts": 'export { C as B } from "./c.ts";\n',
      "packages/story/src/c.ts": 'import { A } from "./a.ts";\nexport type C = A;\n',
    });
    expect(violations(dir)).toEqual([
      "import circle: packages/story/src/a.ts -> packages/story/src/b.ts -> packages/story/src/c.ts -> packages/story/src/a.ts",
    ]);
  });

  it("catch a file past its length", () => {
    const dir = project({
      "packages/story/src/long.ts": "// a line\n".repeat(501),
      "packages/story/src/fits.ts": "// a line\n".repeat(500),
    });
    expect(violations(dir)).toEqual([expect.stringContaining("packages/story/src/long.ts: has 501 lines")]);
  });
});
