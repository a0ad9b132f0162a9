import type { Role } from "../compose/story-text.ts";
import type { Roles } from "../markup/blocks.ts";
import type { Element } from "../markup/tree.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";

/** What a layout makes of a page: its metadata, and which of its elements are story and which are not. */
export interface Described {
  metadata: StoryMetadata;
  roles: Roles;
  /** Where the story is, if the rest of the page is left out. */
  root?: Element;
}

/**
 * How one archive or exporter lays out a story. The page is an html document, or the pages of an epub one after
 * another (each a `body` with its file in the attribute `data-file`).
 */
export interface Layout {
  /** "ao3", "fanficfare", "fichub"; null for a page of no known archive. */
  readonly archive: string | null;
  recognises(document: Element): boolean;
  describe(document: Element): Described;
}

/** Roles under construction. */
export class Marking {
  readonly roles = new Map<Element, Role | "drop">();

  mark(element: Element | null | undefined, role: Role | "drop"): void {
    if (element) this.roles.set(element, role);
  }
}
