import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What the scorers return: a metric is a ratio or the two ratios of precision and recall. */
export type Metrics = Record<string, unknown>;

/** A module of the scorers' folder. */
export async function loadScorer(folder: string, module: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(resolve(folder, module)).href)) as Record<string, unknown>;
}

/** Totals over documents: sums and means, as text and as numbers in per cent. */
export async function report(
  folder: string,
  documents: readonly Metrics[],
): Promise<{ text: string; macro: Record<string, number>; micro: Record<string, number> }> {
  const lib = (await loadScorer(folder, "lib/metrics.mjs")) as {
    micro(all: readonly Metrics[]): Record<string, unknown>;
    macro(all: readonly Metrics[]): Record<string, number>;
    headline(metric: unknown): number;
    lines(metrics: Record<string, unknown>): string;
  };
  const micro = lib.micro(documents);
  const percent = (x: number) => Math.round(x * 1000) / 10;
  const macro = Object.fromEntries(Object.entries(lib.macro(documents)).map(([k, v]) => [k, percent(v)]));
  return {
    text: `${lib.lines(micro)}\nmean of documents: ${Object.entries(macro)
      .map(([k, v]) => `${k} ${v}`)
      .join(", ")}`,
    macro,
    micro: Object.fromEntries(Object.entries(micro).map(([k, v]) => [k, percent(lib.headline(v))])),
  };
}
