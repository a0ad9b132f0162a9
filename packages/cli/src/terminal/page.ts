import pc from "picocolors";

/** How a report is set: columns to fill, and colours (functions that do nothing where there are none). */
export interface Page {
  readonly width: number;
  readonly colors: Colors;
}

export type Colors = ReturnType<typeof pc.createColors>;

/** Wider lines are hard to read. */
const WIDEST = 110;
const NARROWEST = 40;
/** For files and pipes. */
const PIPED = 80;

export function pageOf(stream: NodeJS.WriteStream): Page {
  const columns = stream.isTTY ? stream.columns || PIPED : PIPED;
  return { width: Math.max(NARROWEST, Math.min(WIDEST, columns)), colors: pc.createColors(wantsColors(stream)) };
}

/** https://no-color.org and https://force-color.org; NO_COLOR is the stronger. */
export function wantsColors(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}
