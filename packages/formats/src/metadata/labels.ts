import { languageTag } from "./languages.ts";
import type { StoryMetadata } from "./metadata.ts";
import { parseBracketed, parsePairing, splitList, withoutFandom } from "./pairings.ts";

/** "A label: a value", as all archives write what they know. `items`: the value's links, where it is a list of them. */
export interface Labelled {
  label: string;
  value: string;
  items?: readonly string[];
}

function items(entry: Labelled): string[] {
  return entry.items && entry.items.length > 0 ? [...entry.items] : splitList(entry.value);
}

export function wholeNumber(text: string): number | undefined {
  const found = /\d[\d,. \u00a0]*/.exec(text);
  if (!found) return undefined;
  return Number(found[0].replace(/\D/g, ""));
}

/** "2015-01-10 12:30" and the like to "2015-01-10"; other dates as they are. */
function date(text: string): string {
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? text.trim();
}

function status(text: string): string {
  if (/^(?:complete|completed|finished)\b/i.test(text)) return "complete";
  if (/^(?:in[- ]progress|ongoing|updated|incomplete|work in progress|wip)\b/i.test(text)) return "in-progress";
  if (/^(?:abandoned|discontinued|hiatus|on hiatus)\b/i.test(text)) return "abandoned";
  return text.trim();
}

/** "2/?" is two written, nobody knows of how many. */
function chapters(text: string): StoryMetadata {
  const found = /(\d[\d,]*)\s*(?:\/\s*(\d[\d,]*|\?))?/.exec(text);
  if (!found) return {};
  const written = Number(found[1]!.replaceAll(",", ""));
  if (found[2] === undefined) return { chapters: written };
  return { chapters: written, chaptersPlanned: found[2] === "?" ? null : Number(found[2].replaceAll(",", "")) };
}

function series(entry: Labelled): StoryMetadata["series"] {
  const parts = entry.value.split(/,\s*(?=Part\s+\d+\s+of\s)/);
  return parts.filter(Boolean).map((part) => {
    const ao3 = /^Part\s+(\d+)\s+of\s+(.+)$/i.exec(part.trim());
    if (ao3) return { name: ao3[2]!, position: Number(ao3[1]) };
    const bracketed = /^(.*\S)\s*\[(\d+)\]$/.exec(part.trim());
    if (bracketed) return { name: bracketed[1]!, position: Number(bracketed[2]) };
    return { name: part.trim(), position: null };
  });
}

type Reader = (entry: Labelled, soFar: StoryMetadata) => StoryMetadata;

/** Each label as archives write it, in small letters and the singular, and what it says. */
const READERS: Readonly<Record<string, Reader>> = {
  title: (e) => ({ title: e.value }),
  author: (e) => ({ authors: items(e) }),
  by: (e) => ({ authors: items(e) }),
  "author url": (e) => ({ authorUrl: e.value }),
  "story url": (e) => ({ url: e.value }),
  source: (e) => ({ url: e.value }),
  "original source": (e) => ({ url: e.value }),
  publisher: (e) => ({ publisher: e.value }),
  summary: (e) => ({ summary: e.value }),
  description: (e) => ({ summary: e.value }),
  fandom: (e) => ({ fandoms: items(e) }),
  relationship: (e, soFar) => ({ relationships: items(e).map((text) => parsePairing(text, soFar.fandoms ?? [])) }),
  pairing: (e, soFar) => ({ relationships: items(e).map((text) => parsePairing(text, soFar.fandoms ?? [])) }),
  character: (e, soFar) => {
    if (!e.items && e.value.includes("[")) return parseBracketed(e.value);
    return { characters: items(e).map((name) => withoutFandom(name, soFar.fandoms ?? [])) };
  },
  rating: (e) => ({ rating: e.value }),
  rated: (e) => ({ rating: e.value.replace(/^Fiction\s+/i, "") }),
  warning: (e) => ({ warnings: items(e) }),
  "archive warning": (e) => ({ warnings: items(e) }),
  category: (e) => ({ categories: items(e) }),
  genre: (e) => ({ genres: e.items ? [...e.items] : e.value.split(/,|\/(?!Comfort)/).map((genre) => genre.trim()) }),
  tag: (e) => ({ tags: items(e) }),
  "additional tag": (e) => ({ tags: items(e) }),
  "freeform tag": (e) => ({ tags: items(e) }),
  sery: (e) => ({ ...(e.value && { series: series(e)! }) }),
  collection: (e) => ({ collections: items(e) }),
  language: (e) => ({ language: languageTag(e.value) ?? e.value }),
  statu: (e) => ({ status: status(e.value) }),
  published: (e) => ({ published: date(e.value) }),
  updated: (e) => ({ updated: date(e.value) }),
  completed: (e) => ({ updated: date(e.value), status: "complete" }),
  word: (e) => ({ words: wholeNumber(e.value) ?? Number.NaN }),
  chapter: (e) => chapters(e.value),
};

/** Labels that say something of the file or of its readers rather than of the story. */
const NOT_KEPT = new Set("packaged reviews favs favorites follows kudos hits comments bookmarks id".split(" "));

function singular(label: string): string {
  return label
    .toLowerCase()
    .replace(/[:\s]+$/, "")
    .replace(/\s+/g, " ")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}

export function isKnownLabel(label: string): boolean {
  return Object.hasOwn(READERS, singular(label)) || NOT_KEPT.has(label.toLowerCase().trim());
}

/** All labels of a story as metadata; the fandoms are read first, as other tags lean on them. */
export function readLabels(entries: readonly Labelled[]): StoryMetadata {
  let metadata: StoryMetadata = {};
  const other: Record<string, string> = {};
  const fandomsFirst = [...entries].sort(
    (a, b) => Number(singular(b.label) === "fandom") - Number(singular(a.label) === "fandom"),
  );
  for (const entry of fandomsFirst) {
    const value = entry.value.replace(/\s+/g, " ").trim();
    if (value === "") continue;
    const reader = Object.hasOwn(READERS, singular(entry.label)) ? READERS[singular(entry.label)] : undefined;
    if (reader) metadata = { ...metadata, ...reader({ ...entry, value }, metadata) };
    else if (!NOT_KEPT.has(entry.label.toLowerCase().trim())) other[entry.label.trim()] = value;
  }
  if (metadata.authors?.length) metadata.author = metadata.authors.join(", ");
  if (Object.keys(other).length > 0) metadata.other = other;
  return metadata;
}
