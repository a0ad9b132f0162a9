import { parseTrainingArgs } from "./arguments.ts";
import { trainSpeakers } from "./speakers/train.ts";

await trainSpeakers(parseTrainingArgs(process.argv.slice(2)));
