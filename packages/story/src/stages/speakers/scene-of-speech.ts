import type { Section } from "../../story.ts";
import type { Coreference } from "../coreference/layer.ts";
import { mentionsByToken, possessorOf, roleOf } from "../coreference/syntax-of-mentions.ts";
import type { Gender, PersonMentions } from "../mentions/layer.ts";
import type { Names } from "../names/layer.ts";
import type { NarrationLayer } from "../narration/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { lastIndexAt } from "../sections/last-at.ts";
import type { Words } from "../syntax/words.ts";
import { Company } from "./company.ts";
import { tokenAt } from "./gaps.ts";
import type { Cue } from "./layer.ts";
import { DONE_TO_HEARER, OBJECT_IS_ADDRESSEE, TURNED_TO_HEARER } from "./speech-verbs.ts";
import { type Shares, type Talk, Wording, wordsOfLines } from "./wording.ts";

/** A mention in narration beside the quotations, with its entity. */
export interface Presence {
  entity: number;
  token: number;
  subject: boolean;
  index: number;
  /** Called by name, so that nobody had to guess. */
  named: boolean;
}

/** Consecutive quotations with little narration between are one conversation ("run"). */
const SAME_RUN = 3;

export interface SpeechInput {
  words: Words;
  /** Headings and breaks part bodies, which have conversations of their own. */
  sections: readonly Section[];
  quotations: readonly DetectedQuotation[];
  mentions: PersonMentions;
  names: Names;
  narration: NarrationLayer;
  cues: readonly (Cue | null)[];
  coreference: Coreference;
}

/** The noun of a mention ("=girl") and its whole phrase without determiner ("poor girl"). */
export function nounKeys(words: Words, mention: PersonMentions[number]): string[] {
  const forms: string[] = [];
  for (let i = mention.first; i <= mention.head; i++) if (words.upos(i) !== "DET") forms.push(words.lower(i));
  return [`=${words.lemma(mention.head).toLowerCase()}`, forms.join(" ")];
}

/** A noun and whose it is: "Kurt's mother" and "his mother". */
export const kinKey = (words: Words, mention: PersonMentions[number], owner: number) =>
  `${owner}|${words.lemma(mention.head).toLowerCase()}`;

/** The list of a key, made where there is none. */
function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Who is named near what the narration calls somebody. */
function companyIn({ words, mentions, coreference }: SpeechInput): Company {
  const said = new Map<string, number[]>();
  const nouns: number[] = [];
  const named = new Map<number, Set<number>>();
  mentions.forEach((m, index) => {
    if (m.quotation >= 0) return;
    const paragraph = words.paragraph(m.head);
    const entity = coreference.entityOf[index]!;
    if (m.kind === "name" && entity >= 0) named.set(paragraph, (named.get(paragraph) ?? new Set()).add(entity));
    if (m.kind !== "nominal" || m.plural) return;
    for (const key of nounKeys(words, m)) listed(said, key).push(paragraph);
    nouns.push(paragraph);
  });
  return new Company(said, nouns, named);
}

/** What is known around every quotation before anybody is asked who speaks: who is there, who is cued, who is addressed. */
export class SceneOfSpeech {
  /** First token and one past the last of each quotation. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Entity that the cue names, -1. */
  readonly cued: Int32Array;
  /** Narration mentions by paragraph. */
  readonly inParagraph = new Map<number, Presence[]>();
  /** Entities spoken to, and spoken of by name, in each quotation. */
  readonly vocatives: number[][];
  readonly named: number[][];
  /** The gender of what each quotation calls somebody ("sir", "Mrs. Hale"). */
  readonly callsGender: Gender[];
  /** Entity that the cue says is spoken to ("told Kurt"). */
  readonly addressed: Int32Array;
  /** First and last quotation of the run of each quotation. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** By quotation: the body that it stands in. */
  private readonly body: Int32Array;
  /** By entity: the paragraphs in which each noun, each whole phrase and each noun of an owner means it, in telling order. */
  readonly called: Map<string, number[]>[];
  /** By entity: its first mention, -1. */
  readonly introduced: Int32Array;
  readonly mentionsOf: Int32Array;
  readonly cuedLines: Int32Array;
  readonly company: Company;
  private readonly byToken: ReadonlyMap<number, number>;
  private byCues: Talk | null = null;
  private said: ReturnType<typeof wordsOfLines> | null = null;

  constructor(readonly input: SpeechInput) {
    const { words, quotations, mentions, coreference, cues } = input;
    const n = quotations.length;
    this.first = Int32Array.from(quotations, (q) => tokenAt(words, q.start));
    this.last = Int32Array.from(quotations, (q) => tokenAt(words, q.end));
    this.cued = Int32Array.from(cues, (c) => (c && c.mention >= 0 ? coreference.entityOf[c.mention] : -1));
    this.vocatives = quotations.map(() => []);
    this.named = quotations.map(() => []);
    this.callsGender = quotations.map(() => null);
    this.addressed = new Int32Array(n).fill(-1);
    this.mentionsOf = new Int32Array(coreference.entities.length);
    this.cuedLines = new Int32Array(coreference.entities.length);
    for (const e of this.cued) if (e >= 0) this.cuedLines[e]++;
    this.called = coreference.entities.map(() => new Map());
    this.introduced = new Int32Array(coreference.entities.length).fill(-1);
    const bodies = input.sections.filter((s) => s.kind === "body");
    this.body = Int32Array.from(quotations, (q) => lastIndexAt(bodies, q.start));
    this.byToken = mentionsByToken(mentions);
    this.company = companyIn(input);
    mentions.forEach((m, index) => {
      const entity = coreference.entityOf[index];
      if (m.quotation >= 0 && m.vocative && !m.plural)
        this.callsGender[m.quotation] ??= (entity >= 0 ? coreference.entities[entity].gender : null) ?? m.gender;
      if (entity < 0) return;
      this.mentionsOf[entity]++;
      if (this.introduced[entity] < 0) this.introduced[entity] = index;
      if (m.kind === "nominal" && m.quotation < 0) {
        const owner = this.ownerOf(m);
        const kin = owner < 0 ? [] : [kinKey(words, m, owner)];
        for (const key of [...nounKeys(words, m), ...kin])
          listed(this.called[entity], key).push(words.paragraph(m.head));
      }
      if (m.quotation >= 0) {
        if (m.vocative) this.vocatives[m.quotation].push(entity);
        else if (m.kind === "name") this.named[m.quotation].push(entity);
        return;
      }
      const paragraph = words.paragraph(m.head);
      const presence = { entity, token: m.head, subject: roleOf(words, m.head) === 0, index, named: m.kind === "name" };
      listed(this.inParagraph, paragraph).push(presence);
    });
    for (const list of this.inParagraph.values()) list.sort((a, b) => a.token - b.token);
    cues.forEach((cue, q) => {
      if (cue && cue.verb >= 0) this.addressed[q] = this.addresseeOfCue(cue);
    });
    this.runFirst = new Int32Array(n);
    this.runLast = new Int32Array(n);
    for (let q = 0; q < n; q++) this.runFirst[q] = q > 0 && this.sameRun(q - 1, q) ? this.runFirst[q - 1] : q;
    for (let q = n - 1; q >= 0; q--)
      this.runLast[q] = q + 1 < n && this.runFirst[q + 1] === this.runFirst[q] ? this.runLast[q + 1] : q;
  }

  /** What people say and answer, by the lines that cues give them. */
  get talk(): Talk {
    this.byCues ??= this.talkBy(Array.from(this.cued, (e) => (e < 0 ? [] : [[e, 1] as const])));
    return this.byCues;
  }

  /** The same by other lines. */
  talkBy(shares: Shares): Talk {
    const { lines, vocabulary } = this.linesOfWords();
    const heard = lines.map((_, q) => (q > this.runFirst[q]! ? lines[q - 1]! : new Int32Array()));
    return { says: new Wording(lines, shares, vocabulary), hears: new Wording(heard, shares, vocabulary) };
  }

  /** How many of the words of two quotations are the same, those that stand in many lines left out. */
  wordsInCommon(a: number, b: number): number {
    const { lines, rare } = this.linesOfWords();
    const other = new Set(lines[b]);
    return lines[a]!.filter((w) => rare[w] && other.has(w)).length;
  }

  private linesOfWords() {
    const { words, quotations } = this.input;
    this.said ??= wordsOfLines(words, quotations, this.first, this.last);
    return this.said;
  }

  /** Who narrates at a quotation: an entity, or -1. */
  narratorAt(q: number): number {
    const start = this.input.quotations[q].start;
    const stretch = this.input.narration.findLast((s) => s.start <= start);
    if (stretch?.person !== "first") return -1;
    if (stretch.narrator !== null) return stretch.narrator;
    return this.input.coreference.entities.findIndex((e) => e.narrator && e.person < 0);
  }

  /**
   * Who takes part in the conversation of a quotation, the most active first: cues and calls within forty turns of it
   * count once each.
   */
  partiesAround(q: number): number[] {
    const turns = new Map<number, number>();
    const from = Math.max(this.runFirst[q], q - 40);
    const to = Math.min(this.runLast[q], q + 40);
    for (let k = from; k <= to; k++)
      for (const e of new Set([this.cued[k], ...this.vocatives[k]])) if (e >= 0) turns.set(e, (turns.get(e) ?? 0) + 1);
    return [...turns].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([e]) => e);
  }

  /** Mentions in the narration of a paragraph, in telling order. */
  present(paragraph: number): readonly Presence[] {
    return this.inParagraph.get(paragraph) ?? [];
  }

  /** Mentions in the narration between two quotations, one after the other. */
  between(a: number, b: number): Presence[] {
    const { quotations } = this.input;
    const found: Presence[] = [];
    for (let p = quotations[a].lastParagraph; p <= quotations[b].firstParagraph; p++)
      found.push(...this.present(p).filter((m) => m.token >= this.last[a] && m.token < this.first[b]));
    return found;
  }

  /** The gender that the cue of a quotation shows of the speaker. */
  cueGender(q: number): Gender {
    const { mentions, cues, coreference } = this.input;
    const mention = mentions[cues[q]?.mention ?? -1];
    return mention?.gender ?? (this.cued[q]! >= 0 ? coreference.entities[this.cued[q]!]!.gender : null);
  }

  private sameRun(a: number, b: number): boolean {
    const { quotations } = this.input;
    return this.body[a] === this.body[b] && quotations[b].firstParagraph - quotations[a].lastParagraph <= SAME_RUN;
  }

  /** The entity that "his" or "Kurt's" means in "his mother", "Kurt's mother"; -1. */
  ownerOf(mention: PersonMentions[number]): number {
    const possessor = possessorOf(this.input.words, mention.head);
    const owner = possessor < 0 ? undefined : this.byToken.get(possessor);
    return owner === undefined ? -1 : this.input.coreference.entityOf[owner];
  }

  /** "told Kurt", "said to Kurt", "asked him"; "said Ada, and kissed him", "said Ada, turning to Kurt". */
  private addresseeOfCue(cue: Cue): number {
    const { words } = this.input;
    const told = this.undergoing(cue.verb, cue, OBJECT_IS_ADDRESSEE.has(words.lemma(cue.verb).toLowerCase()), /^to$/);
    if (told >= 0) return told;
    for (const child of words.children(cue.verb)) {
      if (!/^(?:conj|advcl)/.test(words.deprel(child)) || words.childBy(child, "nsubj") >= 0) continue;
      const verb = words.lemma(child).toLowerCase();
      const turned = TURNED_TO_HEARER.has(verb) ? /^(?:at|to|on|upon|towards?)$/ : null;
      const heard = turned || DONE_TO_HEARER.has(verb) ? this.undergoing(child, cue, !turned, turned) : -1;
      if (heard >= 0) return heard;
    }
    return -1;
  }

  /** Whom a verb has as its object, if that counts, or behind one of these prepositions; -1. */
  private undergoing(verb: number, cue: Cue, asObject: boolean, behind: RegExp | null): number {
    const { words, coreference } = this.input;
    for (const child of words.children(verb)) {
      const relation = words.deprel(child);
      const marker = words.childBy(child, "case");
      const object = asObject && (relation === "obj" || relation === "iobj");
      const oblique =
        behind !== null && relation.startsWith("obl") && behind.test(words.lower(marker < 0 ? child : marker));
      const mention = object || oblique ? this.byToken.get(child) : undefined;
      const entity = mention === undefined || mention === cue.mention ? -1 : coreference.entityOf[mention];
      if (entity >= 0 && (cue.mention < 0 || entity !== coreference.entityOf[cue.mention])) return entity;
    }
    return -1;
  }
}
