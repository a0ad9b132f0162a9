import type { Mention, Quotation, Span, Story } from "@fabula/story";
import { lastAt } from "../book/book.ts";

/** A stretch of text in which nothing changes: the quotation it is part of, whom it names, whether it was emphasised. */
export interface Piece extends Span {
  quotation: Quotation | null;
  mention: Mention | null;
  emphasis: boolean;
}

/** Marks that a quotation wears outside of its parts. */
const MARK = /["“”„«»'‘’*_]/;

/** Cuts spans of a story into pieces. What is where is looked up by halving, so that a span costs what it holds. */
export class Pieces {
  private readonly said: { start: number; end: number; quotation: Quotation }[];
  private readonly widest: number;

  constructor(private readonly story: Story) {
    const { text, quotations, mentions } = story;
    this.said = quotations
      .filter((q) => q.kind !== "other")
      .flatMap((quotation) =>
        quotation.parts.map(({ start, end }) => ({
          start: start > quotation.start && MARK.test(text[start - 1]!) ? start - 1 : start,
          end: end < quotation.end && MARK.test(text[end]!) ? end + 1 : end,
          quotation,
        })),
      )
      .sort((a, b) => a.start - b.start);
    // Mentions nest, so one that began earlier may still be open: none reaches further than the longest.
    this.widest = mentions.reduce((most, m) => Math.max(most, Math.min(m.end - m.start, LONGEST_MENTION)), 0);
  }

  of(span: Span): Piece[] {
    const said = this.over(this.said, span, 0);
    const mentions = this.over(this.story.mentions, span, this.widest);
    const emphasis = this.over(this.story.emphasis, span, LONGEST_MENTION);
    const edges = new Set([span.start, span.end]);
    for (const s of [...said, ...mentions, ...emphasis]) {
      edges.add(Math.max(span.start, s.start));
      edges.add(Math.min(span.end, s.end));
    }
    const cuts = [...edges].sort((a, b) => a - b);
    return cuts.slice(1).map((end, i): Piece => {
      const start = cuts[i]!;
      const holds = (s: Span) => s.start <= start && s.end >= end;
      const mention = mentions.filter(holds).reduce<Mention | null>((a, b) => (a && width(a) < width(b) ? a : b), null);
      return { start, end, quotation: said.find(holds)?.quotation ?? null, mention, emphasis: emphasis.some(holds) };
    });
  }

  /** The spans of a list that overlap one span; none of them reaches further back than `reach`. */
  private over<T extends Span>(list: readonly T[], { start, end }: Span, reach: number): T[] {
    const found: T[] = [];
    for (let i = Math.max(0, lastAt(list, start - reach)); i < list.length && list[i]!.start < end; i++)
      if (list[i]!.end > start) found.push(list[i]!);
    return found;
  }
}

const width = (s: Span) => s.end - s.start;
/** No phrase that means somebody is longer in any story; one that claims to be is cut off at a paragraph's start. */
const LONGEST_MENTION = 2000;
