import type { Layers } from "@fabula/story/learn";
import { alignMentions, type GoldMention } from "../antecedents/examples.ts";
import { mostVoted } from "../votes.ts";

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
  const told = mostVoted(
    golds.flatMap((g, i) => {
      const entity = layers.narrativeCoreference.entityOf[i]!;
      return g === null || entity < 0 ? [] : [[entity, g] as const];
    }),
  );
  const entitiesOf = new Map<string, Set<number>>();
  for (const [entity, g] of told) entitiesOf.set(g, (entitiesOf.get(g) ?? new Set()).add(entity));
  return layers.quotations.map((quotation) => {
    const { start } = quotation.parts[0]!;
    const said = gold.quotations.find((g) => Math.abs(g.start - start) <= CLOSE);
    return said ? (entitiesOf.get(said.speaker) ?? null) : null;
  });
}
