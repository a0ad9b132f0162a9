import type { Id, RelationshipState, Span, Story } from "@fabula/story";
import { statesOf } from "@fabula/story/ask";
import { type Book, nameOf, type Person, push } from "../book/book.ts";

/** Bars of the charts over a story. */
export const BARS = 40;

export interface Portrait {
  person: Person;
  otherNames: string[];
  /** Where the person is first named or meant. */
  first: Span | null;
  narrates: "all" | "part" | "none";
  /** Words spoken, and times meant, in each of the equal parts of the text. */
  spoken: number[];
  meant: number[];
  /** To whom lines are said, and how many; most first. */
  talksTo: { id: Id; lines: number }[];
  /** What others call the person when they speak, by whom; most first. */
  calledBy: { words: string; by: Id; count: number; at: Span }[];
  ties: { id: Id; states: RelationshipState[] }[];
}

/** What the story says about one person, put together for showing. */
export function portraitOf(book: Book, person: Person): Portrait {
  const { story } = book;
  const { id, name, aliases } = person.character;
  const mentions = story.mentions.filter((m) => m.entity === id);
  const ties = story.relationships.flatMap(({ characters: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
  return {
    person,
    otherNames: [...new Set(aliases.map((a) => a.text.replace(/\s+/g, " ")))].filter((t) => t !== name),
    first: mentions[0] ?? null,
    narrates: narrates(story, id),
    spoken: overText(
      story,
      person.quotations.flatMap((q) => q.parts),
      (s) => wordsIn(story.text.slice(s.start, s.end)),
    ),
    meant: overText(story, mentions, () => 1),
    talksTo: counts(person.quotations.flatMap((q) => q.addressees)).map(([other, lines]) => ({ id: other, lines })),
    calledBy: calledBy(book, id),
    ties: [...new Set(ties)]
      .map((other) => ({ id: other, states: statesOf(story, id, other) }))
      .filter((t) => t.states.length > 0 && nameOf(book, t.id) !== ""),
  };
}

function narrates({ narration }: Story, id: Id): Portrait["narrates"] {
  const own = narration.filter((n) => n.narrators.includes(id)).length;
  return own === 0 ? "none" : own === narration.length ? "all" : "part";
}

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;

function overText(story: Story, spans: readonly Span[], weight: (s: Span) => number): number[] {
  const bars = new Array<number>(BARS).fill(0);
  for (const s of spans) bars[Math.min(BARS - 1, Math.floor((BARS * s.start) / story.text.length))]! += weight(s);
  return bars;
}

function counts(ids: readonly Id[]): [Id, number][] {
  const found = new Map<Id, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]);
}

/** Mentions by name or description that stand in somebody's lines. Both lists are in telling order, so one walk does. */
function calledBy({ story }: Book, id: Id): Portrait["calledBy"] {
  const found = new Map<string, Span[]>();
  let at = 0;
  for (const m of story.mentions) {
    if (m.entity !== id || m.kind === "pronoun") continue;
    while (at < story.quotations.length && story.quotations[at]!.end < m.end) at++;
    const q = story.quotations[at];
    if (!q || q.start > m.start || q.speaker === null || q.speaker === id) continue;
    const words = story.text.slice(m.start, m.end).replace(/\s+/g, " ");
    if (words.length <= 40) push(found, `${q.speaker}\n${words}`, { start: m.start, end: m.end });
  }
  return [...found]
    .map(([key, spans]) => {
      const [by, words] = key.split("\n") as [string, string];
      return { words, by, count: spans.length, at: spans[0]! };
    })
    .sort((a, b) => b.count - a.count);
}
