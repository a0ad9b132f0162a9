import { parseTrainingArgs } from "./arguments.ts";
import { trainRealis } from "./realis/train.ts";

trainRealis(parseTrainingArgs(process.argv.slice(2)));
