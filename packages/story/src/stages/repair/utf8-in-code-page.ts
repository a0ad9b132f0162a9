import { CODE_PAGES } from "./code-pages.ts";

/**
 * Finds the places where characters, written back in a code page, are the bytes of one UTF-8 character. Tables are
 * built once: for each UTF-16 unit in which pages it is a leading byte, in which a following one, and its byte there.
 */
const PAGES = CODE_PAGES.map((p) => p.name);
const leads = new Uint16Array(0x10000);
const follows = new Uint16Array(0x10000);
const bytes: Uint8Array[] = CODE_PAGES.map((page, index) => {
  const byteOf = new Uint8Array(0x10000);
  for (let i = 0; i < page.high.length; i++) {
    const unit = page.high.charCodeAt(i);
    const byte = 0x80 + i;
    byteOf[unit] = byte;
    if (byte < 0xc0) follows[unit]! |= 1 << index;
    else if (byte >= 0xc2 && byte <= 0xf4) leads[unit]! |= 1 << index;
  }
  return byteOf;
});

/** `length` units from `start` are the bytes of `code` in page number `page`. */
export interface Sequence {
  start: number;
  end: number;
  page: number;
  lead: number;
  code: number;
}

export const pageName = (page: number): string => PAGES[page]!;
export const pageCount = PAGES.length;

/** All sequences of each page in order; those of one page never overlap. Linear: at most four units are read a place. */
export function utf8Sequences(text: string): Sequence[][] {
  const found: Sequence[][] = PAGES.map(() => []);
  const busy = new Int32Array(PAGES.length);
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    let pages = leads[unit]! & follows[text.charCodeAt(i + 1)]!;
    for (let page = 0; pages; page++, pages >>= 1) {
      if (!(pages & 1) || busy[page]! > i) continue;
      const sequence = sequenceAt(text, i, page);
      if (!sequence) continue;
      found[page]!.push(sequence);
      busy[page] = sequence.end;
    }
  }
  return found;
}

function sequenceAt(text: string, start: number, page: number): Sequence | null {
  const byteOf = bytes[page]!;
  const lead = byteOf[text.charCodeAt(start)]!;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0x7f >> length);
  for (let k = 1; k < length; k++) {
    const byte = byteOf[text.charCodeAt(start + k)] ?? 0;
    if (start + k >= text.length || byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const overlong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { start, end: start + length, page, lead, code };
}
