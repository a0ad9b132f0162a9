import type { Story } from "@fabula/story";
import { clip, oneLine } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { castLines } from "./cast.ts";
import { dialogueLines } from "./dialogue.ts";
import { doubtLines } from "./doubts.ts";
import { factLines } from "./facts.ts";
import { repairLines } from "./repairs.ts";
import { tieLines } from "./ties.ts";

/** What a person wants to see of a Story: lines of at most `page.width` columns. Pure: the same Story, the same lines. */
export function report(story: Story, page: Page): string[] {
  const { bold, dim } = page.colors;
  const title = clip(oneLine(story.title ?? story.source.name), page.width);
  const lines = [bold(title)];
  if (story.author !== null) lines.push(dim(clip(`by ${oneLine(story.author)}`, page.width)));
  lines.push("", ...factLines(story, page));
  const chapters: [string, string[]][] = [
    ["Ties", tieLines(story, page)],
    ["Cast", castLines(story, page)],
    ["Dialogue", dialogueLines(story, page)],
    ["Repaired", repairLines(story, page)],
    ["Uncertain", doubtLines(story, page)],
  ];
  for (const [name, content] of chapters) {
    if (content.length) lines.push("", bold(name.toUpperCase()), ...content.map((line) => (line ? `  ${line}` : line)));
  }
  return lines;
}
