import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./pieces.ts";

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** What a reader sees of Markdown, one line a leaf with what it stands in; where a list ends and the next begins aside. */
function leaves(block: string): string[] {
  const found: string[] = [];
  const walk = (node: Node, path: string) => {
    const own = node.type === "list" || node.type === "root" ? path : `${path}/${node.type}`;
    if (!node.children?.length) found.push(`${own}: ${node.value ?? ""}`);
    for (const child of node.children ?? []) walk(child, own);
  };
  walk(fromMarkdown(block, { extensions: [{ disable: { null: ["codeIndented"] } }] }) as Node, "");
  return found;
}

describe("pieces of a Markdown block", () => {
  it("are its items and headings at the margin", () => {
    expect(piecesOf(["So:", "- a", "  - b", "c", "+ d", "1. e", "2. f", "# G", "1984. h"], 1)).toEqual([
      "So:",
      "- a\n  - b\nc",
      "+ d",
      "1. e",
      "2. f",
      "# G\n1984. h",
    ]);
  });

  it("are not cut from text that goes on, from code and from html", () => {
    for (const lines of [
      ["It was", "1984. And", "2. so", "-", "===", "> a", "> b", "* "],
      ["```", "- a", "# b", "```"],
      ["<div>", "- a", "# b", "</div>"],
    ]) {
      expect(piecesOf(lines, 1)).toEqual([lines.join("\n")]);
    }
  });

  it("read as the whole block does", () => {
    const line = fc.constantFrom(
      ...["a", "b *c", "d* e", "- f", "  - g", "  h", "-", "1. i", "2. j", "23) k", "   3. l", "> m", "  > n", "> - o"],
      ...["# p", "## q #", "  # r", "===", "---", "***", "- - -", "* t", "+\tu", "    v", "-      w", "\\- z"],
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 9 }), (lines) => {
        expect(piecesOf(lines, 1).flatMap(leaves)).toEqual(leaves(lines.join("\n")));
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
