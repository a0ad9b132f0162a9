import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { type CaseLine, casesIn, readPassage, unmet } from "../../cases.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import type { Character, Story } from "../../story.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./characters.cases.txt", import.meta.url), "utf8"));
const bare = (name: string) => name.toLowerCase().replace(/’/g, "'").replace(/^the /, "");

function isSo(story: Story, c: Character, claim: string): boolean {
  if (claim === "first") return story.characters[0] === c;
  if (claim === "? pronouns") return c.pronouns === null;
  if (claim.includes("/")) return c.pronouns === claim;
  if (claim.startsWith("also ")) return c.aliases.some((a) => bare(a.text) === bare(claim.slice("also ".length)));
  const count = /^(\d+) (mentions|quotations|words)$/.exec(claim);
  if (count) return c.counts[count[2] as keyof Character["counts"]] === Number(count[1]);
  return c.kind === claim;
}

function isMet(story: Story, { must, key, value }: CaseLine): boolean {
  if (!must)
    return story.characters.some((c) =>
      [c.name, ...c.aliases.map((a) => a.text)].some((name) => bare(name) === bare(value)),
    );
  const claims = key ? value.split("; ") : [];
  return story.characters.some(
    (c) => bare(c.name) === bare(key || value) && claims.every((claim) => isSo(story, c, claim)),
  );
}

describe("characters", () => {
  it.each(cases)("$name", ({ text, lines }) => {
    const { story } = readPassage(text, models);
    const shown = () =>
      story.characters.map(
        (c) =>
          `${c.kind} ${c.name}: ${c.pronouns}; ${c.counts.mentions} mentions; ${c.counts.quotations} quotations; ${c.counts.words} words; also ${c.aliases.map((a) => a.text).join(", ")}`,
      );
    const wrong = unmet(lines, (line) => isMet(story, line), shown);
    expect(wrong, wrong).toBe("");
  });
});
