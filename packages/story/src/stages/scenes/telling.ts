import type { Span } from "../../story.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { tokenAt } from "../speakers/gaps.ts";
import type { Words } from "../syntax/words.ts";
import { matterOf } from "./cohesion.ts";
import { type ToldSentence, tensesOf } from "./tenses.ts";

/** How the text is told, paragraph by paragraph: its sentences with their tenses, its talk, its matter. */
export class Telling {
  readonly sentences: readonly ToldSentence[];
  /** First sentence of each paragraph, and one past the last. */
  private readonly from: Int32Array;
  private readonly talking: Uint8Array;
  private readonly talk: Uint8Array;
  private readonly matters: (Set<string> | undefined)[] = [];

  constructor(
    readonly text: string,
    readonly paragraphs: readonly Span[],
    readonly words: Words,
    quotations: readonly DetectedQuotation[],
    spoken: Uint8Array,
  ) {
    this.sentences = tensesOf(words, spoken);
    this.from = new Int32Array(paragraphs.length + 1).fill(this.sentences.length);
    for (let s = this.sentences.length - 1; s >= 0; s--) this.from[this.sentences[s]!.paragraph] = s;
    for (let p = paragraphs.length - 1; p >= 0; p--) this.from[p] = Math.min(this.from[p]!, this.from[p + 1]!);
    this.talking = new Uint8Array(paragraphs.length);
    this.talk = new Uint8Array(paragraphs.length);
    let p = 0;
    for (const q of quotations) {
      if (q.kind === "other") continue;
      for (const part of q.parts) {
        while (p < paragraphs.length && paragraphs[p]!.end <= part.start) p++;
        const paragraph = paragraphs[p];
        if (!paragraph || paragraph.start > part.start) continue;
        this.talk[p] = 1;
        if (part.start <= paragraph.start + 3) this.talking[p] = 1;
      }
    }
  }

  sentencesOf(paragraph: number): readonly ToldSentence[] {
    return this.sentences.slice(this.from[paragraph]!, this.from[paragraph + 1]!);
  }
  /** Index into `sentences` of the first sentence of a paragraph. */
  firstSentence(paragraph: number): number {
    return this.from[paragraph]!;
  }
  opensWithTalk(paragraph: number): boolean {
    return this.talking[paragraph] === 1;
  }
  hasTalk(paragraph: number): boolean {
    return this.talk[paragraph] === 1;
  }
  wordsOf({ start, end }: Span, most = 300): string {
    return this.text.slice(start, Math.min(end, start + most));
  }
  matter(paragraph: number): ReadonlySet<string> {
    const known = this.matters[paragraph];
    if (known) return known;
    const found = matterOf(this.words, this.paragraphs[paragraph]!, (offset) => tokenAt(this.words, offset));
    this.matters[paragraph] = found;
    return found;
  }
  /** What a run of paragraphs is about, [from, to). */
  matterFrom(from: number, to: number): Set<string> {
    const all = new Set<string>();
    for (let p = Math.max(0, from); p < to; p++) for (const word of this.matter(p)) all.add(word);
    return all;
  }
}

/** The tense in which most main clauses are told; null where there are too few or they balance. */
export function tenseOf(sentences: Iterable<ToldSentence>, least = 1): "past" | "present" | null {
  let past = 0;
  let present = 0;
  for (const s of sentences)
    for (const t of s.tenses) {
      if (t === "past" || t === "pluperfect") past++;
      else if (t === "present" || t === "future") present++;
    }
  if (past + present < least) return null;
  if (past >= 2 * present) return "past";
  return present >= 1.5 * past ? "present" : null;
}
