import { zipSync } from "fflate";
import type { Zip } from "../archive/zip.ts";
import { decode } from "../encoding/decode.ts";
import type { Format, Reading, Source } from "../format.ts";
import { readDocument } from "../html/read-page.ts";
import { parseHtml } from "../markup/parse-html.ts";
import { parseXml } from "../markup/parse-xml.ts";
import { attribute, descendants, type Element, find, isElement, textOf } from "../markup/tree.ts";
import { languageTag } from "../metadata/languages.ts";
import { type StoryMetadata, withoutEmpty } from "../metadata/metadata.ts";
import { UnreadableInput } from "../unreadable.ts";

const DOCUMENT = "word/document.xml";
/** mammoth works by recursion; Word itself nests tables and text boxes a few dozen levels deep at most. */
const DEEPEST = 400;
/** The parts that matter for text; pictures, fonts and macros are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/document\.xml\.rels|document\.xml|styles\.xml|numbering\.xml|footnotes\.xml|endnotes\.xml|_rels\/(?:footnotes|endnotes)\.xml\.rels))$/;

function depthOf(root: Element): number {
  let deepest = 0;
  const open = [{ element: root, next: 0 }];
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const node = top.element.children[top.next++];
    if (node === undefined) open.pop();
    else if (isElement(node)) deepest = Math.max(deepest, open.push({ element: node, next: 0 }));
  }
  return deepest;
}

/** The document as a small archive of checked parts, stored unpacked: what mammoth opens can hold no surprise. */
function safeCopy(zip: Zip): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const path of zip.paths) {
    if (!PARTS.test(path)) continue;
    const bytes = zip.read(path)!;
    const text = decode(bytes).text;
    if (text.slice(0, 4096).includes("<!DOCTYPE"))
      throw new UnreadableInput("the docx declares entities, as no word processor does: refused");
    if (depthOf(parseXml(text)) > DEEPEST)
      throw new UnreadableInput("the docx is nested too deep to be a story: save it again");
    parts[path] = bytes;
  }
  return zipSync(parts, { level: 0 });
}

/** Title, author and dates that the word processor keeps (Dublin Core). */
function readProperties(zip: Zip): StoryMetadata {
  const bytes = zip.read("docProps/core.xml");
  if (!bytes) return {};
  const root = parseXml(decode(bytes).text);
  const value = (name: string) => {
    const element = find(root, (e) => e.name === name);
    return element ? textOf(element) : "";
  };
  const author = value("dc:creator");
  const language = value("dc:language");
  return withoutEmpty({
    title: value("dc:title"),
    ...(author && { author, authors: [author] }),
    ...(language && { language: languageTag(language) ?? language }),
    summary: value("dc:description"),
    tags: value("cp:keywords")
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  });
}

/** Word's named styles that mean something here; mammoth knows its headings. */
const STYLES = [
  "p[style-name='Title'] => h1.title-page:fresh",
  "p[style-name='Subtitle'] => p.title-page:fresh",
  "p[style-name='Plain Text'] => p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Strong'] => strong",
];

/** Word documents: paragraphs, headings by style, italics. Comments and deleted text are not read. */
export const docx: Format = {
  name: "docx",

  recognises(source: Source): boolean {
    const zip = source.zip();
    return (
      zip !== null &&
      (zip.has(DOCUMENT) || (zip.has("[Content_Types].xml") && zip.paths.some((p) => p.startsWith("word/"))))
    );
  },

  async read(source: Source): Promise<Reading> {
    const zip = source.zip()!;
    if (!zip.has(DOCUMENT)) {
      throw new UnreadableInput("the docx has no word/document.xml, so it is broken: save it again");
    }
    const copy = safeCopy(zip);
    const fallback = readProperties(zip);
    const { default: mammoth } = await import("mammoth");
    const arrayBuffer = copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.byteLength) as ArrayBuffer;
    // Node's build asks for a Buffer, the browser's for an ArrayBuffer; neither looks at the other.
    const { Buffer: NodeBuffer } = globalThis as unknown as { Buffer?: { from(bytes: ArrayBuffer): unknown } };
    const buffer = NodeBuffer?.from(arrayBuffer);
    const input = buffer ? { buffer } : { arrayBuffer };
    const { value } = await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer }, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return readDocument(withoutNoteMarks(parseHtml(value, false)), { format: "docx", encoding: "utf-8", fallback });
  },
};

/** Drops the numbers that point to footnotes and the arrows that point back. */
function withoutNoteMarks(document: Element): Element {
  for (const element of descendants(document)) {
    const isMark = (node: Element) =>
      (node.name === "sup" && find(node, (e) => /^(?:foot|end)note-ref-/.test(attribute(e, "id"))) !== null) ||
      /^#(?:foot|end)note-ref-/.test(attribute(node, "href"));
    if (element.children.some((node) => isElement(node) && isMark(node))) {
      element.children = element.children.filter((node) => !isElement(node) || !isMark(node));
    }
  }
  return document;
}
