import { composeText } from "../compose/story-text.ts";
import type { Reading } from "../format.ts";
import { layoutOf } from "../layouts/layouts.ts";
import { readBlocks } from "../markup/blocks.ts";
import { parseHtml } from "../markup/parse-html.ts";
import { readStyles } from "../markup/styles.ts";
import { attribute, byName, descendants, type Element, isElement } from "../markup/tree.ts";
import { languageTag } from "../metadata/languages.ts";
import { type StoryMetadata, withoutEmpty } from "../metadata/metadata.ts";

/** The page's own stylesheets. */
function stylesOf(document: Element): string {
  const css: string[] = [];
  for (const element of descendants(document)) {
    if (element.name !== "style") continue;
    for (const node of element.children) if (!isElement(node)) css.push(node.text);
  }
  return css.join("\n");
}

export interface Wrapping {
  /** The format without the archive. */
  format: string;
  encoding: string;
  /** Stylesheets beside the page. */
  css?: string;
  /** What an epub's package or a front matter says: less than an archive's own page, more than a guess from headings. */
  known?: StoryMetadata;
  /** What the word processor says, often of another text: only where nothing else does. */
  fallback?: StoryMetadata;
}

/** A document as text, sections and metadata. */
export function readDocument(document: Element, options: Wrapping): Reading {
  const layout = layoutOf(document);
  const { metadata: described, roles, root = document } = layout.describe(document);
  const composed = composeText(readBlocks(root, roles, readStyles(`${options.css ?? ""}\n${stylesOf(document)}`)));
  const page = withoutEmpty(described);
  const { known, fallback } = options;
  const metadata = layout.archive ? { ...fallback, ...known, ...page } : { ...fallback, ...page, ...known };
  const html = byName(document, "html");
  const said = metadata.language ?? (html ? attribute(html, "lang") || attribute(html, "xml:lang") : "");
  return {
    format: layout.archive ? `${options.format}/${layout.archive}` : options.format,
    encoding: options.encoding,
    title: metadata.title ?? null,
    author: metadata.author ?? null,
    language: said ? languageTag(said) : null,
    metadata: { ...metadata },
    ...composed,
  };
}

export function readPage(text: string, encoding: string, format: string): Reading {
  return readDocument(parseHtml(text), { format, encoding });
}
