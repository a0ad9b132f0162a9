import { headingRole } from "../compose/chapter-heading.ts";
import { BODY, BOILERPLATE, TITLE } from "../compose/story-text.ts";
import {
  attribute,
  byName,
  childElements,
  classes,
  descendants,
  type Element,
  find,
  hasClass,
  isElement,
  textOf,
} from "../markup/tree.ts";
import { type Labelled, readLabels } from "../metadata/labels.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";
import { type Described, type Layout, Marking } from "./layout.ts";

/** "Title by Author" with a link to the story and one to each author. */
function readTitleLine(heading: Element): StoryMetadata {
  const [story, ...authors] = [...descendants(heading)].filter((e) => e.name === "a");
  const line = textOf(heading);
  const by = line.lastIndexOf(" by ");
  const metadata: StoryMetadata = {};
  const title = story && !hasClass(story, "authorlink") ? textOf(story) : line.slice(0, by < 0 ? line.length : by);
  if (title) metadata.title = title;
  if (story && /^https?:/.test(attribute(story, "href"))) metadata.url = attribute(story, "href");
  const names = authors.length > 0 ? authors.map((a) => textOf(a)) : by < 0 ? [] : line.slice(by + 4).split(/,\s+/);
  if (names.length > 0) metadata.authors = names;
  if (authors[0] && attribute(authors[0], "href")) metadata.authorUrl = attribute(authors[0], "href");
  return metadata;
}

/** Rows "<td><b>Label:</b></td><td>value</td>". */
function readTable(table: Element): { entries: Labelled[]; summaryRow: Element | null } {
  const entries: Labelled[] = [];
  let summaryRow: Element | null = null;
  for (const row of descendants(table)) {
    if (row.name !== "tr" || entries.length >= 200) continue;
    const text = childElements(row)
      .map((cell) => textOf(cell))
      .join(" ");
    const found = /^([^:]{1,40}):\s*(.*)$/.exec(text);
    if (!found) continue;
    entries.push({ label: found[1]!, value: found[2]! });
    if (/^(?:summary|description)$/i.test(found[1]!)) summaryRow = row;
  }
  return { entries, summaryRow };
}

/** Lines "<b>Label:</b> value<br>": a label is emphasised text that ends in a colon. */
function readLines(box: Element): Labelled[] {
  const entries: Labelled[] = [];
  let label = "";
  let value = "";
  const finish = () => {
    if (label) entries.push({ label, value: value.trim() });
    label = "";
    value = "";
  };
  for (const node of box.children) {
    if (isElement(node)) {
      if (node.name === "br" && !/^summary$/i.test(label)) finish();
      else value += ` ${textOf(node)}`;
    } else if (node.emphasis && /:\s*$/.test(node.text)) {
      finish();
      label = node.text.trim().replace(/:$/, "");
    } else value += node.text;
  }
  finish();
  return entries;
}

function describeTitlePage(page: Element, marking: Marking): StoryMetadata {
  marking.mark(page, BOILERPLATE);
  const heading = find(page, (e) => /^h[1-4]$/.test(e.name));
  marking.mark(heading, TITLE);
  let metadata: StoryMetadata = {};
  const table = find(page, (e) => e.name === "table" && hasClass(e, "full"));
  if (table) {
    const { entries, summaryRow } = readTable(table);
    metadata = readLabels(entries);
    marking.mark(summaryRow, { kind: "summary" });
  }
  for (const element of childElements(page)) {
    if (element.name === "div") metadata = { ...metadata, ...readLabels(readLines(element)) };
  }
  return { ...metadata, ...(heading && readTitleLine(heading)) };
}

function describeChapter(chapter: Element, number: number, marking: Marking): void {
  marking.mark(chapter, BODY);
  for (const element of descendants(chapter)) {
    if (hasClass(element, "fff_chapter_title")) marking.mark(element, headingRole(textOf(element, 1000), number));
    else if (classes(element).some((c) => /^fff_chapter_notes|^fff_(?:head|foot)_notes/.test(c))) {
      marking.mark(element, { kind: "authors-note" });
    }
  }
}

/** The pages of its epub: title page, contents, chapters, log. */
function describeEpub(document: Element, marking: Marking): StoryMetadata {
  let metadata: StoryMetadata = {};
  let number = 0;
  for (const page of descendants(document, (e) => e.name === "body")) {
    if (page.name !== "body") continue;
    const file = attribute(page, "data-file");
    if (hasClass(page, "fff_titlepage") || /title_page\.x?html$/.test(file)) {
      metadata = { ...metadata, ...describeTitlePage(page, marking) };
    } else if (hasClass(page, "fff_chapter") || find(page, (e) => hasClass(e, "fff_chapter_title"))) {
      describeChapter(page, ++number, marking);
    } else if (
      /fff_(?:tocpage|logpage|coverpage)/.test(attribute(page, "class")) ||
      /(?:log_page|toc_page|cover)\.x?html$/.test(file)
    ) {
      marking.mark(page, BOILERPLATE);
    } else marking.mark(page, BODY);
  }
  return metadata;
}

/** One page: heading, table, contents, then each chapter behind its anchor. */
function describePage(document: Element, marking: Marking): StoryMetadata {
  const body = byName(document, "body") ?? document;
  describeChapter(body, 0, marking);
  let metadata: StoryMetadata = {};
  let inContents = false;
  let sawTable = false;
  for (const child of descendants(body)) {
    const anchor = child.name === "a" ? attribute(child, "name") : "";
    if (child.name === "h1" && !metadata.title) {
      metadata = { ...metadata, ...readTitleLine(child) };
      marking.mark(child, TITLE);
    } else if (child.name === "table" && hasClass(child, "full") && !sawTable) {
      sawTable = true;
      const { entries, summaryRow } = readTable(child);
      metadata = { ...readLabels(entries), ...metadata };
      marking.mark(child, BOILERPLATE);
      marking.mark(summaryRow, { kind: "summary" });
    } else if (anchor === "TOCTOP") {
      inContents = true;
      marking.mark(child, BOILERPLATE);
    } else if (/^section\d+$/.test(anchor)) {
      inContents = false;
      marking.mark(child, headingRole(textOf(child, 1000), Number(anchor.slice(7))));
    } else if (inContents && child.name === "p") marking.mark(child, BOILERPLATE);
  }
  return metadata;
}

/** What FanFicFare writes as html and epub (its writers writer_html.py and writer_epub.py, with default templates). */
export const fanficfare: Layout = {
  archive: "fanficfare",

  recognises(document: Element): boolean {
    let anchor = false;
    let table = false;
    for (const element of descendants(document)) {
      if (classes(element).some((c) => /^fff_(?:titlepage|chapter|chapter_title)$/.test(c))) return true;
      if (element.name === "a" && /^section\d{4}$/.test(attribute(element, "name"))) anchor = true;
      if (element.name === "table" && hasClass(element, "full")) table = true;
    }
    return anchor && table;
  },

  describe(document: Element): Described {
    const marking = new Marking();
    const pages =
      find(document, (e) => /^fff_/.test(attribute(e, "class"))) !== null &&
      childElements(document).some((e) => e.name === "body" && e.attributes.has("data-file"));
    const metadata = pages ? describeEpub(document, marking) : describePage(document, marking);
    if (metadata.authors) metadata.author = metadata.authors.join(", ");
    // Its "Category" is what others call fandom.
    if (metadata.categories && !metadata.fandoms) {
      const { categories, ...rest } = metadata;
      return { metadata: { ...rest, fandoms: categories }, roles: marking.roles };
    }
    return { metadata, roles: marking.roles };
  },
};
