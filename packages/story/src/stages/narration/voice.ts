import type { Words } from "../syntax/words.ts";

/** What the narration of a stretch is made of: counts over tokens outside quotations. */
export interface Voice {
  words: number;
  first: number;
  second: number;
  third: number;
  past: number;
  present: number;
}

const FIRST = new Set(["i", "me", "my", "myself", "mine"]);
const SECOND = new Set(["you", "your", "yourself", "yours"]);
const THIRD = new Set(["he", "him", "his", "she", "her", "himself", "herself"]);

/** Counts persons and tenses over tokens [first, last) that stand outside quotations (`spoken` is 0 there). */
export function listen(words: Words, first: number, last: number, spoken: Uint8Array): Voice {
  const voice: Voice = { words: 0, first: 0, second: 0, third: 0, past: 0, present: 0 };
  for (let i = first; i < last; i++) {
    if (spoken[i]) continue;
    const form = words.lower(i);
    voice.words++;
    if (FIRST.has(form)) voice.first++;
    else if (SECOND.has(form)) voice.second++;
    else if (THIRD.has(form)) voice.third++;
    const tag = words.xpos(i);
    if (tag === "VBD") voice.past++;
    else if (tag === "VBP" || tag === "VBZ") voice.present++;
  }
  return voice;
}

/**
 * The person that tells. "I" must be frequent, not merely there: a narrator in the third person may say "I" once in an
 * aside, and a letter may be quoted without marks. Null where there is too little to tell.
 */
export function personOf(voice: Voice): "first" | "second" | "third" | null {
  if (voice.words < 12) return null;
  const share = (n: number) => n / voice.words;
  if (voice.first < 2 || (voice.first < 3 && voice.words > 60))
    return share(voice.second) > 0.03 && voice.second > 2 * voice.third ? "second" : "third";
  if (share(voice.first) > 0.012 || (share(voice.first) > 0.006 && voice.first > 0.3 * voice.third)) return "first";
  if (share(voice.second) > 0.03 && voice.second > 2 * voice.third) return "second";
  return "third";
}

export function tenseOf(voice: Voice): "past" | "present" | null {
  const all = voice.past + voice.present;
  if (all < 3) return null;
  if (voice.past > 0.55 * all) return "past";
  return voice.present > 0.65 * all ? "present" : voice.past >= voice.present ? "past" : "present";
}
