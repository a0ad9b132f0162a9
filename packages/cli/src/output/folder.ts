import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import type { Models, Story } from "@fabula/story";
import { UnreadableFile } from "../files/complaint.ts";
import type { ReadOptions } from "../files/read-options.ts";
import { storyJson } from "./json.ts";
import { outputNames } from "./names.ts";
import type { Output } from "./output.ts";
import { scriptLines } from "./script.ts";

/** One file per story in a folder, made if it is not there. Throws UnreadableFile if it cannot be. */
export async function folderOutput(
  folder: string,
  files: readonly string[],
  options: ReadOptions,
  models: Models,
): Promise<Output> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "EEXIST" || error.code === "ENOTDIR" ? "there is a file of that name" : error.message;
    throw new UnreadableFile(`cannot write into ${folder}: ${why}; give another --out`);
  });
  const names = outputNames(files, options.script ? ".script.txt" : ".story.json");
  const fileOf = (path: string) => join(folder, names.get(path)!);
  const output: Output = {
    files: [...names.keys()],
    put: (path, story) => write(fileOf(path), options.script ? scriptPieces(story) : storyJson(story)),
  };
  if (options.resume)
    output.has = (path, sha256, after) => isSame(fileOf(path), sha256, after, options.tokens === true, models);
  return output;
}

function* scriptPieces(story: Story): Generator<string> {
  for (const line of scriptLines(story)) yield `${line}\n`;
}

/** Writes under a passing name and renames, so that nobody ever sees half a file, not even after Ctrl-C. */
async function write(file: string, pieces: Iterable<string>): Promise<void> {
  const passing = `${file}.partial`;
  const giveUp = (signal: NodeJS.Signals) => {
    void rm(passing, { force: true }).finally(() => process.exit(128 + constants.signals[signal]));
  };
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.once(signal, giveUp);
  try {
    const handle = await open(passing, "w");
    try {
      for (const piece of pieces) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await rename(passing, file);
  } catch (error) {
    await rm(passing, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`was read, but the result cannot be written (${why}); make room or give another --out`);
  } finally {
    for (const signal of signals) process.off(signal, giveUp);
  }
}

/** Is there a whole Story of these bytes, made by the same version and models, with or without tokens as wanted? */
async function isSame(file: string, sha256: string, after: number, tokens: boolean, models: Models): Promise<boolean> {
  const there = await stat(file).catch(() => null);
  if (!there?.isFile() || there.mtimeMs < after) return false;
  const { VERSION } = await import("@fabula/story");
  try {
    const story = JSON.parse(await readFile(file, "utf8")) as Partial<Story>;
    return (
      story.source?.sha256 === sha256 &&
      story.producer?.version === VERSION &&
      sameHashes(story.producer.models, models.hashes) &&
      (story.tokens !== undefined) === tokens
    );
  } catch {
    return false; // half a file, or none of ours: written anew
  }
}

function sameHashes(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
