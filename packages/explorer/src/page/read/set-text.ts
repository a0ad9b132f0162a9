import type { Id, Span } from "@fabula/story";
import { type Book, certaintyOf, inkOf, lastAt } from "../book/book.ts";
import { type Block, type Chunk, chunksOf } from "./blocks.ts";
import { type Piece, Pieces } from "./pieces.ts";
import type { Turn } from "./turns.ts";

/** Set text looks ahead so far, in pixels, and has about so many characters in a line and pixels in its height. */
const AHEAD = 1600;
const LINE = { characters: 66, height: 30 };

/**
 * The story as elements. All of its text is there from the start, so that the browser's own find works; who speaks and
 * who is meant is put in as a stretch comes near, and stretches out of sight cost no layout (`content-visibility`).
 * Text becomes text nodes only, never markup.
 */
export class SetText {
  private readonly chunks: readonly Chunk[];
  private readonly elements: HTMLElement[] = [];
  private readonly pieces: Pieces;
  private readonly shown = new WeakMap<Element, Piece>();
  private readonly annotated = new Set<number>();
  private readonly observer: IntersectionObserver;

  constructor(
    root: HTMLElement,
    private readonly book: Book,
    private readonly turns: readonly Turn[],
  ) {
    this.pieces = new Pieces(book.story);
    this.chunks = chunksOf(book.story);
    for (const [i, chunk] of this.chunks.entries()) {
      const element = document.createElement("div");
      element.className = "chunk";
      element.dataset.chunk = String(i);
      const lines = chunk.blocks.reduce((n, b) => n + Math.ceil((b.end - b.start) / LINE.characters), 0);
      element.style.containIntrinsicSize = `auto ${lines * LINE.height}px`;
      element.append(...chunk.blocks.map((b) => this.plain(b)));
      this.elements.push(element);
    }
    root.replaceChildren(...this.elements);
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const e of entries) if (e.isIntersecting) this.annotate(Number((e.target as HTMLElement).dataset.chunk));
      },
      { rootMargin: `${AHEAD}px 0px` },
    );
    for (const element of this.elements) this.observer.observe(element);
  }

  close(): void {
    this.observer.disconnect();
    CSS.highlights?.delete("shown");
  }

  /** The piece that an element inside the text stands for. */
  pieceAt(target: EventTarget | null): { piece: Piece; element: HTMLElement } | null {
    let element = target instanceof HTMLElement ? target.closest<HTMLElement>(".m, .q") : null;
    // A mention inside of a line answers for the line while nobody is meant by it.
    while (element && !this.shown.has(element)) element = element.parentElement?.closest<HTMLElement>(".m, .q") ?? null;
    return element ? { piece: this.shown.get(element)!, element } : null;
  }

  /** Brings a span into view, marks its words, and puts the focus on its paragraph. */
  show(span: Span): void {
    const i = Math.max(0, lastAt(this.chunks, span.start));
    const chunk = this.chunks[i];
    if (!chunk) return;
    this.annotate(i);
    const b = Math.max(0, lastAt(chunk.blocks, span.start));
    const paragraph = this.elements[i]!.children[b] as HTMLElement;
    this.elements[i]!.scrollIntoView({ block: "start" });
    paragraph.scrollIntoView({ block: "center" });
    const range = rangeIn(paragraph, chunk.blocks[b]!, span);
    if (range && CSS.highlights) CSS.highlights.set("shown", new Highlight(range));
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    // Stretches above may get their true height only now.
    requestAnimationFrame(() => paragraph.scrollIntoView({ block: "center" }));
  }

  /** Puts the focus on a line, by the id of its quotation, wherever it is. */
  focusLine(span: Span & { id: Id }): void {
    this.show(span);
    const i = Math.max(0, lastAt(this.chunks, span.start));
    const line = [...this.elements[i]!.querySelectorAll<HTMLElement>(".q")].find(
      (e) => this.shown.get(e)?.quotation?.id === span.id,
    );
    line?.focus({ preventScroll: true });
  }

  /** Offset of the first paragraph below the given height of the window. */
  offsetAt(top: number): number {
    const i = firstBelow(this.elements, top);
    const chunk = this.chunks[i];
    if (!chunk) return 0;
    const b = firstBelow([...this.elements[i]!.children], top);
    return (chunk.blocks[b] ?? chunk.blocks.at(-1)!).start;
  }

  private plain(block: Block): HTMLElement {
    const element = document.createElement(block.kind === "heading" ? "h2" : "p");
    element.className = `${block.kind}${block.first ? " first" : ""}`;
    element.textContent = this.book.story.text.slice(block.start, block.end);
    return element;
  }

  private annotate(i: number): void {
    const chunk = this.chunks[i];
    if (this.annotated.has(i) || !chunk) return;
    this.annotated.add(i);
    chunk.blocks.forEach((block, b) => {
      if (block.kind !== "paragraph") return;
      const element = this.elements[i]!.children[b] as HTMLElement;
      element.replaceChildren(...this.turnsIn(block), ...this.annotatedText(block));
    });
  }

  private annotatedText(block: Block): Node[] {
    const nodes: Node[] = [];
    let line = null as { element: HTMLElement; quotation: Piece["quotation"]; end: number } | null;
    let labelled: string | undefined;
    for (const piece of this.pieces.of(block)) {
      const node = this.words(piece);
      if (!piece.quotation) {
        line = null;
        nodes.push(node);
        continue;
      }
      if (line?.quotation === piece.quotation && line.end === piece.start) {
        line.element.append(node);
        line.end = piece.end;
        continue;
      }
      const element = this.line(piece, labelled);
      element.append(node);
      labelled = element.dataset.who ?? labelled;
      line = { element, quotation: piece.quotation, end: piece.end };
      nodes.push(element);
    }
    return nodes;
  }

  /** A line of speech in its speaker's colour. Its speaker's name stands beside it, where it is not the one named last. */
  private line(piece: Piece, labelled: string | undefined): HTMLElement {
    const q = piece.quotation!;
    const element = document.createElement("span");
    const sure = q.speaker === null ? "unknown" : certaintyOf(q.speakers[0]?.p ?? 1);
    element.className = `q ${q.kind} ${inkOf(this.book, q.speaker)} ${sure}`;
    element.tabIndex = -1;
    const who =
      q.speaker === null ? "?" : `${this.book.people.get(q.speaker)?.label ?? "?"}${sure === "guess" ? "?" : ""}`;
    const begins = piece.start <= q.start + 1 || piece.start === q.parts[0]!.start;
    if ((begins || labelled === undefined) && who !== labelled) {
      element.dataset.who = who;
      element.classList.add(labelled === undefined ? "beside" : "inline");
    }
    this.shown.set(element, { ...piece, mention: null });
    return element;
  }

  private words(piece: Piece): Node {
    const text = document.createTextNode(this.book.story.text.slice(piece.start, piece.end));
    let node: Node = text;
    if (piece.mention && this.book.people.has(piece.mention.entity)) {
      const { entity, kind, confidence } = piece.mention;
      const element = document.createElement("span");
      element.className = `m ${kind} ${inkOf(this.book, entity)} ${certaintyOf(confidence)}`;
      element.append(node);
      this.shown.set(element, piece);
      node = element;
    }
    if (piece.emphasis) {
      const em = document.createElement("em");
      em.append(node);
      node = em;
    }
    return node;
  }

  private turnsIn(block: Block): Node[] {
    const from = lastAt(this.turns, block.start - 1) + 1;
    const nodes: Node[] = [];
    for (let i = from; i < this.turns.length && this.turns[i]!.start < block.end; i++) {
      const turn = this.turns[i]!;
      const link = document.createElement("a");
      link.className = `turn bond-${turn.bond} ${turn.certainty}`;
      link.href = turn.href;
      link.textContent = turn.words;
      nodes.push(link);
    }
    return nodes;
  }
}

/** Index of the first element whose lower edge is below a height; elements follow each other downwards. */
function firstBelow(elements: readonly Element[], top: number): number {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The part of a span that stands in a paragraph, as a range over its text nodes (those of margin notes left out). */
function rangeIn(paragraph: HTMLElement, block: Block, span: Span): Range | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = block.start;
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(".turn")) continue;
    const end = at + node.length;
    if (!begun && span.start < end) {
      range.setStart(node, Math.max(0, span.start - at));
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(node.length, Math.max(0, span.end - at)));
    if (span.end <= end) break;
    at = end;
  }
  return begun ? range : null;
}
