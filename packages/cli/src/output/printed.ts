import { once } from "node:events";
import type { ReadOptions } from "../files/read-options.ts";
import { report } from "../report/report.ts";
import { pageOf } from "../terminal/page.ts";
import { storyJson } from "./json.ts";
import type { Output } from "./output.ts";
import { scriptLines } from "./script.ts";

/** Stories on standard output: for a person, as JSON lines, or as scripts. */
export function printedOutput(files: readonly string[], options: ReadOptions): Output {
  let printed = 0;
  return {
    files,
    async put(_path, story) {
      if (options.json) return print(storyJson(story));
      const page = pageOf(process.stdout);
      const separator = options.script ? [""] : ["", "─".repeat(page.width), ""];
      if (printed++) await print(ended(separator));
      await print(ended(options.script ? scriptLines(story) : report(story, page)));
    },
  };
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}
