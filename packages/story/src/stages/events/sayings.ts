import type { EventKind, Id, Modality } from "../../story.ts";
import { firstFrom } from "../coreference/syntax-of-mentions.ts";
import type { Clauses } from "./clauses.ts";
import { between, both, type Found } from "./match.ts";
import { SAYING_WORDS, SAYINGS } from "./saying-lines.ts";

interface Saying {
  kind: EventKind;
  pattern: RegExp;
  shared: boolean;
  eitherEnd: boolean;
  beside: boolean;
  modality: Modality;
}

const alternatives = (word: string): string => {
  if (word === "*") return "[^ ]+";
  if (word.startsWith("~")) return `(?:${SAYING_WORDS[word.slice(1)]!.split(/\s+/).join("|")})`;
  return `(?:${word
    .replace(/\bshall\b/g, "will")
    .split("/")
    .join("|")})`;
};

/** A saying as an expression over words that each have a space before them. */
function patternOf(saying: string): RegExp {
  let source = "";
  for (const word of saying.split(" "))
    if (word === "^") source += "^";
    else if (word === "$") source += "$";
    else if (word.startsWith("(")) source += `(?: ${alternatives(word.slice(1, -1))})?`;
    else source += ` ${alternatives(word)}`;
  return new RegExp(source.endsWith("$") ? source : `${source}(?= |$)`);
}

const ALL: readonly Saying[] = SAYINGS.trim()
  .split("\n")
  .flatMap((line) => {
    const colon = line.indexOf(": ");
    const [kind, ...marks] = line.slice(0, colon).split(" ");
    return line
      .slice(colon + 2)
      .split(" ; ")
      .map(
        (saying): Saying => ({
          kind: kind as EventKind,
          pattern: patternOf(saying.trim()),
          shared: marks.includes("both"),
          eitherEnd: marks.includes("end"),
          beside: marks.includes("beside"),
          modality: (marks.find((m) => /^(?:planned|possible|desired)$/.test(m)) as Modality) ?? "actual",
        }),
      );
  });

/** Sayings by a word that each of them needs, so that a sentence is tried only against few; by index into `ALL`. */
const BY_WORD = new Map<string, number[]>();
SAYINGS.trim()
  .split("\n")
  .flatMap((line) => line.slice(line.indexOf(": ") + 2).split(" ; "))
  .forEach((saying, index) => {
    for (const word of neededWords(saying)) {
      const known = BY_WORD.get(word);
      if (known) known.push(index);
      else BY_WORD.set(word, [index]);
    }
  });

/** Of the words that a saying needs, the longest, with its alternatives. */
function neededWords(saying: string): string[] {
  let best: string[] = [];
  let length = 0;
  for (const word of saying.trim().split(" ")) {
    if (/^[(^$*]/.test(word)) continue;
    const choices = word.startsWith("~")
      ? SAYING_WORDS[word.slice(1)]!.split(/\s+/)
      : word.replace(/\bshall\b/g, "will").split("/");
    const shortest = Math.min(...choices.map((c) => c.length)) + (choices.length > 9 ? 0 : 1);
    if (shortest <= length) continue;
    best = choices;
    length = shortest;
  }
  return best;
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  "'m": "am",
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "n't": "not",
  "'s": "is",
  ca: "can",
  wo: "will",
  shall: "will",
  im: "i am",
  dont: "do not",
  cant: "can not",
  youre: "you are",
  wanna: "want to",
  gonna: "going to",
  thou: "you",
  art: "are",
};

/** Before a saying these take back what it says. */
const TAKEN_BACK = / (?:if|not|never|whether|unless|than|would|wish|did|do|does|why)$/;
/** Kinds whose sayings hold even behind "not" or in a question, because they contain it. */
const STANDS_ALONE = new Set<EventKind>(["ask-out", "invite", "propose", "reconcile", "meet"]);
/** What follows makes pity of "I'm sorry", sarcasm of "thanks". */
const NO_APOLOGY =
  /^ (?:for (?:you|him|her|them|your loss)|about your (?:mother|father|mom|mum|dad|parents|wife|husband|son|daughter|brother|sister|loss|friend)|to (?:hear|say|see)|that you|he|she|they|but) ?/;
/** A saying of one kind leaves no room in its sentence for what these frames would find in its words. */
const COVERS: Partial<Record<EventKind, readonly EventKind[]>> = {
  propose: ["marry", "engage"],
  threaten: ["kill", "hit", "reveal"],
  "break-up": ["marry", "break-up", "give", "leave", "abandon", "befriend"],
  "fall-out": ["befriend", "fall-out"],
  reconcile: ["give", "befriend", "reconcile"],
  forgive: ["forgive"],
  apologize: ["apologize", "forgive", "give"],
  promise: ["promise", "give"],
  "ask-out": ["invite", "date", "ask-out"],
  accuse: ["accuse"],
  engage: ["marry"],
  divorce: ["divorce"],
  thank: ["thank"],
};

/** "So are we together now?": with a yes they are from then. */
const ARE_WE =
  /^(?: (?:so|and|then|but|wait|well))* are we(?: (?:really|like|actually|now))? (?:a couple|an item|together|dating|going out|going steady|official|boyfriend and girlfriend|boyfriends|girlfriends)(?= |$)/;

/** An answer is one of the next lines. */
const ANSWERED_IN = 5;
/** ... and one of so many sentences of a line. */
const ANSWERED_WITHIN = 3;
/** Not "I do not", "absolutely not", "we are late". */
const YES =
  /^ (?:(?:i think )?we are$|(?:i think so|i guess so|absolutely|definitely|obviously|yes|yeah|of course|i will|i would|i do|gladly|with all my heart|okay|ok|sure)(?= |$)(?! not(?: |$)))/;
const NO = /^ (?:no|never|i can not|i will not|i could not|impossible|i do not)(?= |$)/;

/** "So, friends?" */
const FRIENDS =
  /^(?: (?:so|are we|okay|ok|then|well|still|back to))*(?: (?:we are|be|just))? friends(?: (?:then|again))?$/;

/** "So are we ...?" */
const ARE_WE_AT_ALL = /^ (?:so|and|then|but|wait)(?: (?:so|then))? are we$/;

/** Acts that are done by saying something. */
export class Sayings {
  readonly found: Found[] = [];
  private readonly covered = new Set<string>();

  constructor(private readonly clauses: Clauses) {
    const { layers } = clauses;
    const asked: Asked = new Map();
    layers.quotations.forEach((q, index) => {
      if (q.kind === "other" || q.kind === "thought") return;
      const { me, you } = clauses.conversation(index);
      if (!me) return;
      const sentences = this.sentencesOf(index);
      this.answer(asked, index, me, you, sentences.slice(0, ANSWERED_WITHIN));
      for (const sentence of sentences) {
        this.read(sentence, me, you, index, asked);
        if (you.length === 1 && sentence.asks && FRIENDS.test(sentence.text))
          asked.set(`${you[0]} ${me}`, { kind: "befriend", at: index });
        const open = ARE_WE_AT_ALL.test(sentence.text);
        if (you.length === 1 && (open || (sentence.asks && ARE_WE.test(sentence.text))))
          asked.set(`${you[0]} ${me}`, { kind: "get-together", at: index, open });
      }
    });
  }

  covers(sentence: number, kind: EventKind): boolean {
    return this.covered.has(`${sentence} ${kind}`);
  }

  /** The words of each sentence of a quotation, written out, each with a space before it; and their tokens. */
  private sentencesOf(quotation: number): Sentence[] {
    const { words, layers } = this.clauses;
    const out: Sentence[] = [];
    const called = this.calledIn(quotation);
    for (const part of layers.quotations[quotation]!.parts) {
      let open: Sentence | null = null;
      for (
        let token = this.clauses.tokenAt(part.start);
        token < words.count && words.start(token) < part.end;
        token++
      ) {
        if (words.start(token) < part.start) continue;
        // "It's over, Bex": who is called is no part of what is said.
        if (called.has(token)) continue;
        if (!open || open.sentence !== words.sentence(token)) {
          open = { sentence: words.sentence(token), text: "", tokens: [], starts: [], asks: false };
          out.push(open);
        }
        const form = words.lower(token).replace(/’/g, "'");
        if (form.includes("?")) open.asks = true;
        let plain = WRITTEN_OUT[form] ?? form;
        if (form === "'s" && open.text.endsWith(" let")) plain = "us";
        if (!/[a-z]/.test(plain)) continue;
        open.starts.push(open.text.length);
        open.tokens.push(token);
        open.text += ` ${plain}`;
      }
    }
    return out;
  }

  /** Tokens of the names by which somebody is spoken to. */
  private calledIn(quotation: number): ReadonlySet<number> {
    const { mentions } = this.clauses.layers;
    const { start, end } = this.clauses.layers.quotations[quotation]!;
    const found = new Set<number>();
    for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
      const { kind, vocative, first, last } = mentions[i]!;
      if (kind === "name" && vocative) for (let t = first; t < last; t++) found.add(t);
    }
    return found;
  }

  private read(s: Sentence, me: Id, you: readonly Id[], quotation: number, asked: Asked): void {
    const seen = new Set<EventKind>();
    const tried = new Set<number>();
    for (const word of s.text.split(" ")) for (const index of BY_WORD.get(word) ?? []) tried.add(index);
    for (const index of [...tried].sort((a, b) => a - b)) {
      const saying = ALL[index]!;
      if (seen.has(saying.kind)) continue;
      const hit = saying.pattern.exec(s.text);
      if (!hit) continue;
      const before = s.text.slice(0, hit.index);
      const after = s.text.slice(hit.index + hit[0].length);
      if (!STANDS_ALONE.has(saying.kind) && (TAKEN_BACK.test(before) || / if /.test(`${before} `))) continue;
      if (saying.kind === "apologize" && NO_APOLOGY.test(after)) continue;
      // "I'm not sorry": where the saying itself has no such word.
      if (/ (?:not|never|no)(?: |$)/.test(hit[0]) && !/\b(?:not|never|no)\b/.test(saying.pattern.source)) continue;
      seen.add(saying.kind);
      for (const kind of COVERS[saying.kind] ?? []) this.covered.add(`${s.sentence} ${kind}`);
      this.covered.add(`${s.sentence} ${saying.kind}`);
      const questions = s.asks && !STANDS_ALONE.has(saying.kind) && saying.modality === "actual";
      if (questions && /^(?:confess-love|apologize|thank|forgive|promise|praise|break-up|fall-out)$/.test(saying.kind))
        continue;
      if (saying.shared && you.length !== 1) continue;
      if (saying.kind === "fall-out" && you.length !== 1) continue;
      const at = s.starts.findIndex((start) => start >= hit.index);
      const head = s.tokens[Math.max(0, at)]!;
      const named = saying.beside ? this.clauses.known(s.tokens[Math.max(0, at - 1)]!) : [];
      const beside = named.filter((id) => id !== me);
      if (saying.beside && beside.length !== 1) continue;
      const last = s.tokens[this.lastWord(s, hit.index + hit[0].length)]!;
      this.found.push({
        kind: saying.kind,
        participants: saying.beside ? both([me, ...beside]) : saying.shared ? both([me, ...you]) : between([me], you),
        tokens: [last],
        head,
        modality: saying.modality,
        when: saying.beside
          ? "before"
          : saying.modality === "desired" || (saying.modality === "possible" && saying.kind === "reconcile")
            ? "after"
            : "now",
        eitherEnd: saying.eitherEnd,
      });
      if ((saying.kind === "propose" || saying.kind === "ask-out") && you.length === 1)
        asked.set(`${you[0]} ${me}`, { kind: saying.kind, at: quotation });
    }
  }

  private lastWord(s: Sentence, end: number): number {
    let last = 0;
    while (last + 1 < s.starts.length && s.starts[last + 1]! < end) last++;
    return last;
  }

  /** "Yes" to a proposal engages, "no" rejects; heard within the next few lines. */
  private answer(asked: Asked, quotation: number, me: Id, you: readonly Id[], sentences: readonly Sentence[]): void {
    // Said to several, it answers the one who asked.
    const asker = you.find((id) => quotation - (asked.get(`${me} ${id}`)?.at ?? -ANSWERED_IN) < ANSWERED_IN);
    const key = `${me} ${asker}`;
    const question = asked.get(key);
    if (!asker || !question) return;
    // "Get up. Yes, of course."
    const agrees = (text: string) => YES.test(text) || (question.kind === "befriend" && FRIENDS.test(text));
    const s = sentences.find(({ text }) => agrees(text) || NO.test(text));
    if (!s) return;
    const yes = agrees(s.text);
    const no = !yes;
    asked.delete(key);
    const head = s.tokens[0]!;
    const shown = { tokens: [s.tokens.at(-1)!], head, modality: "actual" as const, when: "now" as const };
    if (question.kind === "befriend") {
      if (yes)
        this.found.push({
          kind: this.again(me, asker) ? "reconcile" : "befriend",
          participants: both([me, asker]),
          ...shown,
        });
    } else if (question.kind === "get-together") {
      const meant = !question.open || sentences.some(({ text }) => / we are$/.test(text));
      if (yes && meant && !/ not(?= |$)/.test(s.text))
        this.found.push({ kind: "get-together", participants: both([me, asker]), ...shown });
    } else if (no) this.found.push({ kind: "reject", participants: between([me], [asker]), ...shown });
    else if (question.kind === "propose")
      this.found.push({ kind: "engage", participants: both([me, asker]), ...shown });
  }

  /** Whether two have fallen out before. */
  private again(a: Id, b: Id): boolean {
    return this.found.some(
      (f) =>
        /^(?:fall-out|apologize|forgive|insult|accuse)$/.test(f.kind) &&
        [a, b].every((id) => f.participants.some((p) => p.character === id)),
    );
  }
}

interface Sentence {
  sentence: number;
  text: string;
  tokens: number[];
  /** Where each token's words begin in `text`. */
  starts: number[];
  asks: boolean;
}

/** Questions by who is to answer and who asked; `open`: what was asked is left unsaid. */
type Asked = Map<string, { kind: EventKind; at: number; open?: boolean }>;
