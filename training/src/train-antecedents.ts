import { trainAntecedents } from "./antecedents/train.ts";
import { parseTrainingArgs } from "./arguments.ts";

await trainAntecedents(parseTrainingArgs(process.argv.slice(2)));
