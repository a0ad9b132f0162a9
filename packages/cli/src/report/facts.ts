import type { Narration, Story } from "@fabula/story";
import { counted, oneLine, wrap } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { nameOf } from "./people.ts";

/** Labels of the facts take so many columns. */
const LABEL = 10;
/** Lines of text that a fact may take. */
const MOST_LINES = 2;
/** Narrators are listed one by one up to so many stretches. */
const MOST_NARRATORS = 5;

/** Size, narration, file and what it says of itself: a label and a value each. */
export function factLines(story: Story, page: Page): string[] {
  const facts: [string, string[]][] = [
    ["Size", [sizeOf(story)]],
    ["Told", narrationOf(story)],
    ["File", [fileOf(story)]],
    ["Tagged", tagsOf(story)],
  ];
  const lines: string[] = [];
  for (const [label, values] of facts) {
    const wrapped = values.flatMap((value) => wrap(oneLine(value), page.width - LABEL - 2, MOST_LINES));
    wrapped.forEach((text, i) => {
      lines.push(`  ${page.colors.dim((i ? "" : label).padEnd(LABEL))}${text}`);
    });
  }
  return lines;
}

function sizeOf(story: Story): string {
  let words = 0;
  const chapters = new Set<number>();
  for (const section of story.sections) {
    if (section.chapter !== undefined && (section.kind === "body" || section.kind === "heading")) {
      chapters.add(section.chapter);
    }
    if (section.kind === "body") words += wordsIn(story.text.slice(section.start, section.end));
  }
  const speech = story.quotations.filter((q) => q.kind === "speech").length;
  const parts = [counted(words, "word")];
  if (chapters.size > 1) parts.push(counted(chapters.size, "chapter"));
  if (story.scenes.length > 1) parts.push(counted(story.scenes.length, "scene"));
  if (speech) parts.push(counted(speech, "line of dialogue", "lines of dialogue"));
  return parts.join(", ");
}

function wordsIn(text: string): number {
  let words = 0;
  for (const match of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(match[0])) words++;
  return words;
}

/** "in the third person, past tense", or who tells how much where several do. */
function narrationOf(story: Story): string[] {
  const ways = new Map<string, number>();
  let all = 0;
  for (const stretch of story.narration) {
    const way = manner(story, stretch);
    const size = stretch.end - stretch.start;
    ways.set(way, (ways.get(way) ?? 0) + size);
    all += size;
  }
  if (!all) return ["nobody knows by whom"];
  if (ways.size === 1) return [...ways.keys()];
  const sorted = [...ways].sort((a, b) => b[1] - a[1]);
  const lines = sorted.slice(0, MOST_NARRATORS).map(([way, size]) => `${percent(size, all)} ${way}`);
  if (sorted.length > MOST_NARRATORS) lines.push(`and in ${sorted.length - MOST_NARRATORS} more ways`);
  return lines;
}

const percent = (part: number, all: number) => `${Math.max(1, Math.round((100 * part) / all))} %`;

function manner(story: Story, stretch: Narration): string {
  const tense = stretch.tense === null ? "tense unclear" : `${stretch.tense} tense`;
  if (stretch.person === null) return `in an unclear person, ${tense}`;
  const narrators = stretch.narrators.map((id) => nameOf(story, id)).join(" and ");
  const told = `in the ${stretch.person} person, ${tense}`;
  if (narrators) return `${told}, by ${narrators}`;
  if (stretch.person === "first") return `${told}, by somebody whose name is not known`;
  return stretch.focalizer === null ? told : `${told}, through the eyes of ${nameOf(story, stretch.focalizer)}`;
}

/** What the file says of itself: fandoms, then relationships. */
function tagsOf(story: Story): string[] {
  const { fandoms, relationships } = story.metadata as { fandoms?: unknown; relationships?: unknown };
  const texts = [fandoms, relationships].flatMap((list) => {
    const words = (Array.isArray(list) ? list : [])
      .map((item) => (typeof item === "string" ? item : (item as { text?: unknown } | null)?.text))
      .filter((text) => typeof text === "string");
    return words.length ? [words.join(", ")] : [];
  });
  return texts.length ? [texts.join("; ")] : [];
}

const FORMATS: Record<string, string> = {
  txt: "plain text",
  md: "Markdown",
  html: "HTML",
  epub: "EPUB",
  docx: "Word (docx)",
};
const ARCHIVES: Record<string, string> = { ao3: "AO3", fanficfare: "FanFicFare", fichub: "FicHub" };
const ENCODINGS: Record<string, string> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16" };

function fileOf(story: Story): string {
  const [format, archive] = story.source.format.split("/");
  const kind = FORMATS[format] ?? format;
  const from = archive === undefined ? "" : ` from ${ARCHIVES[archive] ?? archive}`;
  return `${story.source.name}, ${kind}${from}, ${ENCODINGS[story.source.encoding] ?? story.source.encoding}`;
}
