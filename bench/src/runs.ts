import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "./scorers.ts";

/** A child process: its wall-clock time, and the most memory (resident set) that it held. */
export interface Run {
  seconds: number;
  megabytes: number;
}

/** Loaded into the child: writes the peak of its resident set, in KB, when it ends. */
const METER = `
import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.FABULA_METER, String(process.resourceUsage().maxRSS)));
`;

function timed(args: readonly string[]): Run {
  const scratch = mkdtempSync(join(tmpdir(), "fabula-meter-"));
  const meter = join(scratch, "rss");
  const started = performance.now();
  const done = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(METER)}`, ...args], {
    env: { ...process.env, FABULA_METER: meter },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const seconds = (performance.now() - started) / 1000;
  try {
    if (done.status !== 0) throw new Error(`${args.join(" ")}: exit status ${done.status ?? done.signal}`);
    return { seconds, megabytes: Number(readFileSync(meter, "utf8")) / 1024 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The whole command, from start to the last byte of JSON. */
export function commandRun(file: string): Run {
  return timed([join(PROJECT, "packages", "cli", "bin", "fabula.js"), "read", file, "--json"]);
}

/**
 * Fixed work of the kind that reading is (cutting words, looking them up in maps, hashing, adding floats), 25 times over
 * the text, in a process of its own: what the machine is worth at this moment.
 */
export function baselineRun(file: string): Run {
  return timed(["--input-type=module", "--eval", BASELINE, file]);
}

const BASELINE = `
import { readFileSync } from "node:fs";
const text = readFileSync(process.argv[1], "utf8");
const weights = new Float32Array(1 << 16).fill(0.5);
let sum = 0;
for (let round = 0; round < 25; round++) {
  const counts = new Map();
  for (const [word] of text.matchAll(/[A-Za-z]+/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    let hash = round;
    for (let i = 0; i < word.length; i++) {
      hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
      sum += weights[hash & 0xffff];
    }
  }
  sum += counts.size;
}
if (!(sum > 0)) throw new Error("no work was done");
`;
