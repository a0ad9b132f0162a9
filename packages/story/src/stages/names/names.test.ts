import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { type CaseLine, casesIn, readPassage, unmet } from "../../cases.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import type { Layers } from "../../pipeline/layers.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./names.cases.txt", import.meta.url), "utf8"));
const bare = (name: string) => name.replace(/\s+/g, " ").replace(/^the /i, "");

/** Whom all uses of a spelling mean. */
function bearersOf({ repaired, mentions, names }: Layers, spelling: string): number[] {
  const found = new Set<number>();
  mentions.forEach((m, i) => {
    if (m.kind === "name" && bare(repaired.text.slice(m.start, m.end)) === spelling) found.add(names.personOf[i]!);
  });
  return [...found];
}

function isMet(layers: Layers, { key, value }: CaseLine): boolean {
  const { people } = layers.names;
  if (key === "one") {
    const bearers = value.split(", ").map((spelling) => bearersOf(layers, spelling));
    return bearers.every((b) => b.length === 1 && b[0]! >= 0 && b[0] === bearers[0]![0]);
  }
  if (key === "apart") {
    const bearers = value.split(" | ").map((spelling) => bearersOf(layers, spelling));
    const all = bearers.flat().filter((b) => b >= 0);
    return bearers.every((b) => b.length > 0) && new Set(all).size === all.length;
  }
  if (key === "called") return people.some((p) => bare(p.name) === value);
  if (key === "group" || key === "person") return people.some((p) => p.kind === key && bare(p.name) === value);
  if (key === "nickname" || key === "variant" || key === "title")
    return people.some((p) => p.aliases.some((a) => a.kind === key && a.text === value));
  throw new Error(`No such line: ${key}`);
}

describe("names", () => {
  it.each(cases)("$name", ({ text, lines }) => {
    const { layers } = readPassage(text, models);
    const shown = () =>
      layers.names.people.map(
        (p) => `${p.kind} ${p.name}: ${p.aliases.map((a) => `${a.kind} ${a.text} ×${a.count}`).join(", ")}`,
      );
    const wrong = unmet(lines, (line) => isMet(layers, line), shown);
    expect(wrong, wrong).toBe("");
  });
});
