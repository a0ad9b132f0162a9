import type { Gender, PersonMention, PersonMentions } from "../mentions/layer.ts";
import { INDEFINITE } from "../mentions/person-nouns.ts";
import type { Words } from "../syntax/words.ts";
import type { Entity } from "./layer.ts";
import { headVerb, roleOf } from "./syntax-of-mentions.ts";

/** "They" may be two who were named together so many sentences before. */
const COUPLE_LASTS = 2;

/** An entity while the story is read. */
export interface Track extends Entity {
  id: number;
  genderVotes: { m: number; f: number };
  last: number;
  lastSentence: number;
  lastToken: number;
  lastRole: number;
  recent: number[];
  recentSubject: number[];
  count: number;
  heads: Set<string>;
  phrases: Set<string>;
  titles: Set<string>;
  /** What it is like on a scale, while it has no name (see contrary.ts). */
  traits: Set<string>;
  possessor: number;
  /** "No man": never an antecedent. */
  nobody?: boolean;
}

export function newTrack(entity: Entity, id: number): Track {
  return {
    ...entity,
    id,
    genderVotes: { m: 0, f: 0 },
    last: -1,
    lastSentence: -1,
    lastToken: -1,
    lastRole: 4,
    recent: [],
    recentSubject: [],
    count: 0,
    heads: new Set(),
    phrases: new Set(),
    titles: new Set(),
    traits: new Set(),
    possessor: -1,
  };
}

/** Notes that a mention, with its index, is the last one of somebody so far. */
export function standAt(track: Track, words: Words, mention: PersonMention, index: number): void {
  track.last = index;
  track.lastSentence = words.sentence(mention.head);
  track.lastToken = mention.head;
  track.lastRole = roleOf(words, mention.head);
}

/** "the ferryman with the red lantern": so much is said of one person only. Null for shorter phrases and for "a". */
export function longPhrase(words: Words, mention: PersonMention): string | null {
  if (mention.plural || mention.last - mention.first < 5 || words.lower(mention.first) !== "the") return null;
  let key = "";
  for (let i = mention.first; i < mention.last; i++) key += ` ${words.lower(i)}`;
  return key;
}

export function isNobody(words: Words, mention: PersonMention): boolean {
  const first = words.lower(mention.first);
  return first === "no" || INDEFINITE.has(words.lower(mention.head));
}

export function phraseKey(words: Words, mention: PersonMention): string {
  let key = "";
  for (let i = mention.first; i < Math.min(mention.last, mention.first + 8); i++) {
    const form = words.lower(i);
    if (i === mention.first && /^(?:the|a|an|this|that)$/.test(form)) continue;
    key += ` ${form}`;
  }
  return key;
}

export function settledGender(track: Track): Gender {
  if (track.gender) return track.gender;
  const { m, f } = track.genderVotes;
  if (m === f) return null;
  return m > f ? "m" : "f";
}

/** 0 unknown, 1 the same, 3 contrary. */
export function genderFit(track: Track, gender: Gender): number {
  if (gender === null) return 0;
  const own = settledGender(track);
  if (own === null) return 0;
  return own === gender ? 1 : 3;
}

/** 0 unknown, 1 the same, 2 contrary. */
export function numberFit(track: Track, mention: PersonMention): number {
  if (mention.kind === "pronoun" && mention.plural && !track.plural)
    return (track.person < 0 || settledGender(track) === null) && !track.narrator ? 0 : 2;
  return track.plural === mention.plural ? 1 : 2;
}

/** Whether "they" may be two who were named together shortly before ("Helen and Tobias"), in the same voice. */
export function mayMeanCouple(
  { words, mentions }: { words: Words; mentions: PersonMentions },
  { head, kind, person, plural, quotation }: PersonMention,
  couple: Track,
): boolean {
  if (kind !== "pronoun" || person !== 3 || !plural || mentions[couple.last].quotation !== quotation) return false;
  return words.sentence(head) - couple.lastSentence <= COUPLE_LASTS;
}

/** "He struck him": subject and object of one verb are two people, unless it says "himself". */
export function isSubjectOf(words: Words, track: Track, verb: number): boolean {
  return verb >= 0 && track.lastRole === 0 && headVerb(words, track.lastToken) === verb;
}

/** Whether a mention, if there is one, is a name in a quotation. */
export const isNamedIn = (quotation: number, mention: PersonMention | undefined) =>
  mention?.kind === "name" && mention.quotation === quotation;

/** "He" behind a break is somebody mentioned since (at `from` or later), where there is one. `ids`: who may be meant. */
export function hereFirst(tracks: readonly Track[], ids: readonly number[], mentions: PersonMentions, from: number) {
  const here = ids.filter((id) => mentions[tracks[id].last].start >= from);
  return here.some((id) => !tracks[id].plural) ? here : ids;
}
