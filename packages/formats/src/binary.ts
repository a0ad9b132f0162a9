/** First bytes of files that people hand over by mistake, and what to call them. Signatures are Latin-1 text. */
const SIGNATURES: readonly { at: number; bytes: string; what: string; advice?: string }[] = [
  { at: 0, bytes: "%PDF-", what: "a PDF", advice: "save or download the story as epub, html, docx or txt" },
  { at: 60, bytes: "BOOKMOBI", what: "a Kindle book (mobi or azw3)", advice: "convert it to epub first" },
  { at: 60, bytes: "TEXtREAd", what: "a Palm book", advice: "convert it to epub first" },
  { at: 0, bytes: "TPZ", what: "a Kindle book (Topaz)", advice: "convert it to epub first" },
  { at: 0, bytes: "ITOLITLS", what: "a Microsoft Reader book (lit)", advice: "convert it to epub first" },
  { at: 0, bytes: "AT&TFORM", what: "a DjVu scan", advice: "it has to be turned into text first" },
  {
    at: 0,
    bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    what: "an old Word document (doc) or one with a password",
    advice: "save it as docx, without a password",
  },
  { at: 0, bytes: "{\\rtf", what: "a Rich Text document (rtf)", advice: "save it as docx or txt" },
  { at: 0, bytes: "\x89PNG\r\n\x1a\n", what: "a picture (PNG)" },
  { at: 0, bytes: "\xff\xd8\xff", what: "a picture (JPEG)" },
  { at: 0, bytes: "GIF8", what: "a picture (GIF)" },
  { at: 8, bytes: "WEBP", what: "a picture (WebP)" },
  { at: 0, bytes: "II*\0", what: "a picture (TIFF)" },
  { at: 0, bytes: "MM\0*", what: "a picture (TIFF)" },
  { at: 0, bytes: "8BPS", what: "a picture (Photoshop)" },
  { at: 4, bytes: "ftypavif", what: "a picture (AVIF)" },
  { at: 4, bytes: "ftyphei", what: "a picture (HEIC)" },
  { at: 4, bytes: "ftyp", what: "audio or video (MP4)" },
  { at: 0, bytes: "ID3", what: "audio (MP3)" },
  { at: 0, bytes: "\xff\xfb", what: "audio (MP3)" },
  { at: 0, bytes: "OggS", what: "audio (Ogg)" },
  { at: 0, bytes: "fLaC", what: "audio (FLAC)" },
  { at: 8, bytes: "WAVE", what: "audio (WAV)" },
  { at: 8, bytes: "AVI ", what: "video (AVI)" },
  { at: 0, bytes: "\x1aE\xdf\xa3", what: "video (Matroska)" },
  { at: 0, bytes: "\x7fELF", what: "a program" },
  { at: 0, bytes: "\xcf\xfa\xed\xfe", what: "a program" },
  { at: 0, bytes: "\xca\xfe\xba\xbe", what: "a program" },
  { at: 0, bytes: "\0asm", what: "a program (WebAssembly)" },
  { at: 0, bytes: "\x1f\x8b", what: "a gzip archive", advice: "unpack it first" },
  { at: 0, bytes: "BZh", what: "a bzip2 archive", advice: "unpack it first" },
  { at: 0, bytes: "\xfd7zXZ\0", what: "an xz archive", advice: "unpack it first" },
  { at: 0, bytes: "7z\xbc\xaf\x27\x1c", what: "a 7z archive", advice: "unpack it first" },
  { at: 0, bytes: "Rar!\x1a\x07", what: "a rar archive", advice: "unpack it first" },
  { at: 257, bytes: "ustar", what: "a tar archive", advice: "unpack it first" },
  { at: 0, bytes: "SQLite format 3\0", what: "a database" },
];

/** Names two letters of which could also begin a story ("MZ"): taken only with NULs nearby. */
const WITH_NULS: readonly { bytes: string; what: string }[] = [
  { bytes: "MZ", what: "a Windows program" },
  { bytes: "BM", what: "a picture (BMP)" },
];

function startsWith(bytes: Uint8Array, at: number, signature: string): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** What a binary file is and what to do, as one line; null where the first bytes give no sign of one. */
export function binaryKind(bytes: Uint8Array): string | null {
  const found =
    SIGNATURES.find((s) => startsWith(bytes, s.at, s.bytes)) ??
    (bytes.subarray(2, 64).includes(0) ? WITH_NULS.find((s) => startsWith(bytes, 0, s.bytes)) : undefined);
  if (!found) return null;
  const advice = "advice" in found && found.advice ? found.advice : "give a story as txt, md, html, epub or docx";
  return `this is ${found.what}, not a text: ${advice}`;
}

/**
 * Whether decoded text is no text at all: more than one character in twenty is a control character (NULs count half,
 * as a few survive in damaged stories). Looks at the first 64 K code units.
 */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 65536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0) controls += 0.5;
    else if (c < 32 ? c !== 9 && c !== 10 && c !== 11 && c !== 12 && c !== 13 && c !== 26 && c !== 27 : c === 127)
      controls++;
  }
  return controls >= 2 && controls * 20 > length;
}
