import type { Span } from "../../story.ts";
import type { Coreference } from "../coreference/layer.ts";
import { mentionsByToken, possessorOf } from "../coreference/syntax-of-mentions.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import { singularOf } from "../mentions/nouns.ts";
import { KIN } from "../mentions/person-nouns.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Speakers } from "../speakers/layer.ts";
import type { Words } from "../syntax/words.ts";

/** How an entity is used in the story. */
export interface Usage {
  /** Indices of its mentions, in telling order. */
  mentions: number[];
  nominals: number[];
  first: number;
  quotations: number;
  /** Words spoken. */
  words: number;
  /** Described as the kin of somebody with a name ("Tam's gran"). */
  kinOf: boolean;
  pronouns: { he: number; she: number; they: number; neo: string | null };
}

const NEOPRONOUNS: Record<string, string> = { xe: "xe/xem", xem: "xe/xem", ze: "ze/zir" };

interface Layers {
  repaired: { text: string };
  mentions: PersonMentions;
  coreference: Coreference;
  quotations: readonly DetectedQuotation[];
  speakers: Speakers;
}

export function usageOf(words: Words, { repaired, mentions, coreference, quotations, speakers }: Layers): Usage[] {
  const usage: Usage[] = coreference.entities.map(() => ({
    mentions: [],
    nominals: [],
    first: Number.MAX_SAFE_INTEGER,
    quotations: 0,
    words: 0,
    kinOf: false,
    pronouns: { he: 0, she: 0, they: 0, neo: null },
  }));
  const byToken = mentionsByToken(mentions);
  const namedOwner = (m: PersonMentions[number]) => {
    const owner = byToken.get(possessorOf(words, m.head));
    return owner !== undefined && (coreference.entities[coreference.entityOf[owner]]?.person ?? -1) >= 0;
  };
  mentions.forEach((m, index) => {
    const own = usage[coreference.entityOf[index]];
    if (!own) return;
    own.mentions.push(index);
    own.first = Math.min(own.first, m.start);
    if (m.kind === "nominal") {
      own.nominals.push(index);
      if (!m.plural && KIN.has(singularOf(words.lower(m.head))) && namedOwner(m)) own.kinOf = true;
    }
    if (m.kind !== "pronoun" || m.person !== 3) return;
    const form = words.lower(m.head);
    if (m.gender === "m") own.pronouns.he++;
    else if (m.gender === "f") own.pronouns.she++;
    else if (m.plural) own.pronouns.they++;
    else own.pronouns.neo ??= NEOPRONOUNS[form] ?? null;
  });
  quotations.forEach((q, i) => {
    const { speaker } = speakers[i];
    const own = usage[coreference.same?.get(speaker) ?? speaker];
    if (!own || q.kind === "other") return;
    own.quotations++;
    own.words += countWords(repaired.text, q.parts);
  });
  return usage;
}

export function countWords(text: string, parts: readonly Span[]): number {
  let n = 0;
  for (const p of parts) n += text.slice(p.start, p.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)?.length ?? 0;
  return n;
}
