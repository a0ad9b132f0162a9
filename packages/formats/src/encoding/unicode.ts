import { fromUnits, windows1252Unit } from "./windows-1252.ts";

/** UTF-16, keeping lone surrogates (TextDecoder would replace them before anybody could report them). */
export function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  const length = bytes.length >> 1;
  const units = new Uint16Array(length);
  const high = bigEndian ? 0 : 1;
  for (let i = 0; i < length; i++) units[i] = (bytes[2 * i + high]! << 8) | bytes[2 * i + 1 - high]!;
  return fromUnits(units, length);
}

export function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let run: number[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, !bigEndian);
    run.push(point <= 0x10ffff ? point : 0xfffd);
    if (run.length === 4096) {
      pieces.push(String.fromCodePoint(...run));
      run = [];
    }
  }
  return pieces.join("") + String.fromCodePoint(...run);
}

/** UTF-8 without a flaw, or null. */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Length of the well-formed multi-byte sequence at `i` (surrogates allowed), 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1]!;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second >= 0x90) return 0;
  return length;
}

/** How many multi-byte characters are well formed, and how many bytes belong to none. */
export function utf8Census(bytes: Uint8Array): { sound: number; stray: number } {
  let sound = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i]! < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length) sound++;
    else stray++;
    i += length || 1;
  }
  return { sound, stray };
}

/**
 * UTF-8 in which some bytes are none (two files pasted together): these are read as Windows-1252. Surrogates that
 * were encoded one by one become surrogates again, so that pairs are whole and lone ones can be reported.
 */
export function decodeMixedUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, i);
    if (length === 1) units[n++] = byte;
    else if (length === 0) units[n++] = windows1252Unit(byte);
    else if (length === 2) units[n++] = ((byte & 0x1f) << 6) | (bytes[i + 1]! & 0x3f);
    else if (length === 3) {
      units[n++] = ((byte & 0x0f) << 12) | ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f);
    } else {
      const point =
        ((byte & 0x07) << 18) | ((bytes[i + 1]! & 0x3f) << 12) | ((bytes[i + 2]! & 0x3f) << 6) | (bytes[i + 3]! & 0x3f);
      units[n++] = 0xd800 + ((point - 0x10000) >> 10);
      units[n++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    }
    i += length || 1;
  }
  return fromUnits(units, n);
}
