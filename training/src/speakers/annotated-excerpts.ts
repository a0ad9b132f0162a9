import type { Layers } from "@fabula/story/learn";
import { alignMentions, type GoldMention } from "../antecedents/examples.ts";

/** A quotation of LitBank: each stretch between cues, its marks included, and the entity that says it. */
export interface GoldQuotation {
  start: number;
  end: number;
  speaker: string;
}

/** A mark and a space may stand between where LitBank and the reader see a quotation begin. */
const CLOSE = 3;

/** For each quotation of an excerpt of LitBank: the entities of the reading that say it by the gold; null where unknown. */
export function speakersOfExcerpt(
  layers: Pick<Layers, "repaired" | "quotations" | "mentions" | "narrativeCoreference">,
  source: string,
  gold: { mentions: readonly GoldMention[]; quotations: readonly GoldQuotation[] },
): (Set<number> | null)[] {
  const golds = alignMentions(layers.mentions, layers.repaired.text, source, gold.mentions);
  const votes = new Map<number, Map<string, number>>();
  golds.forEach((g, i) => {
    const entity = layers.narrativeCoreference.entityOf[i]!;
    if (g === null || entity < 0) return;
    const own = votes.get(entity) ?? new Map<string, number>();
    votes.set(entity, own.set(g, (own.get(g) ?? 0) + 1));
  });
  const entitiesOf = new Map<string, Set<number>>();
  for (const [entity, own] of votes) {
    const [most] = [...own].reduce((best, next) => (next[1] > best[1] ? next : best));
    entitiesOf.set(most, (entitiesOf.get(most) ?? new Set()).add(entity));
  }
  return layers.quotations.map((quotation) => {
    const { start } = quotation.parts[0]!;
    const told = gold.quotations.find((g) => Math.abs(g.start - start) <= CLOSE);
    return told ? (entitiesOf.get(told.speaker) ?? null) : null;
  });
}
