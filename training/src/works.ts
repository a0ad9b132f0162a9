import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A document of a corpus: its text and its gold. */
export interface GoldDocument<Gold> {
  id: string;
  /** The work it is of, the same in all corpora: what is held out of one leaves all. */
  work: string;
  text: string;
  gold: Gold;
}

export function documentsOf<Gold extends { title?: string }>(folder: string): GoldDocument<Gold>[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".gold.json"))
    .sort()
    .map((f) => {
      const id = f.slice(0, -".gold.json".length);
      const gold = JSON.parse(readFileSync(join(folder, f), "utf8")) as Gold;
      return { id, work: workKey(id), text: readFileSync(join(folder, `${id}.txt`), "utf8"), gold };
    });
}

/** "105_persuasion" and "Persuasion" are one work. */
export function workKey(id: string): string {
  const plain = id
    .replace(/^\d+_/, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return plain.replace(/^the|^a(?=room|passage)/, "").slice(0, 14);
}
