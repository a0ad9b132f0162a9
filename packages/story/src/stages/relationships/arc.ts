import type { EventKind, Feeling, FeelingKind, Relationship, StoryEvent } from "../../story.ts";

/** How much an act or a feeling warms (above zero) or cools a pair, -1..1. */
const WARMTH: Partial<Record<EventKind | FeelingKind, number>> = {
  befriend: 0.6,
  "get-together": 0.8,
  engage: 0.9,
  marry: 0.9,
  "break-up": -0.8,
  divorce: -0.8,
  reconcile: 0.7,
  "fall-out": -0.8,
  kiss: 0.7,
  embrace: 0.6,
  touch: 0.4,
  "confess-love": 0.9,
  propose: 0.7,
  flirt: 0.4,
  sex: 0.7,
  comfort: 0.5,
  help: 0.4,
  rescue: 0.6,
  protect: 0.5,
  give: 0.3,
  thank: 0.3,
  praise: 0.4,
  apologize: 0.2,
  forgive: 0.5,
  reassure: 0.3,
  argue: -0.4,
  insult: -0.5,
  threaten: -0.6,
  hit: -0.7,
  fight: -0.6,
  bully: -0.8,
  betray: -0.9,
  lie: -0.4,
  reject: -0.5,
  abandon: -0.7,
  kill: -1,
  accuse: -0.5,
  invite: 0.3,
  visit: 0.2,
  love: 0.8,
  attraction: 0.6,
  need: 0.5,
  trust: 0.5,
  joy: 0.5,
  admiration: 0.5,
  gratitude: 0.4,
  sympathy: 0.3,
  anger: -0.5,
  hatred: -0.9,
  fear: -0.4,
  disgust: -0.6,
  jealousy: -0.3,
};

/** How far one act moves the warmth towards its own. */
const PULL = 0.35;

/** Warmth through the telling: exponential smoothing, so that each point follows from the one act that it names. */
export function arcOf(acts: readonly (StoryEvent | Feeling)[]): Relationship["arc"] {
  let value = 0;
  const arc: Relationship["arc"] = [];
  for (const act of acts) {
    const warmth = WARMTH[act.kind];
    if (warmth === undefined || (act.modality !== "actual" && act.modality !== "negated")) continue;
    const target = act.modality === "negated" ? -warmth / 2 : warmth;
    value += PULL * (target - value);
    arc.push({ at: act.start, value: Math.round(value * 1000) / 1000, because: [act.id] });
  }
  return arc;
}
