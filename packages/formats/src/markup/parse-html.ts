import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import {
  BLOCK,
  BOX,
  DROPPED,
  EMPHASIS,
  END_TAG_BARRIERS,
  ENDS_OPEN,
  ENDS_PARAGRAPH,
  PARAGRAPH_BARRIERS,
  VOID,
} from "./tag-rules.ts";
import { DEEPEST, type Element, isElement } from "./tree.ts";

/**
 * Builds the tree from HTML tokens, by rules simpler than those of the HTML standard. The standard's (which parse5
 * follows) are not linear in nesting: its scope checks and its adoption agency look down the stack of open elements at
 * a tag, and it reopens unclosed formatting in each paragraph. Here every lookup is a last position by name, so that
 * any page is read in linear time.
 */
class TreeBuilder implements TokenizerCallbacks {
  readonly root: Element = { name: "#document", attributes: new Map(), children: [] };
  private readonly open: Element[] = [this.root];
  /** For each open element: the position of the nearest block at or below it. */
  private readonly block: number[] = [0];
  /** Positions in `open` of the open elements of each name. */
  private readonly positions = new Map<string, number[]>();
  /** Open formatting tags by name, all together, and what was open where each box began. */
  private readonly formatting = new Map<string, number>();
  private formats = 0;
  private readonly outerFormatting: Map<string, number>[] = [];

  private tag = "";
  private attributes = new Map<string, string>();
  private attributeName = "";
  private attributeValue = "";
  private readonly source: string;
  private readonly xhtml: boolean;

  constructor(source: string, xhtml: boolean) {
    this.source = source;
    this.xhtml = xhtml;
  }

  ontext(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.addText(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.nameAt(start, end);
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase();
    this.attributeValue = "";
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (!this.attributes.has(this.attributeName)) this.attributes.set(this.attributeName, this.attributeValue);
  }

  onopentagend(): void {
    this.startTag(this.tag);
  }

  onselfclosingtag(): void {
    const name = this.tag;
    if (this.xhtml && EMPHASIS.has(name)) return;
    this.startTag(name);
    if (this.xhtml && !VOID.has(name)) this.endTag(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.nameAt(start, end);
    if (name === "br") this.startTag("br");
    else this.endTag(name);
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.xhtml) this.addText(this.source.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private nameAt(start: number, end: number): string {
    const name = this.source.slice(start, end).toLowerCase();
    return name.startsWith("html:") ? name.slice(5) : name;
  }

  private addText(text: string): void {
    const emphasis = this.formats > 0;
    // Below the deepest level a script's text still has to stay in its script.
    const top = this.open[this.open.length - 1]!;
    const siblings = (DROPPED.has(top.name) ? top : this.parent).children;
    const last = siblings[siblings.length - 1];
    if (last && !isElement(last) && last.emphasis === emphasis) last.text += text;
    else siblings.push({ text, emphasis });
  }

  /** Where the next node goes. */
  private get parent(): Element {
    return this.open[Math.min(this.open.length, DEEPEST) - 1]!;
  }

  private lastOpen(names: readonly string[]): number {
    let last = -1;
    for (const name of names) {
      const at = this.positions.get(name);
      if (at && at.length > 0) last = Math.max(last, at[at.length - 1]!);
    }
    return last;
  }

  private startTag(name: string): void {
    if (EMPHASIS.has(name)) {
      this.formatting.set(name, (this.formatting.get(name) ?? 0) + 1);
      this.formats++;
      return;
    }
    if (ENDS_PARAGRAPH.has(name)) this.closeUnlessBarred(["p"], PARAGRAPH_BARRIERS);
    const rule = ENDS_OPEN.get(name);
    if (rule) this.closeUnlessBarred(rule.ends, rule.barriers);
    const element: Element = { name, attributes: this.attributes, children: [] };
    this.attributes = new Map();
    this.parent.children.push(element);
    if (VOID.has(name)) return;
    const at = this.open.push(element) - 1;
    this.block.push(BLOCK.has(name) ? at : this.block[at - 1]!);
    const same = this.positions.get(name);
    if (same) same.push(at);
    else this.positions.set(name, [at]);
    if (BOX.has(name)) this.outerFormatting.push(new Map(this.formatting));
  }

  private endTag(name: string): void {
    if (EMPHASIS.has(name)) {
      const count = this.formatting.get(name) ?? 0;
      if (count === 0) return;
      this.formatting.set(name, count - 1);
      this.formats--;
      return;
    }
    const at = this.lastOpen([name]);
    if (at < 0) return;
    if (!BLOCK.has(name)) {
      // An inline element that was opened outside of the paragraph ends with what it stands in.
      if (at > this.block[this.block.length - 1]!) this.closeTo(at);
      return;
    }
    if (!(END_TAG_BARRIERS as readonly string[]).includes(name) && at < this.lastOpen(END_TAG_BARRIERS)) return;
    this.closeTo(at);
  }

  private closeUnlessBarred(ends: readonly string[], barriers: readonly string[]): void {
    const at = this.lastOpen(ends);
    if (at > this.lastOpen(barriers)) this.closeTo(at);
  }

  private closeTo(at: number): void {
    while (this.open.length > at) {
      const { name } = this.open.pop()!;
      this.block.pop();
      this.positions.get(name)!.pop();
      if (BOX.has(name)) this.restoreFormatting(this.outerFormatting.pop()!);
    }
  }

  private restoreFormatting(outer: Map<string, number>): void {
    this.formats = 0;
    for (const name of EMPHASIS) {
      const count = Math.min(outer.get(name) ?? 0, this.formatting.get(name) ?? 0);
      this.formatting.set(name, count);
      this.formats += count;
    }
  }
}

/**
 * Reads a page into a tree; never fails, never runs anything, expands no entities but HTML's own.
 * `xhtml`: "<p/>" is an empty paragraph rather than an opened one.
 */
export function parseHtml(source: string, xhtml = /^\s*<\?xml\s/.test(source.slice(0, 200))): Element {
  const builder = new TreeBuilder(source, xhtml);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true, recognizeSelfClosing: xhtml }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}
