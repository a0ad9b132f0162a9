import { parseTrainingArgs } from "./arguments.ts";
import { trainNames } from "./names/train.ts";

trainNames(parseTrainingArgs(process.argv.slice(2)));
