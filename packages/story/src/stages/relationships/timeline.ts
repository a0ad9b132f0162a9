import type { EventKind, Id, Moment, RelationshipState, RelationshipType, Span, StoryEvent } from "../../story.ts";
import type { Claim } from "./claim.ts";
import { COUPLE, formerOf } from "./couples.ts";
import { KINSHIP } from "./relation-nouns.ts";

export interface SceneRank {
  start: number;
  storyOrder: number | null;
}

/** Types of which one at a time holds between two people; a later one ends the earlier. */
const LADDERS: readonly ReadonlySet<RelationshipType>[] = [
  new Set(["partner", "fiance", "spouse", "ex-partner", "ex-spouse"]),
  new Set(["friend", "ex-friend"]),
];

/** Only what a main clause or a saying asserts turns a tie: in a long book a stray marriage is worse than a missed one. */
const ASSERTED = 0.7;

/** What happens to a tie at a moment. */
interface Turn {
  at: Instant;
  moment: Moment | "before";
  span: Span;
  /** What it makes of what was; null where it makes nothing of that. */
  next(type: RelationshipType | null): RelationshipType | null;
  /** What must have been for this to happen, where nothing is known: who parts was a couple. */
  supposes: RelationshipType | null;
  /** A word for what is ("his fiancée"), not an act that changes it. */
  claim: Claim | null;
  recalled: boolean;
  /** Speaks of what is already so. */
  lasting: boolean;
  /** Said, not yet done: counts where later words confirm it. */
  soft: boolean;
}

export interface Instant {
  rank: number;
  offset: number;
}

export const earlier = (a: Instant, b: Instant) => (a.rank === b.rank ? a.offset < b.offset : a.rank < b.rank);

/** Ranks of scenes as whoever asks a Story reads them: one without is taken to happen as it is told. */
export class Ranks {
  private readonly ranks: number[] = [];
  readonly first: number;

  constructor(private readonly scenes: readonly SceneRank[]) {
    let latest = scenes.find((s) => s.storyOrder !== null)?.storyOrder ?? 0;
    for (const s of scenes) {
      const rank = s.storyOrder ?? latest;
      latest = Math.max(latest, rank);
      this.ranks.push(rank);
    }
    this.first = Math.min(...this.ranks);
  }

  indexAt(offset: number): number {
    let low = 0;
    for (let high = this.scenes.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.scenes[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  at(offset: number): Instant {
    return { rank: this.ranks[this.indexAt(offset)] ?? 0, offset };
  }

  /** The beginning of the scene at an offset. */
  startOf(offset: number): Instant {
    const scene = this.indexAt(offset);
    return { rank: this.ranks[scene] ?? 0, offset: this.scenes[scene]?.start ?? 0 };
  }

  moment(at: Instant, span: Span): Moment {
    return { scene: `s${this.indexAt(at.offset) + 1}`, offset: at.offset, evidence: span };
  }
}

type Change = (type: RelationshipType | null) => RelationshipType | null;

const ends: Change = (type) => (type === "spouse" || type === "ex-spouse" ? type : "ex-partner");

/** What an act between two does to their tie. */
const CHANGES: Partial<Record<EventKind, { ladder: 0 | 1; next: Change; supposes: RelationshipType | null }>> = {
  "break-up": { ladder: 0, next: ends, supposes: "partner" },
  divorce: { ladder: 0, next: () => "ex-spouse", supposes: "spouse" },
  engage: { ladder: 0, next: () => "fiance", supposes: null },
  marry: { ladder: 0, next: () => "spouse", supposes: null },
  "get-together": { ladder: 0, next: (t) => (t && COUPLE.has(t) ? t : "partner"), supposes: null },
  befriend: { ladder: 1, next: () => "friend", supposes: null },
  "fall-out": { ladder: 1, next: () => "ex-friend", supposes: "friend" },
};

/**
 * The states of a pair, from what is said of it and from what happens in it. `reunions`: events by which two are a couple
 * again.
 */
export function statesOf(
  claims: readonly Claim[],
  events: readonly StoryEvent[],
  ranks: Ranks,
  deaths: readonly StoryEvent[],
  reunions: ReadonlySet<Id>,
): RelationshipState[] {
  const states: RelationshipState[] = [];
  const { lasting, again } = withoutRelapses(events);
  if (again)
    states.push({
      type: "partner",
      from: "before",
      until: "before",
      basis: "inferred",
      evidence: [{ start: again.start, end: again.end }],
      confidence: 0.6,
    });
  const kin = claims.some((c) => KINSHIP.has(c.type) && c.type !== "in-law" && c.type !== "cousin");
  // Husband and wife who are estranged were no friends.
  const couple = claims.some((c) => COUPLE.has(c.type));
  LADDERS.forEach((ladder, index) => {
    // Kin are no couple, whatever a pronoun seems to say; and no quarrel unmakes them.
    if (kin || (couple && index === 1 && !claims.some((c) => ladder.has(c.type)))) return;
    const turns = [
      ...claims.filter((c) => ladder.has(c.type)).map((c) => turnOfClaim(c, ranks)),
      ...lasting.flatMap((e) => turnOfEvent(e, index, ranks, reunions)),
      ...(index === 0 ? deaths.map((e) => turnOfDeath(e, ranks)) : []),
    ];
    states.push(...climb(turns, events, ranks));
  });
  states.push(...steady(claims.filter((c) => !LADDERS.some((l) => l.has(c.type)))), ...bullied(events, ranks));
  for (const s of states) s.evidence.sort((a, b) => a.start - b.start || a.end - b.end);
  const order = (s: RelationshipState): Instant =>
    typeof s.from === "object" && s.from ? ranks.at(s.from.offset) : { rank: -1, offset: 0 };
  return states.sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return x.rank - y.rank || x.offset - y.offset || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
  });
}

/** How near a recalled parting and reunion stand that are told as one, in UTF-16 code units. */
const ONE_BREATH = 200;

/** "We had parted once and made it up": over long ago; it says only that they were a couple. */
function withoutRelapses(events: readonly StoryEvent[]): { lasting: StoryEvent[]; again: StoryEvent | null } {
  const recalled = (e: StoryEvent) => e.when === "before" && e.modality === "actual";
  const again = events.find(
    (e) =>
      recalled(e) &&
      (e.kind === "reconcile" || e.kind === "get-together") &&
      events.some((o) => recalled(o) && o.kind === "break-up" && Math.abs(o.start - e.start) < ONE_BREATH),
  );
  if (!again) return { lasting: [...events], again: null };
  const near = (e: StoryEvent) => recalled(e) && Math.abs(e.start - again.start) < ONE_BREATH;
  const others = events.filter(
    (e) => !(e === again || (e.kind === "break-up" && near(e) && e.start >= again.start - ONE_BREATH / 2)),
  );
  return { lasting: others, again };
}

function turnOfClaim(claim: Claim, ranks: Ranks): Turn {
  const at = ranks.at(claim.span.start);
  const type = claim.past ? (formerOf(claim.type) ?? claim.type) : claim.type;
  return {
    at: claim.late ? { rank: -1, offset: 0 } : at,
    moment: claim.late ? "before" : ranks.moment(at, claim.span),
    span: claim.span,
    next: claim.late ? () => null : () => type,
    supposes: claim.late ? type : null,
    claim: { ...claim, type },
    recalled: false,
    lasting: !claim.begins,
    soft: false,
  };
}

function turnOfEvent(event: StoryEvent, ladder: number, ranks: Ranks, reunions: ReadonlySet<Id>): Turn[] {
  const span = { start: event.start, end: event.end };
  const soft = event.modality === "planned";
  if (event.modality !== "actual" && !(soft && (event.kind === "break-up" || event.kind === "marry"))) return [];
  const change = CHANGES[event.kind];
  const stays = event.kind === "break-up" && ladder === 1;
  let next = change?.ladder === ladder ? change.next : null;
  let supposes = change?.supposes ?? null;
  if (event.kind === "reconcile") {
    const again = ladder === 0 && reunions.has(event.id);
    next = (t) => RESTORED.get(t) ?? (again ? (t ?? "partner") : t);
    if (again) supposes = "ex-partner";
  }
  if (event.kind === "fall-out" && ladder === 0) return [];
  if (stays || !next) return [];
  // A wedding that the two speak of as theirs: they are engaged.
  if (event.kind === "marry" && soft) {
    if (event.participants.some((p) => p.role !== "both") || event.confidence < 0.5) return [];
    next = (t) => (t === "spouse" || t === "ex-partner" || t === "ex-spouse" ? t : "fiance");
    supposes = null;
  } else if (!soft && event.confidence < ASSERTED && event.kind !== "reconcile") {
    if (event.kind === "marry" || event.kind === "engage") return [];
  }
  const at = event.when === "before" ? ranks.startOf(event.start) : ranks.at(event.start);
  return [
    {
      at,
      moment: momentOf(event, at, ranks),
      span,
      next,
      supposes,
      claim: null,
      recalled: event.when === "before",
      lasting: event.kind === "marry" && soft,
      soft: soft && event.kind === "break-up",
    },
  ];
}

/** What is recalled was before the story, or at the latest before the scene that recalls it. */
function momentOf(event: StoryEvent, at: Instant, ranks: Ranks): Moment | "before" {
  if (event.when === "before" && at.rank <= ranks.first) return "before";
  return { ...ranks.moment(at, { start: event.start, end: event.end }), event: event.id };
}

const RESTORED: ReadonlyMap<RelationshipType | null, RelationshipType> = new Map([
  ["ex-partner", "partner"],
  ["ex-friend", "friend"],
]);

function turnOfDeath(event: StoryEvent, ranks: Ranks): Turn {
  const span = { start: event.start, end: event.end };
  const at = event.when === "before" ? ranks.startOf(event.start) : ranks.at(event.start);
  return {
    at,
    moment: momentOf(event, at, ranks),
    span,
    next: (t) => (t && COUPLE.has(t) ? null : t),
    supposes: null,
    claim: null,
    recalled: event.when === "before",
    lasting: false,
    soft: false,
  };
}

/** Goes through what is said and done in story order and keeps what holds between. */
function climb(turns: Turn[], events: readonly StoryEvent[], ranks: Ranks): RelationshipState[] {
  harden(turns);
  turns.sort((a, b) => a.at.rank - b.at.rank || a.at.offset - b.at.offset);
  const met = events.find((e) => e.kind === "meet" && e.modality === "actual" && e.when === "now");
  const metAt = met ? ranks.at(met.start) : null;
  const out: RelationshipState[] = [];
  let now: RelationshipState | null = null;
  const open = (
    type: RelationshipType,
    from: RelationshipState["from"],
    turn: Turn,
    basis: RelationshipState["basis"],
  ) => {
    now = {
      type,
      from,
      until: "after",
      basis,
      ...(turn.claim?.claimedBy ? { claimedBy: turn.claim.claimedBy } : {}),
      evidence: [turn.span],
      confidence: basis === "stated" && turn.claim ? sureness(turn.claim) : 0.6,
    };
    out.push(now);
  };
  for (const turn of turns) {
    const held = now as RelationshipState | null;
    if (turn.soft) {
      if (!held && turn.supposes) open(turn.supposes, "before", turn, "inferred");
      else held?.evidence.push(turn.span);
      continue;
    }
    if (!held && turn.supposes && turn.next(turn.supposes) !== turn.supposes) {
      open(turn.supposes, turn.recalled && turn.moment !== "before" ? null : "before", turn, "inferred");
      (now as unknown as RelationshipState).until = turn.moment;
    }
    const before = now as RelationshipState | null;
    const type = turn.next(before?.type ?? null);
    if (turn.claim && before && !mayFollow(before.type, turn.claim.type)) continue;
    if (type === (before?.type ?? null)) {
      if (before) support(before, turn);
      continue;
    }
    if (before) before.until = turn.moment;
    now = null;
    if (!type) continue;
    const since: RelationshipState["from"] =
      turn.lasting && !before ? (metAt && earlier(metAt, turn.at) ? turn.moment : "before") : turn.moment;
    open(type, since, turn, turn.claim ? "stated" : "event");
  }
  return out;
}

/** Whether a word for what two are may stand where they were something else: talk lags behind what has ended. */
function mayFollow(held: RelationshipType, said: RelationshipType): boolean {
  if (held === said) return true;
  if (held === "ex-partner" || held === "ex-spouse" || held === "ex-friend") return false;
  if (said === "partner") return false;
  return !(said === "fiance" && held === "spouse");
}

function support(state: RelationshipState, turn: Turn): void {
  state.evidence.push(turn.span);
  if (!turn.claim) return;
  if (turn.claim.claimedBy === null || state.claimedBy !== turn.claim.claimedBy) delete state.claimedBy;
  state.confidence = Math.min(0.95, Math.round((state.confidence + 0.1) * 1000) / 1000);
}

/** A parting that was only announced took place there where later words take it for a fact. */
function harden(turns: Turn[]): void {
  const isEnd = (t: Turn) => (t.claim ? t.claim.type === "ex-partner" : t.supposes === "partner" && !t.soft);
  const softs = turns.filter((t) => t.soft);
  if (!softs.length) return;
  for (const end of turns.filter((t) => isEnd(t) && (t.claim !== null || t.recalled))) {
    const announced = softs.filter((s) => s.at.rank < end.at.rank).at(-1);
    if (announced) announced.soft = false;
  }
}

function sureness({ guessed, direct }: Claim): number {
  if (guessed) return 0.4;
  return direct ? 0.75 : 0.6;
}

/** Ties that nothing in the story begins or ends. */
function steady(claims: readonly Claim[]): RelationshipState[] {
  const states = new Map<RelationshipType, RelationshipState>();
  for (const claim of claims) {
    const known = states.get(claim.type);
    if (known) {
      known.evidence.push(claim.span);
      if (claim.claimedBy === null || known.claimedBy !== claim.claimedBy) delete known.claimedBy;
      known.confidence = Math.min(0.95, Math.round((known.confidence + 0.1) * 1000) / 1000);
      continue;
    }
    states.set(claim.type, {
      type: claim.type,
      from: "before",
      until: claim.past && !KINSHIP.has(claim.type) ? "before" : "after",
      basis: "stated",
      ...(claim.claimedBy === null ? {} : { claimedBy: claim.claimedBy }),
      evidence: [claim.span],
      confidence:
        claim.direct && claim.claimedBy !== null ? 0.6 : claim.direct || claim.guessed ? sureness(claim) : 0.5,
    });
  }
  return [...states.values()];
}

/** Who is said to bully somebody is his bully then. Read from the first of the pair, so turned by the caller. */
function bullied(events: readonly StoryEvent[], ranks: Ranks): RelationshipState[] {
  const acts = events.filter((e) => e.kind === "bully" && e.modality === "actual");
  const first = acts[0];
  if (!first) return [];
  const now = acts.find((e) => e.when === "now");
  const span = now ?? first;
  const evidence = acts.map((e) => ({ start: e.start, end: e.end }));
  return [
    {
      type: "bully",
      from: now ? { ...ranks.moment(ranks.at(span.start), evidence[0]!), event: span.id } : "before",
      until: now ? "after" : "before",
      basis: "event",
      evidence,
      confidence: 0.5,
    },
  ];
}

/** Of kin ties that cannot both be, the one that is said more often; none where both are said as often. */
export function withoutContradictions(claims: readonly Claim[], a: Id): Claim[] {
  const kin = claims.filter((c) => KINSHIP.has(c.type));
  const count = new Map<string, number>();
  const key = (c: Claim) => `${c.type} ${c.a === a}`;
  for (const c of kin) count.set(key(c), (count.get(key(c)) ?? 0) + (c.direct ? 2 : 1));
  if (count.size < 2 && kin.length === claims.length) return [...claims];
  const most = Math.max(0, ...count.values());
  const best = [...count].filter(([, n]) => n === most);
  const shared = kin.length ? best.map(([k]) => k) : [];
  const symmetric = new Set(shared.map((k) => k.split(" ")[0]!));
  return claims.filter((c) => {
    if (!KINSHIP.has(c.type)) return true;
    if (symmetric.size > 1) return false;
    const directed = c.type === "sibling" || c.type === "cousin" || c.type === "in-law" || c.type === "relative";
    if (!symmetric.has(c.type)) return false;
    return directed || (best.length === 1 && shared[0] === key(c));
  });
}
