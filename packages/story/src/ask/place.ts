import type { Section } from "../story.ts";
import { clockOf, type Instant, type Scenes } from "./clock.ts";
import { QuestionError } from "./question-error.ts";

/** What a place is looked up in: a Story, or a text that is laid out and not yet read. */
export interface Laid extends Scenes {
  sections: readonly Section[];
}

/** A point of the telling, and through its scene a moment of the story. */
export interface Place extends Instant {
  /** The place in the words of who asked. */
  asked: string;
}

const KINDS = 'a place is ch3, 40%, "exact words", start, end, opening, close, or an offset';

/**
 * The place that a person names: `ch3` (a chapter's start), `40%` (of the body), `"exact words"` (just after their
 * sentence; marks may be left out where the words are no other kind of place), `start` and `end` (first and last moment
 * in story order), `opening` and `close` (where the telling begins and ends), or an offset in UTF-16 code units.
 * @throws QuestionError where the story has no such place
 */
export function placeIn(story: Laid, asked: string): Place {
  const clock = clockOf(story);
  const words = asked.trim();
  const named = words.toLowerCase();
  if (named === "start" || named === "end" || named === "opening" || named === "close")
    return { asked: words, ...clock[named] };
  const at = offsetIn(story, words);
  return { asked: words, ...(at > 0 ? clock.after(at) : clock.opening), offset: at };
}

/**
 * The offset before which everything is told at a place of the telling. `start` and `end` are moments of the story and
 * bound no telling.
 * @throws QuestionError
 */
export function tellingOffset(story: Laid, asked: string): number {
  const named = asked.trim().toLowerCase();
  if (named === "start" || named === "end")
    throw new QuestionError(
      `"${named}" is a moment of the story, not a place up to which one reads; name a chapter, 40%, "exact words" or an offset`,
    );
  const body = bodyOf(story);
  if (named === "opening") return body.start;
  return named === "close" ? body.end : offsetIn(story, asked.trim());
}

function offsetIn(story: Laid, asked: string): number {
  const chapter = /^ch(?:apter)?\.?\s*(\d{1,6})$/i.exec(asked);
  if (chapter) return chapterStart(story, Number(chapter[1]));
  const share = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(asked);
  if (share) {
    if (Number(share[1]) > 100) throw new QuestionError(`${asked} is past the end; name at most 100%`);
    const { start, end } = bodyOf(story);
    return start + Math.floor(((end - start) * Number(share[1])) / 100);
  }
  if (/^\d+$/.test(asked)) {
    if (Number(asked) > story.text.length)
      throw new QuestionError(`there is no offset ${asked}; the text ends at ${story.text.length}`);
    return Number(asked);
  }
  return afterWords(story.text, asked);
}

function chapterStart(story: Laid, chapter: number): number {
  const heading = story.sections.find((s) => s.chapter === chapter);
  if (heading) return heading.start;
  const last = story.sections.reduce((most, s) => Math.max(most, s.chapter ?? 0), 0);
  throw new QuestionError(
    last ? `there is no chapter ${chapter}; the last is ${last}` : "no chapters were found; name another place",
  );
}

/** Just after the sentence in which the words stand first; quotation marks, blanks and letter case may differ. */
function afterWords(text: string, asked: string): number {
  const words = asked.replace(/^["“«](.*)["”»]$/s, "$1").trim();
  if (!words) throw new QuestionError(`an empty place; ${KINDS}`);
  const quoted = words.length < asked.length;
  const at = levelled(text).indexOf(levelled(words).replace(/\s+/g, " "));
  if (at < 0)
    throw new QuestionError(
      `the words “${words}” are not in the text; ${quoted ? "copy them exactly, or name another place" : KINDS}`,
    );
  const end = at + words.replace(/\s+/g, " ").length;
  if (/[.!?]\W*$/.test(words)) return end;
  return end + /^[^.!?\n]*[.!?]*/.exec(text.slice(end, end + 2000))![0].length;
}

/** Same length, one form for marks and blanks. */
const levelled = (text: string) => text.replace(/\s/g, " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

export function bodyOf(story: Laid): { start: number; end: number } {
  const body = story.sections.filter((s) => s.kind === "body");
  return { start: body[0]?.start ?? 0, end: body.at(-1)?.end ?? story.text.length };
}
