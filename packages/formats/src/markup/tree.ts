/**
 * A light document tree, from HTML and XHTML as well as from XML. Formatting tags (i, b, ...) are no nodes: they set
 * `emphasis` on the text, so that misnested and unclosed ones do no harm. Everything that walks the tree is iterative,
 * as documents may be nested as deep as they are long.
 */
export interface Text {
  text: string;
  emphasis: boolean;
}

export interface Element {
  /** In small letters; in XML with its prefix ("dc:title"). */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
}

export type Node = Text | Element;

/**
 * How deep trees get (browsers stop at the same depth). What is nested deeper is laid side by side at this depth: its
 * text keeps its order, and looking through the subtree of each element stays linear in the length of the page.
 */
export const DEEPEST = 512;

export function isElement(node: Node): node is Element {
  return "name" in node;
}

export function attribute(element: Element, name: string): string {
  return element.attributes.get(name) ?? "";
}

export function classes(element: Element): string[] {
  return attribute(element, "class").split(/\s+/).filter(Boolean);
}

/** Calibre numbers the classes of pages that it converts ("userstuff2"), so a number at the end is not looked at. */
export function hasClass(element: Element, name: string): boolean {
  const value = element.attributes.get("class");
  if (!value?.includes(name)) return false;
  return classes(element).some((c) => c === name || (c.startsWith(name) && /^\d+$/.test(c.slice(name.length))));
}

/** All elements below `root` in document order, without those below an element that `skip` names. */
export function* descendants(root: Element, skip?: (element: Element) => boolean): Generator<Element> {
  const open: { children: readonly Node[]; next: number }[] = [{ children: root.children, next: 0 }];
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const node = top.children[top.next++];
    if (node === undefined) open.pop();
    else if (isElement(node)) {
      yield node;
      if (!skip?.(node)) open.push({ children: node.children, next: 0 });
    }
  }
}

export function find(root: Element, matches: (element: Element) => boolean): Element | null {
  for (const element of descendants(root)) if (matches(element)) return element;
  return null;
}

export function byName(root: Element, name: string): Element | null {
  return find(root, (e) => e.name === name);
}

export function byId(root: Element, id: string): Element | null {
  return find(root, (e) => e.attributes.get("id") === id);
}

export function childElements(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** The text of an element on one line: white space collapsed, tags dropped. `most`: how many code units and elements are looked at. */
export function textOf(root: Element, most = 1_000_000): string {
  const pieces: string[] = [];
  let length = 0;
  const open: { children: readonly Node[]; next: number; block: boolean }[] = [
    { children: root.children, next: 0, block: false },
  ];
  while (open.length > 0 && length < most) {
    const top = open[open.length - 1]!;
    const node = top.children[top.next++];
    if (node === undefined) {
      open.pop();
      if (top.block) pieces.push(" ");
    } else if (!isElement(node)) {
      pieces.push(node.text);
      length += node.text.length;
    } else if (node.name === "br") pieces.push(" ");
    else if (node.name !== "script" && node.name !== "style") {
      length++;
      const block = /^(?:p|div|li|dd|dt|tr|td|h\d|blockquote)$/.test(node.name);
      if (block) pieces.push(" ");
      open.push({ children: node.children, next: 0, block });
    }
  }
  return pieces
    .join("")
    .replace(/[ \t\r\n\f\u00a0]+/g, " ")
    .trim();
}
