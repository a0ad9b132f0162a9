import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * A block with more marks than this is read as plain text: Markdown's rules for emphasis and links take quadratic time
 * in them, and no paragraph of a story has so many.
 */
const MOST_MARKS = 400;
const LONGEST_BLOCK = 200_000;

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Node of the Markdown tree, as far as stories go (mdast). */
interface MarkdownNode {
  type: string;
  value?: string;
  depth?: number;
  children?: MarkdownNode[];
}

/** What stands before and after the children of a node. */
function tags(node: MarkdownNode): [string, string] {
  switch (node.type) {
    case "paragraph":
      return ["<p>", "</p>\n"];
    case "heading":
      return [`<h${node.depth}>`, `</h${node.depth}>\n`];
    case "emphasis":
      return ["<em>", "</em>"];
    case "strong":
      return ["<strong>", "</strong>"];
    case "blockquote":
      return ["<blockquote>", "</blockquote>\n"];
    case "list":
      return ["<ul>", "</ul>\n"];
    case "listItem":
      return ["<li>", "</li>\n"];
    default:
      return ["", ""];
  }
}

function leaf(node: MarkdownNode): string | null {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return escapeHtml(node.value ?? "");
    case "code":
      return `<p>${escapeHtml(node.value ?? "").replaceAll("\n", "<br>")}</p>\n`;
    case "html":
      return node.value ?? "";
    case "break":
      return "<br>";
    case "thematicBreak":
      return "<hr>\n";
    case "image":
    case "imageReference":
    case "definition":
      return "";
    default:
      return null;
  }
}

function blockToHtml(block: string): string {
  const tree = fromMarkdown(block, {
    extensions: [{ disable: { null: ["codeIndented"] } }],
  }) as unknown as MarkdownNode;
  const html: string[] = [];
  const open: { node: MarkdownNode; next: number }[] = [{ node: tree, next: 0 }];
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const child = top.node.children?.[top.next++];
    if (!child) {
      html.push(tags(top.node)[1]);
      open.pop();
      continue;
    }
    const text = leaf(child);
    if (text !== null) html.push(text);
    else {
      html.push(tags(child)[0]);
      open.push({ node: child, next: 0 });
    }
  }
  return html.join("");
}

/** Nearly all paragraphs of a story have no mark at all, and need no parser. */
function isPlain(block: string): boolean {
  return /^[A-Za-z"“'‘][^*_[\]`<>&\\]*$/.test(block) && !/\n[ \t]*[-+=#\d~]| {2}\n/.test(block);
}

function countMarks(block: string): number {
  let marks = 0;
  for (let i = 0; i < block.length; i++) {
    const c = block[i]!;
    if (
      c === "*" ||
      c === "_" ||
      c === "[" ||
      c === "]" ||
      c === "`" ||
      c === "<" ||
      c === "!" ||
      c === "&" ||
      c === ">"
    )
      marks++;
  }
  return marks;
}

/**
 * Markdown (CommonMark, without indented code: authors indent) to html, block by block between empty lines, so that
 * time and memory stay linear in the length of the text. What is html in it stays html.
 */
export function markdownToHtml(text: string): string {
  const html: string[] = [];
  let block: string[] = [];
  const flush = () => {
    const source = block.join("\n");
    block = [];
    if (source === "") return;
    const tooMuch = source.length > LONGEST_BLOCK || countMarks(source) > MOST_MARKS;
    html.push(tooMuch || isPlain(source) ? `<p>${escapeHtml(source)}</p>\n` : blockToHtml(source));
  };
  for (let start = 0; start <= text.length; ) {
    let next = text.indexOf("\n", start);
    if (next < 0) next = text.length;
    const line = text.slice(start, next).replace(/\r$/, "");
    if (line === "" || (line.length < 1000 && line.trim() === "")) flush();
    else block.push(line);
    start = next + 1;
  }
  flush();
  return html.join("");
}
