import type { Character, Story } from "@fabula/story";
import { type Column, clip, counted, grouped, oneLine, table } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";

/** People shown at most, and groups. */
const MOST_PEOPLE = 14;
const MOST_GROUPS = 6;
/** A tail shorter than this is shown rather than counted. */
const SHORTEST_TAIL = 3;

/** The columns of the table, and how wide a page must be for each. */
const COLUMNS: (Column & { from: number; of(c: Character): string })[] = [
  { title: "name", least: 14, from: 0, of: (c) => clip(oneLine(c.name), 28) },
  { title: "also called", least: 8, from: 60, of: otherNames },
  { title: "pronouns", from: 50, of: (c) => c.pronouns ?? "" },
  { title: "mentions", align: "right", from: 50, of: (c) => grouped(c.counts.mentions) },
  { title: "lines", align: "right", from: 0, of: (c) => dashed(c.counts.quotations) },
  { title: "words", align: "right", from: 0, of: (c) => dashed(c.counts.words) },
];

/** The cast as a table, most mentioned first; groups and animals apart. */
export function castLines(story: Story, page: Page): string[] {
  const width = page.width - 2;
  const people = story.characters.filter((c) => c.kind === "person");
  const others = story.characters.filter((c) => c.kind !== "person");
  if (!story.characters.length) return ["nobody was found"];
  const [shown, rest] = cut(people, MOST_PEOPLE);
  const columns = COLUMNS.filter((c) => width >= c.from);
  const [header, ...rows] = table(
    columns,
    shown.map((c) => columns.map((column) => column.of(c))),
    width,
  );
  const lines = shown.length ? [page.colors.dim(header), ...rows] : [];
  if (rest.length) {
    const spoken = rest.reduce((sum, c) => sum + c.counts.quotations, 0);
    const tail = `and ${grouped(rest.length)} more${spoken ? `, who speak ${counted(spoken, "line")}` : ""}`;
    lines.push(page.colors.dim(clip(tail, width)));
  }
  if (others.length) {
    const [some, more] = cut(others, MOST_GROUPS);
    const label = others.every((c) => c.kind === "group") ? "groups" : "groups and animals";
    const list = some.map((c) => `${oneLine(c.name)} (${grouped(c.counts.mentions)})`).join(", ");
    lines.push("", clip(`${label}: ${list}${more.length ? ` and ${grouped(more.length)} more` : ""}`, width));
  }
  return lines;
}

function cut(list: readonly Character[], most: number): [Character[], Character[]] {
  const at = list.length <= most + SHORTEST_TAIL - 1 ? list.length : most;
  return [list.slice(0, at), list.slice(at)];
}

/** Other names, most used first; those that stand in the main name whole ("Kurt" in "Kurt Hummel") come last. */
function otherNames(c: Character): string {
  const main = oneLine(c.name);
  const words = new Set(main.split(" "));
  const names = c.aliases
    .map((a) => ({ text: oneLine(a.text), count: a.count }))
    .filter((a) => a.text !== main)
    .map((a) => ({ ...a, partial: a.text.split(" ").every((w) => words.has(w)) }))
    .sort((a, b) => Number(a.partial) - Number(b.partial) || b.count - a.count);
  return [...new Set(names.map((a) => a.text))].join(", ");
}

function dashed(n: number): string {
  return n ? grouped(n) : "–";
}
