import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { STATUS } from "./status.ts";
import { askVerb } from "./verbs/ask.ts";
import { compareVerb } from "./verbs/compare.ts";
import { openVerb } from "./verbs/open.ts";
import { readVerb } from "./verbs/read.ts";

/** The verbs, in the order of the help. Each has its file in verbs/, and loads what it needs when it runs. */
const VERBS = [readVerb, openVerb, askVerb, compareVerb];

/**
 * Runs the command line (without "node" and the script) and returns the exit status.
 * Starting up costs commander and the verbs' options only: parsers and models are loaded by the verb that runs.
 */
export async function run(args: readonly string[]): Promise<number> {
  let status: number = STATUS.done;
  const program = new Command("fabula")
    .description(
      "Reads stories and shows the people in them: who they are, who says what, and what they are to each other.",
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [verb]", "show the help of a verb")
    .configureHelp({ helpWidth: Math.min(process.stdout.columns ?? 80, 100) })
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, "fabula: ")) })
    .showSuggestionAfterError()
    .exitOverride();
  for (const verb of VERBS) program.addCommand(verb((n) => (status = n)).copyInheritedSettings(program));
  program.addHelpText("after", "\nTry: fabula read story.txt\n     fabula help read");
  program.on("command:*", ([word]: string[]) => {
    program.error(`error: there is no verb '${word}'; to read a file: fabula read ${word}`, { exitCode: STATUS.usage });
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version that were asked for are answers; all else that commander throws is about usage.
    return error.exitCode === 0 ? STATUS.done : STATUS.usage;
  }
  return status;
}

function version(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
