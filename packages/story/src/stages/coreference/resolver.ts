import type { Section } from "../../story.ts";
import type { PersonMention, PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import { TITLES, titleKey, titleNoun } from "../mentions/titles.ts";
import type { Names } from "../names/layer.ts";
import type { NarrationLayer } from "../narration/layer.ts";
import { lastAt } from "../sections/last-at.ts";
import type { Cue } from "../speakers/layer.ts";
import type { Words } from "../syntax/words.ts";
import { areContrary, traitsOf } from "./contrary.ts";
import { ANTECEDENT_FEATURES, bits, byte, FEATURE } from "./features.ts";
import { Relations, relationNoun } from "./kin.ts";
import { relationKey } from "./known-kin.ts";
import type { Coreference, Entity } from "./layer.ts";
import { IN_CUE, type RoleInCue, rolesInCues } from "./roles-in-cues.ts";
import {
  determinerOf,
  firstFrom,
  headVerb,
  isAimedAt,
  isOwnKin,
  nameInApposition,
  possessorOf,
  roleOf,
  saidOf,
} from "./syntax-of-mentions.ts";
import {
  genderFit,
  hereFirst,
  isNamedIn,
  isNobody,
  isSubjectOf,
  longPhrase,
  mayMeanCouple,
  newTrack,
  numberFit,
  phraseKey,
  settledGender,
  standAt,
  type Track,
} from "./tracks.ts";

/** What the resolver reads. */
export interface ResolverInput {
  words: Words;
  mentions: PersonMentions;
  names: Names;
  narration: NarrationLayer;
  cues: readonly (Cue | null)[];
  /** Bodies are parted by headings and breaks. */
  sections: readonly Section[];
  /** Who says each quotation to whom (indices of entities), once known; without it, quotations are left alone. */
  conversation?: readonly { speaker: number; addressees: readonly number[] }[];
  /** What an earlier reading settled: its entities keep their numbers, its answers stand. */
  given?: Coreference;
}

/** A question to the ranker: which candidate does this mention mean? -1 as `entity` is somebody new. */
export interface Question {
  mention: number;
  candidates: { entity: number; features: Uint8Array }[];
}

/** Answers a question: the index of the chosen candidate and how sure that is; null leaves the mention unresolved. */
export type Decide = (question: Question) => { choice: number; confidence: number; p?: readonly number[] } | null;

const WINDOW = 16;

/**
 * Reads a story from front to back and says whom each mention means: an entity-mention ranker (Rahman & Ng 2009) with the
 * salience of the whole document, linear in its length. Names come from the names layer; first and second person go
 * through narrator, speaker and addressee; what is left is asked of `decide`.
 */
export class Resolver {
  readonly tracks: Track[] = [];
  readonly entityOf: Int32Array;
  readonly confidence: Float32Array;
  private active: number[] = [];
  private readonly weGroups = new Map<string, number>();
  readonly relations = new Relations();
  private readonly titled = new Map<string, Set<number>>();
  private readonly longPhrases = new Map<string, number>();
  private paragraphFirst = -1;
  private paragraph = -1;
  private cueSpeakers: number[] = [];
  private readonly cueMentions: ReadonlyMap<number, RoleInCue>;
  /** Two who were named together last. */
  private couple?: Track;
  private readonly bodies: readonly Section[];
  private readonly leanings = new Map<number, Map<number, number>>();

  constructor(
    private readonly input: ResolverInput,
    private readonly decide: Decide,
  ) {
    this.entityOf = new Int32Array(input.mentions.length).fill(-1);
    this.confidence = new Float32Array(input.mentions.length);
    this.cueMentions = rolesInCues(input);
    this.bodies = input.sections.filter((s) => s.kind === "body");
    const people = input.names.people.map((person, i) => ({
      person: i,
      gender: person.genderConfidence > 0.6 ? person.gender : null,
      plural: person.kind === "group",
      narrator: false,
    }));
    for (const entity of input.given?.entities ?? people) {
      const track = this.open(entity);
      const person = input.names.people[entity.person];
      if (person)
        for (const alias of person.aliases) {
          const title = titleKey(alias.text.split(" ")[0]);
          if (!TITLES.has(title)) continue;
          track.titles.add(titleNoun(title));
          const bearers = this.titled.get(titleNoun(title)) ?? new Set();
          this.titled.set(titleNoun(title), bearers.add(track.id));
        }
    }
    if (input.given) {
      this.recallRelations(input.given.entityOf);
      return;
    }
    for (const stretch of input.narration) if (stretch.narrator !== null) this.tracks[stretch.narrator].narrator = true;
    if (input.narration.some((s) => s.namelessNarrator))
      this.open({ person: -1, gender: null, plural: false, narrator: true });
  }

  run(): Coreference {
    const { words, mentions } = this.input;
    const order = mentions
      .map((_, i) => i)
      .sort((a, b) => mentions[a].head - mentions[b].head || mentions[a].start - mentions[b].start);
    for (const index of order) {
      const paragraph = words.paragraph(mentions[index].head);
      if (paragraph !== this.paragraph) {
        this.paragraph = paragraph;
        this.paragraphFirst = -1;
      }
      const answer = this.resolve(index);
      if (!answer) continue;
      this.entityOf[index] = answer.entity;
      this.confidence[index] = answer.confidence;
      this.note(index, this.tracks[answer.entity]);
      this.noteCouple(index);
    }
    return {
      entities: this.tracks.map((t) => ({
        person: t.person,
        gender: settledGender(t),
        plural: t.plural,
        narrator: t.narrator,
        ...(t.members ? { members: t.members } : {}),
      })),
      entityOf: this.entityOf,
      confidence: this.confidence,
      leanings: this.leanings,
    };
  }

  /** The narrator's entity at an offset, -1 where nobody says "I". */
  narratorAt(offset: number): number {
    const stretch = lastAt(this.input.narration, offset);
    if (stretch?.person !== "first") return -1;
    return stretch.narrator ?? this.tracks.findIndex((t) => t.narrator && t.person < 0);
  }

  private open(entity: Entity): Track {
    const track = newTrack(entity, this.tracks.length);
    this.tracks.push(track);
    return track;
  }

  private openFor({ gender, plural }: PersonMention, members?: number[]): number {
    return this.open({ person: -1, gender, plural, narrator: false, ...(members ? { members } : {}) }).id;
  }

  private resolve(index: number): { entity: number; confidence: number } | null {
    const mention = this.input.mentions[index];
    const given = this.input.given?.entityOf[index] ?? -1;
    if (given >= 0) return { entity: given, confidence: this.input.given!.confidence[index] };
    if (mention.kind === "name") {
      const person = this.input.names.personOf[index];
      return person < 0 ? null : { entity: person, confidence: 0.95 };
    }
    if (mention.kind === "pronoun" && mention.person !== 3) return this.speechRole(mention);
    if (mention.quotation >= 0 && !this.input.conversation) return null;
    if (mention.kind === "nominal" && isNobody(this.input.words, mention)) return this.nobody(mention);
    if (mention.kind === "nominal") return this.calledOut(mention) ?? this.linked(index) ?? this.ask(index);
    return this.ask(index);
  }

  /** "I", "we" and "you". */
  private speechRole(mention: PersonMention): { entity: number; confidence: number } | null {
    const { conversation } = this.input;
    const said = mention.quotation >= 0 ? conversation?.[mention.quotation] : undefined;
    if (mention.quotation >= 0 && !said) return null;
    const speaker = said ? said.speaker : this.narratorAt(mention.start);
    if (mention.person === 1 && !mention.plural) {
      if (speaker >= 0) return { entity: speaker, confidence: said ? 0.85 : 0.95 };
      return { entity: this.group(said ? `I ${mention.quotation}` : "I", []), confidence: 0.3 };
    }
    if (mention.person === 1)
      return { entity: this.group(`we ${speaker}`, said ? [speaker, ...said.addressees] : [speaker]), confidence: 0.6 };
    const addressee = said?.addressees[0] ?? -1;
    if (said && addressee >= 0) return { entity: addressee, confidence: 0.75 };
    // Nobody knows to whom; but one speech has one "you".
    return { entity: this.group(said ? `you ${mention.quotation}` : "you", []), confidence: 0.4 };
  }

  /** "No man", "nobody": somebody who is nobody's antecedent. */
  private nobody(mention: PersonMention): { entity: number; confidence: number } {
    const entity = this.openFor(mention);
    this.tracks[entity].nobody = true;
    return { entity, confidence: 0.9 };
  }

  /** "Sir", "my dear": whoever is spoken to. */
  private calledOut(mention: PersonMention): { entity: number; confidence: number } | null {
    const said =
      mention.vocative && !mention.plural && mention.quotation >= 0
        ? this.input.conversation?.[mention.quotation]
        : undefined;
    const addressee = said?.addressees[0] ?? -1;
    if (addressee >= 0) this.relations.noteCall(said!.speaker, this.input.words.lower(mention.head), addressee);
    return addressee >= 0 && genderFit(this.tracks[addressee], mention.gender) !== 3
      ? { entity: addressee, confidence: 0.7 }
      : null;
  }

  private group(key: string, members: readonly number[]): number {
    let id = this.weGroups.get(key);
    if (id === undefined) {
      const known = members.filter((m) => m >= 0);
      id = this.open({
        person: -1,
        gender: null,
        plural: !key.startsWith("you") && !key.startsWith("I"),
        narrator: false,
        ...(known.length ? { members: known } : {}),
      }).id;
      this.weGroups.set(key, id);
    }
    return id;
  }

  /** What grammar settles: "Kurt, his boyfriend, ..."; "his mother" is whoever was "his mother" before. */
  private linked(index: number): { entity: number; confidence: number } | null {
    const { words, mentions } = this.input;
    const mention = mentions[index];
    const head = words.head(mention.head);
    if (words.deprel(mention.head) === "appos" && head >= 0) {
      const target = this.mentionWithHead(index, head);
      if (target >= 0 && this.entityOf[target] >= 0 && this.tracks[this.entityOf[target]].plural === mention.plural)
        return { entity: this.entityOf[target], confidence: 0.8 };
    }
    const beside = nameInApposition(words, mentions, mention);
    const named = beside < 0 ? -1 : this.input.names.personOf[beside];
    if (named >= 0) return { entity: named, confidence: 0.92 };
    // "The captain", where one captain is known by name and has been named before.
    const bearers =
      words.lower(mention.first) === "the" && mention.head === mention.first + 1 && !mention.plural
        ? this.titled.get(words.lower(mention.head))
        : undefined;
    const bearer = bearers?.size === 1 ? [...bearers][0] : -1;
    if (bearer >= 0 && this.tracks[bearer].last >= 0) return { entity: bearer, confidence: 0.9 };
    const key = this.relationKey(mention);
    const subject = key === null ? -1 : saidOf(words, mention.head);
    const said = subject < 0 ? -1 : this.mentionWithHead(index, subject);
    if (said >= 0 && this.entityOf[said] >= 0 && genderFit(this.tracks[this.entityOf[said]], mention.gender) !== 3)
      return { entity: this.entityOf[said], confidence: 0.8 };
    const known = key === null ? this.longPhrases.get(longPhrase(words, mention) ?? "") : this.relations.get(key);
    if (known !== undefined) return { entity: known, confidence: 0.8 };
    // Nobody with a name is "Odile's mother" until the text says so: a guess here would be wrong all through the book.
    return key === null ? null : { entity: this.openFor(mention), confidence: 0.7 };
  }

  /** "Her uncle" in speech is whom the narration took "her uncle" for. */
  private recallRelations(given: Int32Array): void {
    this.entityOf.set(given);
    for (const [index, mention] of this.input.mentions.entries()) {
      const key = mention.kind === "nominal" && given[index]! >= 0 ? this.relationKey(mention) : null;
      if (key !== null) this.relations.know(key, given[index]!);
    }
    this.entityOf.fill(-1);
  }

  private mentionWithHead(index: number, head: number): number {
    const { mentions } = this.input;
    for (let k = index - 1; k >= Math.max(0, index - 12); k--)
      if (
        mentions[k].head === head ||
        (mentions[k].first <= head && head < mentions[k].last && mentions[k].kind === "name")
      )
        return k;
    return -1;
  }

  /** "3|mother" for the mother of entity 3; null where nobody's or nobody knows whose. */
  private relationKey(mention: PersonMention): string | null {
    const noun = relationNoun(this.input.words, mention.head);
    const possessor = noun === null ? -1 : this.possessorEntity(mention);
    return possessor < 0 ? null : relationKey(possessor, noun!);
  }

  private possessorEntity(mention: PersonMention): number {
    const token = possessorOf(this.input.words, mention.head);
    const { mentions } = this.input;
    // "Mom's porch", "Dad is late": of whoever says so.
    if (token < 0 && !isOwnKin(this.input.words, mention)) return -1;
    if (token < 0) return this.input.conversation?.[mention.quotation]?.speaker ?? this.narratorAt(mention.start);
    for (let k = firstFrom(mentions, mention.start); k < mentions.length && mentions[k].first <= token; k++) {
      const { kind, head, last } = mentions[k];
      // "Lord Cathmor's": the parser's head is the title.
      if (last - 1 === token || head === token || (kind === "name" && token < last)) return this.entityOf[k];
    }
    return -1;
  }

  private ask(index: number): { entity: number; confidence: number } | null {
    const question = this.question(index);
    const answer = this.decide(question);
    if (!answer) return null;
    if (this.cueMentions.get(index)?.role === IN_CUE && answer.p)
      this.leanings.set(index, new Map(question.candidates.map((c, i) => [c.entity, answer.p![i]!])));
    const { entity } = question.candidates[answer.choice];
    const mention = this.input.mentions[index];
    const { confidence } = answer;
    const couple = this.couple && mayMeanCouple(this.input, mention, this.couple) ? this.couple : undefined;
    // "They" who were others before have been so until the two were named.
    const others = couple && entity >= 0 && this.tracks[entity].members && this.tracks[entity].last < couple.last;
    return { entity: entity >= 0 && !others ? entity : this.openFor(mention, couple?.members), confidence };
  }

  private question(index: number): Question {
    const { words, mentions } = this.input;
    const mention = mentions[index];
    const pronoun = mention.kind === "pronoun" ? PRONOUNS.get(words.lower(mention.head)) : undefined;
    const said = mention.quotation >= 0 ? this.input.conversation?.[mention.quotation] : undefined;
    const cue = this.cueMentions.get(index);
    const line = cue?.role === IN_CUE ? cue.quotation : -1;
    const narrator = mention.quotation < 0 ? this.narratorAt(mention.start) : -1;
    const excluded = (id: number) =>
      id === narrator ||
      said?.speaker === id ||
      said?.addressees.includes(id) ||
      // Who is named in a line seldom says it.
      (line >= 0 && isNamedIn(line, mentions[this.tracks[id].last]));
    const headLemma = words.lemma(mention.head).toLowerCase();
    const ownSubject =
      pronoun && !pronoun.reflexive && isAimedAt(words, mention.head) ? headVerb(words, mention.head) : -1;
    const pool = this.active.slice(0, WINDOW);
    if (!pronoun)
      for (const id of this.active.slice(WINDOW))
        if (this.tracks[id].heads.has(headLemma) || this.tracks[id].titles.has(headLemma)) pool.push(id);
    // "A woman" brings in somebody new; she is nobody who has a name already.
    const indefinite = !pronoun && determinerOf(words, mention) === 3;
    const traits = traitsOf(words, mention);
    const all = pool
      .filter(
        (id) =>
          !(indefinite && this.tracks[id].person >= 0) &&
          !areContrary(traits, this.tracks[id].traits) &&
          !excluded(id) &&
          !isSubjectOf(words, this.tracks[id], ownSubject) &&
          genderFit(this.tracks[id], mention.gender) !== 3 &&
          numberFit(this.tracks[id], mention) !== 2,
      )
      .slice(0, WINDOW + 4);
    const body = lastAt(this.bodies, mention.start)?.start ?? 0;
    const open =
      pronoun && !mention.plural && mention.quotation < 0 ? hereFirst(this.tracks, all, mentions, body) : all;
    const base = this.mentionFeatures(
      index,
      pronoun ? (pronoun.reflexive ? 3 : pronoun.possessive ? 2 : pronoun.plural ? 1 : 0) : 4,
      open.length,
    );
    const candidates = open.map((id, rank) => ({
      entity: id,
      features: this.pairFeatures(base, mention, headLemma, this.tracks[id], rank),
    }));
    const fresh = base.slice();
    fresh[FEATURE.c_new] = 1;
    return { mention: index, candidates: [...candidates, { entity: -1, features: fresh }] };
  }

  private mentionFeatures(index: number, type: number, compatible: number): Uint8Array {
    const { words } = this.input;
    const mention = this.input.mentions[index];
    const x = new Uint8Array(ANTECEDENT_FEATURES.length);
    x[FEATURE.a_type] = type;
    x[FEATURE.a_role] = roleOf(words, mention.head);
    x[FEATURE.a_determiner] = type === 4 ? determinerOf(words, mention) : 0;
    x[FEATURE.a_in_quotation] = mention.quotation >= 0 ? 1 : 0;
    x[FEATURE.a_opens_sentence] =
      mention.first - words.layers.sentences.first[words.sentence(mention.first)] < 2 ? 1 : 0;
    x[FEATURE.a_gendered] = mention.gender === null ? 0 : 1;
    x[FEATURE.a_plural] = mention.plural ? 1 : 0;
    x[FEATURE.a_length] = byte(Math.min(mention.last - mention.first, 12));
    x[FEATURE.compatible] = byte(Math.min(compatible, 10));
    x[FEATURE.a_in_cue] = this.cueMentions.get(index)?.role ?? 0;
    return x;
  }

  private pairFeatures(
    base: Uint8Array,
    mention: PersonMention,
    headLemma: string,
    track: Track,
    rank: number,
  ): Uint8Array {
    const { words, mentions } = this.input;
    const x = base.slice();
    const last = mentions[track.last];
    const sentence = words.sentence(mention.head);
    const verb = headVerb(words, mention.head);
    x[FEATURE.sentences] = byte(Math.min(sentence - track.lastSentence, 30));
    x[FEATURE.paragraphs] = byte(Math.min(words.paragraph(mention.head) - words.paragraph(track.lastToken), 10));
    x[FEATURE.rank] = byte(rank);
    x[FEATURE.compatible_rank] = byte(rank);
    x[FEATURE.c_role] = track.lastRole;
    x[FEATURE.c_kind] = last.kind === "name" ? 0 : last.kind === "nominal" ? 1 : 2;
    x[FEATURE.c_in_quotation] = last.quotation >= 0 ? 1 : 0;
    x[FEATURE.c_vocative] = last.vocative ? 1 : 0;
    x[FEATURE.same_role] = track.lastRole === base[FEATURE.a_role] ? 1 : 0;
    x[FEATURE.coargument] = track.lastSentence === sentence && headVerb(words, last.head) === verb && verb >= 0 ? 1 : 0;
    x[FEATURE.c_subject_of_sentence] = track.recentSubject.includes(sentence) ? 1 : 0;
    x[FEATURE.c_subject_before] = track.recentSubject.includes(sentence - 1) ? 1 : 0;
    x[FEATURE.c_first_of_paragraph] = this.paragraphFirst === track.id ? 1 : 0;
    x[FEATURE.c_recent] = byte(track.recent.filter((s) => s > sentence - 5).length);
    x[FEATURE.c_recent_subject] = byte(track.recentSubject.filter((s) => s > sentence - 5).length);
    x[FEATURE.c_all] = byte(Math.min(bits(track.count), 7));
    x[FEATURE.c_type] = track.narrator ? 2 : track.person < 0 ? (track.plural ? 3 : 1) : track.plural ? 3 : 0;
    x[FEATURE.gender] = genderFit(track, mention.gender);
    x[FEATURE.number] = numberFit(track, mention);
    x[FEATURE.same_head] = mention.kind === "nominal" && track.heads.has(headLemma) ? 1 : 0;
    x[FEATURE.same_phrase] = mention.kind === "nominal" && track.phrases.has(phraseKey(words, mention)) ? 1 : 0;
    x[FEATURE.title_is_head] = track.titles.has(headLemma) ? 1 : 0;
    x[FEATURE.c_last_cue] = this.cueSpeakers.at(-1) === track.id ? 1 : 0;
    x[FEATURE.c_cue_before] = this.cueSpeakers.at(-2) === track.id ? 1 : 0;
    x[FEATURE.same_pronoun] = last.kind === "pronoun" && words.lower(last.head) === words.lower(mention.head) ? 1 : 0;
    x[FEATURE.tokens] = byte(bits(Math.max(0, mention.head - track.lastToken)));
    if (mention.kind === "nominal") {
      const possessor = this.possessorEntity(mention);
      x[FEATURE.same_possessor] = possessor < 0 ? 0 : possessor === track.possessor ? 1 : 2;
      x[FEATURE.c_possessor_of] = possessor === track.id ? 1 : 0;
    }
    return x;
  }

  /** "Helen and Tobias" opens a group that "they" can mean. */
  private noteCouple(index: number): void {
    const { words, mentions } = this.input;
    const mention = mentions[index];
    const before = words.head(mention.head);
    if (words.deprel(mention.head) !== "conj" || before < 0 || mention.plural) return;
    const first = this.mentionWithHead(index, before);
    const [a, b] = [first < 0 ? -1 : this.entityOf[first], this.entityOf[index]];
    if (a < 0 || a === b || this.tracks[a].plural || this.tracks[b].plural) return;
    const group = this.tracks[this.group(`pair ${Math.min(a, b)} ${Math.max(a, b)}`, [a, b])];
    standAt(group, words, mention, index);
    this.couple = group;
    this.active = [group.id, ...this.active.filter((id) => id !== group.id)];
  }

  private note(index: number, track: Track): void {
    const { words, mentions } = this.input;
    const mention = mentions[index];
    standAt(track, words, mention, index);
    const sentence = track.lastSentence;
    track.count++;
    track.recent.push(sentence);
    if (track.recent.length > 12) track.recent.shift();
    if (track.lastRole === 0) {
      track.recentSubject.push(sentence);
      if (track.recentSubject.length > 12) track.recentSubject.shift();
    }
    if (mention.gender === "m") track.genderVotes.m++;
    if (mention.gender === "f") track.genderVotes.f++;
    if (mention.kind === "nominal") {
      track.heads.add(words.lemma(mention.head).toLowerCase());
      track.phrases.add(phraseKey(words, mention));
      if (track.person < 0) for (const trait of traitsOf(words, mention)) track.traits.add(trait);
      const possessor = this.possessorEntity(mention);
      if (possessor >= 0) track.possessor = possessor;
      const key = this.relationKey(mention);
      if (key !== null) this.relations.note(key, track.id);
      const long = longPhrase(words, mention);
      if (long !== null) this.longPhrases.set(long, track.id);
    }
    if (this.paragraphFirst < 0) this.paragraphFirst = track.id;
    if (this.cueMentions.get(index)?.role === IN_CUE) {
      this.cueSpeakers.push(track.id);
      if (this.cueSpeakers.length > 4) this.cueSpeakers.shift();
    }
    if (track.nobody) return;
    const at = this.active.indexOf(track.id);
    if (at >= 0) this.active.splice(at, 1);
    this.active.unshift(track.id);
    if (this.active.length > 60) this.active.pop();
  }
}
