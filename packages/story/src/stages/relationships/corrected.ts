import { AnchoredText } from "../../corrections/anchor.ts";
import { indexOfCalled } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { inverseOf } from "../../relationship-types.ts";
import type { Character, Id, Relationship, RelationshipType, Span } from "../../story.ts";

/** A person's word on a tie: "a is TYPE of b", where it is shown if that matters, and whether it holds. */
interface Ruling {
  a: Id;
  b: Id;
  type: RelationshipType;
  holds: boolean;
  shown: Span | null;
}

/** What a person has confirmed and rejected, of people in the cast; the last word on a tie wins. */
export class TieRulings {
  private readonly rulings: Ruling[] = [];

  constructor(text: string, characters: readonly Character[], corrections: Corrections) {
    const ties = corrections.filter((c) => c.do === "tie");
    if (!ties.length) return;
    const anchored = new AnchoredText(text);
    for (const { people, type, holds, shown } of ties) {
      const [a, b] = people.map((name) => characters[indexOfCalled(characters, name)]?.id);
      const place = shown ? anchored.placeOf(shown) : null;
      if (a && b && a !== b && (!shown || place)) this.rulings.push({ a, b, type, holds, shown: place });
    }
  }

  /** true: confirmed; false: rejected; null: nothing was said. */
  on(a: Id, b: Id, type: RelationshipType, evidence: readonly Span[]): boolean | null {
    const last = this.rulings.findLast((r) => {
      const same = r.a === a && r.b === b ? r.type === type : r.a === b && r.b === a && r.type === inverseOf(type);
      return same && (!r.shown || evidence.some((e) => e.start < r.shown!.end && e.end > r.shown!.start));
    });
    return last ? last.holds : null;
  }

  /** The ties as they stand after a person's word: rejected ones gone, confirmed ones sure and, where missing, added. */
  applied(relationships: readonly Relationship[]): Relationship[] {
    const out = relationships.map((r): Relationship => {
      const states = r.states.flatMap((s) => {
        const word = this.on(r.characters[0], r.characters[1], s.type, s.evidence);
        return word === false ? [] : [word ? { ...s, confidence: 1 } : s];
      });
      return { ...r, states };
    });
    for (const { a, b, type, holds, shown } of this.rulings) {
      if (!holds || this.on(a, b, type, shown ? [shown] : []) === false) continue;
      let pair = out.find((r) => r.characters.includes(a) && r.characters.includes(b));
      if (!pair) {
        pair = { id: `r${out.length + 1}`, characters: number(a) < number(b) ? [a, b] : [b, a], states: [], arc: [] };
        out.push(pair);
      }
      const own = pair.characters[0] === a ? type : inverseOf(type);
      if (pair.states.some((s) => s.type === own)) continue;
      const evidence = shown ? [shown] : [];
      pair.states.push({ type: own, from: null, until: null, basis: "stated", evidence, confidence: 1 });
    }
    return out;
  }
}

const number = (id: Id) => Number(id.slice(1));
