import type { Story } from "../story.ts";
import { AnchoredText } from "./anchor.ts";
import { indexOfCalled, sameName } from "./called.ts";
import type { Correction, Corrections } from "./correction.ts";

/** A correction that the text no longer has a place for, and why. */
export interface Misfit {
  correction: Correction;
  why: string;
}

/**
 * The corrections that found no place in a Story that was read with them, in their order. Reading leaves them out and
 * loses none: they stay in their file until the text fits them again or a person takes them away.
 */
export function misfitsOf(story: Story, corrections: Corrections): Misfit[] {
  const anchored = new AnchoredText(story.text);
  return corrections.flatMap((correction) => {
    const why = whyNot(story, anchored, correction);
    return why === null ? [] : [{ correction, why }];
  });
}

function whyNot(story: Story, anchored: AnchoredText, c: Correction): string | null {
  const { characters } = story;
  const narrators = new Set(story.narration.flatMap((n) => n.narrators));
  const indexOf = (name: string): number => {
    const found = indexOfCalled(characters, name);
    if (found !== -1 || sameName(name) !== "the narrator" || narrators.size !== 1) return found;
    return characters.findIndex((c) => narrators.has(c.id));
  };
  const unknown = (name: string): string | null => {
    const found = indexOf(name);
    if (found >= 0) return null;
    return found === -1 ? `nobody is called “${name}”` : `several people are called “${name}”`;
  };
  const firstOf = (names: readonly string[]) => names.map(unknown).find((w) => w !== null) ?? null;
  switch (c.do) {
    case "rename":
      return unknown(c.who);
    case "merge": {
      const found = new Set(c.people.map(indexOf));
      return firstOf(c.people) ?? (found.size > 1 ? "they could not be made one" : null);
    }
    case "split": {
      const who = indexOf(c.who);
      const gone = c.names.find((name) => indexOf(name) === -1 && !anchored.has(name));
      return (
        unknown(c.who) ??
        (gone === undefined ? null : `nobody is called “${gone}”`) ??
        (c.names.some((name) => indexOf(name) === who) ? "they could not be told apart" : null)
      );
    }
    case "speaker": {
      const place = anchored.placeOf(c.line);
      if (!place) return "its words are no longer in the text";
      if (!story.quotations.some((q) => q.kind !== "other" && q.start < place.end && q.end > place.start))
        return "its words are no longer read as speech";
      return c.speaker === null ? null : unknown(c.speaker);
    }
    case "tie":
      return (
        firstOf(c.people) ?? (c.shown && !anchored.placeOf(c.shown) ? "its words are no longer in the text" : null)
      );
  }
}
