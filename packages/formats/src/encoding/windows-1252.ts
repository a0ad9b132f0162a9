/**
 * Windows-1252 by a table of our own (0x80 to 0x9f; the five bytes without a character stay control characters, as in
 * the WHATWG encoding standard): engines built without the full ICU read it as Latin-1.
 */
const UPPER =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? UPPER.charCodeAt(byte - 0x80) : byte,
);

/** The code unit of one byte. */
export function windows1252Unit(byte: number): number {
  return UNITS[byte]!;
}

export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = UNITS[bytes[i]!]!;
  return fromUnits(units, units.length);
}

/** A string of UTF-16 code units, lone surrogates and all. */
export function fromUnits(units: Uint16Array, length: number): string {
  const pieces: string[] = [];
  for (let i = 0; i < length; i += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length))));
  }
  return pieces.join("");
}
