import type { Gender } from "../mentions/layer.ts";
import { SAME_RELATION } from "../mentions/person-nouns.ts";
import type { Entity } from "./layer.ts";

/** "3|mother" for the mother of entity 3, in whichever words. */
export const relationKey = (owner: number, noun: string) => `${owner}|${SAME_RELATION.get(noun) ?? noun}`;

/** What somebody is to whoever is so to them, by their own gender. */
const OTHER_WAY: ReadonlyMap<string, { m: string; f: string }> = new Map(
  Object.entries({
    father: { m: "son", f: "daughter" },
    mother: { m: "son", f: "daughter" },
    son: { m: "father", f: "mother" },
    daughter: { m: "father", f: "mother" },
    husband: { m: "husband", f: "wife" },
    wife: { m: "husband", f: "wife" },
    brother: { m: "brother", f: "sister" },
    sister: { m: "brother", f: "sister" },
    uncle: { m: "nephew", f: "niece" },
    aunt: { m: "nephew", f: "niece" },
    nephew: { m: "uncle", f: "aunt" },
    niece: { m: "uncle", f: "aunt" },
    cousin: { m: "cousin", f: "cousin" },
  }),
);
/** These have one surname, as long as no marriage gives them another. */
export const ONE_SURNAME: ReadonlySet<string> = new Set("father mother son daughter brother sister".split(" "));

/** A wife is found by her name; that a man and "his wife" are about wherever a lady is, says nothing of the three. */
export const BY_MARRIAGE: ReadonlySet<string> = new Set(["husband", "wife"]);

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

  is(owner: number, noun: string, relative: number): boolean {
    return this.nouns.get(`${owner}|${relative}`) === noun;
  }

  /** Whether nothing else is known of the two. */
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
