import type { RelationshipType } from "../../story.ts";

/** Those who are a couple. */
export const COUPLE: ReadonlySet<RelationshipType> = new Set(["partner", "fiance", "spouse"]);

const FORMER: Partial<Record<RelationshipType, RelationshipType>> = {
  partner: "ex-partner",
  fiance: "ex-partner",
  spouse: "ex-spouse",
  friend: "ex-friend",
};

/** What is left of a tie that is over: "ex-partner" of "partner"; null where nothing has a name. */
export const formerOf = (type: RelationshipType): RelationshipType | null => FORMER[type] ?? null;
