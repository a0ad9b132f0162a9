// `npm test`: set-up, then every check. The last line is "N passed, N failed"; checks that are no vitest tests
// (build, types of tests, lint) count as one each.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { build, checkNode, install, root, SetupFailed } from "./setup.mjs";

const totals = { passed: 0, failed: 0 };

function check(name, run) {
  process.stdout.write(`\n— ${name}\n`);
  let problem;
  try {
    problem = run();
  } catch (error) {
    problem = error.message;
  }
  if (problem) console.log(`failed: ${problem}`);
  totals[problem ? "failed" : "passed"]++;
  return !problem;
}

/** Runs a program of node_modules; undefined if it succeeds. */
function tool(path, args, env = {}) {
  const script = join(root, "node_modules", ...path.split("/"));
  const done = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return done.status === 0 ? undefined : `exit status ${done.status ?? done.signal}`;
}

function tests() {
  const report = join(root, ".cache", "tests.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const problem = tool("vitest/vitest.mjs", args, { CHROMIUM: chromium });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
    totals.passed += numPassedTests;
    // Skipped tests fail: nothing may rest unnoticed.
    totals.failed += numFailedTests + numPendingTests + numTodoTests;
    if (problem && !numFailedTests) totals.failed++; // a file that did not load, an error outside of tests
  } catch {
    totals.failed++;
  }
}

let chromium = "";
try {
  checkNode();
  install();
  const built = check("build", build);
  check("types of the tests", () => tool("typescript/bin/tsc", ["-p", "tsconfig.tests.json"]));
  check("lint and format", () => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]));
  const browser = check("browser", () => {
    chromium = ensureChromium();
    console.log(chromium);
  });
  if (built && browser) tests();
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error;
  console.log(error.message);
  totals.failed++;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
if (totals.failed) process.exitCode = 1;
