import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { callingsOf, casesIn, isCalled, readPassage, textOf } from "../../cases.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import type { Span, Story } from "../../story.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./coreference.cases.txt", import.meta.url), "utf8"));

interface Mark extends Span {
  who: string;
}

/** "{She=Mara} smiled." as "She smiled." and what is marked in it. */
function unmarked(passage: string): { text: string; marks: Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  const open: number[] = [];
  for (let i = 0; i < passage.length; i++) {
    if (passage[i] === "{") open.push(text.length);
    else if (passage[i] === "=" && open.length) {
      const end = passage.indexOf("}", i);
      marks.push({ start: open.pop()!, end: text.length, who: passage.slice(i + 1, end) });
      i = end;
    } else text += passage[i];
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function isMet(story: Story, mark: Mark): boolean {
  const mention = story.mentions.find((m) => m.start === mark.start && m.end === mark.end);
  if (mark.who.startsWith("!")) return !mention || !isCalled(story, mention.entity, mark.who.slice(1));
  if (!mention) return false;
  const named = mark.who.split("+");
  if (named.length === 1) return isCalled(story, mention.entity, mark.who);
  const meant = mention.characters ?? [];
  return meant.length === named.length && named.every((name) => meant.some((id) => isCalled(story, id, name)));
}

describe("coreference", () => {
  it.each(cases)("$name", (example) => {
    const { text, marks } = unmarked(example.text);
    const { story } = readPassage(text, models);
    const shown = story.mentions.map(
      (m) =>
        `${textOf(story, m)} = ${[m.entity, ...(m.characters ?? [])].map((id) => `${id} ${[...callingsOf(story, id)].join("/")}`).join(" + ")}`,
    );
    const wrong = marks
      .filter((mark) => !isMet(story, mark))
      .map((mark) => `{${textOf(story, mark)}=${mark.who}} at ${mark.start}`);
    expect(marks.length).toBeGreaterThan(0);
    expect(wrong, `\n${wrong.join("\n")}\nfound:\n  ${shown.join("\n  ")}\n`).toEqual([]);
  });
});
