import type { Span } from "../../story.ts";
import { daysBack } from "../sections/distance.ts";
import { lean } from "./cohesion.ts";
import { type Telling, tenseOf } from "./telling.ts";
import {
  closesMemory,
  goesOn,
  namesEarlierTime,
  opensEarlier,
  opensWithDay,
  returnsToFrame,
  startsEarlier,
  turnsToMemory,
  wasOtherwise,
} from "./time-anchors.ts";

/**
 * Flashbacks that nothing marks. In a frame told in the past, narration slides into one through the pluperfect: a
 * sentence names a time of its own in it ("The summer the mill closed had been a dry one") or follows a turn to memory,
 * and the telling goes on there in the simple past. In a frame told in the present, one is told in the past. Mere
 * recollection goes on in the pluperfect only, or shows nothing. Where the frame comes back is said by words for it
 * ("now", "she blinked"), by its tense, and by what the paragraphs are about.
 */

/** A recollection, and how many days before its frame it lies, where the words say so. */
export interface Recollection extends Span {
  /** The sentence by which it begins. */
  entry: Span;
}

/** No flashback inside a scene runs for more paragraphs than this. */
const LONGEST = 40;
/** Paragraphs before the entry that are taken as the frame. */
const FRAME = 12;
/** Nor for more characters than this. */
const WIDEST = 12000;

/** The recollections in a scene, paragraphs [first, last); `follows` where another scene comes after it. */
export function recollectionsIn(telling: Telling, first: number, last: number, follows: boolean): Recollection[] {
  const found: Recollection[] = [];
  for (let i = first; i < last; i++) {
    const entry = entryIn(telling, i, i === first);
    if (!entry) continue;
    const end = lastOf(telling, entry, i, last, follows);
    if (end < 0) continue;
    const to = telling.paragraphs[end];
    const span = { start: entry.start, end: end < last && to ? to.start : telling.paragraphs[last - 1]!.end };
    if (span.end - span.start > WIDEST || !isShown(telling, span, i, end, entry)) continue;
    found.push({ ...span, entry: { start: entry.start, end: entry.end } });
    i = end - 1;
  }
  return found;
}

interface Entry extends Span {
  /** Whether the frame is told in the present. */
  present: boolean;
  /** Whether the words leave little doubt that it begins here. */
  firm: boolean;
  /** Whether a time of its own is named in the pluperfect. */
  named: boolean;
  /** Whether its words open a scene by itself: "The river was high that summer". */
  opens: boolean;
  /** Whether what comes before is the frame. */
  inside: boolean;
}

function entryIn(telling: Telling, paragraph: number, opening: boolean): Entry | null {
  if (telling.opensWithTalk(paragraph)) return null;
  const from = telling.firstSentence(paragraph);
  const sentences = telling.sentencesOf(paragraph);
  for (let c = 0; c < sentences.length; c++) {
    const before = telling.sentences[from + c - 1];
    const memory = before && !before.spoken ? turnsToMemory(telling.wordsOf(before, 400)) : false;
    if (c > 0 ? !memory : paragraph === 0) continue;
    const entry = entryAt(telling, from + c, memory, opening && !c);
    if (entry)
      return { ...entry, start: c ? entry.start : telling.paragraphs[paragraph]!.start, inside: !(opening && !c) };
    if (c > 8) break;
  }
  return null;
}

function entryAt(telling: Telling, s: number, memory: boolean, opening: boolean): Omit<Entry, "inside"> | null {
  const head = telling.sentences[s]!;
  const next = telling.sentences[s + 1];
  const present = tenseOf(telling.sentences.slice(Math.max(0, s - 14), s), 2) === "present";
  const words = telling.wordsOf(head, 400);
  const anchor = namesEarlierTime(words);
  // "It was in the year of the comet that he had first gone to sea."
  const cleft = /^it was\b/i.test(words) && head.tenses.includes("pluperfect");
  const misread = present && anchor === 2 && next?.tenses[0] === "past";
  const tense = cleft ? "pluperfect" : misread ? "past" : head.tenses[0];
  if (head.spoken || (tense !== "past" && tense !== "pluperfect")) return null;
  const slid = tense === "pluperfect";
  const { start, end } = head;
  if (present) {
    const firm = memory || (slid && anchor > 0) || anchor === 2;
    return firm ? { start, end, present, firm: memory || slid, named: slid && anchor > 0, opens: false } : null;
  }
  const deeper = slid && next !== undefined && !next.spoken && next.tenses[0] === "pluperfect";
  const before = [head, next].some((told) => told?.tenses.includes("pluperfect"));
  const opens = opening && s > 0 && opensEarlier(words, before);
  // "... which had stood there since before the war. The night we buried him, the whole family was ...".
  const dated = s > 0 && !memory && opensWithDay(words) && endsOnBefore(telling, s);
  const named = (slid && anchor === 2) || startsEarlier(words) || opens || dated;
  // "They had not always been so. When Bo was twelve they had ...".
  if (slid && next && !next.spoken && wasOtherwise(words) && namesEarlierTime(telling.wordsOf(next, 400)) === 2)
    return { start, end, present, firm: deeper, named: true, opens: false };
  if (named || (slid && anchor === 1 && memory)) return { start, end, present, firm: memory || deeper, named, opens };
  if (slid && memory) return { start, end, present, firm: false, named, opens: false };
  // "She remembered the last time": still in the frame.
  if (memory && anchor === 2 && !turnsToMemory(words)) return { start, end, present, firm: false, named, opens: false };
  return null;
}

/** Whether the paragraph before a sentence that opens one ends on what had been. */
function endsOnBefore(telling: Telling, s: number): boolean {
  const { paragraph } = telling.sentences[s]!;
  const before = telling.sentences.slice(Math.max(0, s - 2), s).filter((told) => told.paragraph < paragraph);
  return before.some((told) => told.hadBeen);
}

/** One past the paragraph that ends what is shown; -1 where the frame never comes back. */
function lastOf(telling: Telling, entry: Entry, i: number, last: number, follows: boolean): number {
  const frame = telling.matterFrom(i - FRAME, i);
  const shown = new Set(telling.matter(i));
  const stop = Math.min(last, i + LONGEST);
  const talkBefore = [1, 2, 3].some((n) => i >= n && telling.opensWithTalk(i - n));
  let talked = telling.hasTalk(i);
  const scores: number[] = [];
  const said: number[] = [];
  const kin: number[] = [];
  for (let k = i + 1; k < stop; k++) {
    const matter = telling.matter(k);
    said.push(saysItIsBack(telling, entry, k));
    kin.push(lean(matter, frame, shown));
    let score = said.at(-1)! + Math.max(-2.5, Math.min(2.5, 0.8 * kin.at(-1)!));
    if (goesOn(telling.wordsOf(telling.paragraphs[k]!, 120))) score -= 1.5;
    const apart = !entry.inside && entry.named;
    if (!entry.present && !apart) score += k === i + 1 ? atOnce(telling, entry, i, talked, talkBefore) : 0;
    if (!entry.present && telling.opensWithTalk(k)) {
      if (talked && telling.hasTalk(k - 1)) score -= 0.7;
      if (/\b(?:at last|finally|again)\b|\b(?:somebody|someone|a voice)\b/.test(narrationIn(telling, k))) score += 1;
    }
    talked ||= telling.hasTalk(k);
    scores.push(score);
    for (const word of matter) if (!frame.has(word)) shown.add(word);
    if (scores.length > WAIT + 3 && scores.findIndex((_, at) => isReturn(scores, at)) >= 0) break;
  }
  const weak = scores.findIndex((_, at) => isReturn(scores, at));
  // What opens so is a scene by itself: only plain words end it before its break.
  if (entry.opens && follows && stop === last && !said.some((s) => s >= 3)) return last;
  if (weak < 0) return stop === last && (follows || (entry.firm && !entry.present)) ? last : -1;
  // Where words say a little later that the frame is back, it was not back before, unless its things were.
  const told = said.findIndex((s, at) => s >= 3 && at > weak && at <= weak + WAIT);
  const back = told > 0 && Math.max(...kin.slice(weak, told)) < 2 ? told : weak;
  return pulledBack(scores, back, i + 1, entry.present || said[back]! < 3);
}

/** Paragraphs within which words for the return are waited for. */
const WAIT = 6;

/** How plainly a paragraph says that the frame is back: by words for it, or by its tense. */
function saysItIsBack(telling: Telling, entry: Entry, k: number): number {
  let score = 0;
  if (returnsToFrame(telling.wordsOf(telling.paragraphs[k]!, 120))) score += 4;
  const before = telling
    .wordsOf(telling.paragraphs[k - 1]!, 2000)
    .split(/(?<=[.!?])\s+/)
    .at(-1)!;
  if (closesMemory(before)) score += 3;
  if (entry.present) {
    const told = telling.sentencesOf(k);
    const tense = tenseOf(told);
    const mixed = tense === null && told.some((s) => s.tenses[0] === "present");
    score += tense === "present" ? 4 : tense === "past" ? -3 : mixed ? 2 : 0;
  }
  return score;
}

/** What speaks for a return straight after the first paragraph: talk that it has none of, or that it is a scene by itself. */
function atOnce(telling: Telling, entry: Entry, i: number, talked: boolean, talkBefore: boolean): number {
  if (telling.opensWithTalk(i + 1)) return talked ? 0 : talkBefore ? 1.5 : 1;
  const own = telling.sentencesOf(i).filter((s) => s.start >= entry.start);
  if (telling.sentencesOf(i + 1)[0]?.tenses[0] === "pluperfect") return -0.5;
  return own.reduce((n, s) => n + s.deeds, 0) >= 4 ? 0.9 : 0;
}

/** Days that are still within what a narrator in the present recounts ("two nights ago"). */
const LATELY = 60;

function isLately(words: string): boolean {
  const days = daysBack(words);
  return days !== null && days < LATELY;
}

const isReturn = (scores: readonly number[], at: number) =>
  scores[at]! > 0 && scores[at]! + 0.6 * (scores[at + 1] ?? 0) + 0.3 * (scores[at + 2] ?? 0) > 0.7;

/** What leans to neither side before the return belongs to it, where no words say just where it is. */
function pulledBack(scores: readonly number[], at: number, first: number, pull: boolean): number {
  let b = at;
  if (pull) while (b > 0 && scores[b - 1]! >= 0) b--;
  return first + b;
}

function narrationIn(telling: Telling, paragraph: number): string {
  return telling.wordsOf(telling.paragraphs[paragraph]!, 300).replace(/["“][^"”]*["”]/g, " ");
}

/** Whether something is shown, not only mentioned: told in the simple past, with talk or with deeds. */
function isShown(telling: Telling, span: Span, first: number, end: number, entry: Entry): boolean {
  let past = 0;
  let deeds = 0;
  let all = 0;
  let talk = false;
  for (let p = first; p < end; p++)
    for (const s of telling.sentencesOf(p)) {
      if (s.start < span.start) continue;
      if (s.start > span.start || p > first) talk ||= s.spoken;
      if (s.tenses.length) all++;
      if (s.tenses.includes("past") && !s.tenses.includes("pluperfect")) {
        past++;
        deeds += s.deeds;
      }
    }
  if (past < 1 || past < 0.3 * all) return false;
  // In a present that recounts, a few words on what happened are no scene.
  if (entry.present && !entry.firm) return past >= (isLately(telling.wordsOf(entry)) ? 6 : 3) || (talk && past >= 3);
  return talk || deeds >= (entry.named ? 1 : entry.firm ? 2 : 3);
}
