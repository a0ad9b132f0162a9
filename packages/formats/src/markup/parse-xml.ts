import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { DEEPEST, type Element } from "./tree.ts";

/** Elements and text of an XML file. Entities of its own are never expanded, and nothing outside is fetched. */
class XmlBuilder implements TokenizerCallbacks {
  readonly root: Element = { name: "#document", attributes: new Map(), children: [] };
  private readonly open: Element[] = [this.root];
  private readonly openCount = new Map<string, number>();
  private attributes = new Map<string, string>();
  private attributeName = "";
  private attributeValue = "";
  private tag = "";
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  ontext(start: number, end: number): void {
    this.parent.children.push({ text: this.source.slice(start, end), emphasis: false });
  }
  ontextentity(codepoint: number): void {
    this.parent.children.push({ text: String.fromCodePoint(codepoint), emphasis: false });
  }
  oncdata(start: number, end: number, offset: number): void {
    this.parent.children.push({ text: this.source.slice(start, end - offset), emphasis: false });
  }
  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase();
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
    this.attributes.set(this.attributeName, this.attributeValue);
  }
  onopentagend(): void {
    const element: Element = { name: this.tag, attributes: this.attributes, children: [] };
    this.parent.children.push(element);
    this.open.push(element);
    this.openCount.set(this.tag, (this.openCount.get(this.tag) ?? 0) + 1);
  }
  onselfclosingtag(): void {
    this.parent.children.push({ name: this.tag, attributes: this.attributes, children: [] });
  }
  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    if (!this.openCount.get(name)) return;
    for (;;) {
      const closed = this.open.pop()!;
      this.openCount.set(closed.name, this.openCount.get(closed.name)! - 1);
      if (closed.name === name) return;
    }
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private get parent(): Element {
    return this.open[Math.min(this.open.length, DEEPEST) - 1]!;
  }
}

/** Reads an XML file into a tree; names are in small letters with their prefixes, and damage is read past. */
export function parseXml(source: string): Element {
  const builder = new XmlBuilder(source);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.root;
}
