import { resolvePath, type Zip } from "../archive/zip.ts";
import { decode } from "../encoding/decode.ts";
import type { Format, Reading, Source } from "../format.ts";
import { readDocument } from "../html/read-page.ts";
import { parseHtml } from "../markup/parse-html.ts";
import { parseXml } from "../markup/parse-xml.ts";
import { attribute, descendants, type Element, find } from "../markup/tree.ts";
import { UnreadableInput } from "../unreadable.ts";
import { type Package, readPackage } from "./package.ts";

const CONTAINER = "META-INF/container.xml";
const FONT_ONLY = /obfuscation|adobe\.com\/pdf\/enc#RC/i;

function readXml(zip: Zip, path: string): Element | null {
  const bytes = zip.read(path);
  return bytes ? parseXml(decode(bytes).text) : null;
}

/** DRM encrypts the pages; a few epubs only obfuscate their fonts, which does not matter here. */
function refuseEncrypted(zip: Zip): void {
  const rights = zip.has("META-INF/rights.xml") || zip.has("META-INF/sinf.xml") || zip.has("META-INF/license.lcpl");
  const encryption = readXml(zip, "META-INF/encryption.xml");
  const encrypted =
    encryption !== null &&
    [...descendants(encryption)].some(
      (e) => /encryptionmethod$/.test(e.name) && !FONT_ONLY.test(attribute(e, "algorithm")),
    );
  if (encrypted || (rights && encryption)) {
    throw new UnreadableInput("the epub is locked (DRM): only a copy without a lock can be read");
  }
}

function packagePath(zip: Zip): string {
  const container = readXml(zip, CONTAINER);
  if (!container)
    throw new UnreadableInput("the epub has no META-INF/container.xml, so it is broken: download it again");
  const rootfile = find(container, (e) => /(?:^|:)rootfile$/.test(e.name) && attribute(e, "full-path") !== "");
  const path = rootfile ? resolvePath("", attribute(rootfile, "full-path")) : null;
  if (!path || !zip.has(path)) {
    throw new UnreadableInput("the epub has no package file (OPF), so it is broken: download it again");
  }
  return path;
}

/** The pages of the spine, one after the other in one document: each a `body` with its file in `data-file`. */
function joinPages(zip: Zip, book: Package): { document: Element; encoding: string } {
  const document: Element = { name: "#document", attributes: new Map(), children: [] };
  let encoding = "utf-8";
  for (const page of book.pages) {
    const bytes = zip.read(page.path);
    if (!bytes) continue;
    const decoded = decode(bytes);
    encoding = decoded.encoding;
    const parsed = parseHtml(decoded.text, true);
    const body = find(parsed, (e) => e.name === "body") ?? parsed;
    const attributes = new Map(body.attributes);
    attributes.set("data-file", page.path);
    if (page.isNavigation) attributes.set("hidden", "");
    if (page.guide) attributes.set("data-guide", page.guide);
    document.children.push({ name: "body", attributes, children: body.children });
  }
  if (document.children.length === 0) {
    throw new UnreadableInput("the epub lists no page that is in it (empty spine), so it is broken: download it again");
  }
  return { document, encoding };
}

/** EPUB 2 and 3: container, package, spine. */
export const epub: Format = {
  name: "epub",

  recognises(source: Source): boolean {
    const zip = source.zip();
    if (!zip) return false;
    if (zip.has(CONTAINER)) return true;
    const said = zip.read("mimetype");
    return said !== null && decode(said.subarray(0, 64)).text.trim() === "application/epub+zip";
  },

  read(source: Source): Reading {
    const zip = source.zip()!;
    refuseEncrypted(zip);
    const path = packagePath(zip);
    const book = readPackage(readXml(zip, path)!, path);
    const { document, encoding } = joinPages(zip, book);
    const css = book.styles.map((style) => {
      const bytes = zip.read(style);
      return bytes ? decode(bytes).text : "";
    });
    return readDocument(document, {
      format: "epub",
      encoding,
      css: css.join("\n"),
      known: book.metadata,
    });
  },
};
