import { SPEECH_VERBS } from "./cue-words.ts";

/** After the end of a sentence or a comma: "She said", "said Kurt". */
const CUE =
  /[.!?,…](?=\s+(?:(?:I|[Hh]e|[Ss]he|[Tt]hey|\p{Lu}\p{Ll}+)\s+(\p{Ll}{3,14})\b|(\p{Ll}{3,14})\s+(?:I|he|she|they|\p{Lu}\p{Ll}+)\b))/gu;
/** Where one sentence ends and the next begins. */
const SEAM = /[.!?…-]["'”’]?\s+(?=\p{Lu})/gu;
const ADDRESSING = /\b(?:I|me|my|mine|we|us|our|you|your|yours)\b|[?!]/;
/** "Odile turned", "She slowly put": somebody acts in the past. */
const ACTION = new RegExp(
  `^(?:He|She|They|It|\\p{Lu}\\p{Ll}+)\\s(?:\\p{Ll}+ly\\s)?(?:\\p{Ll}{2,}ed|${"was were had did went came took gave got put made saw knew felt held kept left let lay stood sat ran fell caught bit bent shook threw drew rose spoke woke wore tore swung hung stuck slid shut set hit cut lit led met read sent spent built bought brought fought thought told began drank sang sank swam rang flew grew blew froze drove rode wrote broke chose hid".split(" ").join("|")})\\b`,
  "u",
);

/**
 * Where an unclosed quotation most likely ends, between its beginning and a limit: before "She said", else before the
 * sentences of narration that the stretch ends with, else at the limit. Linear in the stretch.
 */
export function recoveredEnd(text: string, from: number, limit: number): number {
  const piece = text.slice(from, limit);
  for (const m of piece.matchAll(CUE)) {
    if (SPEECH_VERBS.has((m[1] ?? m[2])!.toLowerCase())) return from + m.index + 1;
  }
  return narrationTail(text, from, limit) ?? from + piece.trimEnd().length;
}

/** The end of the speech in a stretch whose last sentences can only be told, not said; null where all may be speech. */
export function narrationTail(text: string, from: number, limit: number): number | null {
  const piece = text.slice(from, limit);
  const starts = [0];
  for (const m of piece.matchAll(SEAM)) starts.push(m.index + m[0].length);
  let cut: number | null = null;
  for (let i = starts.length - 1; i > 0; i--) {
    const sentence = piece.slice(starts[i], starts[i + 1] ?? piece.length);
    if (!ACTION.test(sentence) || ADDRESSING.test(sentence)) break;
    cut = starts[i]!;
  }
  // Speech in the first or second person is told apart from narration; a tale told by a character is not.
  if (cut === null || !ADDRESSING.test(piece.slice(0, cut))) return null;
  return from + piece.slice(0, cut).trimEnd().length;
}
