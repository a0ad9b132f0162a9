import { analyse } from "chardet";
import { decodeMixedUtf8, decodeStrictUtf8, decodeUtf16, decodeUtf32, utf8Census } from "./unicode.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface Decoded {
  text: string;
  /** "utf-8", "utf-16le", "windows-1252", ... (names of the WHATWG encoding standard). */
  encoding: string;
}

/** Bytes looked at where a guess needs no more. */
const SAMPLE = 65536;

function byBom(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    return { text: decodeStrictUtf8(rest) ?? decodeMixedUtf8(rest), encoding: "utf-8" };
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) {
    return { text: decodeUtf32(bytes.subarray(4), false), encoding: "utf-32le" };
  }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) {
    return { text: decodeUtf32(bytes.subarray(4), true), encoding: "utf-32be" };
  }
  if (a === 0xff && b === 0xfe) return { text: decodeUtf16(bytes.subarray(2), false), encoding: "utf-16le" };
  if (a === 0xfe && b === 0xff) return { text: decodeUtf16(bytes.subarray(2), true), encoding: "utf-16be" };
  return null;
}

/** UTF-16 without a BOM: in English every second byte is NUL. */
function byNulPattern(bytes: Uint8Array): Decoded | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return { text: decodeUtf16(bytes, false), encoding: "utf-16le" };
  if (even > pairs * 0.4 && odd < pairs * 0.05) return { text: decodeUtf16(bytes, true), encoding: "utf-16be" };
  return null;
}

/** The charset that an html page or an XML file says it has; only its first 4,096 bytes are asked. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 4096));
  const found =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  return found ? found[1]!.toLowerCase() : null;
}

function byLabel(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: false, ignoreBOM: true });
    // A page cannot declare UTF-16 in bytes that read as ASCII, and what is declared UTF-8 was tried already.
    if (/^utf-/.test(decoder.encoding)) return null;
    if (decoder.encoding === "windows-1252") return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

/** The lines around bytes above 0x7f, as that is all there is to tell single-byte encodings apart. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const sample = new Uint8Array(SAMPLE);
  let n = 0;
  for (let i = 0; i < bytes.length && n < SAMPLE; i++) {
    if (bytes[i]! < 0x80) continue;
    const from = Math.max(0, i - 32);
    const to = Math.min(bytes.length, i + 32, from + SAMPLE - n);
    sample.set(bytes.subarray(from, to), n);
    n += to - from;
    i = to;
  }
  return sample.subarray(0, n);
}

/** Old Macintosh text: "don\xd5t", where Windows-1252 would have a capital Õ between small letters. */
function looksMacintosh(bytes: Uint8Array): boolean {
  const small = (c: number | undefined) => c !== undefined && c >= 0x61 && c <= 0x7a;
  let mac = 0;
  let windows = 0;
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c >= 0x91 && c <= 0x97) windows++;
    else if (c === 0xd5 && small(bytes[i - 1]) && small(bytes[i + 1])) mac++;
  }
  return mac > windows;
}

/** No BOM, no UTF-8, nothing declared. English in an old encoding is nearly always Windows-1252, so others need proof. */
function byStatistics(bytes: Uint8Array): Decoded {
  if (looksMacintosh(bytes)) {
    const mac = byLabel(bytes, "macintosh");
    if (mac) return mac;
  }
  const sample = tellingSample(bytes);
  let high = 0;
  let letters = 0;
  for (const c of sample) {
    if (c >= 0x80) high++;
    else if ((c | 32) >= 0x61 && (c | 32) <= 0x7a) letters++;
  }
  if (high > letters) {
    const best = analyse(sample)[0];
    if (best && best.confidence >= 30) {
      const other = byLabel(bytes, best.name);
      if (other) return other;
    }
  }
  return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
}

/**
 * Bytes to text. Order: byte order mark, NUL pattern, strict UTF-8, mostly UTF-8, the declared charset, statistics.
 * Nothing is repaired: line ends, NULs, lone surrogates and mojibake come through as they are.
 */
export function decode(bytes: Uint8Array): Decoded {
  const certain = byBom(bytes) ?? byNulPattern(bytes);
  if (certain) return certain;
  const utf8 = decodeStrictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const { sound, stray } = utf8Census(bytes);
  // In Windows-1252 text well-formed sequences are chance; a few stray bytes among them are a pasted passage.
  if (sound > stray) return { text: decodeMixedUtf8(bytes), encoding: "utf-8" };
  const declared = declaredCharset(bytes);
  return (declared ? byLabel(bytes, declared) : null) ?? byStatistics(bytes);
}
