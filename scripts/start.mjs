// `npm start -- read FILE`: sets up what is missing, then runs the command in this process.
import { SetupFailed, setUp } from "./setup.mjs";

try {
  setUp();
  await import("../packages/cli/bin/fabula.js");
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error;
  process.stderr.write(`fabula: ${error.message}\n`);
  process.exitCode = 1;
}
