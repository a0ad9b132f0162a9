import type { Span } from "../../story.ts";
import type { PersonMention, PersonMentions } from "../mentions/layer.ts";
import type { Names } from "../names/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { tokenAt } from "../speakers/gaps.ts";
import type { Cue } from "../speakers/layer.ts";
import type { Words } from "../syntax/words.ts";

interface Layers {
  mentions: PersonMentions;
  names: Names;
  quotations: readonly DetectedQuotation[];
  cues: readonly (Cue | null)[];
}

/**
 * Who the "I" of the narration is, from what the text says: "I, Kurt", "my name is Kurt", "call me Kurt"; and from how
 * others address whoever says "I said" in the next or the last line. A name that the narration uses of somebody else
 * ("Kurt came in") speaks against. Null where nothing names the narrator, or where two names are equally likely.
 */
export function narratorByName(
  words: Words,
  layers: Layers,
  spoken: Uint8Array,
  stretches: readonly Span[],
): { person: number; evidence: Span[] } | null {
  const { mentions, names } = layers;
  const votes = new Map<number, { points: number; evidence: Span[] }>();
  mentions.forEach((mention, index) => {
    const person = names.personOf[index];
    if (person < 0 || names.people[person].kind !== "person") return;
    if (!stretches.some((s) => mention.start >= s.start && mention.start < s.end)) return;
    const points = pointsFor(words, layers, spoken, mention);
    const own = votes.get(person) ?? { points: 0, evidence: [] };
    votes.set(person, own);
    own.points += points;
    if (points > 0) own.evidence.push({ start: mention.start, end: mention.end });
  });
  const ranked = [...votes].sort((a, b) => b[1].points - a[1].points || a[0] - b[0]);
  const [best, next] = ranked;
  if (!best || best[1].points < ENOUGH || (next && next[1].points > 0.7 * best[1].points)) return null;
  return { person: best[0], evidence: best[1].evidence.slice(0, 5) };
}

const ENOUGH = 2;
/** Narrators seldom speak of themselves by name. */
const NAMED_BY_NARRATOR = -0.6;

/** How strongly one use of a name says that its bearer is the narrator. */
function pointsFor(words: Words, layers: Layers, spoken: Uint8Array, mention: PersonMention): number {
  const said = mention.quotation;
  if (said < 0) return spoken[mention.first] ? 0 : introduces(words, mention.first) || NAMED_BY_NARRATOR;
  if (saysI(words, layers, said)) return introduces(words, mention.first) || answersWithName(words, layers, mention);
  if (!mention.vocative) return 0;
  const near = [said - 1, said + 1].filter(
    (q) =>
      layers.quotations[q] &&
      Math.abs(layers.quotations[q].firstParagraph - layers.quotations[said].firstParagraph) <= 3,
  );
  if (near.some((q) => saysI(words, layers, q))) return (layers.cues[said]?.mention ?? -1) >= 0 ? 3 : 2;
  return turnsToMe(words, mention.first, spoken) ? 2 : 0.5;
}

/** "I, Kurt", "my name is Kurt", "call me Kurt", "I am Kurt". */
function introduces(words: Words, token: number): number {
  const before = (k: number) => (token - k >= 0 ? words.lower(token - k) : "");
  if (before(1) === "," && before(2) === "i") return 6;
  if (/^(?:is|was|['’]s)$/.test(before(1)) && before(2) === "name" && before(3) === "my") return 8;
  if (before(1) === "me" && /^call/.test(before(2))) return 6;
  return /^(?:am|['’]m)$/.test(before(1)) && before(2) === "i" ? 5 : 0;
}

/** "What's your name?" -- "Alice," I said. */
function answersWithName(words: Words, { quotations }: Layers, mention: PersonMention): number {
  const question = quotations[mention.quotation - 1];
  if (!question) return 0;
  for (let i = tokenAt(words, question.start); i + 1 < words.count && words.start(i) < question.end; i++) {
    if (words.lower(i) === "your" && words.lower(i + 1) === "name") return 5;
  }
  return 0;
}

function saysI(words: Words, { cues, mentions }: Layers, quotation: number): boolean {
  const mention = cues[quotation]?.mention ?? -1;
  return mention >= 0 && words.lower(mentions[mention].head) === "i";
}

/** "He rounded on me. 'Mr. Hale! ...'": the narration beside the line says that it is said to the narrator. */
function turnsToMe(words: Words, token: number, spoken: Uint8Array): boolean {
  let seen = 0;
  for (let i = token - 1; i >= 0 && seen < 16 && words.paragraph(i) === words.paragraph(token); i--) {
    if (spoken[i]) {
      if (seen > 0) return false;
      continue;
    }
    seen++;
    if (words.lower(i) === "me") return true;
  }
  return false;
}
