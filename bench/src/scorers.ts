import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Story } from "@fabula/story";

/** The scorers and corpora lie beside the project (`../shared`, or --shared DIR); they are no part of it. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Corpus name -> its folder under the shared one. */
export const CORPORA: Record<string, string> = {
  stories: "stories",
  pdnc: "corpora/pdnc",
  litbank: "corpora/litbank",
  "gum-fiction": "corpora/gum-fiction",
};

/** Sums: { n, d } or { pn, pd, rn, rd }. */
export type Metric = Record<string, number>;
export type Metrics = Record<string, Metric>;
/** Start and end among the letters and digits of the gold text. */
export type KernelSpan = [number, number];

export interface GoldDocument {
  id: string;
  gold: Record<string, unknown>;
  file: string;
}

export interface GoldCharacter {
  id: string;
  name: string;
  names: string[];
}

export interface GoldQuotation {
  parts: KernelSpan[];
  speaker: string | null;
  type?: string;
}

export interface Gold {
  characters: GoldCharacter[];
  quotations: GoldQuotation[];
}

export interface PredictedQuotation {
  id: string;
  parts: KernelSpan[];
  speaker: string | null;
  p: number;
}

/** What is used of the scorers. */
export interface Scorers {
  documents(dir: string): GoldDocument[];
  scoreDocument(document: GoldDocument, story: Story | object): Metrics;
  problems(story: unknown): string[];
  micro(results: Metrics[]): Metrics;
  macro(results: Metrics[]): Record<string, number | null>;
  headline(metric: Metric | undefined): number | null;
  show(metric: Metric): string;
  alignTexts(
    gold: string,
    story: string,
  ): {
    kernel: { pos: Int32Array };
    gold(start: number, end: number): KernelSpan | null;
    story(start: number, end: number): KernelSpan | null;
  };
  goldOf(gold: object, text: string, spanOf: (start: number, end: number) => KernelSpan | null): Gold;
  mapTo(gold: Gold, story: Story, spanOf: (start: number, end: number) => KernelSpan | null): Map<string, string>;
  merges(golds: GoldCharacter[], characters: Story["characters"]): [string, string[]][];
  predictedQuotations(story: Story, spanOf: (s: number, e: number) => KernelSpan | null): PredictedQuotation[];
  matchQuotations(gold: GoldQuotation[], predicted: PredictedQuotation[]): { found: (number | null)[] };
  oracle(gold: object, text: string): Story;
}

const MODULES = [
  "run.mjs",
  "valid.mjs",
  "oracle.mjs",
  "lib/metrics.mjs",
  "lib/align.mjs",
  "lib/gold.mjs",
  "lib/names.mjs",
  "lib/quotes.mjs",
];

/** Loads the scorers from the shared folder. Throws with a line for a person if they are not there. */
export async function loadScorers(shared: string): Promise<Scorers> {
  const folder = join(shared, "score");
  if (!existsSync(folder)) throw new Error(`no scorers in ${folder}; give their folder's parent with --shared DIR`);
  const modules = await Promise.all(MODULES.map((name) => import(pathToFileURL(join(folder, name)).href)));
  return Object.assign({}, ...modules) as Scorers;
}
