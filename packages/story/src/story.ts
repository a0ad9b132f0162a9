/**
 * The Story: what reading yields, and the JSON that the outside relies on (schema "fabula/1").
 *
 * Every `start`/`end` is an offset into `Story.text` in UTF-16 code units, end exclusive. Lists are in telling order
 * (by `start`) unless said otherwise. `null` means unknown, never "none". Probabilities have three decimals.
 */
export interface Span {
  start: number;
  end: number;
}

export type Id = string;

export interface Repair extends Span {
  kind: "mojibake" | "entity" | "control";
  before: string;
  after: string;
}

export type SectionKind =
  | "title"
  | "summary"
  | "authors-note"
  | "epigraph"
  | "heading"
  | "body"
  | "break"
  | "afterword"
  | "boilerplate";

export interface Section extends Span {
  kind: SectionKind;
  title?: string;
  chapter?: number;
}

/** `head` is the index of another token of the list, -1 for a root; `sentence` counts from 0. */
export interface Token extends Span {
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
  sentence: number;
}

export interface Narration extends Span {
  person: "first" | "second" | "third" | null;
  tense: "past" | "present" | null;
  narrators: Id[];
  focalizer: Id | null;
  evidence: Span[];
}

export interface Alias {
  text: string;
  count: number;
  /** Offset of its first use. */
  first: number;
  kind: "name" | "nickname" | "title" | "variant" | "description";
}

export interface Character {
  id: Id;
  name: string;
  aliases: Alias[];
  kind: "person" | "group" | "animal" | "other";
  members?: Id[];
  pronouns: string | null;
  /** `words`: spoken. */
  counts: { mentions: number; quotations: number; words: number };
}

export interface Mention extends Span {
  entity: Id;
  characters?: Id[];
  kind: "name" | "nominal" | "pronoun";
  confidence: number;
}

export type QuotationKind = "speech" | "thought" | "written" | "other";
export type SpeakerReason = "cue" | "pronoun-cue" | "vocative" | "turn" | "action" | "mention" | "narrator";

export interface Quotation extends Span {
  id: Id;
  parts: Span[];
  kind: QuotationKind;
  confidence: number;
  speaker: Id | null;
  speakers: { character: Id; p: number }[];
  reason: SpeakerReason | null;
  addressees: Id[];
  cue: Span | null;
  type: "explicit" | "anaphoric" | "implicit";
}

export interface SceneTime extends Span {
  value?: string;
  direction?: "before" | "after" | "at";
  anchor?: "telling" | Id;
}

export interface Scene extends Span {
  id: Id;
  kind: "scene" | "flashback" | "flashforward" | "dream";
  storyOrder: number | null;
  resumes?: Id;
  characters: Id[];
  place: string | null;
  times: SceneTime[];
}

export interface Participant {
  character: Id;
  role: "agent" | "patient" | "both";
}

export type Modality = "actual" | "negated" | "planned" | "possible" | "desired";
export type Told = "narration" | "speech" | "thought";
export type When = "now" | "before" | "after";

export type EventKind =
  | "meet"
  | "befriend"
  | "get-together"
  | "engage"
  | "marry"
  | "break-up"
  | "divorce"
  | "reconcile"
  | "fall-out"
  | "birth"
  | "death"
  | "kiss"
  | "embrace"
  | "touch"
  | "confess-love"
  | "propose"
  | "flirt"
  | "sex"
  | "date"
  | "comfort"
  | "help"
  | "rescue"
  | "protect"
  | "give"
  | "thank"
  | "praise"
  | "apologize"
  | "forgive"
  | "reassure"
  | "argue"
  | "insult"
  | "threaten"
  | "hit"
  | "fight"
  | "bully"
  | "betray"
  | "lie"
  | "reject"
  | "abandon"
  | "kill"
  | "accuse"
  | "reveal"
  | "promise"
  | "invite"
  | "visit"
  | "leave"
  | "return"
  | "ask-out";

export type FeelingKind =
  | "love"
  | "attraction"
  | "need"
  | "trust"
  | "joy"
  | "admiration"
  | "gratitude"
  | "sympathy"
  | "anger"
  | "hatred"
  | "fear"
  | "disgust"
  | "jealousy"
  | "sadness"
  | "guilt"
  | "surprise";

/** Read "characters[0] is TYPE of characters[1]". */
export type RelationshipType =
  | "partner"
  | "fiance"
  | "spouse"
  | "ex-partner"
  | "ex-spouse"
  | "lover"
  | "parent"
  | "child"
  | "sibling"
  | "grandparent"
  | "grandchild"
  | "aunt-uncle"
  | "niece-nephew"
  | "cousin"
  | "in-law"
  | "guardian"
  | "ward"
  | "relative"
  | "friend"
  | "ex-friend"
  | "acquaintance"
  | "roommate"
  | "neighbor"
  | "schoolmate"
  | "teammate"
  | "colleague"
  | "employer"
  | "employee"
  | "teacher"
  | "student"
  | "mentor"
  | "mentee"
  | "servant"
  | "master"
  | "doctor"
  | "patient"
  | "enemy"
  | "rival"
  | "bully"
  | "victim";

export interface StoryEvent extends Span {
  id: Id;
  kind: EventKind;
  participants: Participant[];
  modality: Modality;
  told: Told;
  quotation?: Id;
  scene: Id;
  when: When;
  confidence: number;
}

export interface Feeling extends Span {
  id: Id;
  from: Id;
  to: Id;
  kind: FeelingKind;
  modality: Modality;
  told: Told;
  quotation?: Id;
  when: When;
  scene: Id;
  confidence: number;
}

export interface Moment {
  scene: Id;
  offset: number;
  event?: Id;
  evidence?: Span;
}

export interface RelationshipState {
  type: RelationshipType;
  from: Moment | "before" | null;
  until: Moment | "before" | "after" | null;
  basis: "stated" | "event" | "inferred";
  claimedBy?: Id;
  evidence: Span[];
  confidence: number;
}

export interface Relationship {
  id: Id;
  characters: [Id, Id];
  states: RelationshipState[];
  arc: { at: number; value: number; because: Id[] }[];
}

export interface Check extends Span {
  kind: "name-variant" | "unclosed-quotation" | "after-the-end";
  message: string;
  confidence: number;
}

export interface Story {
  schema: "fabula/1";
  /** `models`: model name to hash. */
  producer: { version: string; models: Record<string, string> };
  title: string | null;
  author: string | null;
  /** BCP 47. */
  language: string;
  source: {
    name: string;
    format: string;
    encoding: string;
    sha256: string;
    repairs: Repair[];
    repairCounts: Record<string, number>;
  };
  /** What the file says of itself: fandoms, relationships, rating, summary, published, ... */
  metadata: Record<string, unknown>;
  text: string;
  sections: Section[];
  paragraphs: Span[];
  emphasis: Span[];
  tokens?: Token[];
  narration: Narration[];
  characters: Character[];
  mentions: Mention[];
  quotations: Quotation[];
  scenes: Scene[];
  events: StoryEvent[];
  feelings: Feeling[];
  relationships: Relationship[];
  checks: Check[];
}
