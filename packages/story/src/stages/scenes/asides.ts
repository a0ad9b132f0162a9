import type { Span } from "../../story.ts";
import { daysForth } from "../sections/distance.ts";
import type { SceneSpan } from "./layer.ts";
import type { Telling } from "./telling.ts";

/** A stretch inside a scene that happens at another time, or in no time. */
export interface Aside extends Span {
  kind: Exclude<SceneSpan["kind"], "scene">;
  /** Days from the frame, back or ahead. */
  days: number | null;
}

const DREAM =
  /\b(?:(?:he|she|i|they|(?!(?:His|Her|My|Their|Our|Your|The|These|Those|Such|All|No|Sweet)\s)\p{Lu}\p{Ll}+)\s+(?:had\s+)?(?:dream(?:ed|t|s)?|was\s+dreaming)\b|(?:[Ii]n|into)\s+(?:the|this|his|her|my|a)\s+(?:\p{Ll}+\s+)?(?:dream|nightmare)\b(?!\s+(?:state|world|like))|[Tt]he\s+(?:dream|nightmare)\s+(?:began|came|started|was|always))/u;
const WAKING =
  /\b(?:woke|awoke|awakened|wakes|awakes|waked|woken|sat\s+(?:bolt\s+|up\s+)?(?:upright|up\s+in\s+bed)|jerked\s+awake|jolted\s+awake|started\s+awake|wide\s+awake|(?:only|just)\s+(?:been\s+)?a\s+(?:dream|nightmare))\b/i;
/** A dream that nobody wakes from within so many sentences is not shown whole, or no dream. */
const LONGEST_DREAM = 60;

/** Dreams that are told: from the sentence that says so, or the one after it, to the waking. */
export function dreamsIn(telling: Telling, first: number, last: number): Aside[] {
  const found: Aside[] = [];
  const { sentences } = telling;
  const to = telling.firstSentence(last);
  for (let s = telling.firstSentence(first); s < to; s++) {
    const head = sentences[s]!;
    if (head.spoken || !DREAM.test(telling.wordsOf(head)) || WAKING.test(telling.wordsOf(head))) continue;
    for (let w = s + 1; w < Math.min(to, s + LONGEST_DREAM); w++) {
      if (sentences[w]!.spoken || !WAKING.test(telling.wordsOf(sentences[w]!))) continue;
      if (w - s >= 3) {
        const start = startOf(telling, s);
        found.push({ start, end: startOf(telling, w), kind: "dream", days: null });
      }
      s = w;
      break;
    }
  }
  return found;
}

/** Where a sentence begins; its paragraph, where it is the first. */
function startOf(telling: Telling, s: number): number {
  const { paragraph, start } = telling.sentences[s]!;
  return telling.firstSentence(paragraph) === s ? telling.paragraphs[paragraph]!.start : start;
}

const AHEAD =
  /\b(?:(?:years|months|decades|weeks)\s+(?:later|from\s+now|afterwards|after)|(?:in|after)\s+(?:\p{L}+\s+){1,3}(?:years|months|weeks|decades)(?:['’]\s+time)?|in\s+years\s+to\s+come|(?:some|one)\s+day,|the\s+day\s+would\s+come)\b/iu;

/** What lies ahead and is shown: a paragraph told with "would" or "will" that says when. */
export function flashForwardsIn(telling: Telling, first: number, last: number): Aside[] {
  const found: Aside[] = [];
  for (let p = first; p < last; p++) {
    if (telling.opensWithTalk(p) || p === 0) continue;
    const sentences = telling.sentencesOf(p).filter((s) => s.tenses.length > 0);
    const head = sentences[0];
    if (!head || !isAhead(head.tenses[0]) || !AHEAD.test(telling.wordsOf(head))) continue;
    const ahead = sentences.filter((s) => isAhead(s.tenses[0])).length;
    if (ahead < 3 || ahead < 0.6 * sentences.length) continue;
    const { start, end } = telling.paragraphs[p]!;
    found.push({
      start,
      end: p + 1 < last ? telling.paragraphs[p + 1]!.start : end,
      kind: "flashforward",
      days: daysForth(telling.wordsOf(head)),
    });
  }
  return found;
}

const isAhead = (tense: string | undefined) => tense === "would" || tense === "future";

const LETTER = /^\W*(?:(?:my\s+)?(?:own\s+)?dear(?:est)?\b|to\s+whom\b|p\.\s?s\.)/i;
export const isLetter = (paragraph: string): boolean => LETTER.test(paragraph);

/** Characters of narration that a stretch in italics has at least, to be a scene and no thought, song or letter. */
const SHORTEST = 250;

/**
 * Runs of paragraphs that are italic from end to end, in a text that mostly is not: scenes of another time. A dream where
 * sleep stands before it or waking after it.
 */
export function italicsIn(telling: Telling, emphasis: readonly Span[], first: number, last: number): Aside[] {
  const found: Aside[] = [];
  for (let p = first; p < last; p++) {
    if (!isItalic(telling, emphasis, p)) continue;
    let to = p + 1;
    while (to < last && isItalic(telling, emphasis, to)) to++;
    const start = telling.paragraphs[p]!.start;
    const end = telling.paragraphs[to - 1]!.end;
    const told = telling.sentences.slice(telling.firstSentence(p), telling.firstSentence(to));
    const past = told.filter((s) => s.tenses[0] === "past" || s.tenses[0] === "pluperfect").length;
    const around = last - first - (to - p);
    if (
      around > 0 &&
      (p > 0 || to < telling.paragraphs.length) &&
      end - start >= SHORTEST &&
      past >= 3 &&
      past >= 0.3 * told.length &&
      !isLetter(telling.text.slice(start, end))
    ) {
      const before = telling.text.slice(Math.max(0, start - 300), start);
      const after = telling.text.slice(end, end + 250);
      const dreamt = WAKING.test(after) || /\b(?:asleep|slept|dream\w*|nightmare)\b[^.!?]*[.!?…]*\s*$/i.test(before);
      found.push({
        start,
        end: to < last ? telling.paragraphs[to]!.start : end,
        kind: dreamt ? "dream" : "flashback",
        days: null,
      });
    }
    p = to - 1;
  }
  return found;
}

function isItalic(telling: Telling, emphasis: readonly Span[], p: number): boolean {
  const { start, end } = telling.paragraphs[p]!;
  if (/^[_*][^_*].*[^_*][_*]$/s.test(telling.text.slice(start, Math.min(end, start + 4000)).trim())) return true;
  let low = 0;
  for (let high = emphasis.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (emphasis[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let covered = 0;
  for (let i = low; i < emphasis.length && emphasis[i]!.start < end; i++)
    covered += Math.min(end, emphasis[i]!.end) - Math.max(start, emphasis[i]!.start);
  return covered > 0.85 * (end - start);
}
