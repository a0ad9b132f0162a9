import { complainOf } from "./files/complaint.ts";
import { run } from "./program.ts";

// The process's edge: a reader that hangs up (`| head`) ends us quietly, and nothing ends in a stack trace.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    process.stderr.write(`fabula: cannot write the result: ${error.message}\n`);
    process.exitCode = 1;
  }
  process.exit();
});
process.stderr.on("error", () => process.exit());

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(complainOf(null, error));
  process.exitCode = 1;
}
