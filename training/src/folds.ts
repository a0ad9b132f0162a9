import { join } from "node:path";
import { documentsOf, foldsByWork } from "./works.ts";

export const FOLDS = 5;

/** Folds of all works of LitBank and PDNC together: a work that is held out of one is held out of both. */
export function allFolds(corpora: string): Map<string, number> {
  const works = ["litbank", "pdnc"].flatMap((c) => documentsOf(join(corpora, c)).map((d) => d.work));
  return foldsByWork(works, FOLDS);
}
