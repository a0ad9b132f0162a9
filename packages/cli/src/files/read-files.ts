import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Models } from "@fabula/story";
import type { Output } from "../output/output.ts";
import { STATUS } from "../status.ts";
import { progressLine } from "../terminal/progress.ts";
import { bytesOf } from "./bytes.ts";
import { complainOf, UnreadableFile } from "./complaint.ts";
import { correctedAt, correctionsFor, tellCorrections } from "./corrections.ts";
import type { ReadOptions } from "./read-options.ts";

/** More characters than the longest novel by far: with them reading stays within the heap of 2 GB that Node may have. */
export const MOST_TEXT = 20_000_000;
export const TOO_MUCH_TEXT = `holds more than ${MOST_TEXT / 1e6} million characters of text; split it into volumes`;

/**
 * Reads files one after another, so that memory holds one story at a time, and hands each Story to the output.
 * A file that cannot be read costs a line on standard error and the status 1, and stops no other.
 */
export async function readFiles(files: readonly string[], options: ReadOptions): Promise<number> {
  const [{ readInput }, { readStory, readStoryUntil }, { loadModels }] = await Promise.all([
    import("@fabula/formats"),
    import("@fabula/story"),
    import("@fabula/models-en"),
  ]);
  const models = await loadModels();
  const output = await outputFor(files, options, models);
  const progress = progressLine(output.files.length, options.out !== undefined);
  let failed = 0;
  for (const [i, path] of output.files.entries()) {
    progress.file(path, i);
    try {
      const bytes = await bytesOf(path);
      if (
        await output.has?.(
          path,
          createHash("sha256").update(bytes).digest("hex"),
          await correctedAt(path, options.corrections),
        )
      ) {
        progress.done("there already");
        continue;
      }
      const input = await readInput(bytes, path === "-" ? "stdin" : basename(path));
      if (input.text.length > MOST_TEXT) throw new UnreadableFile(TOO_MUCH_TEXT);
      const corrections = await correctionsFor(path, options.corrections);
      const how = { models, corrections, tokens: options.tokens === true, progress: progress.step };
      const story = options.until === undefined ? readStory(input, how) : readStoryUntil(input, options.until, how);
      progress.clear();
      if (options.until === undefined) await tellCorrections(path, story, corrections);
      await output.put(path, story);
      progress.done("read");
    } catch (error) {
      failed++;
      progress.clear();
      process.stderr.write(complainOf(path === "-" ? "standard input" : path, error));
    }
  }
  progress.end(failed);
  return failed ? STATUS.unread : STATUS.done;
}

async function outputFor(files: readonly string[], options: ReadOptions, models: Models): Promise<Output> {
  if (options.out !== undefined) {
    const { folderOutput } = await import("../output/folder.ts");
    return folderOutput(options.out, files, options, models);
  }
  const { printedOutput } = await import("../output/printed.ts");
  return printedOutput(files, options);
}
