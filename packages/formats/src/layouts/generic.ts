import { headingRole } from "../compose/chapter-heading.ts";
import { TITLE } from "../compose/story-text.ts";
import { attribute, byName, childElements, classes, descendants, type Element, find, textOf } from "../markup/tree.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";
import { type Described, type Layout, Marking } from "./layout.ts";
import { matterRole } from "./matter.ts";

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
    const parents = parentsBelow(main ? body : rootOf(document, body));
    if (main) markOutside(main, parents, marking);
    const titled = holdersOfTitles(parents);
    const root = main ?? rootOf(document, body);
    const isOutside = (e: Element) => {
      const role = marking.roles.get(e);
      return role === "drop" || role?.kind === "boilerplate";
    };
    for (const element of descendants(root, (e) => marking.roles.get(e) === "drop")) {
      if (isFurniture(element, titled)) marking.mark(element, "drop");
      const matter = matterRole(element);
      if (matter) marking.mark(element, matter);
      if (classes(element).includes("title-page")) marking.mark(element, TITLE);
    }
    const inside = [...descendants(root, isOutside)].filter((e) => !isOutside(e));
    const headings = inside.filter((e) => e.name === "h1");
    const heading = titleHeading(document, headings);
    const title = pageTitle(document, heading);
    const byline = heading ? bylineAfter(inside, heading) : null;
    marking.mark(heading, TITLE);
    marking.mark(byline?.element, TITLE);
    const metadata: StoryMetadata = { title };
    const author = metaContent(document, "author") || metaContent(document, "dc.creator") || byline?.name;
    if (author) Object.assign(metadata, { author, authors: [author] });
    const summary = metaContent(document, "description") || metaContent(document, "og:description");
    if (summary) metadata.summary = summary;
    return { metadata, roles: marking.roles };
  },
};

/** All pages of an epub, or the page's body. */
function rootOf(document: Element, body: Element): Element {
  return document.children.includes(body) ? document : body;
}

/** The elements that hold a heading of level one or two. */
function holdersOfTitles(parents: ReadonlyMap<Element, Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const element of parents.keys()) {
    if (element.name !== "h1" && element.name !== "h2") continue;
    for (let up = parents.get(element); up && !holders.has(up); up = parents.get(up)) holders.add(up);
  }
  return holders;
}

function isFurniture(element: Element, titled: ReadonlySet<Element>): boolean {
  if (!FURNITURE.has(element.name) && !FURNITURE_ROLES.has(attribute(element, "role"))) return false;
  // The head of an article holds its title.
  return element.name !== "header" || !titled.has(element);
}

/** The heading that is the story's title: the first of level one, unless it is a chapter's. */
function titleHeading(document: Element, headings: readonly Element[]): Element | null {
  const first = headings[0];
  if (!first || headingRole(textOf(first)).chapter !== undefined) return null;
  const title = byName(document, "title");
  const named = title !== null && textOf(title).toLowerCase().startsWith(textOf(first).toLowerCase());
  return headings.length === 1 || named || classes(first).includes("title-page") ? first : null;
}

/** "by X" on a line of its own, within a few elements below the title. */
function bylineAfter(elements: readonly Element[], heading: Element): { element: Element; name: string } | null {
  const at = elements.indexOf(heading);
  for (const element of elements.slice(at + 1, at + 6)) {
    const found = /^by:?\s+(\S.{0,60})$/i.exec(textOf(element, 200));
    if (found && element.name !== "a") return { element, name: found[1]!.trim() };
  }
  return null;
}

/** Each element's parent, below and with `root`. */
function parentsBelow(root: Element): Map<Element, Element> {
  const parents = new Map<Element, Element>();
  for (const element of [root, ...descendants(root)]) {
    for (const child of childElements(element)) parents.set(child, element);
  }
  return parents;
}

/** Drops everything beside the way down to the main part. */
function markOutside(main: Element, parents: ReadonlyMap<Element, Element>, marking: Marking): void {
  const keep = new Set<Element>([main]);
  for (let up = parents.get(main); up; up = parents.get(up)) keep.add(up);
  for (const element of keep) {
    if (element === main) continue;
    for (const child of childElements(element)) if (!keep.has(child)) marking.mark(child, "drop");
  }
}
