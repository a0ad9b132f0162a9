import { defineStage } from "../../pipeline/stage.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { Words } from "../syntax/words.ts";
import { type Gap, gapsOf, tokenAt } from "./gaps.ts";
import type { Cue } from "./layer.ts";
import { SPEECH, SPEECH_NOUNS, STRONG, THINK, VOICES } from "./speech-verbs.ts";

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
  // "'I think,' said Kurt-- 'at least, I thought so.'": what goes on in the middle of a sentence is said by the same.
  const goesOn = /^\p{Ll}/u.test(words.form(tokenAt(words, quotation.parts[0]!.start + 1)));
  for (const gap of gaps) {
    const after = gap.side === "after";
    const sentence = !after && !leadsIn(words, gap);
    if (sentence && !tellsOfSpeech(words, gap)) continue;
    const thought = quotation.kind === "thought";
    if (after && leadsOn(words, gap)) continue;
    const cue = (after ? cueAfter : cueBefore)(words, mentions, mentionAt, gap, thought);
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
  // "was Kurt's answer", "came Kurt's voice".
  const noun = nounOfSpeech(words, gap.first, end);
  if (noun >= 0 && /^(?:was|is|came|were)$/.test(words.lower(gap.first))) {
    const cue = cueOf(words, mentions, mentionAt, noun, personOf(words, mentionAt, noun), true);
    if (cue) return cue;
  }
  // "hooted Kurt": no list holds all such verbs, but nothing else stands so behind a quotation.
  const verb = gap.first;
  if (words.upos(verb) !== "VERB" || !/^(?:VBD|VBZ)$/.test(words.xpos(verb)) || verb + 1 >= end) return null;
  const subject = mentionAt[verb + 1]! < 0 && words.upos(verb + 1) === "ADP" ? verb + 2 : verb + 1;
  if (subject >= end || mentionAt[subject]! < 0 || isObjectForm(words, subject)) return null;
  return cueOf(words, mentions, mentionAt, verb, mentionHead(mentionAt, subject, end), false);
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
  // "Kurt's answer was", "Kurt made this answer:", "with the remark:".
  const noun = nounOfSpeech(words, Math.max(from, gap.last - 6), gap.last);
  if (noun >= 0) {
    const whose = personOf(words, mentionAt, noun);
    const verb = verbAbove(words, noun);
    const subject = whose >= 0 ? whose : verb < from ? -1 : subjectOf(words, mentionAt, verb, from, gap.last);
    const cue = cueOf(words, mentions, mentionAt, noun, subject, true);
    if (cue) return cue;
  }
  // "She turned to Kurt:" - who does what a colon follows speaks.
  if (words.form(gap.last - 1) !== ":") return null;
  const verb = verbAbove(words, gap.last - 2);
  if (verb < from) return null;
  return cueOf(words, mentions, mentionAt, verb, subjectOf(words, mentionAt, verb, from, gap.last), false);
}

/** The last noun of speech ("answer", "remark") in [from, to), -1. */
function nounOfSpeech(words: Words, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--)
    if (words.upos(i) === "NOUN" && SPEECH_NOUNS.has(words.lemma(i).toLowerCase())) return i;
  return -1;
}

/** Whose answer or voice: "Kurt" in "Kurt's answer", "the voice of Kurt"; a token in a mention, -1. */
function personOf(words: Words, mentionAt: Int32Array, noun: number): number {
  for (const child of words.children(noun)) {
    const relation = words.deprel(child);
    const of = relation === "nmod" && words.lower(words.childBy(child, "case")) === "of";
    if ((relation === "nmod:poss" || of) && mentionAt[child]! >= 0) return child;
  }
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

/** "Put in", "burst out". */
function isPhrasal(words: Words, verb: number): boolean {
  return verb + 1 < words.count && SPEECH.has(`${words.lemma(verb).toLowerCase()}-${words.lower(verb + 1)}`);
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
  return cueOf(words, mentions, mentionAt, verb, subjectOf(words, mentionAt, verb, from, to), strong);
}

function cueOf(
  words: Words,
  mentions: PersonMentions,
  mentionAt: Int32Array,
  verb: number,
  subject: number,
  strong: boolean,
): Cue | null {
  if (subject < 0) return null;
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

function subjectOf(words: Words, mentionAt: Int32Array, verb: number, from: number, to: number): number {
  const within = (token: number) => token >= from && token < to;
  const usable = (token: number) => within(token) && mentionAt[token]! >= 0;
  const verbs: number[] = [];
  for (let at = verb; within(at) && verbs.length < 5; ) {
    verbs.push(at);
    let subject = words.childBy(at, "nsubj");
    if (subject >= 0 && VOICES.has(words.lemma(subject).toLowerCase())) subject = personOf(words, mentionAt, subject);
    // "This comforted Kurt, who remarked".
    if (subject >= 0 && words.xpos(subject) === "WP" && words.deprel(at) === "acl:relcl" && usable(words.head(at)))
      return words.head(at);
    if (usable(subject)) {
      if (!isObjectForm(words, subject)) return subject;
      break;
    }
    // A subject inside the quotation is a slip of the parser.
    if (within(subject)) break;
    const relation = words.deprel(at);
    if (!/^(?:conj|advcl|xcomp|parataxis|acl|obj|obl)$/.test(relation)) break;
    // "Found an opportunity of saying", "had the sense to say": a noun hangs on its verb.
    if (/^obj|^obl/.test(relation) && words.upos(at) === "VERB") break;
    at = relation === "conj" ? whatGoesOn(words, at) : words.head(at);
    if (!within(at)) at = verbBefore(words, verb, from);
  }
  // Word order, where the parser saw something else: "said Kurt", "put in Kurt", "Kurt said", "Kurt softly said".
  const behind = isPhrasal(words, verb) ? verb + 2 : verb + 1;
  if (usable(behind) && !isObjectForm(words, behind)) return mentionHead(mentionAt, behind, to);
  const opens = IN_PHRASE.test(words.upos(behind)) || words.xpos(behind) === "PRP$";
  for (let i = behind; opens && i < Math.min(to, behind + 8); i++) {
    if (i === behind && words.xpos(i) === "PRP$") continue;
    if (usable(i) && words.upos(i) !== "PRON") return i;
    if (VOICES.has(words.lemma(i).toLowerCase())) return personOf(words, mentionAt, i);
    if (!IN_PHRASE.test(words.upos(i)) && words.form(i) !== "-" && words.form(i - 1) !== "-") break;
  }
  for (let i = verb - 1; i >= Math.max(from, verb - 4); i--) {
    if (usable(i)) return isObjectForm(words, i) ? -1 : i;
    if (!/^(?:ADV|AUX|PART)$/.test(words.upos(i))) break;
  }
  for (const at of verbs) {
    const subject = beforeParenthesis(words, mentionAt, at, from);
    if (subject >= 0) return subject;
  }
  return -1;
}

/** The verb that "and whispered" goes on from, where the parser took it for another clause's; -1. */
function verbBefore(words: Words, verb: number, from: number): number {
  const and = words.childBy(verb, "cc");
  for (let i = and - 1; i >= from; i--)
    if (/^(?:VBD|VBZ|VBP)$/.test(words.xpos(i)) && /^(?:root|conj|parataxis)$/.test(words.deprel(i))) return i;
  return -1;
}

const IN_PHRASE = /^(?:DET|ADJ|PROPN|NOUN|ADV)$/;

/** "Kurt saw that he was late, and called": what a comma parts from a clause inside another goes on with the outer one. */
function whatGoesOn(words: Words, conjunct: number): number {
  let head = words.head(conjunct);
  const and = words.childBy(conjunct, "cc");
  if (and <= 0 || words.form(and - 1) !== ",") return head;
  for (let hops = 0; hops < 3 && /^(?:ccomp|acl:relcl|advcl)$/.test(words.deprel(head)); hops++) {
    const outer = words.head(head);
    if (outer < 0 || outer > head) break;
    head = outer;
  }
  // The same where the parser lost the outer clause.
  const that = words.childBy(head, "mark");
  return that > 0 && words.lower(that) === "that" && words.upos(that - 1) === "VERB" ? that - 1 : head;
}

/** "Kurt, looking up, said", "Kurt, who had been waiting, now said": who stands before what commas enclose; -1. */
function beforeParenthesis(words: Words, mentionAt: Int32Array, verb: number, from: number): number {
  let close = verb - 1;
  while (close > from && words.upos(close) === "ADV") close--;
  if (close <= from || words.form(close) !== ",") return -1;
  for (let open = close - 2; open > from; open--) {
    if (words.form(open) !== "," || mentionAt[open - 1]! < 0) continue;
    const opens = open + 1;
    const encloses =
      /^(?:VBG|VBN|WP|WP\$|WDT|IN|RB|JJ)$/.test(words.xpos(opens)) ||
      /^(?:who|whose|with|in|as)$/.test(words.lower(opens));
    if (!encloses || isObjectForm(words, open - 1) || !OUTSIDE.test(words.deprel(headOf(words, mentionAt, open - 1))))
      continue;
    return open - 1;
  }
  return -1;
}

/** What the subject of a clause may look like to a parser that lost it. */
const OUTSIDE = /^(?:nsubj|vocative|root|dislocated|appos|parataxis|conj|flat|dep|obl:npmod|list)/;

/** The head of a mention by one of its tokens. */
function headOf(words: Words, mentionAt: Int32Array, token: number): number {
  let at = token;
  while (words.head(at) >= 0 && mentionAt[words.head(at)] === mentionAt[token]) at = words.head(at);
  return at;
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
