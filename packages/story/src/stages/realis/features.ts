import type { RealisLexicon } from "../../learn/realis-lexicon.ts";
import { bits, byte } from "../coreference/features.ts";
import type { Words } from "../syntax/words.ts";
import { ADVERBS, AUXILIARIES, DETERMINERS, GOVERNORS, MARKS, PREPOSITIONS } from "./governing-words.ts";

/** What is known of a word that may name an event, in this order. */
export const REALIS_FEATURES = [
  "pos",
  "tag",
  "relation",
  "ending",
  "usual",
  "seen",
  "class",
  "wide",
  "modal",
  "future",
  "do",
  "have",
  "passive",
  "copula",
  "negation",
  "mark",
  "infinitive",
  "adverb",
  "head-pos",
  "head-tag",
  "head-relation",
  "head-usual",
  "head-governs",
  "head-modal",
  "head-negated",
  "head-mark",
  "head-copula",
  "up-tag",
  "up-governs",
  "up-modal",
  "up-relation",
  "condition-above",
  "relative-above",
  "depth",
  "subject",
  "subject-tag",
  "subject-known",
  "object",
  "object-known",
  "obliques",
  "children",
  "clause-below",
  "determiner",
  "owned",
  "of",
  "preposition",
  "adjective",
  "plural",
  "spoken",
  "question",
  "past-here",
  "present-here",
  "past-near",
  "length",
  "place",
  "capital",
  "before-tag",
  "after-tag",
  "before-word",
  "after-word",
  "conjoined-tag",
  "conjoined-usual",
  "usual-near",
  "usual-far",
  "past-far",
  "perfect-near",
  "modal-near",
  "state-near",
  "spoken-near",
] as const;

export type RealisFeature = (typeof REALIS_FEATURES)[number];
const AT = new Map<string, number>(REALIS_FEATURES.map((name, i) => [name, i]));

const POS = new Map([
  ["VERB", 1],
  ["NOUN", 2],
  ["ADJ", 3],
]);
const ENDINGS = [
  "ing",
  "ed",
  "tion",
  "sion",
  "ment",
  "ness",
  "al",
  "ence",
  "ance",
  "ity",
  "er",
  "or",
  "y",
  "ch",
  "le",
  "sh",
];
const PERSONS = new Map(
  [
    ["i", "we", "me", "us"],
    ["you", "thou"],
    ["he", "she", "him", "her"],
    ["they", "them"],
    ["it"],
    ["there"],
    ["who", "which", "that", "whom"],
    ["one", "nobody", "none", "anybody", "everybody", "nothing"],
  ].flatMap((words, i) => words.map((w): [string, number] => [w, i + 1])),
);
const NEAR = 40;
const FAR = 250;

/** Nouns and adjectives that name an event in fewer of 250 cases than this are not asked about: most are none ever. */
const SELDOM = 10;

/** Words of the parts of speech that name events: what the lexicon is learned from. */
export const isContent = (words: Words, i: number): boolean => POS.has(words.upos(i));

/** Running sums over the tokens before each. */
class Sums {
  private readonly sums: Int32Array;

  constructor(count: number, of: (i: number) => number) {
    this.sums = new Int32Array(count + 1);
    for (let i = 0; i < count; i++) this.sums[i + 1] = this.sums[i]! + of(i);
  }
  /** Over [from, to), cut off at the ends of the text. */
  between(from: number, to: number): number {
    return this.sums[Math.min(this.sums.length - 1, to)]! - this.sums[Math.max(0, from)]!;
  }
}

/** Features of words that may name events. `spoken` is 1 inside quotations. */
export class RealisFeatures {
  private readonly past: Sums;
  private readonly present: Sums;
  private readonly perfect: Sums;
  private readonly modal: Sums;
  private readonly states: Sums;
  private readonly talk: Sums;
  private readonly verbs: Sums;
  private readonly helped: (Helpers | undefined)[] = [];
  /** How usual it is for the verbs to name events, by the lexicon asked with last. */
  private usual: { lexicon: RealisLexicon; sums: Sums } | null = null;

  constructor(
    private readonly words: Words,
    private readonly spoken: Uint8Array,
  ) {
    const sum = (test: (i: number) => boolean) => new Sums(words.count, (i) => (test(i) ? 1 : 0));
    const is = (i: number, ...tags: string[]) => tags.includes(words.xpos(i));
    this.past = sum((i) => is(i, "VBD"));
    this.present = sum((i) => is(i, "VBP", "VBZ"));
    this.perfect = sum((i) => words.deprel(i) === "aux" && words.lemma(i) === "have");
    this.modal = sum((i) => is(i, "MD"));
    this.states = sum((i) => words.lemma(i) === "be");
    this.talk = sum((i) => spoken[i] === 1);
    this.verbs = sum((i) => words.upos(i) === "VERB");
  }

  private usualOf(lexicon: RealisLexicon): Sums {
    if (this.usual?.lexicon !== lexicon) {
      const { words } = this;
      const sums = new Sums(words.count, (i) =>
        words.upos(i) === "VERB" ? lexicon.of(words.lemma(i), "VERB").usual : 0,
      );
      this.usual = { lexicon, sums };
    }
    return this.usual.sums;
  }

  of(i: number, lexicon: RealisLexicon): Uint8Array {
    const { words } = this;
    const x = new Uint8Array(REALIS_FEATURES.length);
    const set = (name: RealisFeature, value: number) => {
      x[AT.get(name)!] = byte(value);
    };
    set("pos", POS.get(words.upos(i)) ?? 0);
    set("tag", this.tag(i));
    set("relation", this.relation(i));
    set("ending", this.ending(i));
    const prior = lexicon.of(words.lemma(i), words.upos(i));
    set("usual", prior.usual);
    set("seen", prior.seen);
    set("class", prior.fine);
    set("wide", prior.coarse);
    set("spoken", this.spoken[i]!);
    this.clause(i, set);
    this.above(i, set, lexicon);
    this.phrase(i, set);
    this.around(i, set, lexicon);
    return x;
  }

  private clause(i: number, set: Setter): void {
    const { words } = this;
    const own = this.helpers(i);
    set("modal", own.modal);
    set("future", own.future);
    set("do", own.does);
    set("have", own.have);
    set("passive", own.passive);
    set("copula", own.copula);
    set("negation", own.negated);
    set("mark", own.mark);
    set("infinitive", own.infinitive);
    set("adverb", own.adverb);
    let children = 0;
    let obliques = 0;
    let below = 0;
    for (const child of words.children(i)) {
      children++;
      const relation = words.deprel(child);
      if (relation.startsWith("obl")) obliques++;
      if (relation === "ccomp" || relation === "xcomp") below = relation === "ccomp" ? 1 : 2;
    }
    set("children", children);
    set("obliques", obliques);
    set("clause-below", below);
    const subject = this.subject(i);
    set("subject", this.participant(subject));
    set("subject-tag", subject < 0 ? 0 : this.tag(subject));
    set("subject-known", this.known(subject));
    const object = words.childBy(i, "obj", "iobj");
    set("object", this.participant(object));
    set("object-known", this.known(object));
  }

  private above(i: number, set: Setter, lexicon: RealisLexicon): void {
    const { words } = this;
    const head = words.head(i);
    let at = i;
    let depth = 0;
    let condition = 0;
    let relative = 0;
    for (; depth < 6 && at >= 0; depth++, at = words.head(at)) {
      const mark = this.helpers(at).mark;
      if (mark === 1) condition = 1;
      if (words.deprel(at) === "acl:relcl") relative = 1;
    }
    set("depth", depth);
    set("condition-above", condition);
    set("relative-above", relative);
    if (head < 0) return;
    const above = this.helpers(head);
    set("head-pos", 1 + (POS.get(words.upos(head)) ?? 3));
    set("head-tag", this.tag(head));
    set("head-relation", this.relation(head));
    set("head-usual", lexicon.of(words.lemma(head), words.upos(head)).usual);
    set("head-governs", GOVERNORS.get(words.lemma(head)) ?? 0);
    set("head-modal", above.modal + 2 * above.future);
    set("head-negated", above.negated);
    set("head-mark", above.mark);
    set("head-copula", above.copula);
    const up = words.head(head);
    if (up < 0) return;
    const top = this.helpers(up);
    set("up-tag", this.tag(up));
    set("up-relation", this.relation(up));
    set("up-governs", GOVERNORS.get(words.lemma(up)) ?? 0);
    set("up-modal", top.modal + 2 * top.future + 4 * top.negated);
  }

  private phrase(i: number, set: Setter): void {
    const { words } = this;
    for (const child of words.children(i)) {
      const relation = words.deprel(child);
      const form = words.lower(child);
      if (relation === "det") set("determiner", DETERMINERS.get(form) ?? 6);
      else if (relation === "nmod:poss") set("owned", this.participant(child) + 1);
      else if (relation === "case") set("preposition", PREPOSITIONS.get(form) ?? 11);
      else if (relation === "amod") set("adjective", 1);
      else if (relation === "nmod") {
        const marker = words.childBy(child, "case");
        if (marker >= 0 && words.lower(marker) === "of") set("of", 1 + this.participant(child));
      }
    }
    set("plural", words.xpos(i) === "NNS" ? 1 : 0);
  }

  private around(i: number, set: Setter, lexicon: RealisLexicon): void {
    const { words } = this;
    const { first, last } = words.layers.sentences;
    const s = words.sentence(i);
    const [from, to] = [first[s]!, last[s]!];
    set("past-here", Math.min(9, this.past.between(from, to)));
    set("present-here", Math.min(9, this.present.between(from, to)));
    this.surroundings(i, set, lexicon);
    set("length", bits(to - from));
    set("place", (10 * (i - from)) / (to - from));
    set("capital", /^\p{Lu}/u.test(words.form(i)) ? 1 : 0);
    for (let k = to - 1; k >= Math.max(from, to - 3); k--) if (words.form(k).includes("?")) set("question", 1);
    if (i > from) {
      set("before-tag", this.tag(i - 1));
      set("before-word", wordCode(words.lower(i - 1)));
    }
    if (i + 1 < to) {
      set("after-tag", this.tag(i + 1));
      set("after-word", wordCode(words.lower(i + 1)));
    }
    const conjunct = words.deprel(i) === "conj" ? words.head(i) : words.childBy(i, "conj");
    if (conjunct < 0) return;
    set("conjoined-tag", this.tag(conjunct));
    set("conjoined-usual", lexicon.of(words.lemma(conjunct), words.upos(conjunct)).usual);
  }

  /** What the telling is like around a word: shows it, or sums up and describes. */
  private surroundings(i: number, set: Setter, lexicon: RealisLexicon): void {
    const share = (of: Sums, all: Sums, reach: number, most: number) => {
      const whole = all.between(i - reach, i + reach);
      return whole ? Math.min(most, (most * of.between(i - reach, i + reach)) / whole) : most / 2;
    };
    const finite = (reach: number) => {
      const past = this.past.between(i - reach, i + reach);
      const all = past + this.present.between(i - reach, i + reach);
      return all ? (20 * past) / all : 10;
    };
    set("past-near", finite(NEAR));
    set("past-far", finite(FAR));
    const usual = this.usualOf(lexicon);
    set("usual-near", this.mean(usual, i, NEAR));
    set("usual-far", this.mean(usual, i, FAR));
    set("perfect-near", share(this.perfect, this.verbs, 2 * NEAR, 40));
    set("modal-near", share(this.modal, this.verbs, 2 * NEAR, 40));
    set("state-near", share(this.states, this.verbs, 2 * NEAR, 40));
    set("spoken-near", (20 * this.talk.between(i - NEAR, i + NEAR)) / (2 * NEAR));
  }

  private mean(of: Sums, i: number, reach: number): number {
    const verbs = this.verbs.between(i - reach, i + reach);
    return verbs ? of.between(i - reach, i + reach) / verbs : 0;
  }

  /** Whether a word may name an event that happens: verbs, and nouns and adjectives that are known to; what is denied does not. */
  mayBeEvent(i: number, lexicon: RealisLexicon): boolean {
    const pos = this.words.upos(i);
    const may = pos === "VERB" || (POS.has(pos) && lexicon.of(this.words.lemma(i), pos).usual >= SELDOM);
    return may && !this.helpers(i).negated;
  }

  private tag(i: number): number {
    return 1 + this.words.layers.tags.xpos[i]!;
  }
  private relation(i: number): number {
    return 1 + this.words.layers.parse.deprel[i]!;
  }
  private ending(i: number): number {
    const form = this.words.lower(i);
    return ENDINGS.findIndex((e) => form.endsWith(e)) + 1;
  }

  /** What auxiliaries, marks and adverbs say of a clause; asked for the same word from many below it. */
  private helpers(i: number): Helpers {
    const known = this.helped[i];
    if (known) return known;
    const found = this.help(i);
    this.helped[i] = found;
    return found;
  }

  private help(i: number): Helpers {
    const { words } = this;
    const out: Helpers = {
      modal: 0,
      future: 0,
      does: 0,
      have: 0,
      passive: 0,
      copula: 0,
      negated: 0,
      mark: 0,
      infinitive: 0,
      adverb: 0,
    };
    for (const child of words.children(i)) {
      const relation = words.deprel(child);
      const form = words.lower(child);
      if (relation === "aux") {
        const kind = AUXILIARIES.get(form);
        if (kind === 1) out.modal = form === "would" ? 2 : 1;
        else if (kind === 2) out.future = 1;
        else if (kind === 3) out.does = form === "did" ? 2 : 1;
        else if (words.lemma(child) === "have") out.have = words.xpos(child) === "VBD" ? 2 : 1;
      } else if (relation === "aux:pass") out.passive = words.xpos(child) === "VBD" ? 2 : 1;
      else if (relation === "cop") out.copula = words.xpos(child) === "VBD" ? 2 : 1;
      else if (relation === "mark") {
        const mark = MARKS.get(form) ?? 7;
        if (mark === 6) out.infinitive = 1;
        else out.mark = mark;
      } else if (relation === "advmod") {
        const adverb = ADVERBS.get(form) ?? 0;
        if (adverb === 4) out.negated = 1;
        else if (adverb) out.adverb = adverb;
        else if (MARKS.get(form) === 2) out.mark ||= 2;
      } else if (relation === "det" && ADVERBS.get(form) === 4) out.negated = 1;
    }
    return out;
  }

  /** The subject; that of the verb before it where it has none. */
  private subject(i: number): number {
    let at = i;
    for (let hops = 0; hops < 3 && at >= 0; hops++) {
      const own = this.words.childBy(at, "nsubj");
      if (own >= 0) return own;
      if (!["conj", "xcomp", "advcl"].includes(this.words.deprel(at))) return -1;
      at = this.words.head(at);
    }
    return -1;
  }

  /** Who a phrase is: 0 none, pronouns by person, names, things. */
  private participant(i: number): number {
    if (i < 0) return 0;
    const pronoun = PERSONS.get(this.words.lower(i));
    if (pronoun) return pronoun;
    return this.words.upos(i) === "PROPN" ? 9 : 10;
  }

  /** 0 none, 1 a bare plural or "a", "any": nobody in particular; 2 somebody in particular. */
  private known(i: number): number {
    if (i < 0) return 0;
    const { words } = this;
    if (words.upos(i) === "PRON" || words.upos(i) === "PROPN") return 2;
    const det = words.childBy(i, "det");
    const kind = det < 0 ? 0 : (DETERMINERS.get(words.lower(det)) ?? 0);
    if (kind === 1 || kind === 3 || words.childBy(i, "nmod:poss") >= 0) return 2;
    return kind === 4 ? 4 : kind === 2 ? 3 : 1;
  }
}

interface Helpers {
  modal: number;
  future: number;
  does: number;
  have: number;
  passive: number;
  copula: number;
  negated: number;
  mark: number;
  infinitive: number;
  adverb: number;
}

type Setter = (name: RealisFeature, value: number) => void;

const CODES: ReadonlyMap<string, number> = new Map(
  "the a an and or but of to in on at with by for from as that which who he she it they i we you his her their my was were had have is are not be been , . ; : \" ' — -- up down out away back off over so then when"
    .split(" ")
    .map((w, i) => [w, i + 1]),
);
const wordCode = (form: string): number => CODES.get(form) ?? 0;
