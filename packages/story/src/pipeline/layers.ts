import type { Corrections } from "../corrections/correction.ts";
import type { StoryInput } from "../input.ts";
import type { Models } from "../learn/models.ts";
import type { CharacterList } from "../stages/characters/layer.ts";
import type { Coreference } from "../stages/coreference/layer.ts";
import type { PersonMentions } from "../stages/mentions/layer.ts";
import type { Names } from "../stages/names/layer.ts";
import type { NarrationLayer } from "../stages/narration/layer.ts";
import type { DetectedQuotation } from "../stages/quotations/layer.ts";
import type { Realis } from "../stages/realis/layer.ts";
import type { Repaired } from "../stages/repair/layer.ts";
import type { SceneSpan } from "../stages/scenes/layer.ts";
import type { Cue, Speakers } from "../stages/speakers/layer.ts";
import type { Lemmas, Parse, Tags } from "../stages/syntax/layer.ts";
import type { Sentences, Tokens } from "../stages/tokens/layer.ts";
import type { Feeling, Relationship, Section, Span, StoryEvent } from "../story.ts";

/**
 * Every layer there is, in the order in which they are made. The first three are inputs; each of the others is made by
 * exactly one stage (see english.ts).
 */
export interface Layers {
  input: StoryInput;
  models: Models;
  corrections: Corrections;

  /** The text that all other layers point into, and what was repaired. */
  repaired: Repaired;
  /** BCP 47. */
  language: string;
  sections: Section[];
  /** Paragraphs of all sections, hard-wrapped lines joined; a paragraph lies within one section. */
  paragraphs: Span[];

  /** Tokens of headings and bodies only: what stands in notes and boilerplate is never read as story. */
  tokens: Tokens;
  sentences: Sentences;
  tags: Tags;
  lemmas: Lemmas;
  parse: Parse;

  /** Quotations found, not yet who speaks. */
  quotations: DetectedQuotation[];
  /** Phrases that mean people: names, nominals, pronouns. */
  mentions: PersonMentions;
  /** Which names are one person. */
  names: Names;
  narration: NarrationLayer;
  /** "said Kurt": one for each quotation, or null. */
  cues: (Cue | null)[];
  /** Pronouns and nominals of the narration resolved, before anybody knows who speaks. */
  narrativeCoreference: Coreference;
  speakers: Speakers;
  /** The same for all mentions, with "I" and "you" in quotations through speaker and addressee. */
  coreference: Coreference;
  characters: CharacterList;
  scenes: SceneSpan[];
  /** Which words name events that happen. */
  realis: Realis;
  /** What people do to each other. */
  events: StoryEvent[];
  /** What people feel for each other. */
  feelings: Feeling[];
  /** What people are to each other, and how warm that is. */
  relationships: Relationship[];
}
