/** What the command prints, for programs that want to print it too. */

export { storyJson } from "./output/json.ts";
export { scriptLines } from "./output/script.ts";
export { report } from "./report/report.ts";
