import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { UnreadableFile } from "./complaint.ts";

/** Larger files are refused: the longest novels have 10 MB of text, and books with pictures seldom 100. */
export const MOST_BYTES = 256 * 1024 * 1024;

const TOO_LARGE = `is larger than ${MOST_BYTES / 1024 / 1024} MB; split it, or take the pictures out`;

/** The bytes of a file, or of standard input for "-". Folders, pipes, devices and files past the limit are refused. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === "-") {
    if (process.stdin.isTTY) process.stderr.write("fabula: reading from the keyboard; end with Ctrl-D\n");
    return collect(process.stdin);
  }
  // Non-blocking: opening a pipe that nobody writes to would wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuseSpecial(await file.stat());
    return await collect(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

function refuseSpecial(stat: Stats): void {
  if (stat.isDirectory()) throw new UnreadableFile("is a folder; name the files in it");
  if (stat.isFIFO()) throw new UnreadableFile("is a pipe, not a file; pass it as standard input: fabula read - < PIPE");
  if (!stat.isFile()) throw new UnreadableFile("is a device or socket, not a file; name a file");
  if (stat.size > MOST_BYTES) throw new UnreadableFile(TOO_LARGE);
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UnreadableFile(TOO_LARGE);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
