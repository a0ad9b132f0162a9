import { readFileSync } from "node:fs";
import type { Models } from "@fabula/story";
import { englishSyntax, inputOf, NO_CORRECTIONS, realisStage, Words } from "@fabula/story/learn";
import type { GoldDocument, Metrics } from "./scorers.ts";

/** Words that name events that happen, of a document whose gold lists them (LitBank); nothing for others. */
export function realisMetrics(document: GoldDocument, models: Models): Metrics {
  const gold = document.gold.events as { start: number; end: number; kind?: string }[] | undefined;
  if (!gold || gold.some((e) => e.kind !== undefined || !Number.isInteger(e.start))) return {};
  const text = readFileSync(document.file, "utf8");
  const layers = englishSyntax.run({ input: inputOf(text), models, corrections: NO_CORRECTIONS });
  if (layers.repaired.text !== text) throw new Error(`${document.id}: repaired, so that its offsets do not hold`);
  const words = new Words(layers);
  const realis = realisStage.run({ ...layers, models });
  const starts = new Set(gold.map((e) => e.start));
  let given = 0;
  let right = 0;
  for (let i = 0; i < words.count; i++) {
    if (!realis[i]) continue;
    given++;
    if (starts.has(words.start(i))) right++;
  }
  return { "realis: events": { pn: right, pd: given, rn: right, rd: gold.length } };
}
