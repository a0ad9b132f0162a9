import type { Section } from "@fabula/story";
import { headingRole } from "../compose/chapter-heading.ts";
import { isKnownLabel, type Labelled, readLabels } from "../metadata/labels.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";

interface Line {
  start: number;
  /** Without white space at its end. */
  end: number;
  text: string;
}

/** Lines of the first `most` code units; of all where `most` is not given. */
function linesOf(text: string, most = text.length): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < most; ) {
    let next = text.indexOf("\n", start);
    if (next < 0) next = text.length;
    let end = next;
    while (end > start && (text[end - 1] === "\r" || text[end - 1] === " " || text[end - 1] === "\t")) end--;
    lines.push({ start, end, text: text.slice(start, end) });
    start = next + 1;
  }
  return lines;
}

const LABEL = /^([A-Z][A-Za-z /]{1,30}):(?:\s+(.*))?$/;

/** The head of the file: title, "by X" and labels, with values that run over wrapped lines. */
interface Head {
  entries: Labelled[];
  title: Line;
  byline: Line;
  summary: { start: number; end: number } | null;
  /** Where the labels end. */
  end: number;
}

function readHead(lines: readonly Line[]): Head | null {
  const filled = lines.filter((line) => line.text !== "");
  const by = filled.slice(0, 6).findIndex((line) => /^by\s+\S/.test(line.text));
  if (by < 1) return null;
  const title = filled[0]!;
  const byline = filled[by]!;
  const entries: Labelled[] = [];
  let summary: Head["summary"] = null;
  let end = byline.end;
  let inSummary = false;
  for (const line of filled.slice(by + 1)) {
    if (line.text === "TABLE OF CONTENTS" || line.text.startsWith("\t")) break;
    const found = LABEL.exec(line.text);
    if (found && (isKnownLabel(found[1]!) || entries.length > 0)) {
      entries.push({ label: found[1]!, value: found[2] ?? "" });
      inSummary = /^(?:summary|description)$/i.test(found[1]!);
      if (inSummary) summary = { start: line.start, end: line.end };
    } else {
      const last = entries.pop();
      if (!last) return null;
      entries.push({ ...last, value: `${last.value} ${line.text.trim()}` });
      if (inSummary && summary) summary.end = line.end;
    }
    end = line.end;
  }
  return entries.length >= 3 ? { entries, title, byline, summary, end } : null;
}

/**
 * The text that FanFicFare writes (writer_txt.py): title, "by X", "Label: value" lines, TABLE OF CONTENTS, each chapter
 * below a tab and its title, "End file.". Null for other texts. Sections point into the text as it is.
 */
export function readFanficfareText(text: string): { metadata: StoryMetadata; sections: Section[] } | null {
  // Labels need not have been kept, but author and either contents or the last line have to be there.
  const tail = text.slice(-200).trimEnd();
  const ends = tail.endsWith("End file.");
  if (!ends && !text.slice(0, 65536).includes("TABLE OF CONTENTS")) return null;
  const head = readHead(linesOf(text, Math.min(text.length, 65536)));
  if (!head) return null;

  const lines = linesOf(text);
  const sections: Section[] = [{ kind: "title", start: head.title.start, end: head.byline.end }];
  const from = head.byline.end;
  if (head.summary) {
    const { start, end } = head.summary;
    if (/\S/.test(text.slice(from, start))) addSection(sections, text, "boilerplate", from, start);
    addSection(sections, text, "summary", start, end);
    if (head.end > end) addSection(sections, text, "boilerplate", end, head.end);
  } else addSection(sections, text, "boilerplate", from, head.end);

  const isEmpty = (line: Line | undefined) => line === undefined || line.text === "";
  const listed = new Set<string>();
  let contents: number | null = null;
  const headings: number[] = [];
  lines.forEach((line, i) => {
    if (line.start < head.end) return;
    if (line.text === "TABLE OF CONTENTS" && contents === null) contents = line.start;
    else if (line.text.startsWith("\t") && isEmpty(lines[i - 1]) && isEmpty(lines[i + 1])) headings.push(i);
    else if (contents !== null && headings.length === 0 && line.text) listed.add(line.text.trim());
  });
  // Where there are contents, they say which of the indented lines are chapters.
  const chapters = headings.filter((i) => contents === null || listed.size === 0 || listed.has(lines[i]!.text.trim()));
  const firstChapter = chapters.length > 0 ? lines[chapters[0]!]!.start : text.length;
  if (contents !== null) addSection(sections, text, "boilerplate", contents, firstChapter);

  const bodyEnd = ends ? text.lastIndexOf("End file.") : text.length;
  chapters.forEach((at, i) => {
    const line = lines[at]!;
    sections.push({ start: line.start + 1, end: line.end, ...headingRole(line.text, i + 1) });
    const next = chapters[i + 1];
    addSection(sections, text, "body", line.end, next === undefined ? bodyEnd : lines[next]!.start);
  });
  if (chapters.length === 0 && contents === null) addSection(sections, text, "body", head.end, bodyEnd);
  if (ends) addSection(sections, text, "boilerplate", bodyEnd, text.length);

  const metadata = readLabels([
    { label: "Title", value: head.title.text.trim() },
    { label: "Author", value: head.byline.text.slice(3) },
    ...head.entries,
  ]);
  if (metadata.categories && !metadata.fandoms) {
    const { categories, ...rest } = metadata;
    return { metadata: { ...rest, fandoms: categories }, sections };
  }
  return { metadata, sections };
}

/** Adds a section without the white space at its ends; none where there is nothing else. */
function addSection(sections: Section[], text: string, kind: Section["kind"], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start < end) sections.push({ kind, start, end });
}
