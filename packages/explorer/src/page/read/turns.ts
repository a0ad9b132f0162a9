import type { Id, Span } from "@fabula/story";
import { turningPointsOf } from "@fabula/story/ask";
import { type Book, type Certainty, certaintyOf, nameOf } from "../book/book.ts";
import { type Bond, bondOf, kindWord, typeWord } from "../book/words.ts";
import { hashOf } from "../shell/route.ts";

/** A turning point that stands in the margin. */
export interface Turn extends Span {
  words: string;
  href: string;
  bond: Bond;
  certainty: Certainty;
}

/** Where ties begin and end, and what events turn them: in telling order. */
export function turnsOf(book: Book): Turn[] {
  const { relationships } = book.story;
  const turns: Turn[] = [];
  const names = (ids: readonly Id[]) => ids.map((id) => book.people.get(id)?.label ?? nameOf(book, id)).join(" and ");
  for (const e of turningPointsOf(book.story)) {
    const [a, b] = e.participants.map((p) => p.character);
    if (e.modality !== "actual" || a === undefined || b === undefined) continue;
    turns.push({
      start: e.start,
      end: e.end,
      words: `${names([a, b])}: ${kindWord(e.kind)}`,
      href: hashOf({ view: "pair", a, b }),
      bond: e.kind === "fall-out" || e.kind === "break-up" || e.kind === "divorce" ? "conflict" : "romance",
      certainty: certaintyOf(e.confidence),
    });
  }
  for (const { characters, states } of relationships)
    for (const s of states)
      for (const [moment, word] of [
        [s.from, ""],
        [s.until, "no longer "],
      ] as const) {
        if (moment === null || typeof moment === "string") continue;
        turns.push({
          start: moment.offset,
          end: moment.offset,
          words: `${names(characters)}: ${word}${typeWord(s.type)}`,
          href: hashOf({ view: "pair", a: characters[0], b: characters[1] }),
          bond: bondOf(s.type),
          certainty: certaintyOf(s.confidence),
        });
      }
  return turns.sort((x, y) => x.start - y.start);
}
