import type { Id, Span, Story } from "@fabula/story";
import type { Book, Person } from "../book/book.ts";

/** Places listed at most. */
const MOST = 60;
/** Characters shown on either side of what was found. */
const AROUND = 70;

/** A place where words stand, with some of what is around them. */
export interface Hit extends Span {
  before: string;
  words: string;
  after: string;
  /** Who says it, where it is part of a line. */
  speaker: Id | null;
}

export interface Found {
  people: Person[];
  /** Two people, where two are named. */
  pair: [Person, Person] | null;
  /** Whose lines are asked for ("Ada: rope"), if anybody's. */
  speaker: Person | null;
  hits: Hit[];
  /** How many there are in all. */
  count: number;
}

const NOTHING: Found = { people: [], pair: null, speaker: null, hits: [], count: 0 };

/**
 * A person by any name; a pair, "Ada and Bo"; words, wherever they stand; lines of a speaker, "Ada: words" or "Ada:".
 * Letter case, the form of marks and the number of blanks do not matter. Time is linear in the text.
 */
export function search(book: Book, asked: string): Found {
  const words = asked.trim();
  if (!words) return NOTHING;
  const said = /^([^:]{1,60}):(.*)$/s.exec(words);
  const speaker = said ? (peopleCalled(book, said[1]!)[0] ?? null) : null;
  if (said && speaker) return { ...NOTHING, speaker, ...linesOf(book.story, speaker, said[2]!.trim()) };
  const two = /^(.{1,60}?)\s+(?:and|&|\/)\s+(.{1,60})$/i.exec(words);
  const [a, b] = two ? [peopleCalled(book, two[1]!)[0], peopleCalled(book, two[2]!)[0]] : [];
  return {
    people: peopleCalled(book, words),
    pair: a && b && a !== b ? [a, b] : null,
    speaker: null,
    ...placesOf(book.story, words),
  };
}

const plain = (text: string) => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ").trim();

function peopleCalled(book: Book, name: string): Person[] {
  const wanted = plain(name);
  if (!wanted) return [];
  return [...book.people.values()].filter(({ character }) =>
    [character.name, ...character.aliases.map((a) => a.text)].some((n) => ` ${plain(n)}`.includes(` ${wanted}`)),
  );
}

/** The words as a pattern that takes any form of marks and blanks. Nothing in it can repeat without bound but blanks. */
function patternOf(words: string): RegExp {
  const source = words
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/\s+/g, "\\s{1,4}");
  return new RegExp(source, "giu");
}

function placesOf(story: Story, words: string): Pick<Found, "hits" | "count"> {
  const hits: Hit[] = [];
  let count = 0;
  let line = 0;
  const shown = story.sections.filter((s) => s.kind !== "boilerplate" && s.kind !== "title");
  for (const section of shown)
    for (const m of story.text.slice(section.start, section.end).matchAll(patternOf(words))) {
      count++;
      if (hits.length >= MOST) continue;
      const span = { start: section.start + m.index, end: section.start + m.index + m[0].length };
      while (line < story.quotations.length && story.quotations[line]!.end < span.end) line++;
      const q = story.quotations[line];
      hits.push(hitOf(story, span, q && q.start <= span.start ? q.speaker : null));
    }
  return { hits, count };
}

function linesOf(story: Story, speaker: Person, words: string): Pick<Found, "hits" | "count"> {
  const pattern = words ? patternOf(words) : null;
  const hits: Hit[] = [];
  let count = 0;
  for (const q of speaker.quotations) {
    const text = story.text.slice(q.start, q.end);
    const m = pattern ? text.matchAll(pattern).next().value : null;
    if (pattern && !m) continue;
    count++;
    if (hits.length >= MOST) continue;
    const start = q.start + (m?.index ?? 0);
    hits.push(hitOf(story, { start, end: m ? start + m[0].length : Math.min(q.end, start + 160) }, q.speaker));
  }
  return { hits, count };
}

function hitOf({ text }: Story, span: Span, speaker: Id | null): Hit {
  const line = (t: string) => t.replace(/\s+/g, " ");
  const before = line(text.slice(Math.max(0, span.start - AROUND), span.start));
  const after = line(text.slice(span.end, span.end + AROUND));
  return {
    ...span,
    before: span.start > AROUND ? before.replace(/^\S*\s/, "") : before,
    words: line(text.slice(span.start, span.end)),
    after: after.replace(/\s\S*$/, ""),
    speaker,
  };
}
