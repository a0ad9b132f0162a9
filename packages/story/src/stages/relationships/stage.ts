import { defineStage } from "../../pipeline/stage.ts";
import type {
  Feeling,
  Id,
  Moment,
  Relationship,
  RelationshipState,
  RelationshipType,
  Span,
  StoryEvent,
} from "../../story.ts";
import { CLAUSE_LAYERS, Clauses } from "../events/clauses.ts";
import { personNoun } from "../mentions/nouns.ts";
import { arcOf } from "./arc.ts";
import { INVERSE, KINSHIP, RELATION_NOUNS } from "./relation-nouns.ts";

interface Claim {
  type: RelationshipType;
  span: Span;
  claimedBy: Id | null;
}

/** What an event ends and what it begins. */
const TURNS: Partial<Record<StoryEvent["kind"], { ends: RelationshipType[]; begins: RelationshipType | null }>> = {
  "break-up": { ends: ["partner", "fiance", "lover"], begins: "ex-partner" },
  divorce: { ends: ["spouse"], begins: "ex-spouse" },
  "fall-out": { ends: ["friend"], begins: "ex-friend" },
  engage: { ends: ["partner", "ex-partner"], begins: "fiance" },
  marry: { ends: ["partner", "fiance", "ex-partner"], begins: "spouse" },
  "get-together": { ends: ["ex-partner"], begins: "partner" },
  befriend: { ends: ["ex-friend", "enemy"], begins: "friend" },
};

/** Only what a main clause asserts begins or ends a tie: in a long book a stray marriage is worse than a missed one. */
const ASSERTED = 0.7;

/** What people are to each other, from relation nouns and from events that begin and end ties; and how warm that is. */
export const relationshipsStage = defineStage({
  makes: "relationships",
  needs: [...CLAUSE_LAYERS, "events", "feelings"],
  run(layers): Relationship[] {
    const clauses = new Clauses(layers);
    const { words } = clauses;
    const pairs = new Map<string, { pair: [Id, Id]; claims: Claim[]; events: StoryEvent[]; feelings: Feeling[] }>();
    const of = (a: Id, b: Id) => {
      const pair: [Id, Id] = number(a) < number(b) ? [a, b] : [b, a];
      const key = pair.join(" ");
      let entry = pairs.get(key);
      if (!entry) {
        entry = { pair, claims: [], events: [], feelings: [] };
        pairs.set(key, entry);
      }
      return entry;
    };
    layers.mentions.forEach((mention) => {
      if (mention.kind !== "nominal" || mention.plural || mention.vocative) return;
      const noun = personNoun(words.lower(mention.head), words.lemma(mention.head).toLowerCase());
      const owner = words.childBy(mention.head, "nmod:poss");
      if (!noun || owner < 0) return;
      const type = typeOf(clauses, mention.head, noun.lemma);
      if (!type || isDenied(clauses, mention.head)) return;
      // "Your mother, Freddy": called by name, no name of hers; "her father and Harriet": two people.
      const next = mention.head + 1;
      if (mention.last > next && (mention.quotation >= 0 || words.childBy(mention.head, "conj") >= 0)) {
        if (/^(?:,|-+|—|and)$/.test(words.lower(next))) return;
      }
      const who = whoIs(clauses, mention.head);
      const whose = clauses.people(owner);
      if (who.length !== 1 || whose.length !== 1 || who[0] === whose[0]) return;
      const entry = of(who[0]!, whose[0]!);
      const speaker = mention.quotation >= 0 ? (layers.speakers[mention.quotation]?.speaker ?? -1) : -1;
      entry.claims.push({
        type: entry.pair[0] === who[0] ? type : (INVERSE.get(type) ?? type),
        span: { start: mention.start, end: mention.end },
        claimedBy: speaker >= 0 ? (layers.characters.idOf[speaker] ?? null) : null,
      });
    });
    for (const event of layers.events) {
      const who = [...new Set(event.participants.map((p) => p.character))];
      if (who.length === 2) of(who[0]!, who[1]!).events.push(event);
    }
    for (const feeling of layers.feelings) of(feeling.from, feeling.to).feelings.push(feeling);
    const cast = new Map(layers.characters.characters.map((c) => [c.id, c.counts.mentions]));
    const out = [...pairs.values()].map(({ pair, claims, events, feelings }) => ({
      characters: pair,
      states: statesOf(claims, events, layers.scenes),
      arc: arcOf([...events, ...feelings].sort((x, y) => x.start - y.start || x.end - y.end)),
      weight:
        (claims.length ? 2 : 1) *
        (claims.length + events.length + feelings.length) *
        Math.sqrt(Math.min(cast.get(pair[0]) ?? 0, cast.get(pair[1]) ?? 0)),
    }));
    out.sort(
      (a, b) =>
        b.weight - a.weight ||
        number(a.characters[0]) - number(b.characters[0]) ||
        number(a.characters[1]) - number(b.characters[1]),
    );
    return out.map(({ weight: _, ...r }, i) => ({ id: `r${i + 1}`, ...r }));
  },
});

const number = (id: Id) => Number(id.slice(1));

/** Whom a relation noun means: by coreference, else the subject that it is said of or the name beside it. */
function whoIs(clauses: Clauses, head: number): Id[] {
  const { words } = clauses;
  const subject = words.childBy(head, "cop") >= 0 ? words.childBy(head, "nsubj") : -1;
  if (subject >= 0) return clauses.people(subject);
  const known = clauses.people(head);
  if (known.length) return known;
  const beside = words.deprel(head) === "appos" ? words.head(head) : words.childBy(head, "appos");
  return clauses.people(beside);
}

/** The type that a noun names, with what stands before it: "ex-best friend", "former wife". */
function typeOf(clauses: Clauses, head: number, lemma: string): RelationshipType | null {
  const type = RELATION_NOUNS.get(lemma);
  if (!type) return null;
  const { words } = clauses;
  const former = [...words.children(head)].some(
    (c) => /^(?:ex|ex-.*|former|late)$/.test(words.lower(c)) && words.lower(c) !== "late",
  );
  if (!former) return type;
  if (type === "friend") return "ex-friend";
  if (type === "spouse") return "ex-spouse";
  return type === "partner" || type === "fiance" ? "ex-partner" : type;
}

/** "Like a brother to him", "not his wife", "if she were his wife": no tie is stated. */
function isDenied(clauses: Clauses, head: number): boolean {
  const { words } = clauses;
  const marker = words.childBy(head, "case");
  if (marker >= 0 && /^(?:like|as|than)$/.test(words.lower(marker))) return true;
  for (let i = head - 1; i >= 0 && i >= head - 5 && words.sentence(i) === words.sentence(head); i--)
    if (/^(?:not|n't|n’t|never|no|hardly|nearly|almost)$/.test(words.lower(i))) return true;
  const copula = words.childBy(head, "cop");
  if (copula < 0) return false;
  // "To be his wife", "was to have been your wife": not yet, or never.
  if (/^(?:be|been|being|become)$/.test(words.lower(copula))) return true;
  return clauses.assertion.modality(head) !== "actual";
}

function statesOf(
  claims: readonly Claim[],
  events: readonly StoryEvent[],
  scenes: readonly { start: number; storyOrder: number | null }[],
): RelationshipState[] {
  const rank = (id: Id) => scenes[Number(id.slice(1)) - 1]?.storyOrder ?? Number.MAX_SAFE_INTEGER;
  const turns = events
    .filter((e) => e.modality === "actual" && e.confidence >= ASSERTED && TURNS[e.kind])
    .sort((a, b) => rank(a.scene) - rank(b.scene) || a.start - b.start);
  const states = new Map<RelationshipType, RelationshipState>();
  for (const claim of claims) {
    const known = states.get(claim.type);
    if (known) {
      known.evidence.push(claim.span);
      if (claim.claimedBy === null) delete known.claimedBy;
      if (known.claimedBy !== undefined && known.claimedBy !== claim.claimedBy) delete known.claimedBy;
      known.confidence = Math.min(0.95, Math.round((known.confidence + 0.1) * 1000) / 1000);
      continue;
    }
    states.set(claim.type, {
      type: claim.type,
      from: "before",
      until: "after",
      basis: "stated",
      ...(claim.claimedBy === null ? {} : { claimedBy: claim.claimedBy }),
      evidence: [claim.span],
      confidence: claim.claimedBy === null ? 0.75 : 0.6,
    });
  }
  for (const event of turns) {
    const turn = TURNS[event.kind]!;
    const evidence = { start: event.start, end: event.end };
    const moment: Moment = { scene: event.scene, offset: event.start, event: event.id, evidence };
    const at = event.when === "before" ? "before" : moment;
    // Who parts was a couple, even where the text never said so.
    if (event.kind === "break-up" && !turn.ends.some((type) => states.has(type)))
      states.set("partner", {
        type: "partner",
        from: "before",
        until: at,
        basis: "inferred",
        evidence: [evidence],
        confidence: 0.6,
      });
    for (const type of turn.ends) {
      const open = states.get(type);
      if (open && open.until === "after" && !KINSHIP.has(type)) open.until = at;
    }
    if (!turn.begins) continue;
    const known = states.get(turn.begins);
    if (known && known.until === "after") {
      if (known.from === "before" && at !== "before") known.from = at;
      known.evidence.push(evidence);
      continue;
    }
    states.set(turn.begins, {
      type: turn.begins,
      from: at,
      until: "after",
      basis: "event",
      evidence: [evidence],
      confidence: 0.6,
    });
  }
  for (const s of states.values()) s.evidence.sort((a, b) => a.start - b.start || a.end - b.end);
  const order = (s: RelationshipState) =>
    typeof s.from === "object" && s.from ? [rank(s.from.scene), s.from.offset] : [-1, 0];
  return [...states.values()].sort(
    (a, b) => order(a)[0]! - order(b)[0]! || order(a)[1]! - order(b)[1]! || (a.type < b.type ? -1 : 1),
  );
}
