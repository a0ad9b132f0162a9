import { Command, InvalidArgumentError } from "commander";
import { complainOf } from "../files/complaint.ts";
import { STATUS } from "../status.ts";

interface OpenOptions {
  port: number;
  browser: boolean;
}

const EXAMPLES = `
Examples:
  fabula open story.txt                      read it in the browser
  fabula open a.epub b.epub                  several, to choose from
  fabula open                                the examples, and a place to drop files
  fabula open story.txt --no-browser --port 4000

The page is served to this machine only. Ctrl-C ends it.
Exit status: 0 ended, 1 something could not be read, 2 wrong usage.`;

/** `fabula open [FILE...]` */
export function openVerb(finish: (status: number) => void): Command {
  return new Command("open")
    .summary("open stories in the browser and see their people")
    .description("Serves a page on this machine that shows stories with their people, and opens it in the browser.")
    .argument("[file...]", "stories; - is standard input")
    .option("--port <number>", "where to serve it; a port in use gives way to the next", portOf, 4747)
    .option("--no-browser", "only print the address")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: OpenOptions) => {
      const [{ servePage }, { shelfOf }, { openBrowser }] = await Promise.all([
        import("../open/serve.ts"),
        import("../open/shelf.ts"),
        import("../open/browser.ts"),
      ]);
      const { shelf, failed } = await shelfOf(files);
      if (failed) finish(STATUS.unread);
      if (files.length && !shelf.length) return;
      try {
        const { address, ended } = await servePage(shelf, options.port);
        process.stdout.write(`${address}\n`);
        process.stderr.write("fabula: the page is served to this machine; Ctrl-C ends it\n");
        if (options.browser && !openBrowser(address))
          process.stderr.write("fabula: no browser could be started; open the address above in one\n");
        await ended;
      } catch (error) {
        process.stderr.write(complainOf(null, error));
        finish(STATUS.unread);
      }
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError("a port is a number up to 65535");
  return port;
}
