import type { PersonMention } from "../mentions/layer.ts";
import type { Words } from "../syntax/words.ts";

/** Scales of what people are like; nobody is on two places of one. Lower case. */
const SCALES: readonly (readonly string[])[] = [
  ["old elder older elderly aged", "young younger youngest"],
  ["tall", "short"],
  ["fat stout", "thin lean"],
  ["first", "second", "third", "fourth"],
];

const PLACES: ReadonlyMap<string, { scale: number; place: number }> = new Map(
  SCALES.flatMap((places, scale) =>
    places.flatMap((words, place) => words.split(" ").map((word) => [word, { scale, place }] as const)),
  ),
);

/** What the narrator calls somebody without a name, as far as it lies on a scale: "old" of "the old crab". */
export function traitsOf(words: Words, mention: PersonMention): string[] {
  if (mention.kind !== "nominal" || mention.quotation >= 0) return [];
  const traits: string[] = [];
  for (let i = mention.first; i < mention.head; i++) if (PLACES.has(words.lower(i))) traits.push(words.lower(i));
  return traits;
}

/** Whether two descriptions are of two people: "the old crab" and "the young crab". */
export function areContrary(a: readonly string[], b: ReadonlySet<string>): boolean {
  return a.some((x) => {
    const { scale, place } = PLACES.get(x)!;
    return [...b].some((y) => PLACES.get(y)!.scale === scale && PLACES.get(y)!.place !== place);
  });
}
