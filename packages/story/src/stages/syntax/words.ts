import type { Sentences, Tokens } from "../tokens/layer.ts";
import type { Lemmas, Parse, Tags } from "./layer.ts";

/** The layers that `Words` looks at. */
export interface WordLayers {
  tokens: Tokens;
  sentences: Sentences;
  tags: Tags;
  lemmas: Lemmas;
  parse: Parse;
}

/**
 * Tokens with all that syntax says of them, by token index. A view: it copies nothing but the lists of children.
 * Children are in text order.
 */
export class Words {
  readonly count: number;
  private readonly childStart: Int32Array;
  private readonly childList: Int32Array;

  constructor(readonly layers: WordLayers) {
    const { head } = layers.parse;
    this.count = layers.tokens.count;
    this.childStart = new Int32Array(this.count + 1);
    this.childList = new Int32Array(this.count);
    for (let i = 0; i < this.count; i++) if (head[i]! >= 0) this.childStart[head[i]! + 1]!++;
    for (let i = 0; i < this.count; i++) this.childStart[i + 1]! += this.childStart[i]!;
    const next = this.childStart.slice(0, this.count);
    for (let i = 0; i < this.count; i++) if (head[i]! >= 0) this.childList[next[head[i]!]!++] = i;
  }

  /** The surface form as it stands in the text. */
  form(i: number): string {
    return this.layers.tokens.form(i);
  }
  lower(i: number): string {
    return this.layers.tokens.form(i).toLowerCase();
  }
  start(i: number): number {
    return this.layers.tokens.start[i]!;
  }
  end(i: number): number {
    return this.layers.tokens.end[i]!;
  }
  /** Index into `paragraphs`. */
  paragraph(i: number): number {
    return this.layers.tokens.paragraph[i]!;
  }
  sentence(i: number): number {
    return this.layers.sentences.of[i]!;
  }
  /** Universal part of speech: "NOUN", "PROPN", "VERB", ... */
  upos(i: number): string {
    return this.layers.tags.uposNames[this.layers.tags.upos[i]!]!;
  }
  /** Penn Treebank tag: "NNP", "VBD", ... */
  xpos(i: number): string {
    return this.layers.tags.xposNames[this.layers.tags.xpos[i]!]!;
  }
  lemma(i: number): string {
    return this.layers.lemmas[i]!;
  }
  /** Relation to the head, with its subtype: "nsubj", "nsubj:pass". */
  deprel(i: number): string {
    return this.layers.parse.deprelNames[this.layers.parse.deprel[i]!]!;
  }
  /** Token that this one hangs on, -1 for the root of a sentence. */
  head(i: number): number {
    return this.layers.parse.head[i]!;
  }
  children(i: number): Int32Array {
    return this.childList.subarray(this.childStart[i], this.childStart[i + 1]);
  }
  /** First child with one of the relations; a relation without a subtype also stands for all its subtypes. -1: none. */
  childBy(i: number, ...relations: string[]): number {
    for (const child of this.children(i)) {
      const relation = this.deprel(child);
      if (relations.includes(relation) || relations.includes(plainRelation(relation))) return child;
    }
    return -1;
  }
  /** The token of [first, last) that hangs on what is outside of it; the first of several. */
  headOf(first: number, last: number): number {
    for (let i = first; i < last; i++) if (this.head(i) < first || this.head(i) >= last) return i;
    return last - 1;
  }
  /** First and last token of the subtree under `i`. Linear in the size of the subtree. */
  subtree(i: number): { first: number; last: number } {
    let first = i;
    let last = i;
    const open = [i];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at < first) first = at;
      if (at > last) last = at;
      for (const child of this.children(at)) open.push(child);
    }
    return { first, last };
  }
}

/** "nsubj" of "nsubj:pass". */
export function plainRelation(relation: string): string {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}
