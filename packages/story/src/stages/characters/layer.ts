import type { Character, Id, Mention } from "../../story.ts";

/** The cast, and every mention with its entity's id. */
export interface CharacterList {
  characters: Character[];
  mentions: Mention[];
  /** Id of each entity of `coreference`, null for one that nothing mentions. */
  idOf: (Id | null)[];
}
