import type { EventKind } from "../../story.ts";
import type { Words } from "../syntax/words.ts";
import { EVENT_FRAMES } from "./event-frames.ts";

/** A phrasing of `event-frames.ts`, taken apart. */
export interface Frame<Kind extends string> {
  kind: Kind;
  /** Lemma of the verb; for what is said with "be" of the adjective, participle or noun. */
  head: string;
  predicate: boolean;
  /** Lemmas of the verb that it must hang on. */
  governor: ReadonlySet<string> | null;
  /** Particles and adverbs that it needs: "back together". */
  particles: readonly string[];
  /** Lemmas of the object; "thing": any that is no person. */
  object: ReadonlySet<string> | "thing" | null;
  /** The object is Y's. */
  owned: boolean;
  /** Prepositions of the other person; empty where that is the object; null where there is none. */
  other: ReadonlySet<string> | null;
  /** "into a hug": preposition and noun that complete the idiom; a bare adverb has no prepositions. */
  via: { prepositions: ReadonlySet<string>; nouns: ReadonlySet<string> | null; person?: true } | null;
  /** Nothing else may follow: no clause, no second object. */
  bare: boolean;
  /** The other person is who does it. */
  turned: boolean;
}

const PREPOSITIONS = new Set(
  "with to on upon from around round about into in at for of through over across along against off out inside between behind after as under by until alongside without toward towards before near".split(
    " ",
  ),
);
const ADVERBS = new Set(
  "soon already officially quickly back close closely tight tightly dead apart together again dancing free safe down away off up misery miserable hell torment nightmare".split(
    " ",
  ),
);

const setOf = (word: string) => new Set(word.split("/"));
const isPreposition = (word: string | undefined) => word !== undefined && PREPOSITIONS.has(word.split("/")[0]!);

function frameOf<Kind extends string>(
  kind: Kind,
  head: string,
  rest: readonly string[],
  predicate: boolean,
): Frame<Kind> {
  const frame: Frame<Kind> = {
    kind,
    head,
    predicate,
    governor: null,
    particles: [],
    object: null,
    owned: false,
    other: null,
    via: null,
    bare: false,
    turned: false,
  };
  rest.forEach((word, i) => {
    const before = isPreposition(rest[i - 1]) ? setOf(rest[i - 1]!) : null;
    if (word === "<") frame.turned = true;
    else if (word === ".") frame.bare = true;
    else if (word === "Y") frame.other ??= before ?? new Set();
    else if (word === "Y's") {
      if (before) {
        frame.other = before;
        frame.owned = false;
      } else {
        frame.owned = true;
        frame.other ??= new Set();
      }
    } else if (word.startsWith("+")) frame.particles = [...frame.particles, word.slice(1)];
    else if (isPreposition(word)) {
      const next = rest[i + 1];
      if (next === undefined) frame.via = { prepositions: setOf(word), nouns: null };
    } else if (before || (rest[i - 1] === "Y's" && isPreposition(rest[i - 2])))
      frame.via = {
        prepositions: before ?? setOf(rest[i - 2]!),
        nouns: word === "thing" || word === "person" ? null : setOf(word),
        ...(word === "person" ? { person: true } : {}),
      };
    else if (ADVERBS.has(word)) frame.via = { prepositions: new Set(), nouns: setOf(word) };
    else frame.object = word === "thing" ? "thing" : setOf(word);
  });
  return frame;
}

/** Frames by the lemma of their head, the most exact first. */
export const FRAMES: ReadonlyMap<string, readonly Frame<EventKind>[]> = framesIn<EventKind>(EVENT_FRAMES);

/** Reads phrasings as `event-frames.ts` explains them. */
export function framesIn<Kind extends string>(lines: string): Map<string, Frame<Kind>[]> {
  const out = new Map<string, Frame<Kind>[]>();
  for (const line of lines.trim().split("\n")) {
    const colon = line.indexOf(": ");
    for (const phrasing of line.slice(colon + 2).split(" | ")) {
      const [verbs, ...rest] = phrasing.trim().split(" ");
      const predicate = verbs === "be" && rest[0] !== undefined && !rest[0].startsWith("+") && rest[0] !== "Y's";
      const heads = predicate ? rest.shift()! : verbs!;
      const [governor, governed] = heads.includes(">") ? heads.split(">") : [null, heads];
      for (const head of governed!.split("/")) {
        const frame = frameOf(line.slice(0, colon) as Kind, head, rest, predicate);
        if (governor) frame.governor = setOf(governor);
        out.set(head, [...(out.get(head) ?? []), frame]);
      }
    }
  }
  const weight = (f: Frame<Kind>) =>
    (f.object === "thing" ? 3 : f.object ? 4 : 0) +
    (f.via ? 4 : 0) +
    2 * f.particles.length +
    (f.owned ? 1 : 0) +
    (f.other === null ? 0 : 1);
  for (const list of out.values()) list.sort((a, b) => weight(b) - weight(a));
  return out;
}

/** Verb forms for which lemmatizer or tagger are often wrong. */
const SLIPS: Readonly<Record<string, string>> = {
  tied: "tie",
  stared: "stare",
  stares: "stare",
  loathed: "loathe",
  clung: "cling",
  dreamt: "dream",
  forgave: "forgive",
  split: "split",
  shot: "shoot",
  slew: "slay",
  wept: "weep",
  strode: "stride",
  soothed: "soothe",
};

/** "He'd dumped her": a participle that the tagger takes for an infinitive behind "would". */
export function isUntagged(words: Words, token: number): boolean {
  if (words.xpos(token) !== "VB" || words.lemma(token) !== words.lower(token)) return false;
  return /[^e]ed$/.test(words.lower(token)) && !/^(?:wed|shed|sled|embed|shred)$/.test(words.lower(token));
}

/** Lemma under which frames know a token, and whether it can be a verb. */
export function verbAt(words: Words, token: number): { lemma: string; isVerb: boolean } {
  if (isUntagged(words, token)) {
    const stem = words.lower(token).slice(0, -2);
    const lemma = [stem, `${stem}e`, stem.slice(0, -1)].find((l) => FRAMES.has(l));
    if (lemma) return { lemma, isVerb: true };
  }
  const verb = words.upos(token) === "VERB";
  const slip = SLIPS[words.lower(token)];
  const known = slip !== undefined && (verb || /^(?:NOUN|X|ADJ|ADV)$/.test(words.upos(token)));
  const isVerb = verb || (known && words.childBy(token, "det", "nmod:poss", "case", "amod") < 0);
  return { lemma: known && isVerb ? slip : words.lemma(token), isVerb };
}

const kinds = (words: string): ReadonlySet<EventKind> => new Set(words.trim().split(/\s+/) as EventKind[]);

/** Acts that two do together, whoever is named first. */
export const TOGETHER = kinds("meet befriend get-together engage marry reconcile argue fight date divorce");
/** Acts that one can do alone, or to somebody whom the words leave out. */
export const ALONE = kinds("leave return lie apologize propose promise birth reject");
/** Acts of speech: whoever is spoken to undergoes them. */
export const SPOKEN_ACTS = kinds("lie apologize propose promise thank reveal reassure");

/** Parts of the body and of dress: whoever owns them is meant. */
export const BODY: ReadonlySet<string> = new Set(
  `hand arm shoulder cheek lip mouth forehead face neck head hair back waist knee eye brow finger sleeve chest ear tear palm
   wrist elbow chin fist lap pocket nose jaw breast bosom middle throat heel foot shin temple heart body side side coat
   jacket collar bag`.split(/\s+/),
);
