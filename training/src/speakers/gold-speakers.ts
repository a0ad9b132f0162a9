import type { Layers, Story } from "@fabula/story/learn";
import { loadScorer } from "../scorers.ts";

type Span = [number, number];

/** By quotation, the entities that stand for its speaker and its addressees in the gold; null where the gold has none. */
export interface GoldTalk {
  speakers: (Set<number> | null)[];
  addressees: (Set<number> | null)[];
}

/** Who says the quotations that the reader found, and to whom, by the gold. */
export async function talkByGold(
  score: string,
  gold: unknown,
  text: string,
  story: Story,
  layers: Pick<Layers, "characters">,
): Promise<GoldTalk> {
  const { alignTexts } = (await loadScorer(score, "lib/align.mjs")) as {
    alignTexts(
      a: string,
      b: string,
    ): { gold(s: number, e: number): Span | null; story(s: number, e: number): Span | null };
  };
  const { goldOf, mapTo } = (await loadScorer(score, "lib/gold.mjs")) as {
    goldOf(
      gold: unknown,
      text: string,
      spanOf: unknown,
    ): { quotations: { speaker: string | null; addressees?: string[]; parts: Span[] }[] };
    mapTo(g: unknown, story: Story, spanOf: unknown): Map<string, string>;
  };
  const { matchQuotations, predictedQuotations } = (await loadScorer(score, "lib/quotes.mjs")) as {
    predictedQuotations(story: Story, spanOf: unknown): { id: string }[];
    matchQuotations(gold: unknown, predicted: unknown): { found: (number | null)[] };
  };
  const spans = alignTexts(text, story.text);
  const g = goldOf(gold, text, spans.gold);
  const map = mapTo(g, story, spans.story);
  const entitiesOf = new Map<string, Set<number>>();
  layers.characters.idOf.forEach((id, entity) => {
    const goldId = id === null ? undefined : map.get(id);
    if (goldId === undefined) return;
    const own = entitiesOf.get(goldId) ?? new Set<number>();
    entitiesOf.set(goldId, own.add(entity));
  });
  const predicted = predictedQuotations(story, spans.story);
  const { found } = matchQuotations(g.quotations, predicted);
  const speakers: GoldTalk["speakers"] = story.quotations.map(() => null);
  const addressees: GoldTalk["addressees"] = story.quotations.map(() => null);
  const indexOf = new Map(story.quotations.map((q, i) => [q.id, i]));
  found.forEach((p, i) => {
    if (p === null) return;
    const { speaker, addressees: to } = g.quotations[i];
    const q = indexOf.get(predicted[p].id)!;
    // Where nobody of ours stands for the gold's speaker, nothing is known of who else it may be.
    if (speaker !== null && speaker !== undefined) speakers[q] = entitiesOf.get(speaker) ?? null;
    const known = (to ?? []).flatMap((id) => [...(entitiesOf.get(id) ?? [])]);
    if (known.length) addressees[q] = new Set(known);
  });
  return { speakers, addressees };
}
