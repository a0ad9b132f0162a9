/** What `fabula read` was asked for. */
export interface ReadOptions {
  json?: boolean;
  script?: boolean;
  out?: string;
  resume?: boolean;
  tokens?: boolean;
  /** A file of corrections, instead of the one beside the story. */
  corrections?: string;
  /** Read only what stands before this place. */
  until?: string;
}
