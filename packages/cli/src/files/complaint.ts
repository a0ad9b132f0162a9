import { oneLine } from "../terminal/layout.ts";

/** A file that cannot be read, in words for a person: what is wrong, and after a semicolon what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** Errors whose message is a line for a person. */
const MEANT_FOR_PEOPLE = new Set([
  "UnreadableFile",
  "UnreadableInput",
  "ModelMismatch",
  "QuestionError",
  "CorrectionsError",
]);

const SYSTEM: Record<string, string> = {
  ENOENT: "there is no such file; check the name",
  ENOTDIR: "there is no such file: a part of its path is no folder; check the name",
  EISDIR: "is a folder; name the files in it",
  EACCES: "may not be read; check its permissions",
  EPERM: "may not be read; check its permissions",
  ENXIO: "is a device or socket, not a file; name a file",
  ELOOP: "is a link that leads back to itself; name the file itself",
  ENAMETOOLONG: "has too long a name; check the name",
  EMFILE: "cannot be opened, too many files are open; close some programs",
  EIO: "cannot be read, the disk reports an error; try a copy",
};

/**
 * One line about what went wrong with a file (null: with the run as a whole). Errors meant for people are shown as they
 * are; for any other the line says how to see more. With FABULA_DEBUG set, the stack follows.
 */
export function complainOf(file: string | null, error: unknown): string {
  const details = process.env.FABULA_DEBUG && error instanceof Error ? `${error.stack}\n` : "";
  return `fabula: ${sentenceOf(file, error)}\n${details}`;
}

/** The same without the program's name and without details. */
export function sentenceOf(file: string | null, error: unknown): string {
  const where = file === null ? "" : `${oneLine(file)}: `;
  const known = error instanceof Error && MEANT_FOR_PEOPLE.has(error.name);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const what =
    (known ? error.message : undefined) ??
    (code === undefined ? undefined : SYSTEM[code]) ??
    `something unexpected went wrong (${error instanceof Error ? error.message : String(error)}); run again with FABULA_DEBUG=1 for details`;
  return `${where}${oneLine(what)}`;
}
