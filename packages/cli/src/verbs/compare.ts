import { Command } from "commander";
import { complainOf } from "../files/complaint.ts";
import { STATUS } from "../status.ts";

interface CompareOptions {
  until?: string;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  fabula compare one.txt other.txt           who is in both, and where their stories part
  fabula compare a.story.json b.epub --until 50%

Exit status: 0 compared, 1 something could not be read, 2 wrong usage.`;

/** `fabula compare A B` */
export function compareVerb(finish: (status: number) => void): Command {
  return new Command("compare")
    .summary("compare two stories with the same people")
    .description("Finds the people that two stories share, and says where their ties, ends and turning points differ.")
    .argument("<a>", "a story, or a Story in JSON")
    .argument("<b>", "another")
    .option("--until <place>", "know only what stands before this place of each")
    .option("--json", "print the comparison as JSON")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: CompareOptions, command: Command) => {
      if (a === "-" && b === "-")
        command.error("error: standard input (-) can be read only once", { exitCode: STATUS.usage });
      const [{ oneStory }, { compareStories }, { comparisonLines }, { pageOf }] = await Promise.all([
        import("../files/one-story.ts"),
        import("@fabula/story"),
        import("../report/comparison.ts"),
        import("../terminal/page.ts"),
      ]);
      let file = a;
      try {
        const first = await oneStory(a, options);
        file = b;
        const second = await oneStory(b, options);
        const found = compareStories(first, second);
        const lines = options.json
          ? [JSON.stringify(found)]
          : comparisonLines(first, second, found, pageOf(process.stdout));
        process.stdout.write(`${lines.join("\n")}\n`);
      } catch (error) {
        process.stderr.write(complainOf(file === "-" ? "standard input" : file, error));
        finish(STATUS.unread);
      }
    });
}
