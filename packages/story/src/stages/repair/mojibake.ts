import type { Edit } from "./draft.ts";
import { pageCount, type Sequence, utf8Sequences } from "./utf8-in-code-page.ts";

/**
 * UTF-8 that was read in another code page, one layer of it. A sequence of characters that are valid UTF-8 in a code
 * page is *strong* where no sound text has it ("â€™" anywhere, "Ã©", an upper-case letter inside a lower-case word),
 * and *weak* where one might ("IRMÃ”" closes a Portuguese quotation). Weak ones are repaired only beside strong ones,
 * or in a text that has strong ones of the same page; one that no rule calls likely ("Gr├¼" in a table) never is.
 */
export function mojibakeEdits(text: string): Edit[] {
  const votes = new Int32Array(pageCount);
  const judged = utf8Sequences(text).map((sequences, page) => {
    const grades = grade(text, sequences);
    votes[page] = grades.reduce((n, g) => n + (g === 2 ? 1 : 0), 0);
    return sequences.map((s, i) => ({ ...s, grade: grades[i]! })).filter((s) => s.grade);
  });
  const order = [...votes.keys()].filter((p) => votes[p]).sort((a, b) => votes[b]! - votes[a]! || a - b);
  if (!order.length) return [];
  const taken: Edit[] = [];
  order.forEach((page, rank) => {
    // Only the page that explains most may repair what is doubtful.
    const accepted = judged[page]!.filter((s) => s.grade === 2 || rank === 0);
    merge(
      taken,
      accepted.map((s) => ({ start: s.start, end: s.end, after: String.fromCodePoint(s.code) })),
    );
  });
  merge(taken, remains(text));
  return taken;
}

/** Adds the edits that overlap none that are there. Both lists are in order. */
function merge(into: Edit[], more: readonly Edit[]): void {
  const old = into.splice(0);
  let i = 0;
  for (const e of more) {
    while (i < old.length && old[i]!.start < e.end) {
      if (old[i]!.end > e.start) break;
      into.push(old[i++]!);
    }
    const next = old[i];
    const last = into.at(-1);
    if ((next && next.start < e.end) || (last && last.end > e.start)) continue;
    into.push(e);
  }
  while (i < old.length) into.push(old[i++]!);
}

/** 2 strong, 1 weak, 0 leave alone, for each sequence of one page. */
function grade(text: string, sequences: readonly Sequence[]): Uint8Array {
  const grades = new Uint8Array(sequences.length);
  for (let i = 0; i < sequences.length; ) {
    let j = i + 1;
    while (j < sequences.length && sequences[j]!.start === sequences[j - 1]!.end) j++;
    let strong = false;
    for (let k = i; k < j; k++) {
      grades[k] = gradeAlone(text, sequences[k]!);
      strong ||= grades[k] === 2;
    }
    if (!strong && j - i >= 3) strong = isForeignWord(text, sequences.slice(i, j));
    // What touches a certain one is certain too; of the letters of another script a whole run is needed.
    if (strong)
      for (let k = i; k < j; k++) grades[k] = Math.max(grades[k]!, isLikely(sequences[k]!) || j - i >= 3 ? 2 : 0);
    i = j;
  }
  return grades;
}

const LATIN = /[A-Za-z\u00c0-\u024f]/;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const BOX = /[\u2500-\u259f]/;
/** What sound text has directly after an upper-case letter. */
const AFTER_CAPITALS = /[’”»›…–—‘“«‹‚„¡¿™®©ªº¹²³·•°€£¥¢§\u00a0\u00ad]/;

/** U+00C0..U+017F and what French, Romanian and Vietnamese have beyond, but no signs of arithmetic. */
const isLetter = (code: number) =>
  (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x218 && code <= 0x21b) ||
  [0x1a0, 0x1a1, 0x1af, 0x1b0].includes(code) ||
  (code >= 0x1ea0 && code <= 0x1ef9);

/** Signs that stories have: punctuation, the euro, hearts, stars, notes, ligatures, emoji; no rarer ones, for luck is rarer. */
const isSign = (code: number) =>
  (code >= 0x80 && code <= 0xbf) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2030 && code <= 0x203a) ||
  [
    0x20ac, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x25cf, 0x2605, 0x2606, 0x2660, 0x2663, 0x2665,
    0x2666, 0x2669, 0x266a, 0x266b, 0x2764, 0xfe0f, 0xfeff, 0xfffd,
  ].includes(code) ||
  (code >= 0xfb00 && code <= 0xfb04) ||
  (code >= 0x1f000 && code <= 0x1faff);

const isLikely = (s: Sequence) => isLetter(s.code) || isSign(s.code);

function gradeAlone(text: string, s: Sequence): number {
  if (!isLikely(s)) return 0;
  const own = text.slice(s.start, s.end);
  const before = text[s.start - 1] ?? "";
  const after = text[s.end] ?? "";
  if (/[\u0080-\u009f]/.test(own)) return 2;
  if (/^[\u2500-\u259f]+$/.test(own)) {
    return LATIN.test(before) && LATIN.test(after) ? 2 : 0;
  }
  if (BOX.test(before) || BOX.test(after)) return BOX.test(own) && own.length === 3 ? 2 : 0;
  if (own.length === 2) return gradePair(own, before, after, s);
  // Letters and two marks of punctuation may end a quotation ("está»…").
  const letters = own.slice(0, -2);
  const marks = AFTER_CAPITALS.test(own.at(-1)!) && AFTER_CAPITALS.test(own.at(-2)!) && own.at(-2) !== "€";
  if (marks && /^(?:\p{Ll}+|\p{Lu}+)$/u.test(letters)) return LATIN.test(after) ? 2 : 0;
  // A letter of a Latin word, out of letters that are none, stands among Latin ones.
  if (isLetter(s.code) && LETTER.test(own[0]!) && !LATIN.test(own[0]!) && !LATIN.test(before) && !LATIN.test(after))
    return 0;
  return isOneWord(before + own + after) ? 1 : 2;
}

function gradePair(own: string, before: string, after: string, s: Sequence): number {
  const first = own[0]!;
  const second = own[1]!;
  const inLatin = !LETTER.test(before) || LATIN.test(before);
  if (!inLatin || (LETTER.test(after) && !LATIN.test(after) && !/[ГВГβΓ]/.test(after))) return 0;
  if (LETTER.test(first) && !LATIN.test(first)) {
    // Cyrillic and Greek letters: only after a Latin one ("cafГ©").
    return LATIN.test(before) && LOWER.test(before) && UPPER.test(first) ? 2 : LETTER.test(second) ? 0 : 1;
  }
  const inside = LATIN.test(before) && LOWER.test(before);
  if (isSign(s.code)) {
    if (s.lead !== 0xc2) return 0;
    if (first !== "Â")
      return LETTER.test(second) || AFTER_CAPITALS.test(second) ? 1 : inside || /\d/.test(after) ? 2 : 1;
    if (inside || /\d/.test(before + after)) return 2;
    if (s.code === 0xa0) return LETTER.test(before) ? 1 : 2;
    return LETTER.test(before) || LETTER.test(second) || s.code < 0xa0 || AFTER_CAPITALS.test(second) ? 1 : 2;
  }
  if (UPPER.test(first)) {
    if (inside) return 2;
    if (LETTER.test(second)) return s.lead === 0xc3 && LOWER.test(second) && UPPER.test(after) ? 2 : 1;
    if (AFTER_CAPITALS.test(second)) return LETTER.test(after) && s.lead <= 0xc5 ? 1 : 0;
    return s.lead === 0xc3 || LOWER.test(after) ? 2 : 1;
  }
  if (LETTER.test(first) && first !== "ƒ") return 0;
  // A sign where a letter should be: "caf√©", "fa├žade".
  const rare = /[√├┬┼]/.test(first);
  const formula = /[π∞ΣΩ∑∂∫∏∆]/.test(second);
  if (!LATIN.test(before)) return rare && !formula && LOWER.test(after) ? 1 : 0;
  return rare && !formula ? 2 : LOWER.test(before) && LOWER.test(after) ? 2 : 1;
}

/** Letters only, in a case that a word can have. */
function isOneWord(s: string): boolean {
  const letters = s.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return /^(?:\p{Lu}?[\p{Ll}\p{Lo}]*|\p{Lu}+)$/u.test(letters) && letters.length >= 3;
}

/** A word of Cyrillic, Greek, Hebrew, Arabic or an Asian script: one block throughout, and no word as it stands. */
function isForeignWord(text: string, run: readonly Sequence[]): boolean {
  const blocks = new Set(run.map((s) => (s.code >= 0x3040 && s.code <= 0x9fff ? 1 : s.code >> 8)));
  const own = text.slice(run[0]!.start, run.at(-1)!.end);
  return blocks.size === 1 && run[0]!.code >= 0x370 && !isOneWord(own) && !/^[\u2500-\u259f]+$/.test(own);
}

/**
 * What no code page can give back: "â€" whose last byte was undefined and got lost (a closing quotation mark),
 * and the first half of "à" and of a no-break space before what has become a plain space. Only in damaged text.
 */
function remains(text: string): Edit[] {
  const out: Edit[] = [];
  for (const m of text.matchAll(
    /â€(?:[\ufffd?]|Â(?!\S))?|(?<=^|[\s.,;:!?…"”’])Â(?= )|(?<=[a-z'’]|\s)Ã(?: {2}|(?= ))/g,
  )) {
    const whole = m[0];
    const after = whole.startsWith("â€") ? "”" : whole === "Â" ? "" : `à${whole.length > 1 ? " " : ""}`;
    out.push({ start: m.index, end: m.index + whole.length, after });
  }
  return out;
}
