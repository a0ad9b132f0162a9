import type { Character, Comparison, Parting, Story } from "@fabula/story";
import { clip, oneLine, wrap } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { typeWord } from "./tie-words.ts";
import { nameLine } from "./ties.ts";

/** Pairs and people shown at most. */
const MOST = 12;

/** What two stories share and where they part. */
export function comparisonLines(a: Story, b: Story, found: Comparison, page: Page): string[] {
  const { bold, dim } = page.colors;
  const names: [string, string] = [titleOf(a, "A"), titleOf(b, "B")];
  const lines = [...names.map((n) => bold(clip(n, page.width))), "", bold("THE SAME PEOPLE")];
  if (!found.people.length) lines.push("  none was found in both");
  for (const [x, y] of found.people.slice(0, MOST)) {
    const same = oneLine(x.name) === oneLine(y.name);
    lines.push(clip(`  ${oneLine(x.name)}${same ? "" : ` (${oneLine(y.name)} in B)`}`, page.width));
  }
  for (const line of openLines(found).slice(0, MOST)) lines.push(...indent(`unknown: ${line}`, page));
  for (const [label, people] of [
    ["only in A", found.onlyFirst],
    ["only in B", found.onlySecond],
  ] as [string, Character[]][])
    if (people.length) lines.push(...indent(`${label}: ${listOf(people)}`, page).map((l) => dim(l)));
  if (found.people.length < 2) return lines;
  lines.push("", bold("WHAT THEY ARE TO EACH OTHER"));
  if (!found.pairs.length) lines.push("  not said");
  for (const pair of found.pairs.slice(0, MOST)) {
    lines.push(...indent(nameLine(a, pair.first), page));
    for (const [label, parting] of [
      ["ties", pair.ties],
      ["in the end", pair.ends],
      ["turning points", pair.turningPoints],
    ] as [string, Parting][])
      lines.push(...wrap(`${label}: ${partingWords(parting)}`, page.width - 4).map((l) => `    ${l}`));
  }
  return lines;
}

function partingWords({ shared, onlyFirst, onlySecond }: Parting): string {
  const pieces: [string, string[]][] = [
    ["both", shared],
    ["only A", onlyFirst],
    ["only B", onlySecond],
  ];
  const said = pieces
    .filter(([, words]) => words.length)
    .map(([who, words]) => `${who} ${words.map(typeWord).join(", ")}`);
  return said.length ? said.join("; ") : "not said";
}

const titleOf = (story: Story, letter: string) => `${letter}  ${oneLine(story.title ?? story.source.name)}`;
const indent = (text: string, page: Page) => wrap(text, page.width - 2, 3).map((l) => `  ${l}`);

/** Whoever is not settled, and whom of the other story they may be. */
function openLines({ people, unknown }: Comparison): string[] {
  const settled = new Set(people.map(([x]) => x));
  const first = new Map<Character, Character[]>();
  const second = new Map<Character, Character[]>();
  for (const [x, y] of unknown) {
    if (settled.has(x)) second.set(y, [...(second.get(y) ?? []), x]);
    else first.set(x, [...(first.get(x) ?? []), y]);
  }
  return [
    ...[...first].map(([x, others]) => `${oneLine(x.name)} may be ${listOf(others, "or")} in B`),
    ...[...second].map(([y, others]) => `${oneLine(y.name)} in B may be ${listOf(others, "or")}`),
  ];
}

function listOf(people: readonly Character[], before?: "or"): string {
  const names = people.slice(0, MOST).map((c) => oneLine(c.name));
  const more = people.length > MOST ? ` and ${people.length - MOST} more` : "";
  if (!before || names.length < 2 || more) return names.join(", ") + more;
  return `${names.slice(0, -1).join(", ")} ${before} ${names.at(-1)}`;
}
