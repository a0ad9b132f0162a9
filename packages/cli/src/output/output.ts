import type { Story } from "@fabula/story";

/** Where stories go: printed, or into a folder. */
export interface Output {
  /** The files to read, in order. */
  files: readonly string[];
  /** Is the result for this file there already, read from bytes with this SHA-256 and after this time (in ms)? */
  has?(path: string, sha256: string, after: number): Promise<boolean>;
  put(path: string, story: Story): Promise<void>;
}
