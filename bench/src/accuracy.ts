// npm run bench:accuracy -w @fabula/bench -- [--corpus stories|pdnc|litbank|gum-fiction|all] [--only ID,ID] [--errors ID]
//                                            [--shared DIR]
// Reads the documents of a corpus with the library and scores them; exits with 1 where a committed floor is crossed,
// a Story is invalid or a document cannot be read. --errors prints a document's speaker errors by class instead.
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readInput } from "@fabula/formats";
import { loadModels } from "@fabula/models-en";
import { type Models, readStory, type Story } from "@fabula/story";
import { crossed, loadFloors } from "./floors.ts";
import { realisMetrics } from "./realis.ts";
import { CORPORA, type GoldDocument, loadScorers, type Metrics, PROJECT, type Scorers } from "./scorers.ts";
import { speakerErrors } from "./speaker-errors.ts";

interface Scored {
  id: string;
  metrics: Metrics;
  seconds: number;
  problem: string | undefined;
}

async function readDocument(document: GoldDocument, models: Models): Promise<Story> {
  const bytes = new Uint8Array(readFileSync(document.file));
  return readStory(await readInput(bytes, basename(document.file)), { models });
}

async function scoreOne(document: GoldDocument, models: Models, scorers: Scorers): Promise<Scored> {
  const started = performance.now();
  let story: Story | object = {};
  let problem: string | undefined;
  try {
    story = await readDocument(document, models);
    problem = scorers.problems(story)[0];
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const seconds = (performance.now() - started) / 1000;
  const metrics = { ...scorers.scoreDocument(document, story), ...realisMetrics(document, models) };
  return { id: document.id, metrics, seconds, problem };
}

async function bench(
  corpus: string,
  documents: readonly GoldDocument[],
  models: Models,
  scorers: Scorers,
  partly: boolean,
): Promise<boolean> {
  const results: Scored[] = [];
  for (const document of documents) {
    results.push(await scoreOne(document, models, scorers));
    process.stderr.write(`${corpus}: ${document.id} (${results.length} of ${documents.length})\n`);
  }
  const all = results.map((r) => r.metrics);
  const micro = scorers.micro(all);
  const macro = scorers.macro(all);
  print(corpus, results, micro, macro, scorers);
  const figures = new Map<string, number>();
  for (const [name, metric] of Object.entries(micro))
    figures.set(`micro ${name}`, 100 * (scorers.headline(metric) ?? 0));
  for (const [name, value] of Object.entries(macro)) figures.set(`macro ${name}`, 100 * (value ?? 0));
  const failures = results.flatMap((r) => (r.problem ? [`${r.id}: ${r.problem}`] : []));
  // Floors are for whole corpora.
  if (!partly) failures.push(...crossed(loadFloors()[corpus], figures));
  for (const line of failures) console.log(`${corpus}: ${line}`);
  return failures.length === 0;
}

const percent = (value: number | null) => (value === null ? "-" : (100 * value).toFixed(1)).padStart(6);

function print(
  corpus: string,
  results: readonly Scored[],
  micro: Metrics,
  macro: Record<string, number | null>,
  scorers: Scorers,
): void {
  // Layers that are not read yet (events, relationships) score nothing anywhere: they would only fill the page.
  const names = Object.keys(micro).filter((name) => (scorers.headline(micro[name]) ?? 0) > 0);
  const width = Math.max(8, ...results.map((r) => r.id.length));
  console.log(`\n${corpus}`);
  for (const [i, name] of names.entries()) console.log(`${String(i + 1).padStart(4)}  ${name}`);
  console.log(`\n${"document".padEnd(width)} ${names.map((_, i) => String(i + 1).padStart(6)).join("")} seconds`);
  for (const r of results) {
    const cells = names.map((name) => percent(scorers.headline(r.metrics[name])));
    console.log(`${r.id.padEnd(width)} ${cells.join("")} ${r.seconds.toFixed(1).padStart(7)}`);
  }
  console.log(`${"macro".padEnd(width)} ${names.map((name) => percent(macro[name])).join("")}`);
  console.log(`${"micro".padEnd(width)} ${names.map((name) => percent(scorers.headline(micro[name]))).join("")}\n`);
  const longest = Math.max(...names.map((n) => n.length));
  for (const name of names) console.log(`${name.padEnd(longest)}  ${scorers.show(micro[name])}`);
}

async function printErrors(document: GoldDocument, models: Models, scorers: Scorers): Promise<void> {
  const story = await readDocument(document, models);
  const errors = speakerErrors(document, readFileSync(document.file, "utf8"), story, scorers);
  const classes = new Map<string, typeof errors>();
  for (const error of errors) classes.set(error.kind, [...(classes.get(error.kind) ?? []), error]);
  const sorted = [...classes].sort((a, b) => b[1].length - a[1].length);
  for (const [kind, list] of sorted) {
    console.log(`\n${kind} (${list.length})`);
    for (const e of list) {
      const p = e.p === null ? "" : ` ${e.p}`;
      console.log(`  ${String(e.place).padStart(3)} %  ${e.gold} <- ${e.given}${p} ${e.type}\n         ${e.excerpt}`);
    }
  }
  console.log(`\n${document.id}: ${errors.length} errors`);
  for (const [kind, list] of sorted) console.log(`${String(list.length).padStart(6)}  ${kind}`);
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      corpus: { type: "string", default: "stories" },
      only: { type: "string" },
      errors: { type: "string" },
      shared: { type: "string", default: resolve(PROJECT, "..", "shared") },
    },
  });
  const scorers = await loadScorers(values.shared);
  const models = await loadModels();
  const wanted = values.corpus === "all" || values.errors ? Object.keys(CORPORA) : values.corpus.split(",");
  let sound = true;
  for (const corpus of wanted) {
    if (!(corpus in CORPORA)) throw new Error(`no corpus ${corpus}; there are ${Object.keys(CORPORA).join(", ")}, all`);
    const folder = join(values.shared, CORPORA[corpus]);
    if (!existsSync(folder)) {
      console.log(`${corpus}: not at ${folder}, left out`);
      continue;
    }
    const only = (values.errors ?? values.only)?.split(",");
    const documents = scorers.documents(folder).filter((d) => !only || only.includes(d.id));
    if (values.errors) for (const document of documents) await printErrors(document, models, scorers);
    else if (documents.length) sound = (await bench(corpus, documents, models, scorers, only !== undefined)) && sound;
  }
  return sound;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
