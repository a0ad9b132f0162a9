import type { Layers, Story } from "@fabula/story/learn";
import { loadScorer } from "../scorers.ts";

type Span = [number, number];

/** For each quotation that the reader found, the entities that stand for its gold speaker; null where the gold has none. */
export async function speakersByGold(
  score: string,
  gold: unknown,
  text: string,
  story: Story,
  layers: Pick<Layers, "characters">,
): Promise<(Set<number> | null)[]> {
  const { alignTexts } = (await loadScorer(score, "lib/align.mjs")) as {
    alignTexts(
      a: string,
      b: string,
    ): { gold(s: number, e: number): Span | null; story(s: number, e: number): Span | null };
  };
  const { goldOf, mapTo } = (await loadScorer(score, "lib/gold.mjs")) as {
    goldOf(gold: unknown, text: string, spanOf: unknown): { quotations: { speaker: string | null; parts: Span[] }[] };
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
  const speakers: (Set<number> | null)[] = story.quotations.map(() => null);
  const indexOf = new Map(story.quotations.map((q, i) => [q.id, i]));
  found.forEach((p, i) => {
    const speaker = g.quotations[i].speaker;
    if (p === null || speaker === null || speaker === undefined) return;
    // Where nobody of ours stands for the gold's speaker, nothing is known of who else it may be.
    speakers[indexOf.get(predicted[p].id)!] = entitiesOf.get(speaker) ?? null;
  });
  return speakers;
}
