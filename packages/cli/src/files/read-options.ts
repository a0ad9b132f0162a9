/** What `fabula read` was asked for. */
export interface ReadOptions {
  json?: boolean;
  script?: boolean;
  out?: string;
  resume?: boolean;
  tokens?: boolean;
  /** Read only what stands before this place. */
  until?: string;
}
