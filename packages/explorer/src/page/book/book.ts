import type { Character, Corrections, Id, Quotation, Scene, Section, Story } from "@fabula/story";
import { AnchoredText } from "@fabula/story/corrections";

/** Hues that are told apart best, in order; past them speakers share the plain ink. */
export const INKS = 12;
/** A claim that is likelier than this is shown as such; below it is a guess. The command draws the same line. */
export const LIKELY = 0.6;
const SURE = 0.85;

export type Certainty = "sure" | "likely" | "guess";

export const certaintyOf = (p: number): Certainty => (p >= SURE ? "sure" : p >= LIKELY ? "likely" : "guess");

export interface Person {
  character: Character;
  /** What fits into a margin: the name that the story uses most. */
  label: string;
  /** Class of the person's colour. */
  ink: string;
  quotations: Quotation[];
}

/** A Story as the views look it up. Immutable; made once for each reading. */
export interface Book {
  story: Story;
  title: string;
  people: ReadonlyMap<Id, Person>;
  chapters: readonly Chapter[];
  /** Of the whole text, in UTF-16 code units; a bookmark leaves only the beginning of it. */
  length: number;
  /** Ends at a bookmark. */
  isCut: boolean;
  /** What a person had put right when the story was read, and the lines to which they gave a speaker. */
  corrections: Corrections;
  given: ReadonlySet<Id>;
}

export interface Chapter {
  title: string;
  start: number;
  end: number;
}

/**
 * `whole`: the same story read to its end, of which this is the beginning. `last`: the same as it was read before.
 * Names that both have keep their colours.
 */
export function bookOf(story: Story, corrections: Corrections, whole?: Book, last = whole): Book {
  const inks = new Map([...(last?.people.values() ?? [])].map((p) => [p.character.name, p.ink]));
  const taken = new Set(story.characters.map((c) => inks.get(c.name)));
  const free = Array.from({ length: INKS }, (_, i) => `ink-${i}`).filter((ink) => !taken.has(ink));
  const people = new Map<Id, Person>();
  const spoken = new Map<Id, Quotation[]>();
  for (const q of story.quotations) if (q.speaker !== null) push(spoken, q.speaker, q);
  const loudest = [...story.characters].sort((a, b) => b.counts.words - a.counts.words);
  const inkOfId = new Map<Id, string>();
  for (const { id, name, counts } of loudest) {
    inkOfId.set(id, inks.get(name) ?? ((counts.words > 0 && free.shift()) || "ink-plain"));
    inks.delete(name);
  }
  for (const character of story.characters) {
    people.set(character.id, {
      character,
      label: labelOf(character),
      ink: inkOfId.get(character.id)!,
      quotations: spoken.get(character.id) ?? [],
    });
  }
  return {
    story,
    title: story.title ?? story.source.name,
    people,
    chapters: chaptersOf(story),
    length: whole?.length ?? story.text.length,
    isCut: whole !== undefined,
    corrections,
    given: new Set(linesGiven(story, corrections).keys()),
  };
}

/** The lines to which corrections give a speaker, each with the last name that was given; null: nobody can be known. */
export function linesGiven(story: Story, corrections: Corrections): Map<Id, string | null> {
  const given = new Map<Id, string | null>();
  const lines = corrections.filter((c) => c.do === "speaker");
  if (!lines.length) return given;
  const anchored = new AnchoredText(story.text);
  for (const { line, speaker } of lines) {
    const place = anchored.placeOf(line);
    const q = place && story.quotations.find((q) => q.kind !== "other" && q.start < place.end && q.end > place.start);
    if (q) given.set(q.id, speaker);
  }
  return given;
}

function labelOf({ name, aliases }: Character): string {
  const short = aliases
    .filter((a) => (a.kind === "name" || a.kind === "title") && a.text.length <= 18 && a.text !== a.text.toUpperCase())
    .sort((a, b) => b.count - a.count)[0];
  // A name that a person gave is the one to show.
  return aliases.some((a) => a.text.toLowerCase() === name.toLowerCase()) ? (short?.text ?? name) : name;
}

/**
 * Headings, with the text up to the next one; those that follow each other ("Chapter 1", "The Moor") are one. A story
 * without any is one chapter.
 */
function chaptersOf({ sections, text, title }: Story): Chapter[] {
  const heads: Section[] = [];
  for (const [i, s] of sections.entries()) {
    if (s.kind !== "heading") continue;
    const last = heads.at(-1);
    if (last && sections[i - 1]!.kind === "heading") heads[heads.length - 1] = { ...last, end: s.end };
    else heads.push(s);
  }
  if (!heads.length) return [{ title: title ?? "The story", start: 0, end: text.length }];
  return heads.map((h, i) => ({
    title: titleOf(h, text),
    start: h.start,
    end: heads[i + 1]?.start ?? text.length,
  }));
}

function titleOf(heading: Section, text: string): string {
  const lines = text.slice(heading.start, heading.end).trim().split(/\n+/);
  const whole = lines.map((line) => line.replace(/\s+/g, " ").trim()).join(" · ");
  return whole.length <= 70 ? whole : `${whole.slice(0, 68).trimEnd()} …`;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Index of the last of the spans (sorted by start) that begins at or before an offset; -1 where none does. */
export function lastAt(spans: readonly { start: number }[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const chapterAt = (book: Book, offset: number): Chapter | null =>
  book.chapters[lastAt(book.chapters, offset)] ?? null;
export const sceneAt = (story: Story, offset: number): Scene | null =>
  story.scenes[lastAt(story.scenes, offset)] ?? null;

/** How far into the text, in whole per cent. */
export const percentAt = (book: Book, offset: number): string =>
  `${Math.floor((100 * offset) / Math.max(1, book.length))} %`;

/** "Chapter 3, 41 %" */
export function placeWords(book: Book, offset: number): string {
  const chapter = book.chapters.length > 1 ? chapterAt(book, offset) : null;
  return chapter ? `${chapter.title}, ${percentAt(book, offset)}` : percentAt(book, offset);
}

export const nameOf = (book: Book, id: Id): string => book.people.get(id)?.character.name ?? "somebody";
export const inkOf = (book: Book, id: Id | null): string => (id && book.people.get(id)?.ink) || "ink-plain";
