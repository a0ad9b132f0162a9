import type { Span } from "../../story.ts";
import type { Words } from "../syntax/words.ts";

/** The tense of a main clause of the narration; "would": what lay ahead of a past. */
export type Tense = "pluperfect" | "past" | "present" | "future" | "would";

/** A sentence as the narration tells it. */
export interface ToldSentence extends Span {
  /** Index into `paragraphs`. */
  paragraph: number;
  /** Tenses of its main clauses outside speech, in text order; none where all of it is spoken or nothing is finite. */
  tenses: readonly Tense[];
  /** Whether any of its clauses, also those that hang on others, is in the pluperfect. */
  hadBeen: boolean;
  /** Whether somebody speaks in it. */
  spoken: boolean;
  /** Verbs in the simple past that tell of a deed, not of a state ("ran", not "was"). */
  deeds: number;
}

const STATES = new Set(
  "be have seem know live love like want need feel look appear belong remain stay mean think believe hate wish own lie stand".split(
    " ",
  ),
);
const MAIN = new Set(["root", "conj", "parataxis"]);
const AUXILIARY = new Set(["aux", "aux:pass", "cop"]);

/** What the narration of each sentence tells, and in which tense, by the parse. `spoken` is 1 at tokens inside quotations. */
export function tensesOf(words: Words, spoken: Uint8Array): ToldSentence[] {
  const { first, last, count } = words.layers.sentences;
  const out: ToldSentence[] = [];
  for (let s = 0; s < count; s++) {
    const from = first[s]!;
    const to = last[s]!;
    if (to <= from) continue;
    const tenses: Tense[] = [];
    let talk = false;
    let deeds = 0;
    let any: Tense | null = null;
    let hadBeen = false;
    const seen = new Set<number>();
    for (let i = from; i < to; i++) {
      if (spoken[i]) {
        talk = true;
        continue;
      }
      const tense = tenseAt(words, i, to);
      if (!tense) continue;
      any ??= tense;
      if (tense === "pluperfect") hadBeen = true;
      const clause = AUXILIARY.has(words.deprel(i)) ? words.head(i) : i;
      if (seen.has(clause) || !isMain(words, clause, spoken)) continue;
      seen.add(clause);
      tenses.push(tense);
      if (tense === "past" && !STATES.has(words.lemma(clause)) && words.upos(clause) === "VERB") deeds++;
    }
    // The parse may find no main clause where there is one.
    if (!tenses.length && any && !talk) {
      tenses.push(any);
      if (any === "past") deeds++;
    }
    out.push({
      start: words.start(from),
      end: words.end(to - 1),
      paragraph: words.paragraph(from),
      tenses,
      hadBeen,
      spoken: talk,
      deeds,
    });
  }
  return out;
}

/** A root, or joined to one; what a quotation hangs on counts as a root too. */
function isMain(words: Words, clause: number, spoken: Uint8Array): boolean {
  let at = clause;
  for (let hops = 0; hops < 6; hops++) {
    const relation = words.deprel(at);
    if (!MAIN.has(relation)) return false;
    const head = words.head(at);
    if (relation === "root" || head < 0 || spoken[head]) return true;
    at = head;
  }
  return false;
}

/** The tense that a finite word gives its clause; null where it is not finite, or a mood and no tense ("could", "may"). */
function tenseAt(words: Words, i: number, to: number): Tense | null {
  const tag = words.xpos(i);
  const form = words.lower(i);
  if (form === "had" || form === "'d" || form === "’d") {
    if (participleAfter(words, i, to)) return "pluperfect";
    return form === "had" ? "past" : "would";
  }
  if (tag === "VBD") return "past";
  // "A lantern swung": a participle that has a subject and no auxiliary is a past that the tagger missed.
  if (tag === "VBN") {
    const bare = words.childBy(i, "aux") < 0 && words.childBy(i, "nsubj") >= 0 && words.childBy(i, "nsubj:pass") < 0;
    return bare && !["acl", "acl:relcl", "advcl", "amod"].includes(words.deprel(i)) && words.childBy(i, "cop") < 0
      ? "past"
      : null;
  }
  if (tag === "VBP" || tag === "VBZ") return "present";
  if (tag !== "MD") return null;
  if (form === "will" || form === "shall" || form === "'ll" || form === "’ll" || form === "wo") return "future";
  if (form === "would") return "would";
  return form === "could" ? "past" : null;
}

/** "had never once been": a participle follows, adverbs aside. */
function participleAfter(words: Words, had: number, to: number): boolean {
  for (let i = had + 1; i < Math.min(to, had + 6); i++) {
    const tag = words.xpos(i);
    if (tag === "VBN") return true;
    if (
      tag === "RB" ||
      tag === "RBR" ||
      words.lower(i) === "n't" ||
      words.lower(i) === "n’t" ||
      tag === "PDT" ||
      words.lower(i) === "all"
    )
      continue;
    // Inverted ("Had he come"): the subject stands between.
    return (tag === "VBD" || tag === "PRP") && words.head(had) === i && AUXILIARY.has(words.deprel(had));
  }
  return false;
}
