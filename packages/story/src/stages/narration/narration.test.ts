import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { type CaseLine, casesIn, readPassage, unmet } from "../../cases.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import type { Layers } from "../../pipeline/layers.ts";
import type { NarrationStretch } from "./layer.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./narration.cases.txt", import.meta.url), "utf8"));

function said(layers: Layers, s: NarrationStretch): string {
  const name = s.narrator !== null ? layers.names.people[s.narrator]!.name : s.namelessNarrator ? "?" : "nobody";
  return `${s.person ?? "?"} ${s.tense ?? "?"} ${name}`;
}

function isMet(layers: Layers, { key, value }: CaseLine): boolean {
  const { narration, names, repaired } = layers;
  if (narration.length === 0) return false;
  if (key === "") return narration.every((s) => said(layers, s) === value);
  if (key === "focalizer")
    return narration.every((s) => s.focalizer !== null && names.people[s.focalizer]!.name === value);
  if (key === "evidence")
    return narration.some((s) => s.evidence.some((e) => repaired.text.slice(e.start, e.end) === value));
  const at = repaired.text.indexOf(key);
  if (at < 0) throw new Error(`Not in the passage: ${key}`);
  return narration.some((s) => s.start <= at && at < s.end && said(layers, s) === value);
}

describe("narration", () => {
  it.each(cases)("$name", ({ text, lines }) => {
    const { layers } = readPassage(text, models);
    const shown = () =>
      layers.narration.map(
        (s) =>
          `${said(layers, s)} (${s.focalizer === null ? "no focalizer" : layers.names.people[s.focalizer]!.name}) "${layers.repaired.text.slice(s.start, s.start + 20)}"`,
      );
    const wrong = unmet(lines, (line) => isMet(layers, line), shown);
    expect(wrong, wrong).toBe("");
  });
});
