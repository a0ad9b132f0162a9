import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Corrections, NO_CORRECTIONS } from "./corrections/correction.ts";
import { anyLanguage, english } from "./english.ts";
import type { StoryInput } from "./input.ts";
import type { Models } from "./learn/models.ts";
import type { Layers } from "./pipeline/layers.ts";
import type { Progress } from "./pipeline/pipeline.ts";
import { bylineOf } from "./stages/sections/byline.ts";
import type { Story } from "./story.ts";
import { checksOf, narrationOf, quotationsOf, scenesOf, tokensOf } from "./story-views.ts";
import { VERSION } from "./version.ts";

export interface ReadOptions {
  models: Models;
  /** What a person has put right; what no longer fits the text is left out (`misfitsOf` lists it). */
  corrections?: Corrections;
  /** Told before each stage. */
  progress?: Progress;
  /** Adds `tokens` to the Story. */
  tokens?: boolean;
}

/**
 * Reads a story: text in, Story out. `input` comes from `readInput` of formats; a string is plain text.
 * Deterministic: the same input, models and corrections give the same Story on every platform. Pure: reads no file, no
 * clock, no network. A text in another language than English gets its sections and paragraphs and empty layers else.
 */
export function readStory(input: StoryInput | string, options: ReadOptions): Story {
  const source = inputOf(input);
  const inputs = { input: source, models: options.models, corrections: options.corrections ?? NO_CORRECTIONS };
  const laidOut = anyLanguage.run(inputs, options.progress);
  if (!/^en\b/i.test(laidOut.language)) return storyOf(source, laidOut, options);
  return storyOf(source, english.resume(laidOut, options.progress), options);
}

/** Plain text as formats would hand it over. */
export function inputOf(text: string | StoryInput): StoryInput {
  if (typeof text !== "string") return text;
  // A lone surrogate has no UTF-8; toWellFormed would need a newer runtime than we ask for.
  const bytes = utf8ToBytes(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD"),
  );
  return {
    name: "text",
    format: "txt",
    encoding: "utf-16",
    sha256: bytesToHex(sha256(bytes)),
    title: null,
    author: null,
    language: null,
    metadata: {},
    text,
    sections: [],
    paragraphs: null,
    emphasis: [],
  };
}

/** The layers as a Story. */
export function storyOf(
  input: StoryInput,
  layers: Readonly<Partial<Layers> & Pick<Layers, "repaired" | "language" | "sections" | "paragraphs">>,
  { models, tokens }: ReadOptions,
): Story {
  const { repaired, language, sections, paragraphs } = layers;
  const read = isRead(layers) ? layers : null;
  return {
    schema: "fabula/1",
    producer: { version: VERSION, models: models.hashes },
    title: input.title ?? sections.find((s) => s.kind === "title")?.title ?? null,
    author: input.author ?? bylineOf(repaired.text, sections),
    language,
    source: {
      name: input.name,
      format: input.format,
      encoding: input.encoding,
      sha256: input.sha256,
      repairs: repaired.repairs,
      repairCounts: repaired.repairCounts,
    },
    metadata: input.metadata,
    text: repaired.text,
    sections,
    paragraphs,
    emphasis: repaired.emphasis,
    ...(tokens ? { tokens: read ? tokensOf(read) : [] } : {}),
    narration: read ? narrationOf(read) : [],
    characters: read ? read.characters.characters : [],
    mentions: read ? read.characters.mentions : [],
    quotations: read ? quotationsOf(read) : [],
    scenes: read ? scenesOf(read) : [],
    events: read ? read.events : [],
    feelings: read ? read.feelings : [],
    relationships: read ? read.relationships : [],
    checks: read ? checksOf(read) : [],
  };
}

function isRead(layers: Partial<Layers>): layers is Layers {
  return layers.relationships !== undefined;
}
