import { rename, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { readCorrections } from "@fabula/story/corrections";
import { UnreadableFile } from "../files/complaint.ts";

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Writes what the page sends into the file of corrections beside a story, whole or not at all.
 * @throws UnreadableFile, CorrectionsError where it sends anything else, and errors of the file system
 */
export async function putCorrections(request: IncomingMessage, file: string): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UnreadableFile(`more than ${MOST_BYTES / 1024 / 1024} MB of corrections`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  readCorrections(text);
  const passing = `${file}.partial`;
  try {
    await writeFile(passing, text);
    await rename(passing, file);
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  }
}
