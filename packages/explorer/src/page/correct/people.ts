import type { Character, Correction, Id } from "@fabula/story";
import { handleOf } from "@fabula/story/corrections";
import type { Book } from "../book/book.ts";

const called = (book: Book, id: Id) => {
  const { characters } = book.story;
  return handleOf(
    characters,
    characters.findIndex((c) => c.id === id),
  );
};

export const renamed = (book: Book, id: Id, name: string): Correction => ({
  do: "rename",
  who: called(book, id),
  name: name.replace(/\s+/g, " ").trim(),
});

export const merged = (book: Book, ids: readonly Id[]): Correction => ({
  do: "merge",
  people: ids.map((id) => called(book, id)),
});

/** Those of somebody's names are somebody else's; by which of the others the rest is known is for the reader to see. */
export function split(character: Character, names: readonly string[]): Correction | null {
  const stays = character.aliases.map((a) => a.text).filter((text) => !names.includes(text));
  const who = stays.find((text) => text.toLowerCase() === character.name.toLowerCase()) ?? stays[0];
  return who === undefined || !names.length ? null : { do: "split", who, names: [...names] };
}
