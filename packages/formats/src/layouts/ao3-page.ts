import { headingRole } from "../compose/chapter-heading.ts";
import { BODY, BOILERPLATE, TITLE } from "../compose/story-text.ts";
import { attribute, byId, childElements, descendants, type Element, find, hasClass, textOf } from "../markup/tree.ts";
import { type Labelled, readLabels } from "../metadata/labels.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";
import { type Described, type Layout, Marking } from "./layout.ts";

const workMeta = (document: Element) =>
  find(document, (e) => e.name === "dl" && hasClass(e, "work") && hasClass(e, "meta"));

/** Pairs of dt and dd; those of the list of statistics in it too. */
function readTags(list: Element): Labelled[] {
  const entries: Labelled[] = [];
  const lists = [list, ...[...descendants(list)].filter((e) => e.name === "dl" && hasClass(e, "stats"))];
  for (const { children } of lists.slice(0, 2)) {
    let label = "";
    for (const child of children) {
      if (!("name" in child)) continue;
      if (child.name === "dt") label = textOf(child).replace(/:\s*$/, "");
      if (child.name !== "dd" || /^(?:stats|)$/i.test(label)) continue;
      const links = [...descendants(child)].filter((e) => e.name === "a" && hasClass(e, "tag")).map((e) => textOf(e));
      // Arrows to the works before and after stand beside the name of a series.
      const value = textOf(child)
        .replace(/(?:←\s*)?\b(?:Previous|Next) Work\b(?:\s*→)?/g, "")
        .replace(/\s+(?=Part \d+ of )/g, ", ");
      entries.push({ label, value, ...(links.length > 0 && { items: links }) });
    }
  }
  return entries;
}

/** Marks the title, summary and notes of a work or a chapter. Below a chapter the title is a heading. */
function markPreface(preface: Element, marking: Marking, ofChapter: boolean): void {
  marking.mark(preface, BOILERPLATE);
  for (const element of descendants(preface, (e) => hasClass(e, "summary") || hasClass(e, "notes"))) {
    if (attribute(element, "id") === "work_endnotes") marking.mark(element, { kind: "afterword" });
    else if (hasClass(element, "summary")) marking.mark(element, { kind: "summary" });
    else if (hasClass(element, "notes")) marking.mark(element, { kind: "authors-note" });
    else if (hasClass(element, "title") && hasClass(preface, "group")) {
      marking.mark(element, ofChapter ? headingRole(textOf(element, 1000)) : TITLE);
    } else if (hasClass(element, "byline")) marking.mark(element, ofChapter ? BOILERPLATE : TITLE);
  }
}

function describeWork(work: Element, marking: Marking): StoryMetadata {
  const metadata: StoryMetadata = {};
  let numbered = false;
  for (const element of descendants(work, (e) => hasClass(e, "preface") || hasClass(e, "userstuff"))) {
    if (hasClass(element, "preface")) {
      const ofChapter = hasClass(element, "chapter");
      // The notes at the end of a chapter stand in a preface of their own, without a title.
      markPreface(element, marking, ofChapter || numbered);
      if (ofChapter) numbered = true;
      else if (!metadata.title) {
        const title = find(element, (e) => hasClass(e, "title"));
        const authors = [...descendants(element)].filter((e) => e.name === "a" && attribute(e, "rel") === "author");
        const summary = find(element, (e) => e.name === "blockquote" && hasClass(e, "userstuff"));
        if (title) metadata.title = textOf(title);
        if (authors.length > 0) metadata.authors = authors.map((e) => textOf(e));
        if (summary && find(element, (e) => hasClass(e, "summary"))) metadata.summary = textOf(summary);
      }
    } else if (hasClass(element, "landmark")) marking.mark(element, "drop");
    else if (hasClass(element, "userstuff")) {
      marking.mark(element, BODY);
      for (const child of childElements(element)) if (hasClass(child, "landmark")) marking.mark(child, "drop");
    }
  }
  return metadata;
}

/** A work of AO3 as its page shows it, saved from a browser (otwarchive, app/views/works and app/views/chapters). */
export const ao3Page: Layout = {
  archive: "ao3",

  recognises: (document: Element) => byId(document, "workskin") !== null && workMeta(document) !== null,

  describe(document: Element): Described {
    const marking = new Marking();
    const work = byId(document, "workskin")!;
    const described = describeWork(work, marking);
    const labels = readLabels(readTags(workMeta(document)!));
    const author = described.authors?.join(", ");
    const metadata = { ...labels, ...described, ...(author && { author }), publisher: "Archive of Our Own" };
    return { metadata, roles: marking.roles, root: work };
  },
};
