import { Command } from "commander";
import { complainOf } from "../files/complaint.ts";
import { STATUS } from "../status.ts";

interface AskOptions {
  at: string;
  order: string;
  until?: string;
  corrections?: string;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  fabula ask story.txt Ann Bo                what they are to each other, and their history
  fabula ask story.txt Ann Bo --at 40%       what holds at a place
  fabula ask story.txt Ann Bo --until ch3    without a word of what comes later
  fabula ask story.txt Ann                   who she is to whom
  fabula ask stories/a.story.json Ann Bo     a Story that was written earlier

A PLACE is ch3, 40%, '"exact words"', opening, close (where the telling begins and ends), an offset,
or, except with --until, start and end (the first and last moment of what happens).
Exit status: 0 answered, 1 something could not be read or found, 2 wrong usage.`;

/** `fabula ask FILE WHO [WHOM]` */
export function askVerb(finish: (status: number) => void): Command {
  return new Command("ask")
    .summary("ask what people are to each other, and when")
    .description("Says what two people are to each other at a place of a story, and shows their history.")
    .argument("<file>", "a story, or a Story in JSON; - is standard input")
    .argument("<who>", "a character, by any name")
    .argument("[whom]", "another")
    .option("--at <place>", "the place that is asked about", "end")
    .option("--order <order>", "show the history in the order of the story or of the telling", "story")
    .option("--until <place>", "know only what stands before this place")
    .option("--corrections <file>", "apply these corrections; without it, FILE.corrections.json where there is one")
    .option("--json", "print the answer as JSON")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, who: string, whom: string | undefined, options: AskOptions, command: Command) => {
      if (options.order !== "story" && options.order !== "telling")
        command.error("error: --order is story or telling", { exitCode: STATUS.usage });
      try {
        process.stdout.write(`${(await answer(file, who, whom, options)).join("\n")}\n`);
      } catch (error) {
        process.stderr.write(complainOf(file === "-" ? "standard input" : file, error));
        finish(STATUS.unread);
      }
    });
}

async function answer(file: string, who: string, whom: string | undefined, options: AskOptions): Promise<string[]> {
  const [{ oneStory }, { findCharacter, historyOf, placeIn, QuestionError, statesAt }, report, { pageOf }] =
    await Promise.all([
      import("../files/one-story.ts"),
      import("@fabula/story"),
      import("../report/answer.ts"),
      import("../terminal/page.ts"),
    ]);
  const story = await oneStory(file, options);
  const person = findCharacter(story, who);
  const other = whom === undefined ? null : findCharacter(story, whom);
  if (other?.id === person.id) throw new QuestionError(`“${who}” and “${whom}” are the same; name two people`);
  const place = placeIn(story, options.at);
  const order = options.order === "telling" ? "telling" : "story";
  if (options.json) {
    const others = other
      ? [other.id]
      : story.relationships.flatMap(({ characters: [a, b] }) => (a === person.id ? [b] : b === person.id ? [a] : []));
    return others.map((id) =>
      JSON.stringify({
        characters: [person.id, id],
        at: place,
        states: statesAt(story, person.id, id, place),
        history: historyOf(story, person.id, id, order),
      }),
    );
  }
  const page = pageOf(process.stdout);
  return other
    ? report.answerLines(story, [person, other], place, order, page)
    : report.tiesOfLines(story, person, place, page);
}
