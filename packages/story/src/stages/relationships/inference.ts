import { inverseOf } from "../../relationship-types.ts";
import type { Id, RelationshipType } from "../../story.ts";
import type { Claim } from "./claim.ts";

/** Two ties in a row that make a third: "A parent of B, B sibling of C: A parent of C". */
const SAFE: readonly [RelationshipType, RelationshipType, RelationshipType][] = [
  ["parent", "sibling", "parent"],
  ["parent", "parent", "grandparent"],
  ["sibling", "parent", "aunt-uncle"],
  ["sibling", "sibling", "sibling"],
  ["grandparent", "sibling", "grandparent"],
  ["child", "parent", "sibling"],
  ["sibling", "spouse", "in-law"],
  ["parent", "spouse", "in-law"],
];

/** More people than this in a row would make the whole cast one family by one slip. */
const LARGEST_FAMILY = 12;

/** Kin that follows from kin that is said; each with the words that it follows from. */
export function inferredKin(claims: readonly Claim[]): Claim[] {
  const known = new Map<string, Claim>();
  const by = new Map<Id, Claim[]>();
  const add = (c: Claim) => {
    const key = `${c.a} ${c.type} ${c.b}`;
    if (known.has(key)) return;
    known.set(key, c);
    by.set(c.a, [...(by.get(c.a) ?? []), c]);
  };
  for (const c of claims) {
    if (!c.direct) continue;
    add(c);
    add({ ...c, a: c.b, b: c.a, type: inverseOf(c.type) });
  }
  const out: Claim[] = [];
  for (const first of [...known.values()])
    for (const second of (by.get(first.b) ?? []).slice(0, LARGEST_FAMILY))
      for (const [x, y, z] of SAFE) {
        if (first.type !== x || second.type !== y || first.a === second.b) continue;
        const pairs = [`${first.a} ${z} ${second.b}`, `${second.b} ${inverseOf(z)} ${first.a}`];
        if (pairs.some((p) => known.has(p))) continue;
        const claim: Claim = { ...first, b: second.b, type: z };
        known.set(pairs[0]!, claim);
        known.set(pairs[1]!, claim);
        out.push(claim);
      }
  return out;
}
