import type { Correction, Id, RelationshipState, RelationshipType, Span } from "@fabula/story";
import { anchorOf, handleOf } from "@fabula/story/corrections";
import type { Book } from "../book/book.ts";

/** A tie that the story is taken to show. */
export interface Tie {
  pair: [Id, Id];
  state: RelationshipState;
}

/** All ties, the least sure first. */
export function tiesToCheck({ story }: Book): Tie[] {
  const ties = story.relationships.flatMap(({ characters, states }) =>
    states.map((state): Tie => ({ pair: characters, state })),
  );
  return ties
    .map((tie, i) => ({ tie, i }))
    .sort((a, b) => a.tie.state.confidence - b.tie.state.confidence || a.i - b.i)
    .map(({ tie }) => tie);
}

/** That the first is TYPE of the second, or is not: everywhere, or as this place shows it. */
export function tieOf(
  { story }: Book,
  [a, b]: readonly [Id, Id],
  type: RelationshipType,
  holds: boolean,
  shown: Span | undefined,
): Correction {
  const called = (id: Id) =>
    handleOf(
      story.characters,
      story.characters.findIndex((c) => c.id === id),
    );
  const anchor = shown ? { shown: anchorOf(story.text, shown) } : {};
  return { do: "tie", people: [called(a), called(b)], type, holds, ...anchor };
}
