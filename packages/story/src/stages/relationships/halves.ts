import { inverseOf } from "../../relationship-types.ts";
import type { Id } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import type { Claim, Half } from "./claim.ts";

/** How far apart two halves of one tie may stand, in UTF-16 code units. */
const NEAR = 1500;
/** ... those of a brother and a sister of one surname. */
const SAME_NAME = 30_000;

/** Types that are two halves of one kind of tie: "aunt" and "nephew". */
const kindOf = (type: Half["type"]) => [type, inverseOf(type) ?? type].sort().join(" ");

/** "The colonel sent for his niece. Jane hated her uncle": two halves that only each other fit are one tie. */
export function joinHalves(clauses: Clauses, halves: readonly Half[], claims: Claim[]): void {
  const owners = new Map<string, Set<Id>>();
  for (const h of halves) owners.set(kindOf(h.type), (owners.get(kindOf(h.type)) ?? new Set()).add(h.owner));
  halves.forEach((h, i) => {
    // Where the story has but two such halves, they need not stand together.
    const near = owners.get(kindOf(h.type))!.size === 2 ? SAME_NAME : NEAR;
    const only = owners.get(kindOf(h.type))!.size === 2;
    const siblings = (x: Half, other: Half) => {
      const [a, b] = [clauses.surnameOf(x.owner), clauses.surnameOf(other.owner)];
      // "My sister", says he; "my brother", says she; and nobody else has either.
      const fit = only && x.gender !== null && x.gender === clauses.genderOf(other.owner);
      const alike = a === b ? a !== null || fit : (a === null || b === null) && fit;
      return x.type === "sibling" && alike;
    };
    const fits = (x: Half, other: Half) =>
      other.owner !== x.owner &&
      inverseOf(x.type) === other.type &&
      (x.type !== other.type ? other.span.start - x.span.start < near : siblings(x, other)) &&
      clauses.isNamed(other.owner) &&
      (!x.gender || !clauses.genderOf(other.owner) || clauses.genderOf(other.owner) === x.gender) &&
      (!other.gender || !clauses.genderOf(x.owner) || clauses.genderOf(x.owner) === other.gender);
    const found = new Set<Id>();
    let first: Half | undefined;
    for (let j = i + 1; j < halves.length && halves[j]!.span.start - h.span.start < SAME_NAME; j++)
      if (fits(h, halves[j]!)) {
        found.add(halves[j]!.owner);
        first ??= halves[j]!;
      }
    if (found.size !== 1 || !first) return;
    // The uncle of one is the niece's owner: "her uncle" is who has the niece.
    claims.push({
      a: first.owner,
      b: h.owner,
      type: h.type,
      span: h.span,
      claimedBy: null,
      direct: true,
      past: false,
      leans: true,
    });
  });
}
