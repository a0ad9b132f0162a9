import type { Story } from "@fabula/story/learn";
import { loadScorer } from "../scorers.ts";

/** The speakers given in a document, and of how many quotations with a known speaker. */
export interface Given {
  claims: { p: number; right: boolean }[];
  asked: number;
}

/** Compares the speakers of a story with a gold, by the scorers' own rules. */
export async function speakersGiven(score: string, gold: unknown, text: string, story: Story): Promise<Given> {
  type Spans = { gold: unknown; story: unknown };
  type Guess = { speaker: string | null; p: number };
  const { alignTexts } = (await loadScorer(score, "lib/align.mjs")) as { alignTexts(a: string, b: string): Spans };
  const { goldOf, mapTo } = (await loadScorer(score, "lib/gold.mjs")) as {
    goldOf(gold: unknown, text: string, spanOf: unknown): { quotations: { speaker: string | null }[] };
    mapTo(gold: unknown, story: Story, spanOf: unknown): ReadonlyMap<string, string>;
  };
  const { matchQuotations, predictedQuotations } = (await loadScorer(score, "lib/quotes.mjs")) as {
    predictedQuotations(story: Story, spanOf: unknown): Guess[];
    matchQuotations(gold: unknown, predicted: Guess[]): { found: (number | null)[] };
  };
  const spans = alignTexts(text, story.text);
  const known = goldOf(gold, text, spans.gold);
  const map = mapTo(known, story, spans.story);
  const predicted = predictedQuotations(story, spans.story);
  const { found } = matchQuotations(known.quotations, predicted);
  const asked = known.quotations.flatMap(({ speaker }, i) => (speaker === null ? [] : [{ speaker, at: found[i] }]));
  const claims = asked.flatMap(({ speaker, at }) => {
    const guess = at === null || at === undefined ? undefined : predicted[at];
    return guess && guess.speaker !== null ? [{ p: guess.p, right: map.get(guess.speaker) === speaker }] : [];
  });
  return { claims, asked: asked.length };
}

/** In per cent: how many of the surest speakers are right, so many that this share of all quotations has one. */
export function precisionOfSurest(given: readonly Given[], share: number): number {
  const asked = given.reduce((n, g) => n + g.asked, 0);
  const surest = given
    .flatMap((g) => g.claims)
    .sort((a, b) => b.p - a.p)
    .slice(0, Math.ceil(share * asked));
  return Math.round((1000 * surest.filter((c) => c.right).length) / surest.length) / 10;
}
