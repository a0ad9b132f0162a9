import type { Span } from "../../story.ts";
import { PLACE_NOUNS } from "./places.ts";

/** Where a scene is set is said in its first sentences. */
const OPENING = 500;
const PHRASE =
  /\b(?:in|at|into|inside|outside|on|to|entered|reached|through|across)\s+((?:the|an?|his|her|my|their|our)\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?)(\p{Ll}[\p{L}-]*)(?=[\s.,;:!?—–]|$)/gu;

/** The first phrase "in the kitchen" of the scene's opening narration, without its preposition; null where none is clear. */
export function placeIn(text: string, narration: readonly Span[]): string | null {
  const first = narration[0]?.start ?? 0;
  for (const { start, end } of narration) {
    if (start > first + OPENING) break;
    for (const m of text.slice(start, Math.min(end, first + OPENING)).matchAll(PHRASE)) {
      if (PLACE_NOUNS.has(m[2]!)) return (m[1]! + m[2]!).replace(/\s+/g, " ");
    }
  }
  return null;
}
