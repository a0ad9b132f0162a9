import { BODY, BOILERPLATE, TITLE } from "../compose/story-text.ts";
import {
  attribute,
  byId,
  byName,
  childElements,
  descendants,
  type Element,
  find,
  hasClass,
  textOf,
} from "../markup/tree.ts";
import { isKnownLabel, type Labelled, readLabels } from "../metadata/labels.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";
import { parseBracketed } from "../metadata/pairings.ts";
import { type Described, type Layout, Marking } from "./layout.ts";

/**
 * "Rated: Fiction T - Language: English - Genre: Drama - Characters: [A, B] C - Words: 9 - id: 1", FanFiction.net's
 * own line; each label ends the value before it.
 */
function readDashed(line: string): Labelled[] {
  return line.split(/\s+-\s+(?=[A-Z][A-Za-z ]{1,20}:\s|id:\s)/).flatMap((part) => {
    const found = /^([A-Za-z][A-Za-z ]{0,30}):\s+(.+)$/.exec(part.trim());
    return found ? [{ label: found[1]!, value: found[2]! }] : [];
  });
}

/** The head of a story: title, author, description, then "Label: value" paragraphs down to FicHub's own line. */
function describeHead(elements: readonly Element[], marking: Marking): StoryMetadata {
  const entries: Labelled[] = [];
  const summary: string[] = [];
  const metadata: StoryMetadata = {};
  const role = { kind: "summary" } as const;
  for (const element of elements) {
    const text = textOf(element);
    const byline = /^by:?\s+(.+)$/i.exec(text);
    if (element.name === "h1" && !metadata.title) {
      metadata.title = text;
      marking.mark(element, TITLE);
    } else if (byline && !metadata.authors) {
      metadata.authors = [byline[1]!];
      marking.mark(element, TITLE);
    } else if (/^Exported with the assistance of/i.test(text)) marking.mark(element, BOILERPLATE);
    else {
      const labelled = readDashed(text);
      if (labelled[0] && isKnownLabel(labelled[0].label)) {
        entries.push(...labelled);
        marking.mark(element, BOILERPLATE);
      } else if (entries.length === 0) {
        if (text) summary.push(text);
        marking.mark(element, role);
      } else marking.mark(element, BOILERPLATE);
    }
  }
  const labels = readLabels(entries);
  // FanFiction.net says pairs in brackets, and "Fiction T" for T.
  const characters = entries.find((e) => /^characters$/i.test(e.label));
  const paired = characters ? parseBracketed(characters.value) : null;
  return {
    ...labels,
    ...(paired?.relationships.length && paired),
    ...metadata,
    ...(summary.length > 0 && { summary: summary.join("\n\n") }),
  };
}

function describePage(document: Element, marking: Marking): StoryMetadata {
  const body = byName(document, "body") ?? document;
  const head: Element[] = [];
  let inHead = true;
  for (const child of childElements(body)) {
    if (attribute(child, "id") === "contents-list") {
      inHead = false;
      marking.mark(child, "drop");
    } else if (/^chap_\d+$/.test(attribute(child, "id"))) {
      inHead = false;
      marking.mark(child, BODY);
    } else if (inHead) head.push(child);
    else marking.mark(child, "drop");
  }
  return describeHead(head, marking);
}

function describeEpub(document: Element, marking: Marking): StoryMetadata {
  let metadata: StoryMetadata = {};
  for (const page of childElements(document)) {
    const file = attribute(page, "data-file");
    if (/introduction\.x?html$/.test(file)) metadata = describeHead(childElements(page), marking);
    else if (/nav\.x?html$/.test(file)) marking.mark(page, "drop");
    else marking.mark(page, BODY);
  }
  return metadata;
}

/** What FicHub.net exports: a zipped html page and an epub (its templates full_fic.html and epub_introduction.html). */
export const fichub: Layout = {
  archive: "fichub",

  recognises(document: Element): boolean {
    const link = find(
      document,
      (e) => e.name === "a" && /^https?:\/\/(?:www\.)?fichub\.net\/?$/i.test(attribute(e, "href")),
    );
    if (!link) return false;
    return (
      byId(document, "contents-list") !== null ||
      find(
        document,
        (e) => /^chap_\d+$/.test(attribute(e, "id")) || /introduction\.x?html$/.test(attribute(e, "data-file")),
      ) !== null
    );
  },

  describe(document: Element): Described {
    const marking = new Marking();
    const pages = childElements(document).some((e) => e.name === "body" && e.attributes.has("data-file"));
    const metadata = pages ? describeEpub(document, marking) : describePage(document, marking);
    for (const element of descendants(document)) if (hasClass(element, "chapter_nav")) marking.mark(element, "drop");
    if (metadata.authors) metadata.author = metadata.authors.join(", ");
    return { metadata, roles: marking.roles };
  },
};
