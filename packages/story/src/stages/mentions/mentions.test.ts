import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { type CaseLine, casesIn, readPassage, unmet } from "../../cases.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import type { PersonMention } from "./layer.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./mentions.cases.txt", import.meta.url), "utf8"));

function isFound(text: string, mentions: readonly PersonMention[], { key, value }: CaseLine): boolean {
  const words = (m: PersonMention) => text.slice(m.start, m.end).replace(/\n/g, " ");
  if (key === "vocative") return mentions.some((m) => m.vocative && words(m) === value);
  if (key)
    return mentions.some(
      (m) => m.kind === key && words(m).replace(/^the (?=\p{Lu})/iu, key === "name" ? "" : "$&") === value,
    );
  // No key: whether anything lies within the words, at any of their places.
  const plain = text.replace(/\n/g, " ");
  for (let at = plain.indexOf(value); at >= 0; at = plain.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (/\p{L}/u.test(plain[at - 1] ?? "") || /\p{L}/u.test(plain[end] ?? "")) continue;
    if (mentions.some((m) => m.start >= at && m.end <= end)) return true;
  }
  return false;
}

describe("mentions", () => {
  it.each(cases)("$name", ({ text, lines }) => {
    const { repaired, mentions } = readPassage(text, models).layers;
    const shown = () =>
      mentions.map((m) => `${m.kind}${m.vocative ? " vocative" : ""}: ${repaired.text.slice(m.start, m.end)}`);
    const wrong = unmet(lines, (line) => isFound(repaired.text, mentions, line), shown);
    expect(wrong, wrong).toBe("");
  });
});
