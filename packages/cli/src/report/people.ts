import type { Character, Id, Quotation, Story } from "@fabula/story";
import { oneLine } from "../terminal/layout.ts";

/** A speaker who is likelier than this is shown without a question mark. */
export const SURE = 0.6;

const indexes = new WeakMap<Story, Map<Id, Character>>();

export function characterOf(story: Story, id: Id): Character | undefined {
  let index = indexes.get(story);
  if (!index) {
    index = new Map(story.characters.map((c) => [c.id, c]));
    indexes.set(story, index);
  }
  return index.get(id);
}

export function nameOf(story: Story, id: Id): string {
  return oneLine(characterOf(story, id)?.name ?? id);
}

/** "Kurt", "Kurt?" where it is a guess, "?" where nobody knows. */
export function speakerOf(story: Story, q: Quotation): string {
  if (q.speaker === null) return "?";
  return nameOf(story, q.speaker) + (isGuess(q) ? "?" : "");
}

export function isGuess(q: Quotation): boolean {
  return q.speaker !== null && (q.speakers[0]?.p ?? 1) < SURE;
}
