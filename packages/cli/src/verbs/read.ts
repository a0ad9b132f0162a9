import { Command } from "commander";
import type { ReadOptions } from "../files/read-options.ts";
import { STATUS } from "../status.ts";

const EXAMPLES = `
Examples:
  fabula read story.txt                      show the people and their dialogue
  fabula read chapter*.md --json             print each Story as JSON, a line each
  fabula read shelf/*.epub --out stories     write stories/NAME.story.json for each
  fabula read shelf/*.epub --out stories --resume
                                             the same, skipping what is there already
  fabula read story.html --script | less     the whole story as a script
  curl -s https://… | fabula read -          read what another program prints

Corrections that were made in the page, or written by hand, lie beside a story as FILE.corrections.json and are
applied each time it is read.
Files may be txt, md, html, epub or docx; what they are is seen from their content.
Exit status: 0 all was read, 1 something could not be read, 2 wrong usage.`;

/** `fabula read FILE...` */
export function readVerb(finish: (status: number) => void): Command {
  return new Command("read")
    .summary("read stories: their people, dialogue, narration")
    .description("Reads stories and shows their people, their dialogue, and what is uncertain.")
    .argument("<file...>", "files to read; - is standard input")
    .option("--json", "print the Story as JSON, one line a file")
    .option("--script", "print the whole story as a script: NARRATION: ..., NAME: line")
    .option("--out <dir>", "write one file per story into this folder instead of printing")
    .option("--resume", "with --out: skip stories that are there, read from the same bytes by the same version")
    .option("--until <place>", "read only what stands before a place: ch3, 40%, '\"exact words\"' or an offset")
    .option("--corrections <file>", "apply these corrections; without it, FILE.corrections.json where there is one")
    .option("--tokens", "with --json or --out: add tokens, with lemmas, tags and dependencies")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: ReadOptions, command: Command) => {
      const wrong = misuse(files, options);
      if (wrong) command.error(`error: ${wrong}`, { exitCode: STATUS.usage });
      const { readFiles } = await import("../files/read-files.ts");
      finish(await readFiles(files, options));
    });
}

/** What is wrong with a combination of options, or null. */
function misuse(files: readonly string[], options: ReadOptions): string | null {
  if (options.json && options.script) return "--json and --script exclude each other";
  if (options.resume && options.out === undefined) return "--resume needs --out DIR";
  if (options.resume && options.until !== undefined) return "--resume works with whole stories, not with --until";
  if (options.resume && options.script) return "--resume works with stories in JSON, not with --script";
  if (options.tokens && (options.script || !(options.json || options.out !== undefined)))
    return "--tokens needs --json, or --out without --script";
  if (options.out === "") return "--out needs the name of a folder";
  if (options.corrections !== undefined && files.length > 1)
    return "--corrections is for one story; lay corrections beside the stories as FILE.corrections.json";
  if (files.filter((f) => f === "-").length > 1) return "standard input (-) can be read only once";
  return null;
}
