import type { QuotationKind, Span } from "../../story.ts";

/** A quotation found in the text, before anybody knows who speaks. In telling order. */
export interface DetectedQuotation extends Span {
  /** Without marks, one piece per stretch between cues; never empty. */
  parts: Span[];
  kind: QuotationKind;
  /** That this is a quotation with these bounds. */
  confidence: number;
  /** How its first part is marked: "“", '"', "'", "‘", "«", "—", "italics", "script", ... */
  mark: string;
  /** True where no closing mark was found and the end was recovered. */
  unclosed: boolean;
  /** Index into `paragraphs` of its first and last part. */
  firstParagraph: number;
  lastParagraph: number;
  /** Script style or a chat: the label that names the speaker ("KURT"). */
  label?: Span;
}
