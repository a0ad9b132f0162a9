import { defineStage } from "../../pipeline/stage.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { Words } from "../syntax/words.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import type { Cue } from "./layer.ts";
import { SPEECH, STRONG, THINK } from "./speech-verbs.ts";

/** Finds the words that say who speaks, beside each quotation. */
export const cuesStage = defineStage({
  makes: "cues",
  needs: ["tokens", "sentences", "tags", "lemmas", "parse", "quotations", "mentions"],
  run(layers): (Cue | null)[] {
    const words = new Words(layers);
    const mentionAt = mentionsByToken(words, layers.mentions);
    const gaps = gapsOf(words, layers.quotations);
    const taken = new Set<number>();
    return layers.quotations.map((quotation, q) =>
      findCue(words, layers.mentions, mentionAt, quotation, gaps[q], taken),
    );
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

function findCue(
  words: Words,
  mentions: PersonMentions,
  mentionAt: Int32Array,
  quotation: DetectedQuotation,
  gaps: readonly Gap[],
  taken: Set<number>,
): Cue | null {
  if (quotation.label) return labelCue(mentions, quotation);
  const found: { cue: Cue; rank: number }[] = [];
  for (const gap of gaps) {
    const after = gap.side === "after";
    if (!after && !leadsIn(words, gap)) continue;
    const thought = quotation.kind === "thought";
    const cue = (after ? cueAfter : cueBefore)(words, mentions, mentionAt, gap, thought);
    if (!cue || (!after && taken.has(cue.verb))) continue;
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

function cueAfter(
  words: Words,
  mentions: PersonMentions,
  mentionAt: Int32Array,
  gap: Gap,
  thought: boolean,
): Cue | null {
  let end = Math.min(gap.last, gap.first + REACH);
  for (let i = gap.first; i < end; i++) if (/^[.!?;:]$/.test(words.form(i))) end = i;
  // A verb later in the gap counts only if its subject opens the gap: "Kurt, who had been waiting, said".
  for (let i = gap.first; i < end; i++) {
    if (!isVerbOfSpeech(words, i, thought)) continue;
    const cue = withSubject(words, mentions, mentionAt, i, gap.first, end);
    if (cue && (i - gap.first <= 8 || cue.start <= words.start(gap.first))) return cue;
  }
  return null;
}

function cueBefore(
  words: Words,
  mentions: PersonMentions,
  mentionAt: Int32Array,
  gap: Gap,
  thought: boolean,
): Cue | null {
  let from = gap.last - 1;
  while (from > gap.first && !/^[.!?]$|^[.!?]["”’]$/.test(words.form(from - 1))) from--;
  for (let i = gap.last - 1; i >= from; i--) {
    if (!isVerbOfSpeech(words, i, thought)) continue;
    const cue = withSubject(words, mentions, mentionAt, i, from, gap.last);
    if (cue) return cue;
  }
  return null;
}

/** A verb of speech, or beside a thought one of thinking. */
function isVerbOfSpeech(words: Words, token: number, thought: boolean): boolean {
  const tag = words.upos(token);
  const lemma = words.lemma(token).toLowerCase();
  if (thought && THINK.has(lemma)) return true;
  if (!SPEECH.has(lemma)) return false;
  if (tag === "VERB") return true;
  // The tagger meets "said" and "asked" in places it has never seen; their form alone is enough.
  return STRONG.has(lemma) && /(?:ed|said|cried|replied|told|says|spoke|began)$/.test(words.lower(token));
}

/** The cue that a verb makes with its subject, if that is a person and lies in [from, to). */
function withSubject(
  words: Words,
  mentions: PersonMentions,
  mentionAt: Int32Array,
  verb: number,
  from: number,
  to: number,
): Cue | null {
  const lemma = words.lemma(verb).toLowerCase();
  const strong = STRONG.has(lemma) || THINK.has(lemma);
  const subject = subjectOf(words, mentionAt, verb, from, to);
  if (subject < 0) return null;
  const mention = mentions[mentionAt[subject]];
  const first = Math.min(mention.first, verb);
  const last = Math.max(mention.last, verb + 1);
  return {
    start: words.start(first),
    end: words.end(last - 1),
    mention: mentionAt[subject],
    verb,
    kind: mention.kind,
    strong,
    confidence: strong ? 0.95 : 0.75,
  };
}

function subjectOf(words: Words, mentionAt: Int32Array, verb: number, from: number, to: number): number {
  const usable = (token: number) => token >= from && token < to && mentionAt[token] >= 0;
  let at = verb;
  for (let hops = 0; hops < 4; hops++) {
    const subject = words.childBy(at, "nsubj");
    if (subject >= 0) {
      if (usable(subject) && !isObjectForm(words, subject)) return subject;
      break;
    }
    const relation = words.deprel(at);
    if (relation !== "conj" && relation !== "advcl" && relation !== "xcomp" && relation !== "parataxis") break;
    at = words.head(at);
  }
  // Word order, where the parser saw something else: "said Kurt", "Kurt said", "Kurt softly said".
  if (usable(verb + 1) && !isObjectForm(words, verb + 1)) return mentionHead(mentionAt, verb + 1, to);
  for (let i = verb + 1; i < Math.min(to, verb + 6); i++) {
    if (usable(i) && words.upos(i) !== "PRON" && /^(?:DET|ADJ|PROPN|NOUN|ADV)$/.test(words.upos(verb + 1))) return i;
    if (!/^(?:DET|ADJ|PROPN|NOUN|ADV)$/.test(words.upos(i))) break;
  }
  for (let i = verb - 1; i >= Math.max(from, verb - 4); i--) {
    if (usable(i)) return isObjectForm(words, i) ? -1 : i;
    if (!/^(?:ADV|AUX|PART)$/.test(words.upos(i))) break;
  }
  return -1;
}

function mentionHead(mentionAt: Int32Array, token: number, to: number): number {
  let i = token;
  while (i + 1 < to && mentionAt[i + 1] === mentionAt[token]) i++;
  return i;
}

function isObjectForm(words: Words, token: number): boolean {
  const form = words.lower(token);
  const pronoun = PRONOUNS.get(form);
  return (
    pronoun !== undefined &&
    (pronoun.reflexive || pronoun.possessive || /^(?:him|them|me|us)$/.test(form)) &&
    form !== "her"
  );
}
