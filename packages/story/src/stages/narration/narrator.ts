import type { Span } from "../../story.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import type { Names } from "../names/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
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
 * ("Kurt came in") speaks against. Null where nothing names the narrator.
 */
export function narratorByName(words: Words, { mentions, names, quotations, cues }: Layers, spoken: Uint8Array, stretches: readonly Span[]): { person: number; evidence: Span[] } | null {
  const votes = new Map<number, number>();
  const evidence = new Map<number, Span[]>();
  const vote = (person: number, points: number, span?: Span) => {
    if (person < 0) return;
    votes.set(person, (votes.get(person) ?? 0) + points);
    if (span && points > 0) evidence.set(person, [...(evidence.get(person) ?? []), { start: span.start, end: span.end }]);
  };
  const within = (offset: number) => stretches.some((s) => offset >= s.start && offset < s.end);
  const saysI = (q: number) => {
    const cue = cues[q];
    return cue !== null && cue !== undefined && cue.mention >= 0 && words.lower(mentions[cue.mention].head) === "i";
  };

  mentions.forEach((m, index) => {
    const person = names.personOf[index];
    if (person < 0 || !within(m.start) || names.people[person].kind !== "person") return;
    const before = (k: number) => (m.first - k >= 0 ? words.lower(m.first - k) : "");
    if (m.quotation < 0 && !spoken[m.first]) {
      if (before(1) === "," && before(2) === "i") return vote(person, 6, m);
      if (/^(?:is|was|'s)$/.test(before(1)) && before(2) === "name" && before(3) === "my") return vote(person, 8, m);
      if (before(1) === "me" && /^call/.test(before(2))) return vote(person, 6, m);
      if (before(1) === "am" && before(2) === "i") return vote(person, 5, m);
      // Narrators seldom speak of themselves by name.
      return vote(person, -0.6);
    }
    if (m.quotation >= 0 && saysI(m.quotation)) {
      if (/^(?:is|'s|’s)$/.test(before(1)) && before(2) === "name" && before(3) === "my") return vote(person, 8, m);
      if (/^(?:'m|’m|am)$/.test(before(1)) && before(2) === "i") return vote(person, 5, m);
      return;
    }
    if (!m.vocative || m.quotation < 0) return;
    // Spoken to: by somebody else, with "I said" in one of the lines around.
    const near = [m.quotation - 1, m.quotation + 1].filter((q) => q >= 0 && q < quotations.length && Math.abs(quotations[q].firstParagraph - quotations[m.quotation].firstParagraph) <= 3);
    const others = cues[m.quotation];
    const spokenByOther = others !== null && others !== undefined && others.mention >= 0;
    if (near.some(saysI)) vote(person, spokenByOther ? 3 : 2, m);
    else vote(person, 0.5);
  });
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!ranked.length || ranked[0][1] < 2) return null;
  if (ranked[1] && ranked[1][1] > 0.7 * ranked[0][1]) return null;
  return { person: ranked[0][0], evidence: (evidence.get(ranked[0][0]) ?? []).slice(0, 5) };
}
