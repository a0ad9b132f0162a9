/** Who is together in a story, as its archive says. */
export interface Pairing {
  /** As it stands there: "A/B", "A & B". */
  text: string;
  /** In the archive's order, which puts the main ship first; empty where it names nobody ("Minor Relationships"). */
  names: string[];
  /** "/" is romantic or sexual, before, during or after the story; "&" is not. */
  kind: "romantic" | "platonic" | null;
}

/**
 * What a file says of its story, under the same keys for all archives. Dates are YYYY-MM-DD where the file writes them
 * so, else as written. Everything is optional; lists are never empty.
 */
export interface StoryMetadata {
  title?: string;
  author?: string;
  authors?: string[];
  authorUrl?: string;
  url?: string;
  /** The archive or publisher that the file comes from. */
  publisher?: string;
  summary?: string;
  fandoms?: string[];
  relationships?: Pairing[];
  characters?: string[];
  rating?: string;
  warnings?: string[];
  categories?: string[];
  genres?: string[];
  tags?: string[];
  series?: { name: string; position: number | null }[];
  collections?: string[];
  /** BCP 47 where the name of the language is known, else as written. */
  language?: string;
  status?: "complete" | "in-progress" | "abandoned" | string;
  published?: string;
  updated?: string;
  words?: number;
  /** Chapters written, and planned where the archive says so. */
  chapters?: number;
  chaptersPlanned?: number | null;
  /** Labels that are not known, as they stand. */
  other?: Record<string, string>;
}

/** A copy without keys that say nothing. */
export function withoutEmpty(metadata: StoryMetadata): StoryMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(
      ([, value]) =>
        value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0) && !Number.isNaN(value),
    ),
  ) as StoryMetadata;
}
