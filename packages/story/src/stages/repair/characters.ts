import { CODE_PAGES } from "./code-pages.ts";
import type { Edit } from "./draft.ts";

const WINDOWS_1252 = CODE_PAGES.find((p) => p.name === "windows-1252")!.high;

function edits(text: string, pattern: RegExp, replacement: (found: string, at: number) => string | null): Edit[] {
  const out: Edit[] = [];
  for (const m of text.matchAll(pattern)) {
    const after = replacement(m[0], m.index);
    if (after !== null) out.push({ start: m.index, end: m.index + m[0].length, after });
  }
  return out;
}

/** `\r\n`, `\r`, form feeds and the separators of Unicode become `\n`. */
export function lineEndEdits(text: string): Edit[] {
  return edits(text, /\r\n?|[\v\f\u2028\u2029]/g, () => "\n");
}

/** Windows-1252 read as Latin-1: its quotation marks and dashes stand as C1 controls. */
export function c1Edits(text: string): Edit[] {
  return edits(text, /[\u0080-\u009f]/g, (c) => {
    const meant = WINDOWS_1252[c.charCodeAt(0) - 0x80]!;
    return meant === c ? null : meant;
  });
}

/** C0 and C1 controls but tab and line ends, and noncharacters; as numbers, for they are not seen. */
const DROPPED: readonly [first: number, last: number][] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
];
const CONTROLS = new RegExp(
  `[${DROPPED.map(([a, b]) => `${String.fromCharCode(a)}-${String.fromCharCode(b)}`).join("")}]+|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  "g",
);

/** Controls are dropped; half a surrogate pair becomes U+FFFD. */
export function controlEdits(text: string): Edit[] {
  return edits(text, CONTROLS, (c) => (/^[\ud800-\udfff]$/.test(c) ? "\ufffd" : ""));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/;

/**
 * Marks that are not seen and would split a word: byte order marks, soft hyphens, word joiners and directional
 * overrides everywhere, zero-width spaces beside Latin letters, direction marks where nothing is written from right to
 * left. Joiners stay: Persian, Indic scripts and emoji mean something by them.
 */
export function invisibleEdits(text: string): Edit[] {
  const directions = RIGHT_TO_LEFT.test(text) ? "" : "\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
  const latin = "[\\x00-\\u024f\\u2010-\\u2027]";
  const invisible = new RegExp(
    `[\\ufeff\\u00ad\\u2060${directions}]+|(?<=${latin}|^)\\u200b+|\\u200b+(?=${latin}|$)`,
    "g",
  );
  return edits(text, invisible, () => "");
}

/** Letters and their accents composed (Unicode NFC), cluster by cluster so that offsets move as little as they can. */
export function compositionEdits(text: string): Edit[] {
  if (text.normalize("NFC") === text) return [];
  const out: Edit[] = [];
  for (const run of text.matchAll(/[\0-\x7f]?[^\0-\x7f]+/g)) {
    const whole = run[0].normalize("NFC");
    if (whole === run[0]) continue;
    const clusters = edits(run[0], /(?:[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7fb]+|[\s\S])\p{M}*/gu, (c) => {
      const composed = c.normalize("NFC");
      return composed === c ? null : composed;
    });
    let result = "";
    let at = 0;
    for (const e of clusters) {
      result += run[0].slice(at, e.start) + e.after;
      at = e.end;
    }
    if (result + run[0].slice(at) !== whole)
      out.push({ start: run.index, end: run.index + run[0].length, after: whole });
    else for (const e of clusters) out.push({ start: run.index + e.start, end: run.index + e.end, after: e.after });
  }
  return out;
}
