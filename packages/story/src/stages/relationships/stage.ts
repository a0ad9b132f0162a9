import { defineStage } from "../../pipeline/stage.ts";
import { inverseOf } from "../../relationship-types.ts";
import type { Id, Relationship, RelationshipState, StoryEvent } from "../../story.ts";
import { LONG } from "../events/bridging.ts";
import { CLAUSE_LAYERS, Clauses } from "../events/clauses.ts";
import { arcOf } from "./arc.ts";
import type { Claim } from "./claim.ts";
import { claimsIn } from "./claims.ts";
import { TieRulings } from "./corrected.ts";
import { COUPLE } from "./couples.ts";
import { claimsFromDeference } from "./deference.ts";
import { inferredKin } from "./inference.ts";
import { claimsFromNames } from "./kin-terms.ts";
import { KINSHIP } from "./relation-nouns.ts";
import { earlier, Ranks, statesOf, withoutContradictions } from "./timeline.ts";
import { type Pair, Weight } from "./weight.ts";

/** What people are to each other, from words for it and from events that begin and end ties; and how warm that is. */
export const relationshipsStage = defineStage({
  makes: "relationships",
  needs: [...CLAUSE_LAYERS, "events", "feelings", "repaired", "corrections"],
  run(layers): Relationship[] {
    const clauses = new Clauses(layers);
    const pairs = new Map<string, Pair>();
    const of = (a: Id, b: Id): Pair => {
      const pair: [Id, Id] = number(a) < number(b) ? [a, b] : [b, a];
      const key = pair.join(" ");
      let entry = pairs.get(key);
      if (!entry) {
        entry = { pair, claims: [], inferred: [], events: [], turns: [], feelings: [] };
        pairs.set(key, entry);
      }
      return entry;
    };
    const long = layers.sentences.first.length > LONG;
    const claims = [...claimsIn(clauses, layers.events), ...claimsFromNames(clauses), ...claimsFromDeference(clauses)];
    claims.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
    const rulings = new TieRulings(layers.repaired.text, layers.characters.characters, layers.corrections);
    for (const claim of claims) {
      if (rulings.on(claim.a, claim.b, claim.type, [claim.span]) === false) continue;
      const entry = of(claim.a, claim.b);
      entry.claims.push(fromFirst(claim, entry.pair[0]));
    }
    for (const event of layers.events) {
      const who = [...new Set(event.participants.map((p) => p.character))];
      if (who.length === 2) of(who[0]!, who[1]!).events.push(event);
    }
    for (const feeling of layers.feelings) of(feeling.from, feeling.to).feelings.push(feeling);
    const weight = new Weight(clauses, long);
    for (const entry of pairs.values()) {
      // Husband and wife call each other what their children call them.
      if (entry.claims.some((c) => COUPLE.has(c.type))) entry.claims = entry.claims.filter((c) => !c.called);
      // A couple or a family that lives together is no more than that.
      if (entry.claims.some((c) => COUPLE.has(c.type) || KINSHIP.has(c.type)))
        entry.claims = entry.claims.filter((c) => c.type !== "roommate");
      entry.claims = withoutContradictions(entry.claims, entry.pair[0]);
      weight.sift(entry);
    }
    oneFather([...pairs.values()], clauses);
    const sure = [...pairs.values()].filter((p) => !long || p.claims.filter((c) => c.direct).length > 2);
    for (const claim of inferredKin(sure.flatMap((p) => p.claims))) {
      const entry = of(claim.a, claim.b);
      entry.inferred.push(fromFirst(claim, entry.pair[0]));
    }
    const ranks = new Ranks(layers.scenes);
    const livesOn = (id: Id, event: StoryEvent) => {
      const last = weight.lastWords(id);
      return last > event.end && ranks.at(last).rank >= ranks.at(event.start).rank;
    };
    const deaths = new Map<Id, StoryEvent>();
    for (const event of layers.events) {
      if ((event.kind === "death" || event.kind === "kill") && event.modality === "actual")
        for (const p of event.participants)
          if (p.role === "patient" && !livesOn(p.character, event))
            deaths.set(p.character, deaths.get(p.character) ?? event);
    }
    const reunions = reunionsIn(layers.events, layers.repaired.text);
    const cast = new Map(layers.characters.characters.map((c) => [c.id, c.counts.mentions]));
    const out = [...pairs.values()].map((entry) => {
      const { pair, events, feelings } = entry;
      const ended = pair.flatMap((id) => deaths.get(id) ?? []);
      return {
        entry,
        characters: pair,
        states: statesOfPair(entry, ranks, ended, reunions),
        arc: arcOf([...events, ...feelings].sort((x, y) => x.start - y.start || x.end - y.end)),
        weight:
          (entry.claims.length ? 2 : 1) *
          (entry.claims.length + events.length + feelings.length) *
          Math.sqrt(Math.min(cast.get(pair[0]) ?? 0, cast.get(pair[1]) ?? 0)),
      };
    });
    for (const { entry, states } of out)
      for (const s of states)
        if (s.from === "before" && s.until !== "before" && /^(?:partner|fiance)$/.test(s.type))
          if (weight.isNews(entry, s.evidence[0]!.start)) s.from = null;
    oneAtATime(out, ranks);
    out.sort(
      (a, b) =>
        b.weight - a.weight ||
        number(a.characters[0]) - number(b.characters[0]) ||
        number(a.characters[1]) - number(b.characters[1]),
    );
    return rulings.applied(out.map(({ weight: _, entry: __, ...r }, i) => ({ id: `r${i + 1}`, ...r })));
  },
});

/** "Got back together", "took her back": acts by which a couple is one again, which a quarrel's end is not. */
const reunionsIn = (events: readonly StoryEvent[], text: string): ReadonlySet<Id> =>
  new Set(events.filter((e) => e.kind === "reconcile" && REUNION.test(text.slice(e.start, e.end))).map((e) => e.id));

const REUNION = /\b(?:back|together)\b(?! on\b)/i;

const number = (id: Id) => Number(id.slice(1));

/** Nobody has two fathers or two mothers by blood: of several named ones, the one that is said most; none where two tie. */
function oneFather(pairs: readonly Pair[], clauses: Clauses): void {
  const parents = new Map<string, { entry: Pair; weight: number }[]>();
  for (const entry of pairs) {
    const kin = entry.claims.filter((c) => c.type === "parent" || c.type === "child");
    const first = kin[0];
    if (!first) continue;
    const [parent, child] = first.type === "parent" ? entry.pair : [entry.pair[1], entry.pair[0]];
    const gender = clauses.genderOf(parent);
    if (!gender || !clauses.isNamed(parent)) continue;
    const weight = kin.reduce((n, c) => n + (c.direct ? 2 : 1), 0);
    const key = `${child} ${gender}`;
    parents.set(key, [...(parents.get(key) ?? []), { entry, weight }]);
  }
  for (const list of parents.values()) {
    if (list.length < 2) continue;
    const most = Math.max(...list.map((p) => p.weight));
    const best = list.filter((p) => p.weight === most);
    for (const p of list)
      if (best.length > 1 || p !== best[0])
        p.entry.claims = p.entry.claims.filter((c) => c.type !== "parent" && c.type !== "child");
  }
}

/** Who was another's until then cannot have been one's since before the story: the later bond begins with the scene that shows it. */
function oneAtATime(pairs: readonly { characters: [Id, Id]; states: RelationshipState[] }[], ranks: Ranks): void {
  const bonds = new Map<Id, RelationshipState[]>();
  for (const { characters, states } of pairs)
    for (const s of states)
      if (COUPLE.has(s.type)) for (const id of characters) bonds.set(id, [...(bonds.get(id) ?? []), s]);
  for (const list of bonds.values())
    for (const s of list) {
      const shown = s.evidence[0];
      if (s.from !== "before" || s.until === "before" || !shown) continue;
      const at = ranks.startOf(shown.start);
      const ended = list.some(
        (o) =>
          o !== s &&
          typeof o.until === "object" &&
          o.until &&
          !earlier(ranks.at(shown.start), ranks.at(o.until.offset)),
      );
      if (ended) s.from = ranks.moment(at, shown);
    }
}

/** A claim read from the first of a pair. */
function fromFirst(claim: Claim, first: Id): Claim {
  return claim.a === first ? claim : { ...claim, a: claim.b, b: claim.a, type: inverseOf(claim.type) };
}

function statesOfPair(
  { pair, claims, inferred, turns: events }: Pair,
  ranks: Ranks,
  deaths: StoryEvent[],
  reunions: ReadonlySet<Id>,
): RelationshipState[] {
  const states = statesOf(claims, events, ranks, deaths, reunions).map((s): RelationshipState => {
    if (s.type !== "bully" || s.basis !== "event") return s;
    const bully = events.find((e) => e.kind === "bully" && e.start === s.evidence[0]!.start);
    const agent = bully?.participants.find((p) => p.role === "agent")?.character;
    return agent === pair[0] ? s : { ...s, type: "victim" };
  });
  for (const claim of inferred) {
    if (states.some((s) => s.type === claim.type)) continue;
    states.push({
      type: claim.type,
      from: "before",
      until: "after",
      basis: "inferred",
      evidence: [claim.span],
      confidence: 0.5,
    });
  }
  return states;
}
