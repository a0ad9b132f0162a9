import { readFile, stat } from "node:fs/promises";
import type { Corrections, Story } from "@fabula/story";
import { counted, oneLine } from "../terminal/layout.ts";
import { MOST_BYTES } from "./bytes.ts";
import { sentenceOf, UnreadableFile } from "./complaint.ts";

/** Misfits that are listed one by one; of more the number is told. */
const MOST_LISTED = 20;

/** Where the corrections of a story lie: beside it. */
export const correctionsBeside = (story: string): string => `${story}.corrections.json`;

/**
 * The corrections of a story: of the file named, else of the one beside the story, if there is one.
 * @throws UnreadableFile, with the name of the file of corrections in it
 */
export async function correctionsFor(story: string, named: string | undefined): Promise<Corrections> {
  const path = named ?? (story === "-" ? null : correctionsBeside(story));
  if (path === null) return [];
  const { readCorrections } = await import("@fabula/story/corrections");
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new UnreadableFile("is too large for corrections; name another file");
    return readCorrections(await readFile(path, "utf8"));
  } catch (error) {
    if (named === undefined && (error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new UnreadableFile(sentenceOf(path, error));
  }
}

/** When the corrections of a story were last changed, in ms; 0 where there are none. */
export async function correctedAt(story: string, named: string | undefined): Promise<number> {
  const there = await stat(named ?? correctionsBeside(story)).catch(() => null);
  return there?.mtimeMs ?? 0;
}

/** Says on standard error how many corrections were applied, and lists those that no longer fit. */
export async function tellCorrections(path: string, story: Story, corrections: Corrections): Promise<void> {
  if (!corrections.length) return;
  const { correctionWords, misfitsOf } = await import("@fabula/story/corrections");
  const misfits = misfitsOf(story, corrections);
  const applied = counted(corrections.length - misfits.length, "correction");
  const [fit, was] = misfits.length === 1 ? ["fits", "was"] : ["fit", "were"];
  const left = misfits.length ? `; ${misfits.length} no longer ${fit} and ${was} left out:` : "";
  const lines = misfits
    .slice(0, MOST_LISTED)
    .map(({ correction, why }) => `  ${oneLine(correctionWords(correction))}: ${oneLine(why)}\n`);
  if (misfits.length > MOST_LISTED) lines.push(`  and ${misfits.length - MOST_LISTED} more\n`);
  process.stderr.write(`fabula: ${oneLine(path)}: ${applied} applied${left}\n${lines.join("")}`);
}
