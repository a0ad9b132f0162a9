import { resolvePath } from "../archive/zip.ts";
import { parseHtml } from "../markup/parse-html.ts";
import { attribute, descendants, type Element, textOf } from "../markup/tree.ts";
import { languageTag } from "../metadata/languages.ts";
import { type StoryMetadata, withoutEmpty } from "../metadata/metadata.ts";
import { UnreadableInput } from "../unreadable.ts";

export interface Page {
  path: string;
  /** Contents for machines (EPUB 3), or what the guide calls contents or cover. */
  isNavigation: boolean;
  /** What the guide calls it ("title-page", "dedication"), or "". */
  guide: string;
}

export interface Package {
  metadata: StoryMetadata;
  pages: Page[];
  /** Paths of its stylesheets. */
  styles: string[];
}

/** Name without its prefix: OPFs bind "dc" and "opf" to prefixes of their own. */
const local = (element: Element) => element.name.slice(element.name.indexOf(":") + 1);

function readMetadata(all: readonly Element[]): StoryMetadata {
  const values = (name: string) =>
    all
      .filter((e) => local(e) === name && (e.name.startsWith("dc:") || e.name !== name))
      .map((e) => textOf(e))
      .filter(Boolean);
  const creators = all.filter((e) => local(e) === "creator" && e.name.includes(":"));
  const writers = creators.filter((e) => !/^(?!aut$).+/.test(attribute(e, "opf:role") || attribute(e, "role")));
  const authors = (writers.length > 0 ? writers : creators).map((e) => textOf(e)).filter(Boolean);
  const meta = (name: string) => {
    const found = all.find(
      (e) => local(e) === "meta" && (attribute(e, "name") === name || attribute(e, "property") === name),
    );
    return found ? attribute(found, "content") || textOf(found) : "";
  };
  const url = [...values("source"), ...values("identifier")]
    .map((v) => v.replace(/^(?:url|uri):/i, ""))
    .find((v) => /^https?:\/\//.test(v));
  const series = meta("calibre:series") || meta("belongs-to-collection");
  const position = meta("calibre:series_index") || meta("group-position");
  const language = values("language")[0] ?? "";
  const described = values("description")[0];
  const published = values("date")[0];
  return withoutEmpty({
    ...(values("title")[0] && { title: values("title")[0]! }),
    ...(authors.length > 0 && { author: authors.join(", "), authors }),
    ...(language && language !== "und" && { language: languageTag(language) ?? language }),
    ...(values("publisher")[0] && { publisher: values("publisher")[0]! }),
    ...(described && { summary: textOf(parseHtml(described)) }),
    ...(url && { url }),
    ...(published && { published: /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? published }),
    tags: values("subject"),
    series: series
      ? [{ name: series, position: position && Number.isFinite(Number(position)) ? Number(position) : null }]
      : [],
  });
}

/** Reads the package file of an epub (OPF 2 and 3). `path`: where it lies, as its links are relative to it. */
export function readPackage(opf: Element, path: string): Package {
  const all = [...descendants(opf)];
  const manifest = new Map<string, { path: string; type: string; properties: string }>();
  const styles: string[] = [];
  for (const item of all) {
    if (local(item) !== "item") continue;
    const target = resolvePath(path, attribute(item, "href"));
    if (target === null) continue;
    const type = attribute(item, "media-type");
    manifest.set(attribute(item, "id"), { path: target, type, properties: attribute(item, "properties") });
    if (type === "text/css") styles.push(target);
  }
  if (!all.some((e) => local(e) === "spine")) {
    throw new UnreadableInput("the epub has no spine (its list of pages), so it is broken: download it again");
  }
  const guide = new Map<string, string>();
  for (const reference of all) {
    const target = local(reference) === "reference" ? resolvePath(path, attribute(reference, "href")) : null;
    if (target !== null) guide.set(target, attribute(reference, "type").toLowerCase());
  }
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (const itemref of all) {
    if (local(itemref) !== "itemref") continue;
    const item = manifest.get(attribute(itemref, "idref"));
    if (!item || seen.has(item.path) || /^(?:image|text\/css|font)/.test(item.type)) continue;
    seen.add(item.path);
    const isNavigation = /\bnav\b/.test(item.properties) || /^(?:toc|cover)$/.test(guide.get(item.path) ?? "");
    pages.push({ path: item.path, isNavigation, guide: guide.get(item.path) ?? "" });
  }
  return { metadata: readMetadata(all), pages, styles };
}
