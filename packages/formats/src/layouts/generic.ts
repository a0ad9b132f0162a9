import { headingRole } from "../compose/chapter-heading.ts";
import { TITLE } from "../compose/story-text.ts";
import { attribute, byName, classes, descendants, type Element, find, textOf } from "../markup/tree.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";
import { type Described, type Layout, Marking } from "./layout.ts";

/** What surrounds a story on a web page. */
const FURNITURE = new Set(["nav", "header", "footer", "aside", "form", "menu"]);
const FURNITURE_ROLES = new Set(["navigation", "banner", "contentinfo", "complementary", "search"]);

/** How much text stands in an element: enough to tell the story from its surroundings. */
function weight(element: Element): number {
  return textOf(element).length;
}

/** The `article` or `main` that holds most of the page's text; null where the page has none. */
function mainPart(body: Element): Element | null {
  const candidates = [...descendants(body)].filter((e) => e.name === "main" || attribute(e, "role") === "main");
  const articles = [...descendants(candidates[0] ?? body, (e) => e.name === "article")].filter(
    (e) => e.name === "article",
  );
  // Several articles are chapters, or posts: all of what holds them is read.
  const part = articles.length === 1 ? articles[0]! : candidates.length === 1 ? candidates[0]! : null;
  return part && weight(part) * 2 > weight(body) ? part : null;
}

/** "Title - Author - Site" and "Title by Author" are left alone but for the title of a heading that starts them. */
function pageTitle(document: Element, heading: Element | null): string {
  const title = byName(document, "title");
  const said = title ? textOf(title) : "";
  const own = heading ? textOf(heading) : "";
  if (own && (said === "" || said.toLowerCase().startsWith(own.toLowerCase()))) return own;
  return said || own;
}

function metaContent(document: Element, name: string): string {
  const meta = find(
    document,
    (e) => e.name === "meta" && (attribute(e, "name") || attribute(e, "property")).toLowerCase() === name,
  );
  return meta ? attribute(meta, "content").trim() : "";
}

/** A page of no known archive: its title and headings, without the furniture around the story. */
export const generic: Layout = {
  archive: null,

  recognises: () => true,

  describe(document: Element): Described {
    const marking = new Marking();
    const body = byName(document, "body") ?? document;
    const main = mainPart(body);
    if (main) {
      // Everything beside the way down to the main part is furniture.
      const keep = new Set<Element>([main]);
      markOutside(body, main, keep, marking);
    }
    for (const element of descendants(main ?? body)) {
      if (FURNITURE.has(element.name) || FURNITURE_ROLES.has(attribute(element, "role"))) {
        if (!find(element, (e) => e.name === "h1") || element.name !== "header") marking.mark(element, "drop");
      }
      if (classes(element).includes("title-page")) marking.mark(element, TITLE);
    }
    const headings = [...descendants(main ?? body, (e) => marking.roles.get(e) === "drop")].filter(
      (e) => e.name === "h1",
    );
    const first = headings[0] ?? null;
    const title = pageTitle(document, first);
    if (first) {
      const own = textOf(first);
      const numbered = headingRole(own).chapter !== undefined;
      if (!numbered && (headings.length === 1 || own === title)) marking.mark(first, TITLE);
    }
    const metadata: StoryMetadata = { title };
    const author = metaContent(document, "author") || metaContent(document, "dc.creator");
    if (author) Object.assign(metadata, { author, authors: [author] });
    const summary = metaContent(document, "description") || metaContent(document, "og:description");
    if (summary) metadata.summary = summary;
    return { metadata, roles: marking.roles };
  },
};

function markOutside(body: Element, main: Element, keep: Set<Element>, marking: Marking): void {
  // Parents come before children, so a map of parents finds the way up from the main part.
  const parents = new Map<Element, Element>();
  for (const element of [body, ...descendants(body)]) {
    for (const child of element.children) if ("name" in child) parents.set(child, element);
  }
  for (let up = parents.get(main); up; up = parents.get(up)) keep.add(up);
  for (const element of keep) {
    if (element === main) continue;
    for (const child of element.children) if ("name" in child && !keep.has(child)) marking.mark(child, "drop");
  }
}
