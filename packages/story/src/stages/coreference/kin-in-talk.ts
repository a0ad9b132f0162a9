import type { Gender, PersonMentions } from "../mentions/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Cue } from "../speakers/layer.ts";
import type { Coreference } from "./layer.ts";

export interface Talk {
  mentions: PersonMentions;
  quotations: readonly Pick<DetectedQuotation, "firstParagraph" | "lastParagraph">[];
  cues: readonly (Cue | null)[];
  /** Who says each quotation and to whom: indices of entities. */
  conversation: readonly { speaker: number; addressees: readonly number[] }[];
}

interface Phrase {
  owner: number;
  noun: string;
  gender: Gender;
  /** Whether nothing speaks against somebody. */
  mayBe(entity: number): boolean;
}

const ELDERS: ReadonlySet<string> = new Set("father mother aunt uncle grandmother grandfather".split(" "));

/** A line answers another that ends so many paragraphs before it at most. */
const NEXT = 2;
/** Who has part in a talk says one of its last lines. */
const LAST = 3;
/** So large a share of the exchanges that tell must tell of one person. */
const AGREED = 2 / 3;
/** Who is described so many times as often as exchanges tell is more than these exchanges show. */
const SEEN = 8;

/**
 * Who somebody is that is known as another's kin alone, by what is said to them and by them: who answers a line that was
 * said to Odile is Odile ("Well, Odile." "Well," said my sister), and who is called Bram in return has said it ("That's
 * she," said my husband. "I know, Bram."), as long as nobody else has part in the exchange; and so is whoever was taken for
 * the speaker of such a line by all that stands around it.
 */
export class KinInTalk {
  private readonly lines = new Map<number, number[]>();
  private readonly called = new Map<number, Set<number>>();
  private readonly described = new Map<number, number>();

  constructor(
    private readonly talk: Talk,
    private readonly found: Coreference,
  ) {
    const { entities, entityOf } = found;
    talk.cues.forEach((cue, q) => {
      const speaker = cue?.strong ? (entityOf[cue.mention] ?? -1) : -1;
      if (speaker < 0 || entities[speaker]!.person >= 0) return;
      this.lines.set(speaker, [...(this.lines.get(speaker) ?? []), q]);
    });
    talk.mentions.forEach((m, index) => {
      const entity = entityOf[index]!;
      if (entity < 0) return;
      if (m.kind === "nominal") this.described.set(entity, (this.described.get(entity) ?? 0) + 1);
      if (m.kind === "name" && m.vocative && m.quotation >= 0)
        this.called.set(m.quotation, (this.called.get(m.quotation) ?? new Set()).add(entity));
    });
  }

  /** The named person who somebody's kin is; -1 where the talk does not tell. */
  bearerOf(described: number, { owner, noun, gender, mayBe }: Phrase): number {
    const votes = new Map<number, number>();
    let told = 0;
    for (const q of this.lines.get(described) ?? []) {
      const taken = this.talk.conversation[q]!.speaker;
      const all = [taken, this.spokenToBefore(q, described), this.calledAfter(q, described)];
      // Nobody calls his own aunt by her name alone.
      const byOwner = ELDERS.has(noun) ? [q - 1, q + 1].filter((i) => this.speakerOf(i) === owner) : [];
      for (const entity of new Set(all)) {
        if (entity < 0 || entity === owner || entity === described) continue;
        if (byOwner.some((i) => this.called.get(i)?.has(entity))) continue;
        told++;
        votes.set(entity, (votes.get(entity) ?? 0) + 1);
      }
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (!best || best[1] < AGREED * told || SEEN * best[1] < (this.described.get(described) ?? 0)) return -1;
    const own = this.found.entities[best[0]]!;
    if (own.person < 0 || own.plural || (own.gender !== null && gender !== null && own.gender !== gender)) return -1;
    return mayBe(best[0]) ? best[0] : -1;
  }

  /** To whom alone the line before was said, where nobody else spoke before that. */
  private spokenToBefore(q: number, described: number): number {
    const before = this.lineAt(q - 1, q);
    if (!before || before.speaker < 0 || before.speaker === described) return -1;
    const called = this.called.get(q - 1);
    const to = this.onlyOf(called ?? before.addressees);
    if (!called && !this.hasSpoken(to, q - 1)) return -1;
    const earlier = this.lineAt(q - 2, q - 1)?.speaker ?? -1;
    return to === before.speaker || ![-1, to, before.speaker, described].includes(earlier) ? -1 : to;
  }

  /** Who is called by name in answer, where that is not the one who was answered. */
  private calledAfter(q: number, described: number): number {
    const after = this.lineAt(q + 1, q);
    if (!after || after.speaker < 0 || after.speaker === described) return -1;
    const called = this.onlyOf(this.called.get(q + 1) ?? []);
    return called === after.speaker || called === this.lineAt(q - 1, q)?.speaker ? -1 : called;
  }

  /** Whether somebody said one of the last lines before another: who has not may be no part of the talk. */
  private hasSpoken(entity: number, before: number): boolean {
    return this.talk.conversation.slice(Math.max(0, before - LAST), before).some(({ speaker }) => speaker === entity);
  }

  private speakerOf(index: number): number {
    return this.talk.conversation[index]?.speaker ?? -1;
  }

  private lineAt(index: number, beside: number) {
    const { quotations, conversation } = this.talk;
    const [first, last] = index < beside ? [index, beside] : [beside, index];
    if (!quotations[first] || !quotations[last]) return undefined;
    return quotations[last].firstParagraph - quotations[first].lastParagraph <= NEXT ? conversation[index] : undefined;
  }

  private onlyOf(entities: Iterable<number>): number {
    const [one, another] = entities;
    return one === undefined || another !== undefined ? -1 : one;
  }
}
