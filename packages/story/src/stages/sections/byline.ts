import type { Section, SectionKind } from "../../story.ts";
import { isProse } from "./authors-voice.ts";

/** "by tidewrack", "A story by Ann Bee", "par Anne"; never on the first line, which may be a title: "By Candlelight". */
const BY = /^(?:(?:written|told|a\s+(?:\w+\s+){0,2}\w+)\s+)?by(?:\s*:\s*|\s+)(\S.*)$/i;
const BY_ELSEWHERE = /^(?:von|par|de)\s+(\p{Lu}.*)$/u;
const BY_ALONE = /^(?:written\s+)?by\s*:?$/i;
/** "Author: Ann Bee", as archives, zines and libraries label it. */
const LABELLED = /^(?:author|pen\s?name|written by|by)[\s*_]*:[\s*_]*(\S.*)$/i;
/** Sections of a front matter where a line may name the author. */
const LABELS: readonly SectionKind[] = ["title", "summary", "boilerplate"];
/** Only so much of a section is looked at; a name is no longer than this. */
const FRONT = 4000;
const LONGEST_NAME = 60;

/**
 * The author whom a text itself names before the story begins: in a byline of its title, or after a label ("Author:").
 * Takes the text and its sections; null where nothing names one. Names are given as they are written, without the marks
 * and remarks around them.
 */
export function bylineOf(text: string, sections: readonly Section[]): string | null {
  let before: string | undefined;
  for (const { kind, start, end } of sections) {
    if (kind === "body") break;
    if (!LABELS.includes(kind)) continue;
    const lines = text
      .slice(start, Math.min(end, start + FRONT))
      .split("\n")
      .map(bare);
    for (const line of lines) {
      if (line === "") continue;
      const name = nameIn(line, before, kind);
      if (name !== null) return name;
      before = line;
    }
  }
  return null;
}

/** A line without the marks of emphasis around it. */
const bare = (line: string): string =>
  line
    .slice(0, 300)
    .trim()
    .replace(/^[*_~#\s]+|[*_~#\s]+$/g, "");

function nameIn(line: string, before: string | undefined, kind: SectionKind): string | null {
  const labelled = LABELLED.exec(line);
  if (labelled) return nameOf(labelled[1]!);
  // A summary is prose, where a line may begin with "by".
  if (kind !== "title" || before === undefined) return null;
  if (BY_ALONE.test(before)) return nameOf(line);
  const by = BY.exec(line) ?? BY_ELSEWHERE.exec(line);
  return by && nameOf(by[1]!);
}

/** What a byline says of a name: "(aka moth)", ", author of ...", an address. */
const REMARK = /\s*(?:[([|©].*|,\s+(?:author|writer)\s+of\b.*|[<\s-]*(?:https?:|www\.)\S.*)$/i;
/** "by the sea", "by the author of ...": no name. */
const NO_NAME =
  /^(?:the|an?|my|our|your|his|her|their|its|this|that|one|no)\s+\p{Ll}|["“”?!;]|\p{L}{4,}\.\s+\p{L}|\p{L}:\s/u;
const ABBREVIATED = /(?:^|[\s.])(?:\p{L}|[JS]r|Esq|Jun|Sen|Ph\.?D)\.$/iu;

function nameOf(written: string): string | null {
  let name = bare(written.replace(REMARK, "")).replace(/,$/, "");
  if (isProse(name) || NO_NAME.test(name)) return null;
  if (!ABBREVIATED.test(name)) name = name.replace(/\.$/, "");
  return name.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(name) ? name : null;
}
