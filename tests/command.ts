import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { build, root } from "../scripts/setup.mjs";

/** What a run of the command gave. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const FABULA = join(root, "packages", "cli", "bin", "fabula.js");
/** Nothing of the tester's own settings, and no colours that a runner of tests asks for. */
const ENV = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8" };

/** Runs the built command with these arguments, and with `input` on its standard input. */
export function fabula(args: readonly string[], options: { input?: string | Uint8Array; env?: object } = {}): Outcome {
  const done = spawnSync(process.execPath, [FABULA, ...args], {
    cwd: root,
    env: { ...ENV, ...options.env },
    input: options.input ?? "",
    maxBuffer: 1 << 28,
    timeout: 55_000,
  });
  return { status: done.status, stdout: done.stdout.toString("utf8"), stderr: done.stderr.toString("utf8") };
}

/** A running command whose reader can hang up. */
export function startFabula(args: readonly string[]) {
  return spawn(process.execPath, [FABULA, ...args], { cwd: root, env: ENV, stdio: ["ignore", "pipe", "pipe"] });
}

/** The example stories, by file name. */
export const example = (name: string) => join(root, "examples", name);

/** Builds the command before the tests of a file, and gives them a scratch folder. */
export function prepare(): { scratch: () => string } {
  let dir = "";
  beforeAll(() => {
    build();
    dir = mkdtempSync(join(tmpdir(), "fabula-test-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return { scratch: () => dir };
}
