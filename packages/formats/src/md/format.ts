import { looksBinary } from "../binary.ts";
import type { Format, Reading, Source } from "../format.ts";
import { readDocument } from "../html/read-page.ts";
import { parseHtml } from "../markup/parse-html.ts";
import { UnreadableInput } from "../unreadable.ts";
import { takeFrontMatter } from "./front-matter.ts";

const ATX = /^#{1,6}[ \t]+\S/;

/**
 * Without a name that says so, text is Markdown if it has front matter, or if it begins with a heading ("# Title") and
 * nothing in it is indented as plain text is.
 */
function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 8192);
  if (takeFrontMatter(head).metadata !== null) return true;
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 1 && ATX.test(lines[0]!) && !lines.some((line) => /^(?:\t| {4})/.test(line));
}

export const markdown: Format = {
  name: "md",

  recognises(source: Source): boolean {
    const { text } = source.decoded();
    if (/\.(?:md|markdown|mdown|mkd)$/i.test(source.name)) return !looksBinary(text);
    return looksLikeMarkdown(text) && !looksBinary(text);
  },

  async read(source: Source): Promise<Reading> {
    const { text, encoding } = source.decoded();
    if (looksBinary(text)) throw new UnreadableInput("this is a binary file, not a text");
    const { metadata, body } = takeFrontMatter(text);
    const { markdownToHtml } = await import("./to-html.ts"); // a page loads it when there is Markdown to read
    return readDocument(parseHtml(markdownToHtml(body), false), {
      format: "md",
      encoding,
      ...(metadata && { known: metadata }),
    });
  },
};
