import { basename } from "node:path";
import { bytesOf } from "../files/bytes.ts";
import { complainOf } from "../files/complaint.ts";
import { correctionsBeside } from "../files/corrections.ts";

/** A file that the page may fetch. It is read anew each time, so that a changed chapter shows. */
export interface Shelved {
  name: string;
  bytes(): Promise<Uint8Array>;
  /** Where its corrections lie; null for standard input, which lies nowhere. */
  corrections: string | null;
}

/** The files that can be read. Each of the others costs a line on standard error. */
export async function shelfOf(files: readonly string[]): Promise<{ shelf: Shelved[]; failed: number }> {
  const shelf: Shelved[] = [];
  for (const path of files) {
    try {
      const bytes = await bytesOf(path);
      // Standard input can be read only once.
      if (path === "-") shelf.push({ name: "standard input", bytes: async () => bytes, corrections: null });
      else shelf.push({ name: basename(path), bytes: () => bytesOf(path), corrections: correctionsBeside(path) });
    } catch (error) {
      process.stderr.write(complainOf(path === "-" ? "standard input" : path, error));
    }
  }
  return { shelf, failed: files.length - shelf.length };
}
