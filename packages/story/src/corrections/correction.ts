import type { RelationshipType } from "../story.ts";
import type { Anchor } from "./anchor.ts";

/**
 * What a person has put right. Names are any by which the story calls somebody ("Ada", "the captain", "the narrator"),
 * letter case aside; places are anchored in words, so that a correction outlives a changed chapter.
 */
export type Correction =
  /** Shows somebody under another name. */
  | { do: "rename"; who: string; name: string }
  /** All of these are one person; the first gives the name. */
  | { do: "merge"; people: string[] }
  /** These names, hitherto taken to mean `who`, are somebody else's: all the same other person's. */
  | { do: "split"; who: string; names: string[] }
  /** The line is this person's; null: nobody can tell. */
  | { do: "speaker"; line: Anchor; speaker: string | null }
  /**
   * The first is TYPE of the second: confirmed (`holds`) or rejected. With `shown`, only what that sentence shows;
   * a tie that is confirmed and not found is added.
   */
  | { do: "tie"; people: [string, string]; type: RelationshipType; holds: boolean; shown?: Anchor };

/** In the order in which they were made; a later one wins over an earlier one. */
export type Corrections = readonly Correction[];

export const NO_CORRECTIONS: Corrections = [];

/** A correction in words for a person. */
export function correctionWords(c: Correction): string {
  switch (c.do) {
    case "rename":
      return `${c.who} is shown as ${c.name}`;
    case "merge":
      return `${listed(c.people)} are one person`;
    case "split":
      return `${listed(c.names)} ${c.names.length > 1 ? "are" : "is"} not ${c.who}`;
    case "speaker":
      return `“${clipped(c.line.words)}” is said by ${c.speaker ?? "somebody who cannot be known"}`;
    case "tie":
      return `${c.people[0]} is ${c.holds ? "" : "not "}${c.type} of ${c.people[1]}`;
  }
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
/** Without the marks that the line wears itself. */
const clipped = (line: string) => {
  const words = line.replace(/^["“”«„‘']|["“”»’']$/g, "");
  return words.length <= 50 ? words : `${words.slice(0, 48).replace(/\s+\S*$/, "")} …`;
};
