import { log } from "../../learn/softmax.ts";

/** Paragraphs before a noun in which a name may tell whom it means; behind it, one. */
const NEARBY = 4;

/** Where something is said: how often in which paragraph, how often in all, and how often each entity is named nearby. */
interface Places {
  readonly byParagraph: ReadonlyMap<number, number>;
  readonly all: number;
  readonly near: ReadonlyMap<number, number>;
}

/**
 * Who is named near which noun of the narration: who is there whenever "the painter" is said is who is meant, though
 * nothing joins the two. Each noun is counted once, so that the time is linear in the text.
 */
export class Company {
  private readonly places = new Map<string, Places>();
  private readonly everywhere: Places;
  private readonly ever = new Set<number>();

  /**
   * `said`: the paragraphs in which each noun or phrase is said, once for each use. `nouns`: the paragraphs of all nouns.
   * `named`: the entities that each paragraph names.
   */
  constructor(
    private readonly said: ReadonlyMap<string, readonly number[]>,
    nouns: readonly number[],
    private readonly named: ReadonlyMap<number, ReadonlySet<number>>,
  ) {
    this.everywhere = this.counted(nouns);
    for (const entities of named.values()) for (const e of entities) this.ever.add(e);
  }

  /**
   * How much oftener than near other nouns an entity is named near this one, the uses around a paragraph left out: the
   * log of the ratio, smoothed; 0 where nothing tells. The bare share tells nothing: the hero is near everything.
   */
  of(noun: string, entity: number, paragraph: number): number {
    if (!this.ever.has(entity)) return 0;
    const places = this.placesOf(noun);
    let all = places.all;
    let there = places.near.get(entity) ?? 0;
    for (let p = paragraph - NEARBY; p <= paragraph + NEARBY; p++) {
      const uses = places.byParagraph.get(p) ?? 0;
      all -= uses;
      if (uses > 0 && this.namedNear(p).has(entity)) there -= uses;
    }
    const usual = ((this.everywhere.near.get(entity) ?? 0) + 1) / (this.everywhere.all + 1);
    return log((there + 1) / (all * usual + 1));
  }

  private placesOf(noun: string): Places {
    const known = this.places.get(noun) ?? this.counted(this.said.get(noun) ?? []);
    this.places.set(noun, known);
    return known;
  }

  private counted(paragraphs: readonly number[]): Places {
    const byParagraph = new Map<number, number>();
    for (const p of paragraphs) byParagraph.set(p, (byParagraph.get(p) ?? 0) + 1);
    const near = new Map<number, number>();
    for (const [p, uses] of byParagraph) for (const e of this.namedNear(p)) near.set(e, (near.get(e) ?? 0) + uses);
    return { byParagraph, all: paragraphs.length, near };
  }

  private namedNear(paragraph: number): ReadonlySet<number> {
    const near = new Set<number>();
    for (let p = paragraph - NEARBY; p <= paragraph + 1; p++) for (const e of this.named.get(p) ?? []) near.add(e);
    return near;
  }
}
