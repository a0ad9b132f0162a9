import type { Gender } from "../mentions/layer.ts";
import { SAME_RELATION } from "../mentions/person-nouns.ts";
import type { Entity } from "./layer.ts";

/** "3|mother" for the mother of entity 3, in whichever words. */
export const relationKey = (owner: number, noun: string) => `${owner}|${SAME_RELATION.get(noun) ?? noun}`;

/** What two are to each other, by their genders: whoever has a father or a mother is a son or a daughter. */
const BOTH_WAYS: readonly (readonly [m: string, f: string])[][] = [
  [
    ["father", "mother"],
    ["son", "daughter"],
  ],
  [
    ["uncle", "aunt"],
    ["nephew", "niece"],
  ],
  [["husband", "wife"]],
  [["brother", "sister"]],
  [["cousin", "cousin"]],
];
const OTHER_WAY: ReadonlyMap<string, { m: string; f: string }> = new Map(
  BOTH_WAYS.flatMap(([one, other = one]) =>
    [[one!, other!] as const, [other!, one!] as const].flatMap(([nouns, [m, f]]) =>
      nouns.map((noun): [string, { m: string; f: string }] => [noun, { m, f }]),
    ),
  ),
);

/** These have one surname, as long as no marriage gives them another. */
export const ONE_SURNAME: ReadonlySet<string> = new Set("father mother son daughter brother sister".split(" "));

/** A wife is found by her name; that a man and "his wife" are about wherever a lady is, says nothing of the three. */
export const BY_MARRIAGE: ReadonlySet<string> = new Set(["husband", "wife"]);

/** The word for the owner, said from the relative: "niece" for an uncle's niece; undefined where nobody knows. */
export const otherWay = (noun: string, gender: Gender) =>
  gender === "m" || gender === "f" ? OTHER_WAY.get(noun)?.[gender] : undefined;

/** Of these everybody has one. */
const ONLY: ReadonlySet<string> = new Set(["father", "mother", "husband", "wife"]);

/** Who is whose kin, as far as the text tells: nobody is mother and wife, and a daughter's father is her father. */
export class KnownKin {
  /** By an owner and one of their kin: the word for that. */
  private readonly nouns = new Map<string, string>();
  private readonly bearers = new Map<string, Set<number>>();

  constructor(private readonly entities: readonly Entity[]) {}

  /** `told`: whether the text itself says so, and means but one. */
  add(owner: number, noun: string, relative: number, told: boolean): void {
    if (!this.note(owner, noun, relative, told)) return;
    const inverse = otherWay(noun, this.entities[owner]?.gender ?? null);
    if (inverse) this.note(relative, inverse, owner, false);
  }

  /** Whether somebody is known to be just this to the owner. */
  is(owner: number, noun: string, relative: number): boolean {
    return this.nouns.get(`${owner}|${relative}`) === noun;
  }

  /** Whether nothing else than this is known of the two. */
  mayBe(owner: number, noun: string, relative: number): boolean {
    return (this.nouns.get(`${owner}|${relative}`) ?? noun) === noun;
  }

  /** The one who is so to somebody; undefined where nobody is known to be, or several are. */
  only(owner: number, noun: string): number | undefined {
    const bearers = this.bearers.get(relationKey(owner, noun));
    if (bearers?.size !== 1) return undefined;
    return [...bearers][0];
  }

  private note(owner: number, noun: string, relative: number, told: boolean): boolean {
    if (!this.mayBe(owner, noun, relative)) return false;
    this.nouns.set(`${owner}|${relative}`, noun);
    if (!told && !ONLY.has(noun)) return true;
    const key = relationKey(owner, noun);
    this.bearers.set(key, (this.bearers.get(key) ?? new Set()).add(relative));
    return true;
  }
}
