import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { loadFiles } from "@fabula/models-en";
import {
  findSentences,
  lemmasOf,
  parseTokens,
  type Sentences,
  SyntaxModel,
  type Tokens,
  tagTokens,
  tokenize,
} from "@fabula/story/learn";
import { rawDocuments, segmentedConllu } from "./ud-raw.ts";

/**
 * Accuracy of tokens, sentences, tags, lemmas and trees against Universal Dependencies:
 *   node bench/dist/ud.js [--ud FOLDER] [--score FOLDER]
 * Prints a table; exit status 1 where a figure is below its floor in ud-floors.json.
 */
const project = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
  options: {
    ud: { type: "string", default: join(project, "../shared/corpora/ud") },
    score: { type: "string", default: join(project, "../shared/score") },
  },
});

type Score = { f1?: number; p?: number; pn: number; pd: number; rn: number; rd: number };
type Measure = "words" | "sentences" | "UPOS" | "lemmas" | "UAS" | "LAS" | "LAS-full";
type Scorer = (gold: string, system: string, options?: { goldTokens?: boolean }) => Record<Measure, Score>;

/** F1 in per cent, as the scorer counts hits. */
function f1({ pn, pd, rn, rd }: Score): number {
  const p = pd ? pn / pd : 0;
  const r = rd ? rn / rd : 0;
  return p + r ? Math.round((20_000 * p * r) / (p + r)) / 100 : 0;
}

/** The gold words of CoNLL-U, each sentence a paragraph of tokens of its own. */
function goldTokens(conllu: string): { tokens: Tokens; sentences: Sentences; rows: string[][] } {
  const rows: string[][] = [];
  const firsts: number[] = [];
  for (const block of conllu.split(/\n\s*\n/)) {
    const words = block.split("\n").filter((line) => /^\d+\t/.test(line));
    if (words.length > 0) firsts.push(rows.length);
    for (const line of words) rows.push(line.split("\t"));
  }
  const lasts = [...firsts.slice(1), rows.length];
  const of = new Int32Array(rows.length);
  firsts.forEach((first, s) => {
    of.fill(s, first, lasts[s]);
  });
  const none = new Int32Array(rows.length);
  return {
    rows,
    tokens: { count: rows.length, start: none, end: none, paragraph: of, form: (i) => rows[i]![1]! },
    sentences: { count: firsts.length, first: Int32Array.from(firsts), last: Int32Array.from(lasts), of },
  };
}

/** The same words with our tags, lemmas and trees. */
function analysed(model: SyntaxModel, conllu: string): string {
  const { tokens, sentences, rows } = goldTokens(conllu);
  const tags = tagTokens(model, tokens, sentences);
  const lemmas = lemmasOf(model, tokens, tags);
  const parse = parseTokens(model, tokens, sentences, tags);
  const lines: string[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    for (let i = first; i < sentences.last[s]!; i++) {
      const head = parse.head[i]! < 0 ? 0 : parse.head[i]! - first + 1;
      const upos = tags.uposNames[tags.upos[i]!]!;
      const xpos = tags.xposNames[tags.xpos[i]!]!;
      lines.push(
        [
          i - first + 1,
          rows[i]![1]!,
          lemmas[i]!,
          upos,
          xpos,
          "_",
          head,
          parse.deprelNames[parse.deprel[i]!]!,
          "_",
          "_",
        ].join("\t"),
      );
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

/** CoNLL-U without multiword lines, so that words stand one for one. */
function wordsOnly(conllu: string): string {
  return conllu
    .split("\n")
    .filter((line) => line === "" || /^\d+\t/.test(line))
    .join("\n");
}

async function main(): Promise<void> {
  const scorer = join(values.score, "ud.mjs");
  if (!existsSync(scorer) || !existsSync(values.ud)) {
    console.error(`treebanks are looked for in ${values.ud} and their scorer in ${values.score}: see --ud and --score`);
    process.exitCode = 2;
    return;
  }
  const { scoreUd } = (await import(pathToFileURL(scorer).href)) as { scoreUd: Scorer };
  const read = (name: string) => readFileSync(join(values.ud, name), "utf8");
  const syntax = SyntaxModel.from(await loadFiles(["word-classes", "tagger", "lemmatizer", "parser"]));
  const gum = `${read("en_gum-ud-train.conllu")}\n${read("en_gum-ud-dev.conllu")}`;
  const fiction = rawDocuments(gum, (id) => id.startsWith("GUM_fiction_"));
  const figures: Record<string, Record<string, number>> = {};

  for (const [corpus, gold] of Object.entries({
    "EWT dev": read("en_ewt-ud-dev.conllu"),
    "GUM dev": read("en_gum-ud-dev.conllu"),
    "GUM fiction": fiction.map((d) => d.gold).join("\n"),
  })) {
    const score = scoreUd(wordsOnly(gold), analysed(syntax, gold), { goldTokens: true });
    figures[corpus] = Object.fromEntries(
      (["UPOS", "lemmas", "UAS", "LAS", "LAS-full"] as const).map((m) => [m, f1(score[m])]),
    );
  }
  const system = fiction.map(({ text, paragraphs }) => {
    const tokens = tokenize(
      text,
      paragraphs.map((_, i) => i),
      paragraphs,
    );
    return segmentedConllu(text, tokens, findSentences(tokens));
  });
  const raw = scoreUd(fiction.map((d) => d.gold).join("\n"), system.join("\n"));
  figures["GUM fiction, raw"] = { words: f1(raw.words), sentences: f1(raw.sentences) };

  const floors = JSON.parse(readFileSync(new URL("../ud-floors.json", import.meta.url), "utf8")) as typeof figures;
  for (const [corpus, scores] of Object.entries(figures)) {
    for (const [measure, value] of Object.entries(scores)) {
      const floor = floors[corpus]?.[measure];
      const below = floor !== undefined && value < floor;
      if (below) process.exitCode = 1;
      console.log(
        `${corpus.padEnd(18)}${measure.padEnd(11)}${value.toFixed(2).padStart(6)}${floor === undefined ? "" : `   floor ${floor.toFixed(2)}${below ? "  BELOW" : ""}`}`,
      );
    }
  }
}

await main();
