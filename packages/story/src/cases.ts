import { NO_CORRECTIONS } from "./corrections/correction.ts";
import { english } from "./english.ts";
import type { Models } from "./learn/models.ts";
import type { Layers } from "./pipeline/layers.ts";
import { inputOf, storyOf } from "./read-story.ts";
import type { Id, Span, Story } from "./story.ts";

/** One case of a `*.cases.txt`: a passage, and lines that say what must ("= ") and what must not ("! ") come out of it. */
export interface Case {
  name: string;
  text: string;
  lines: CaseLine[];
}

export interface CaseLine {
  must: boolean;
  /** The line as it stands, to show where it is not met. */
  line: string;
  /** What stands before the first ": " ("" where there is none) and what stands behind it. */
  key: string;
  value: string;
}

/**
 * The cases of a file: "## " and a name, the passage ("%" is an empty line), and the lines of what is expected. What
 * stands before the first case is for readers.
 */
export function casesIn(file: string): Case[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [name, ...rest] = block.trimEnd().split("\n");
      const text = rest.filter((l) => l && !/^[=!] /.test(l)).map((l) => (l === "%" ? "" : l));
      return { name: name!, text: text.join("\n"), lines: rest.filter((l) => /^[=!] /.test(l)).map(caseLine) };
    });
}

function caseLine(line: string): CaseLine {
  const said = line.slice(2);
  const colon = said.indexOf(": ");
  const key = colon < 0 ? "" : said.slice(0, colon).trim();
  return { must: line.startsWith("= "), line, key, value: (colon < 0 ? said : said.slice(colon + 2)).trim() };
}

/** Reads a passage with the whole English pipeline: its layers, and the Story that they make. */
export function readPassage(text: string, models: Models): { layers: Layers; story: Story } {
  const input = inputOf(text);
  const layers = english.run({ input, models, corrections: NO_CORRECTIONS });
  return { layers, story: storyOf(input, layers, { models }) };
}

/** The lines that are not met, and what was found instead; "" where all is well. `met` answers for a "= " line. */
export function unmet(
  lines: readonly CaseLine[],
  met: (line: CaseLine) => boolean,
  found: () => readonly string[],
): string {
  const wrong = lines.filter((l) => met(l) !== l.must).map((l) => l.line);
  return wrong.length ? `\n${wrong.join("\n")}\nfound:\n  ${found().join("\n  ")}\n` : "";
}

/** Whatever the story calls somebody, in lower case: the name in the cast, aliases, and all names and nominals; "i" for who tells. */
export function callingsOf(story: Story, id: Id | null): ReadonlySet<string> {
  const names = new Set<string>();
  if (id === null) return names;
  const character = story.characters.find((c) => c.id === id);
  if (character)
    for (const text of [character.name, ...character.aliases.map((a) => a.text)]) names.add(text.toLowerCase());
  for (const m of story.mentions) if (m.entity === id && m.kind !== "pronoun") names.add(plain(textOf(story, m)));
  if (story.narration.some((n) => n.narrators.includes(id))) names.add("i");
  return names;
}

/** Whether somebody is called so; "?" is nobody known. */
export function isCalled(story: Story, id: Id | null, name: string): boolean {
  return name === "?" ? id === null : callingsOf(story, id).has(plain(name));
}

export const textOf = (story: { text: string }, span: Span) =>
  story.text.slice(span.start, span.end).replace(/\s+/g, " ");

const plain = (text: string) => text.toLowerCase().replace(/’/g, "'");
