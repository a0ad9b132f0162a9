import type { Id, Section, Span } from "./story.ts";

/**
 * A story as a file gave it: text out of its wrapping, nothing repaired or read yet. Made by `formats`.
 * Offsets are UTF-16 code units into `text`, end exclusive.
 */
export interface StoryInput {
  /** The file's name, or "stdin". */
  name: string;
  /** "txt", "md", "html", "epub", "docx", or with its archive, "html/ao3", "epub/fanficfare", ... */
  format: string;
  /** "utf-8", "utf-16le", "windows-1252", ... */
  encoding: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  title: string | null;
  author: string | null;
  /** BCP 47, where the file says so. */
  language: string | null;
  metadata: Record<string, unknown>;
  text: string;
  /**
   * What the file's own structure says of its sections, in order, without overlaps; they need not cover the text.
   * Empty where the file has no structure (plain text): then the sections stage finds them by itself.
   */
  sections: Section[];
  /** Paragraphs where the file marks them (html, epub, docx, md); null where they must be found (txt). */
  paragraphs: Span[] | null;
  /** What was italic or bold. */
  emphasis: Span[];
}

export type { Id };
