import type { StoryInput } from "@fabula/story";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { openZip, type Zip } from "./archive/zip.ts";
import { binaryKind } from "./binary.ts";
import { type Decoded, decode } from "./encoding/decode.ts";
import type { Source } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { UnreadableInput } from "./unreadable.ts";

/** Files beyond this are refused unread: the longest novels are below 10 MB. */
const LARGEST = 256 * 1024 * 1024;

function sourceOf(bytes: Uint8Array, name: string): Source {
  let zip: Zip | null | undefined;
  let decoded: Decoded | undefined;
  return {
    name,
    bytes,
    zip: () => {
      if (zip === undefined) zip = openZip(bytes);
      return zip;
    },
    decoded: () => {
      decoded ??= decode(bytes);
      return decoded;
    },
  };
}

/**
 * Reads the bytes of one story. The format is recognised by content; `name` (a file name, or "stdin") helps only to
 * tell Markdown from plain text. Rejects with `UnreadableInput`, and nothing else, where there is no story to read.
 */
export async function readInput(bytes: Uint8Array, name: string): Promise<StoryInput> {
  try {
    if (bytes.length === 0) throw new UnreadableInput("the file is empty: nothing to read");
    if (bytes.length > LARGEST)
      throw new UnreadableInput("the file is larger than 256 MB: split it and read the parts");
    const binary = binaryKind(bytes);
    if (binary) throw new UnreadableInput(binary);
    const source = sourceOf(bytes, name);
    const format = FORMATS.find((f) => f.recognises(source));
    if (!format) throw new UnreadableInput("this is no text: give a story as txt, md, html, epub or docx");
    const reading = await format.read(source);
    if (!/\S/.test(reading.text)) {
      throw new UnreadableInput("there is no text in the file (nothing but white space, pictures or wrapping)");
    }
    return { name, sha256: bytesToHex(sha256(bytes)), ...reading };
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    // Whatever a library throws at hostile input is the input's fault: one line, never a stack trace.
    const why = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new UnreadableInput(`the file is damaged (${why}): save or download it again`);
  }
}
