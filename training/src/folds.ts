import { join } from "node:path";
import { documentsOf, workKey } from "./works.ts";

/** Works that nobody looked at while building; one figure was taken on them, with models that never saw them. */
const SET_ASIDE: readonly string[] = ["AnneOfGreenGables", "NightAndDay", "TheAwakening", "TheSportOfTheGods"].map(
  workKey,
);

const OPEN_FOLDS = 5;
/** The last fold holds what is set aside. */
export const FOLDS = OPEN_FOLDS + 1;
export const SET_ASIDE_FOLD = OPEN_FOLDS;

/**
 * Folds of all works of LitBank and PDNC together: a work that is held out of one is held out of both. Dealt out in the
 * order of the works' names.
 */
export function allFolds(corpora: string): Map<string, number> {
  const works = ["litbank", "pdnc"].flatMap((c) => documentsOf(join(corpora, c)).map((d) => d.work));
  const open = [...new Set(works)].filter((work) => !SET_ASIDE.includes(work)).sort();
  return new Map([
    ...open.map((work, i): [string, number] => [work, i % OPEN_FOLDS]),
    ...SET_ASIDE.map((work): [string, number] => [work, SET_ASIDE_FOLD]),
  ]);
}
