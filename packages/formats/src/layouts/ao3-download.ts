import { headingRole } from "../compose/chapter-heading.ts";
import { BODY, BOILERPLATE, type Role, TITLE } from "../compose/story-text.ts";
import {
  attribute,
  byId,
  byName,
  childElements,
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

/** What a label above a blockquote announces. */
function announced(label: string): Role | null {
  if (/^(?:chapter\s+)?summary\b/i.test(label)) return { kind: "summary" };
  if (/^(?:chapter\s+)?(?:end\s*)?notes?\b/i.test(label)) return { kind: "authors-note" };
  return null;
}

/** Marks labels ("Summary", "Notes") and what stands below each of them. */
function markAnnounced(parent: Element, marking: Marking): void {
  let role: Role | null = null;
  for (const child of childElements(parent)) {
    if (child.name === "p") role = announced(textOf(child, 200)) ?? role;
    if (role && (child.name === "p" || child.name === "blockquote" || hasClass(child, "endnote-link"))) {
      marking.mark(child, role);
    }
  }
}

/** "Published: 2015-01-10 Completed: 2015-02-01 Words: 1,234 Chapters: 2/2" */
function readStats(text: string): Labelled[] {
  const labels = [...text.matchAll(/\b(Published|Updated|Completed|Words|Chapters):/g)];
  return labels.map((found, i) => ({
    label: found[1]!,
    value: text.slice(found.index + found[0].length, labels[i + 1]?.index ?? text.length).trim(),
  }));
}

function readTags(list: Element): Labelled[] {
  const entries: Labelled[] = [];
  let label = "";
  for (const child of childElements(list)) {
    if (child.name === "dt") label = textOf(child).replace(/:\s*$/, "");
    if (child.name !== "dd" || label === "") continue;
    const value = textOf(child);
    if (/^stats$/i.test(label)) entries.push(...readStats(value));
    else {
      const links = [...descendants(child)].filter((e) => e.name === "a").map((e) => textOf(e));
      entries.push({ label, value, ...(links.length > 0 && !/^series$/i.test(label) && { items: links }) });
    }
  }
  return entries;
}

function authorsOf(byline: Element): string[] {
  const links = [...descendants(byline)].filter((e) => e.name === "a").map((e) => textOf(e));
  const names =
    links.length > 0
      ? links
      : textOf(byline)
          .replace(/^by\s+/i, "")
          .split(/,\s+/);
  return names.filter(Boolean);
}

function describePreface(preface: Element, marking: Marking): StoryMetadata {
  marking.mark(preface, BOILERPLATE);
  let metadata: StoryMetadata = {};
  let messageTitle = "";
  for (const element of descendants(preface)) {
    if (element.name === "dl" && hasClass(element, "tags") && !metadata.rating) {
      metadata = { ...readLabels(readTags(element)), ...metadata };
    }
    if (element.name === "h1" && !metadata.title) {
      metadata.title = textOf(element);
      marking.mark(element, TITLE);
    }
    if (hasClass(element, "byline") && !metadata.authors) {
      metadata.authors = authorsOf(element);
      marking.mark(element, TITLE);
    }
    if (hasClass(element, "meta")) markAnnounced(element, marking);
    if (hasClass(element, "message") && !metadata.url) {
      const work = find(element, (e) => e.name === "a" && /\/works\/\d+/.test(attribute(e, "href")));
      if (work) metadata.url = attribute(work, "href");
      const said = /^(.*?)\s*Posted originally on (?:the )?(.*?) at /i.exec(textOf(element, 2000));
      if (said?.[1]) messageTitle = said[1];
      if (said?.[2]) metadata.publisher = said[2];
    }
  }
  if (!metadata.title && messageTitle) metadata.title = messageTitle;
  const summary = find(preface, (e) => e.name === "blockquote" && isSummary(marking, e));
  if (summary) metadata.summary = textOf(summary);
  if (metadata.authors) metadata.author = metadata.authors.join(", ");
  return metadata;
}

function isSummary(marking: Marking, element: Element): boolean {
  const role = marking.roles.get(element);
  return role !== undefined && role !== "drop" && role.kind === "summary";
}

/** A chapter's head ("Chapter 2: T", byline, summary, notes) and the notes at its end. */
function describeChapterMeta(meta: Element, marking: Marking): void {
  marking.mark(meta, { kind: "authors-note" });
  markAnnounced(meta, marking);
  for (const child of childElements(meta)) {
    if (/^h[1-6]$/.test(child.name)) marking.mark(child, headingRole(textOf(child, 1000)));
    else if (hasClass(child, "byline")) marking.mark(child, BOILERPLATE);
  }
}

function describeAfterword(afterword: Element, marking: Marking): void {
  marking.mark(afterword, BOILERPLATE);
  const notes = find(afterword, (e) => /^endnotes/.test(attribute(e, "id")));
  if (notes) marking.mark(notes, { kind: "afterword" });
}

/**
 * What AO3 gives for download as HTML, and its epub (the same page put through Calibre, which cuts it into files and
 * numbers some of its classes). Layout: the templates of otwarchive, app/views/downloads.
 */
export const ao3Download: Layout = {
  archive: "ao3",

  recognises(document: Element): boolean {
    const preface = byId(document, "preface");
    return preface !== null && find(preface, (e) => e.name === "dl" && hasClass(e, "tags")) !== null;
  },

  describe(document: Element): Described {
    const marking = new Marking();
    let metadata: StoryMetadata = {};
    const body = byName(document, "body") ?? document;
    for (const child of childElements(document)) if (child.name === "body") marking.mark(child, BODY);
    marking.mark(body, BODY);
    // Regions are looked into on their own, and chapters not at all: what stands there is the author's.
    for (const element of descendants(document, isRegion)) {
      const id = attribute(element, "id");
      if (id === "preface") metadata = describePreface(element, marking);
      else if (id === "afterword") describeAfterword(element, marking);
      else if (isChapterMeta(element)) describeChapterMeta(element, marking);
      else if (hasClass(element, "toc-heading")) {
        // A single chapter repeats the work's title.
        const same = textOf(element, 1000) === metadata.title;
        marking.mark(element, same ? TITLE : headingRole(textOf(element, 1000)));
      }
    }
    return { metadata, roles: marking.roles };
  },
};

function isChapterHead(element: Element): boolean {
  return isChapterMeta(element) && childElements(element).some((e) => e.name === "h2" && hasClass(e, "heading"));
}

function isChapterMeta(element: Element): boolean {
  return hasClass(element, "meta") || /^endnotes\d+$/.test(attribute(element, "id"));
}

/** "#chapters" and what is left of it in the files of an epub are wrappers around chapter heads. */
function isRegion(element: Element): boolean {
  if (["preface", "afterword"].includes(attribute(element, "id")) || isChapterMeta(element)) return true;
  if (!hasClass(element, "userstuff") || attribute(element, "id") === "chapters") return false;
  return !element.children.some((node) => isElement(node) && (isChapterHead(node) || hasClass(node, "toc-heading")));
}
