import type { Quotation, Story } from "@fabula/story";
import type { GoldDocument, KernelSpan, Scorers } from "./scorers.ts";

export interface SpeakerError {
  /** "not detected", "no speaker given", "wrong cue", ... */
  kind: string;
  /** Name of who speaks in the gold, and of whom the Story gives. */
  gold: string;
  given: string;
  p: number | null;
  type: string;
  /** How far into the text, in per cent. */
  place: number;
  /** The quotation between what stands before and after it. */
  excerpt: string;
}

const CONTEXT = 70;
const MOST_WORDS = 160;

/**
 * Every quotation of a document whose speaker is not the gold's, with the class of the error: what stood in the way,
 * from the first step on (detection, cast) to the reason that the reading itself gives.
 */
export function speakerErrors(document: GoldDocument, text: string, story: Story, s: Scorers): SpeakerError[] {
  const isStory = "story" in document.gold;
  const truth = isStory ? s.oracle(document.gold, text) : null;
  const goldText = truth?.text ?? text;
  const spans = s.alignTexts(goldText, story.text);
  const gold = s.goldOf(truth ? asQuotations(truth) : document.gold, goldText, spans.gold);
  const map = s.mapTo(gold, story, spans.story);
  const merged = new Set(s.merges(gold.characters, story.characters).map(([id]) => id));
  const predicted = s.predictedQuotations(story, spans.story);
  const { found } = s.matchQuotations(gold.quotations, predicted);
  const names = new Map(gold.characters.map((c) => [c.id, c.name]));
  const shown = new Map(story.characters.map((c) => [c.id, c.name]));
  const byId = new Map(story.quotations.map((q) => [q.id, q]));
  const inCast = new Set(map.values());
  const errors: SpeakerError[] = [];
  gold.quotations.forEach((q, i) => {
    if (q.speaker === null || q.speaker === undefined) return;
    const index = found[i];
    const guess = index === null ? null : predicted[index];
    if (guess?.speaker && map.get(guess.speaker) === q.speaker) return;
    const reading = guess ? byId.get(guess.id) : undefined;
    errors.push({
      kind: classOf(guess?.speaker ?? null, reading, { map, merged, inCast: inCast.has(q.speaker) }),
      gold: names.get(q.speaker) ?? q.speaker,
      given: guess === null ? "-" : guess.speaker === null ? "nobody" : (shown.get(guess.speaker) ?? guess.speaker),
      p: guess?.speaker ? guess.p : null,
      type: q.type ?? "",
      ...where(goldText, spans.kernel.pos, q.parts),
    });
  });
  return errors;
}

function classOf(
  speaker: string | null,
  reading: Quotation | undefined,
  cast: { map: Map<string, string>; merged: Set<string>; inCast: boolean },
): string {
  if (!reading) return "not detected";
  if (!cast.inCast) return "speaker is not in the cast";
  if (speaker === null) return "no speaker given";
  if (cast.merged.has(speaker)) return "merged character";
  if (!cast.map.has(speaker)) return "split character, or nobody of the gold";
  return `wrong ${reading.reason ?? "speaker without a reason"}`;
}

function where(text: string, pos: Int32Array, parts: readonly KernelSpan[]): { place: number; excerpt: string } {
  const start = pos[parts[0][0]];
  const end = pos[parts[parts.length - 1][1] - 1] + 1;
  const flat = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, " ");
  const words = end - start > MOST_WORDS ? `${flat(start, start + MOST_WORDS)}…` : flat(start, end);
  return {
    place: Math.floor((100 * start) / text.length),
    excerpt: `…${flat(start - CONTEXT, start)}[${words}]${flat(end, end + CONTEXT)}…`,
  };
}

/** A gold of ours, placed in its text by the oracle, in the form that the scorers of quotations take. */
function asQuotations(truth: Story): object {
  return {
    narrator: truth.narration[0]?.narrators[0] ?? null,
    characters: truth.characters.map((c) => ({
      id: c.id,
      name: c.name,
      aliases: c.aliases.map((a) => a.text),
      gender: null,
      category: "major",
    })),
    quotations: truth.quotations.map((q) => ({
      parts: q.parts.map((p) => [p.start, p.end]),
      speaker: q.kind === "other" ? null : q.speaker,
      addressees: q.addressees,
      type: q.type,
      mentions: [],
    })),
  } satisfies object;
}
