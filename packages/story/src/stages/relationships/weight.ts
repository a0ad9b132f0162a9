import type { EventKind, Feeling, Id, RelationshipType, StoryEvent } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import type { Claim } from "./claim.ts";

/** What is said of a pair, and what happens in it. */
export interface Pair {
  pair: [Id, Id];
  claims: Claim[];
  inferred: Claim[];
  events: StoryEvent[];
  /** Those of the events that begin and end ties. */
  turns: StoryEvent[];
  feelings: Feeling[];
}

/** Of so many mentions of somebody one may be a slip that gives him a tie; but more than so many slips fall on no one tie. */
const SLIPS = 300;
const MOST_SLIPS = 5;
/** How long two must have been about, as a share of the text, before words for an engagement tell of something new. */
const LATE = 0.1;

const ROMANCE: ReadonlySet<RelationshipType> = new Set([
  "partner",
  "fiance",
  "spouse",
  "ex-partner",
  "ex-spouse",
  "lover",
]);
/** Acts of couples, which bear out a word for one. */
const COURTING: ReadonlySet<EventKind> = new Set<EventKind>([
  "kiss",
  "propose",
  "confess-love",
  "engage",
  "marry",
  "get-together",
  "date",
  "sex",
]);
/** Acts that alone make a pair a couple, or one that has parted. */
const TURNING: ReadonlySet<EventKind> = new Set<EventKind>(["engage", "marry", "get-together", "break-up", "divorce"]);

/**
 * What a long text says of a pair often enough. There slips of reference add up: what only coreference joins must be said
 * twice, and the oftener the oftener the two are told of; what leans on who speaks counts a third; and a couple must
 * be borne out by more than one pronoun.
 */
export class Weight {
  private readonly mentions: ReadonlyMap<Id, number>;
  /** Lines from one to another: "a b". */
  private readonly lines = new Map<string, number>();
  /** Where two first talk: "a b". */
  private readonly talk = new Map<string, number>();
  /** Where somebody is first named. */
  private readonly seen = new Map<Id, number>();
  private readonly lastLine = new Map<Id, number>();

  constructor(
    private readonly clauses: Clauses,
    private readonly long: boolean,
  ) {
    const { characters, quotations } = clauses.layers;
    for (const c of characters.characters)
      for (const { first } of c.aliases) this.seen.set(c.id, Math.min(this.seen.get(c.id) ?? first, first));
    this.mentions = new Map(characters.characters.map((c) => [c.id, c.counts.mentions]));
    quotations.forEach((q, i) => {
      const { me, you } = clauses.conversation(i);
      if (me && q.kind === "speech") this.lastLine.set(me, q.start);
      if (!me || you.length !== 1) return;
      const key = `${me} ${you[0]}`;
      this.lines.set(key, (this.lines.get(key) ?? 0) + 1);
      for (const k of [key, `${you[0]} ${me}`]) if (!this.talk.has(k)) this.talk.set(k, q.start);
    });
  }

  /** Where somebody speaks for the last time: who speaks has not died yet. */
  lastWords(id: Id): number {
    return this.lastLine.get(id) ?? -1;
  }

  /** Whether two had been about for long before a place of a long text, without a word of what is said there. */
  isNews({ pair, events }: Pair, at: number): boolean {
    if (!this.long) return false;
    const met = Math.min(this.talk.get(pair.join(" ")) ?? at, events[0]?.start ?? at);
    const first = met < at ? met : Math.max(...pair.map((id) => this.seen.get(id) ?? at));
    return at - first > LATE * (this.clauses.layers.mentions.at(-1)?.end ?? 0);
  }

  /** Leaves of a pair's claims and events what is said firmly enough. */
  sift(entry: Pair): void {
    entry.claims = this.calledOften(entry.claims);
    entry.turns = entry.events.filter((e) => !(e.kind === "marry" && this.isRumour(e, entry.pair)));
    if (!this.long) return;
    const needed = this.needed(entry.pair);
    const count = new Map<string, number>();
    for (const c of entry.claims) count.set(c.type, (count.get(c.type) ?? 0) + weightOf(c, needed));
    const couple = this.isCouple(entry);
    entry.claims = entry.claims.filter((c) =>
      ROMANCE.has(c.type) && c.direct ? couple : count.get(c.type)! >= needed,
    );
    if (!couple) entry.turns = entry.turns.filter((e) => !TURNING.has(e.kind));
  }

  /** How often coreference alone must say a tie of two. */
  private needed([a, b]: [Id, Id]): number {
    const named = [a, b].filter((id) => this.clauses.isNamed(id)).map((id) => this.mentions.get(id) ?? 0);
    return Math.min(MOST_SLIPS, Math.max(2, named.length ? Math.min(...named) / SLIPS : 0));
  }

  /** Who calls another "Mother" does so again and again, not once in a hundred lines. */
  private calledOften(claims: readonly Claim[]): Claim[] {
    const calls = new Map<string, number>();
    const key = (c: Claim) => `${c.type} ${c.a} ${c.b}`;
    for (const c of claims) if (c.called && c.faced) calls.set(key(c), (calls.get(key(c)) ?? 0) + 1);
    return claims.filter((c) => {
      if (!c.called || !c.faced) return true;
      const [elder, younger] = c.faced;
      const said = calls.get(key(c))!;
      return said >= (this.lines.get(`${younger} ${elder}`) ?? 0) * OFTEN && (!this.long || said > 2);
    });
  }

  /** Whether more than one slip makes two a couple. */
  private isCouple({ pair, claims, turns: events, feelings }: Pair): boolean {
    let weight = 0;
    let together = 0;
    for (const c of claims)
      if (ROMANCE.has(c.type)) {
        const w = c.direct && !c.leans ? 2 : 1;
        weight += w;
        together += w;
      }
    for (const e of events) {
      const ahead = e.modality === "actual" || e.modality === "planned";
      // "I am not going to marry him."
      if (e.modality === "negated" && (e.kind === "marry" || e.kind === "engage")) weight -= 1;
      if (!ahead || !(COURTING.has(e.kind) || e.kind === "break-up")) continue;
      const w = this.courts(e, pair);
      weight += w;
      if (e.kind !== "kiss" && e.kind !== "break-up") together += w;
    }
    for (const f of feelings)
      if (f.kind === "attraction" && f.modality === "actual") {
        weight++;
        together += 0.5;
      }
    return weight >= 2 && together >= 1;
  }

  /** How much an act says that two are a couple: sisters kiss too, and a "they" in a side clause is soon misread. */
  private courts(event: StoryEvent, pair: readonly Id[]): number {
    if (event.kind === "kiss" || event.kind === "break-up")
      return event.kind === "kiss" ? 0.25 : this.namesBoth(event, pair) ? 2 : 0;
    if (TURNING.has(event.kind) && this.namesBoth(event, pair)) return 2;
    return event.confidence >= PLAIN || event.kind === "confess-love" ? 1 : 0.5;
  }

  /** "You were to marry him, she told me": who is told so knows better. */
  private isRumour(event: StoryEvent, pair: readonly Id[]): boolean {
    if (!event.quotation || event.modality !== "planned") return false;
    const { me, you } = this.clauses.conversation(Number(event.quotation.slice(1)) - 1);
    return me !== undefined && !pair.includes(me) && you.some((id) => pair.includes(id));
  }

  /** "Evie is going to marry Percy": both by name. */
  private namesBoth(event: StoryEvent, pair: readonly Id[]): boolean {
    const { layers } = this.clauses;
    const found = new Set<Id>();
    for (let i = this.firstAt(event.start); i < layers.mentions.length && layers.mentions[i]!.start < event.end; i++)
      if (layers.mentions[i]!.kind === "name") found.add(layers.characters.mentions[i]!.entity);
    return pair.every((id) => found.has(id));
  }

  private firstAt(offset: number): number {
    const { mentions } = this.clauses.layers;
    let low = 0;
    for (let high = mentions.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** As sure as what a main clause asserts. */
const PLAIN = 0.7;

/** The share of one's lines to an elder that call him so. */
const OFTEN = 0.08;

/** What the words themselves say outweighs any number of slips; a third of it where they lean on who speaks. */
function weightOf(claim: Claim, needed: number): number {
  if (!claim.direct) return 1;
  return claim.leans ? Math.max(1, needed / 3) : needed;
}
