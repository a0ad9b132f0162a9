import { Inflate } from "fflate";
import { UnreadableInput } from "../unreadable.ts";

/** A zip archive of which nothing is unpacked but what somebody asks for, within bounds. Paths use "/". */
export interface Zip {
  /** Paths of all files (no folders), in the order of the archive's directory. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Unpacks one file; null where there is none. Throws UnreadableInput for damage, encryption and bombs. */
  read(path: string): Uint8Array | null;
}

/** Unpacked bytes of one archive together. A novel has 1 to 10 MB of text; pictures are never unpacked. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Text packs 3 to 10 times, deflate at most 1,032 times: what is beyond this was made to explode. */
const MOST_RATIO = 200;
/** Small files of one repeated letter may pack well: the ratio counts above this size. */
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;
const MOST_ENTRIES = 65_535;

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  at: number;
}

const BROKEN = "the archive is cut short or damaged: save or download it again";
const BOMB = "the archive unpacks to more than any story is long (200 MB, or 200 times its size): refused";

/** Where the directory is: its record lies in the last 64 KB, before an optional comment. */
function findDirectoryRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let i = last; i >= 0 && i >= last - 65_535; i--) {
    if (view.getUint32(i, true) === 0x06054b50) return i;
  }
  throw new UnreadableInput(BROKEN);
}

/** A 64-bit number as far as JavaScript counts; sizes beyond that fail the bounds anyway. */
function getUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

function refuseEscapes(path: string): void {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..")) {
    throw new UnreadableInput(
      'the archive has a file that points outside of it (its path has ".." or starts at the root): refused',
    );
  }
}

/** Sizes and offset of the Zip64 extra field, which replaces those of 0xffffffff. */
function widen(view: DataView, entry: Entry, extra: number, length: number): void {
  for (let i = extra; i + 4 <= extra + length; ) {
    const size = view.getUint16(i + 2, true);
    if (view.getUint16(i, true) === 1) {
      let at = i + 4;
      for (const field of ["unpacked", "packed", "at"] as const) {
        if (entry[field] !== 0xffffffff) continue;
        entry[field] = getUint64(view, at);
        at += 8;
      }
      return;
    }
    i += 4 + size;
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const record = findDirectoryRecord(view);
  let count = view.getUint16(record + 10, true);
  let at = view.getUint32(record + 16, true);
  if (at === 0xffffffff && record >= 20 && view.getUint32(record - 20, true) === 0x07064b50) {
    const record64 = getUint64(view, record - 12);
    count = getUint64(view, record64 + 32);
    at = getUint64(view, record64 + 48);
  }
  if (count > MOST_ENTRIES) throw new UnreadableInput(BOMB);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableInput(BROKEN);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry: Entry = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    const path = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    widen(view, entry, at + 46 + nameLength, extraLength);
    refuseEscapes(path);
    declared += entry.unpacked;
    if (!path.endsWith("/") && !entries.has(path)) entries.set(path, entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (declared > MOST_UNPACKED * 5) throw new UnreadableInput(BOMB);
  return entries;
}

/** Inflates piece by piece, so that a bomb is stopped after `most` bytes, whatever size it declared. */
function inflateWithin(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new UnreadableInput(BOMB);
    pieces.push(piece);
  });
  const step = 16384;
  for (let i = 0; i < packed.length || i === 0; i += step) {
    inflate.push(packed.subarray(i, i + step), i + step >= packed.length);
  }
  const all = new Uint8Array(length);
  let n = 0;
  for (const piece of pieces) {
    all.set(piece, n);
    n += piece.length;
  }
  return all;
}

/**
 * Opens a zip archive (PKWARE's APPNOTE 6.3: stored and deflated files, Zip64 sizes). Null where the bytes are no zip;
 * throws UnreadableInput where they are a broken or hostile one.
 */
export function openZip(bytes: Uint8Array): Zip | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || ![0x0403, 0x0605].includes(bytes[2]! | (bytes[3]! << 8))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Map<string, Entry>;
  try {
    entries = readDirectory(bytes);
  } catch (error) {
    throw error instanceof UnreadableInput ? error : new UnreadableInput(BROKEN);
  }
  let unpackedSoFar = 0;

  const read = (path: string): Uint8Array | null => {
    const entry = entries.get(path);
    if (!entry) return null;
    if (entry.encrypted) throw new UnreadableInput("the archive has a password: save it without one");
    const most = Math.min(
      MOST_UNPACKED - unpackedSoFar,
      Math.max(RATIO_COUNTS_FROM, Math.min(bytes.length, entry.packed) * MOST_RATIO),
    );
    if (entry.unpacked > most) throw new UnreadableInput(BOMB);
    if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
      throw new UnreadableInput(BROKEN);
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    if (from + entry.packed > bytes.length) throw new UnreadableInput(BROKEN);
    const packed = bytes.subarray(from, from + entry.packed);
    let unpacked: Uint8Array;
    if (entry.method === 0) unpacked = packed;
    else if (entry.method === 8) {
      try {
        unpacked = inflateWithin(packed, most);
      } catch (error) {
        throw error instanceof UnreadableInput ? error : new UnreadableInput(BROKEN);
      }
    } else throw new UnreadableInput("the archive is packed in an uncommon way: pack it again as an ordinary zip");
    if (unpacked.length !== entry.unpacked) throw new UnreadableInput(BROKEN);
    unpackedSoFar += unpacked.length;
    return unpacked;
  };
  return { paths: [...entries.keys()], has: (path) => entries.has(path), read };
}

/** A path relative to the folder of `base`, with "." and ".." resolved; null where it would leave the archive. */
export function resolvePath(base: string, relative: string): string | null {
  let path = relative.split(/[?#]/, 1)[0]!;
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray "%" is part of the name.
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps = path.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
