import type { Id, RelationshipType } from "../../story.ts";
import { RELATION_NOUNS } from "../relationships/relation-nouns.ts";
import { TIE_FRAMES } from "../relationships/tie-frames.ts";
import { align } from "./align.ts";
import type { Clauses } from "./clauses.ts";
import { verbAt } from "./frames.ts";

const LOVE: ReadonlySet<RelationshipType> = new Set(["partner", "fiance", "spouse", "lover"]);

/** Of whom the words say that they are a couple: "they have been together for a year", "his girlfriend"; by `pairKey`. */
export function couplesTold(clauses: Clauses): Set<string> {
  const { words, layers } = clauses;
  const pairs = new Set<string>();
  const note = (a: Id | undefined, b: Id | undefined) => {
    if (a && b && a !== b) pairs.add(pairKey([a, b]));
  };
  for (let token = 0; token < words.count; token++)
    for (const frame of TIE_FRAMES.get(verbAt(words, token).lemma) ?? []) {
      if (!LOVE.has(frame.kind) || clauses.assertion.modality(token) !== "actual") continue;
      const found = align(clauses, token, frame);
      const both = found && [...found.actors, ...found.others];
      if (both?.length === 2) note(both[0], both[1]);
    }
  for (const m of layers.mentions) {
    const type = m.kind === "nominal" && !m.plural ? RELATION_NOUNS.get(words.lemma(m.head).toLowerCase()) : undefined;
    const owner = type && LOVE.has(type) ? words.childBy(m.head, "nmod:poss") : -1;
    if (owner < 0) continue;
    const [who, whose] = [clauses.known(m.head), clauses.known(owner)];
    if (who.length === 1 && whose.length === 1) note(who[0], whose[0]);
  }
  return pairs;
}

export const pairKey = (ids: readonly Id[]): string => [...new Set(ids)].sort().join(" ");
