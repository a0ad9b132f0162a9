import { defineStage } from "../../pipeline/stage.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { Words } from "../syntax/words.ts";
import { type Gap, gapsOf, tokenAt } from "./gaps.ts";
import type { Cue } from "./layer.ts";
import { SPEECH, SPEECH_NOUNS, STRONG, THINK } from "./speech-verbs.ts";
import { isObjectForm, isPhrasal, lastOfMention, personOf, subjectOf, type Told } from "./subjects.ts";

/** Finds the words that say who speaks, beside each quotation. */
export const cuesStage = defineStage({
  makes: "cues",
  needs: ["tokens", "sentences", "tags", "lemmas", "parse", "quotations", "mentions"],
  run(layers): (Cue | null)[] {
    const words = new Words(layers);
    const told = { words, mentions: layers.mentions, mentionAt: mentionsByToken(words, layers.mentions) };
    const gaps = gapsOf(words, layers.quotations);
    const taken = new Set<number>();
    return layers.quotations.map((quotation, q) => findCue(told, quotation, gaps[q], taken));
  },
});

/** For each token: the innermost mention whose head it is, else the innermost that covers it; -1 for none. */
export function mentionsByToken(words: Words, mentions: PersonMentions): Int32Array {
  const at = new Int32Array(words.count).fill(-1);
  const width = new Int32Array(words.count).fill(1 << 30);
  mentions.forEach((mention, index) => {
    if (mention.kind === "nominal") {
      if (width[mention.head] > 0) at[mention.head] = index;
      width[mention.head] = 0;
      return;
    }
    for (let i = mention.first; i < mention.last; i++) {
      if (mention.last - mention.first < width[i]) {
        at[i] = index;
        width[i] = mention.last - mention.first;
      }
    }
  });
  return at;
}

/** A cue stands within this many tokens of its quotation. */
const REACH = 14;

function findCue(told: Told, quotation: DetectedQuotation, gaps: readonly Gap[], taken: Set<number>): Cue | null {
  const { words } = told;
  if (quotation.label) return labelCue(told.mentions, quotation);
  const found: { cue: Cue; rank: number }[] = [];
  // "'I think,' said Kurt-- 'at least, I thought so.'": what goes on in the middle of a sentence is said by the same.
  const goesOn = /^\p{Ll}/u.test(words.form(tokenAt(words, quotation.parts[0]!.start + 1)));
  for (const gap of gaps) {
    const after = gap.side === "after";
    if (after ? leadsOn(words, gap) : !leadsIn(words, gap) && !tellsOfSpeech(words, gap)) continue;
    const thought = quotation.kind === "thought";
    const cue = (after ? cueAfter : cueBefore)(told, gap, thought);
    if (!cue || (!after && taken.has(cue.verb) && !goesOn)) continue;
    found.push({ cue, rank: (cue.strong ? 0 : 20) + (after ? 0 : gap.part === 0 ? 1 : 3) + gap.part * 2 });
  }
  found.sort((a, b) => a.rank - b.rank);
  const best = found[0]?.cue ?? null;
  if (best) taken.add(best.verb);
  return best;
}

function labelCue(mentions: PersonMentions, quotation: DetectedQuotation): Cue | null {
  const label = quotation.label!;
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < label.start) low = middle + 1;
    else high = middle;
  }
  const mention = low < mentions.length && mentions[low].end <= label.end ? low : -1;
  return { ...label, mention, verb: -1, kind: "name", strong: true, confidence: 0.97 };
}

/** What stands before a quotation is its cue only where it leads in: with a comma, a colon, a dash or no mark at all. */
function leadsIn(words: Words, gap: Gap): boolean {
  return !/[.!?…;]$/.test(words.form(gap.last - 1));
}

/** "Lawrence stammered pitiably.", "Ada thus began.", "Bram went on.": a sentence that says no more than that one speaks. */
function tellsOfSpeech(words: Words, gap: Gap): boolean {
  if (words.form(gap.last - 1) !== ".") return false;
  for (let i = gap.last - 2; i >= Math.max(gap.first, gap.last - 5); i--) {
    if (isVerbOfSpeech(words, i, false)) return OPENING.test(words.lemma(i)) || isPhrasal(words, i);
    if (!/^(?:ADV|ADP)$/.test(words.upos(i))) return false;
  }
  return false;
}

/** What goes before speech and needs no object. */
const OPENING =
  /^(?:begin|continue|speak|stammer|stutter|falter|interrupt|interpose|reply|answer|respond|resume|proceed|explain|whisper|protest)$/;

/** "'So.' Then she cried: '...'": a sentence of its own that leads in the next quotation. */
function leadsOn(words: Words, gap: Gap): boolean {
  return (
    /^\p{Lu}/u.test(words.form(gap.first)) && words.form(gap.last - 1) === ":" && words.upos(gap.first) !== "PROPN"
  );
}

function cueAfter(told: Told, gap: Gap, thought: boolean): Cue | null {
  const { words, mentionAt } = told;
  let end = Math.min(gap.last, gap.first + REACH);
  for (let i = gap.first; i < end; i++) if (/^[.!?;:]$/.test(words.form(i))) end = i;
  // A verb later in the gap counts only if its subject opens the gap: "Kurt, who had been waiting, said".
  for (let i = gap.first; i < end; i++) {
    if (!isVerbOfSpeech(words, i, thought)) continue;
    const cue = withSubject(told, i, gap.first, end);
    if (cue && (i - gap.first <= 8 || cue.start <= words.start(gap.first))) return cue;
  }
  // "was Kurt's answer", "came Kurt's voice".
  const noun = nounOfSpeech(words, gap.first, end);
  if (noun >= 0 && /^(?:was|is|came|were)$/.test(words.lower(gap.first))) {
    const cue = cueOf(told, noun, personOf(told, noun), true);
    if (cue) return cue;
  }
  // "hooted Kurt": no list holds all such verbs, but nothing else stands so behind a quotation.
  const verb = gap.first;
  if (words.upos(verb) !== "VERB" || !/^(?:VBD|VBZ)$/.test(words.xpos(verb)) || verb + 1 >= end) return null;
  const subject = mentionAt[verb + 1]! < 0 && words.upos(verb + 1) === "ADP" ? verb + 2 : verb + 1;
  if (subject >= end || mentionAt[subject]! < 0 || isObjectForm(words, subject)) return null;
  return cueOf(told, verb, lastOfMention(told, subject, end), false);
}

function cueBefore(told: Told, gap: Gap, thought: boolean): Cue | null {
  const { words } = told;
  let from = gap.last - 1;
  while (from > gap.first && !/^[.!?]$|^[.!?]["”’]$/.test(words.form(from - 1))) from--;
  for (let i = gap.last - 1; i >= from; i--) {
    if (!isVerbOfSpeech(words, i, thought)) continue;
    const cue = withSubject(told, i, from, gap.last);
    if (cue) return cue;
  }
  // "Kurt's answer was", "Kurt made this answer:", "with the remark:".
  const noun = nounOfSpeech(words, Math.max(from, gap.last - 6), gap.last);
  if (noun >= 0) {
    const whose = personOf(told, noun);
    const verb = verbAbove(words, noun);
    const subject = whose >= 0 ? whose : verb < from ? -1 : subjectOf(told, verb, from, gap.last);
    const cue = cueOf(told, noun, subject, true);
    if (cue) return cue;
  }
  // "She turned to Kurt:" - who does what a colon follows speaks.
  if (words.form(gap.last - 1) !== ":") return null;
  const verb = verbAbove(words, gap.last - 2);
  if (verb < from) return null;
  return cueOf(told, verb, subjectOf(told, verb, from, gap.last), false);
}

/** The last noun of speech ("answer", "remark") in [from, to), -1. */
function nounOfSpeech(words: Words, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (words.upos(i) === "NOUN" && SPEECH_NOUNS.has(words.lemma(i).toLowerCase())) return i;
  return -1;
}

/** The verb that a token hangs on, the outermost of its sentence; -1. */
function verbAbove(words: Words, token: number): number {
  let verb = -1;
  let at = token;
  for (let hops = 0; hops < 12 && at >= 0; hops++, at = words.head(at)) if (words.upos(at) === "VERB") verb = at;
  return verb;
}

/** A verb of speech, or beside a thought one of thinking. */
function isVerbOfSpeech(words: Words, token: number, thought: boolean): boolean {
  const tag = words.upos(token);
  const lemma = words.lemma(token).toLowerCase();
  if (thought && THINK.has(lemma)) return true;
  if (tag === "VERB" && isPhrasal(words, token)) return true;
  if (!SPEECH.has(lemma)) return false;
  if (tag === "VERB") return true;
  // The tagger meets "said" and "asked" in places it has never seen; their form alone is enough.
  return STRONG.has(lemma) && /(?:ed|said|cried|replied|told|says|spoke|began)$/.test(words.lower(token));
}

/** The cue that a verb makes with its subject, if that is a person and lies in [from, to). */
function withSubject(told: Told, verb: number, from: number, to: number): Cue | null {
  const lemma = told.words.lemma(verb).toLowerCase();
  const strong = STRONG.has(lemma) || THINK.has(lemma);
  return cueOf(told, verb, subjectOf(told, verb, from, to), strong);
}

function cueOf(told: Told, verb: number, subject: number, strong: boolean): Cue | null {
  if (subject < 0) return null;
  const { words, mentions, mentionAt } = told;
  const mention = mentions[mentionAt[subject]!]!;
  const first = Math.min(mention.first, verb);
  const last = Math.max(mention.last, verb + 1);
  return {
    start: words.start(first),
    end: words.end(last - 1),
    mention: mentionAt[subject]!,
    verb,
    kind: mention.kind,
    strong,
    confidence: strong ? 0.95 : 0.75,
  };
}
