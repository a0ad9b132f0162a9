// npm run bench:speed -w @fabula/bench -- [--shared DIR] [--runs N]
// Time and memory of the whole command on a novel and on twelve novels in one file, and the size of the browser bundle.
// Times are given as ratios against a baseline run beside them, since machines differ; exits with 1 where a bound of
// floors.json ("speed") is crossed.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundleSizes } from "./bundle-size.ts";
import { crossed, loadFloors } from "./floors.ts";
import { baselineRun, commandRun, type Run } from "./runs.ts";
import { PROJECT } from "./scorers.ts";

const NOVEL = "113_the_secret_garden.txt";
/** Novels in the one large file. */
const TWELVE = 12;

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;
const fastest = (runs: Run[]) => runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));

function main(): boolean {
  const { values } = parseArgs({
    options: {
      shared: { type: "string", default: resolve(PROJECT, "..", "shared") },
      runs: { type: "string", default: "3" },
    },
  });
  const figures = new Map<string, number>();
  const folder = join(values.shared, "corpora", "novels");
  if (existsSync(folder)) novels(folder, Number(values.runs), figures);
  else console.log(`no novels in ${folder}: time and memory are left out`);
  const sizes = bundleSizes();
  for (const [name, bytes] of sizes) {
    figures.set(`bundle, ${name}, MB`, bytes / 1e6);
    console.log(`browser bundle, ${name}: ${(bytes / 1e6).toFixed(2)} MB gzipped`);
  }
  const failures = crossed(loadFloors().speed, figures);
  for (const line of failures) console.log(`speed: ${line}`);
  return failures.length === 0;
}

function novels(folder: string, runs: number, figures: Map<string, number>): void {
  const novel = join(folder, NOVEL);
  const words = wordsIn(readFileSync(novel, "utf8"));
  // The baseline and the command take turns, so that both meet the same neighbours on the machine.
  const baselines: Run[] = [];
  const singles: Run[] = [];
  for (let i = 0; i < runs; i++) {
    baselines.push(baselineRun(novel));
    singles.push(commandRun(novel));
  }
  const baseline = fastest(baselines);
  const single = fastest(singles);
  const memory = Math.max(...singles.map((r) => r.megabytes));
  figures.set("novel, seconds by baseline", single.seconds / baseline.seconds);
  figures.set("novel, MB", memory);
  console.log(`baseline: ${baseline.seconds.toFixed(2)} s`);
  console.log(
    `${NOVEL}: ${words} words, ${single.seconds.toFixed(2)} s (baseline × ${(single.seconds / baseline.seconds).toFixed(2)}), ` +
      `${(words / single.seconds / 1000).toFixed(1)} k words/s, ${memory.toFixed(0)} MB`,
  );

  const scratch = mkdtempSync(join(tmpdir(), "fabula-bench-"));
  try {
    const many = readdirSync(folder)
      .filter((f) => f.endsWith(".txt"))
      .sort();
    const at = many.indexOf(NOVEL);
    const chosen = Array.from({ length: TWELVE }, (_, i) => many[(at + i) % many.length]);
    const text = chosen.map((f) => readFileSync(join(folder, f), "utf8")).join("\n\n");
    const file = join(scratch, "twelve.txt");
    writeFileSync(file, text);
    const twelve = commandRun(file);
    const manyWords = wordsIn(text);
    const ratio = twelve.seconds / manyWords / (single.seconds / words);
    figures.set("twelve novels, seconds a word by one novel", ratio);
    figures.set("twelve novels, MB", twelve.megabytes);
    console.log(
      `${TWELVE} novels in one file: ${manyWords} words, ${twelve.seconds.toFixed(2)} s, ` +
        `seconds a word × ${ratio.toFixed(2)} of one novel, ${twelve.megabytes.toFixed(0)} MB`,
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (!main()) process.exitCode = 1;
