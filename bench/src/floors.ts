import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./scorers.ts";

/** A bound of a figure: what it must reach, or must not pass. In per cent for accuracy, as it is for speed. */
export interface Bound {
  least?: number;
  most?: number;
}

/** Figures of accuracy are totals over a corpus: "micro", by summing counts, or "macro", the mean of its documents. */
export type Floors = Record<string, Record<string, Bound>>;

/** The committed floors: for each corpus, and for "speed", figure -> bound. */
export function loadFloors(): Floors {
  return JSON.parse(readFileSync(join(PROJECT, "bench", "floors.json"), "utf8")) as Floors;
}

/** A line for each floor that is crossed; a figure that is missing crosses its floor. */
export function crossed(floors: Record<string, Bound> | undefined, figures: ReadonlyMap<string, number>): string[] {
  const found: string[] = [];
  for (const [name, { least, most }] of Object.entries(floors ?? {})) {
    const value = figures.get(name);
    if (value === undefined) found.push(`${name}: not measured`);
    else if (least !== undefined && value < least) found.push(`${name}: ${round(value)} is below its floor ${least}`);
    else if (most !== undefined && value > most) found.push(`${name}: ${round(value)} is above its bound ${most}`);
  }
  return found;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
