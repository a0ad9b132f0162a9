import { fromMarkdown } from "mdast-util-from-markdown";
import { isFlood } from "./floods.ts";
import { piecesOf } from "./pieces.ts";

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

/**
 * Markdown (CommonMark, without indented code: authors indent) to html, block by block between empty lines, so that
 * time and memory stay linear in the length of the text. What is html in it stays html.
 */
export function markdownToHtml(text: string): string {
  const html: string[] = [];
  let block: string[] = [];
  const flush = () => {
    for (const piece of piecesOf(block)) {
      if (piece !== "")
        html.push(isPlain(piece) || isFlood(piece) ? `<p>${escapeHtml(piece)}</p>\n` : blockToHtml(piece));
    }
    block = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (line === "" || (line.length < 1000 && line.trim() === "")) flush();
    else block.push(line);
  }
  flush();
  return html.join("");
}
