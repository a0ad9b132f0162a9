import type { Id } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import type { Claim, Half } from "./claim.ts";
import { inverse } from "./relation-nouns.ts";

/** How far apart two halves of one tie may stand, in UTF-16 code units. */
const NEAR = 1500;

/** How often each of two must have the other's sister near, and how much oftener than anybody else's, to be those sisters. */
const MUTUAL = 3;

/** "Elinor ... her sister", "Marianne ... her sister", again and again side by side: each is the sister that the other has. */
export function joinSiblings(clauses: Clauses, halves: readonly Half[], claims: Claim[]): void {
  const kin = halves.filter((h) => h.type === "sibling" && clauses.isNamed(h.owner));
  const near = new Map<Id, Map<Id, Half[]>>();
  kin.forEach((h, i) => {
    for (let j = i + 1; j < kin.length && kin[j]!.span.start - h.span.start < NEAR; j++) {
      const other = kin[j]!;
      const fits = (x: Half, y: Half) => x.gender === null || clauses.genderOf(y.owner) === x.gender;
      if (other.owner === h.owner || !fits(h, other) || !fits(other, h)) continue;
      for (const [a, b] of [
        [h.owner, other.owner],
        [other.owner, h.owner],
      ] as const) {
        const list = near.get(a) ?? new Map<Id, Half[]>();
        list.set(b, [...(list.get(b) ?? []), h]);
        near.set(a, list);
      }
    }
  });
  const nearest = (id: Id): Id | null => {
    const ranked = [...near.get(id)!].sort((x, y) => y[1].length - x[1].length);
    const [first, second] = ranked;
    return first && first[1].length >= MUTUAL && first[1].length >= 2 * (second?.[1].length ?? 0) ? first[0] : null;
  };
  for (const [a, list] of near) {
    const b = nearest(a);
    if (!b || nearest(b) !== a || claims.some((c) => c.a === b && c.b === a && c.type === "sibling" && c.direct))
      continue;
    for (const h of list.get(b)!)
      claims.push({ a, b, type: "sibling", span: h.span, claimedBy: null, direct: true, past: false, leans: true });
  }
}

/** "The colonel sent for his niece. Jane hated her uncle": two halves that only each other fit are one tie. */
export function joinHalves(clauses: Clauses, halves: readonly Half[], claims: Claim[]): void {
  halves.forEach((h, i) => {
    const fits = (x: Half, other: Half) =>
      other.owner !== x.owner &&
      inverse(x.type) === other.type &&
      x.type !== other.type &&
      clauses.isNamed(other.owner) &&
      (!x.gender || !clauses.genderOf(other.owner) || clauses.genderOf(other.owner) === x.gender) &&
      (!other.gender || !clauses.genderOf(x.owner) || clauses.genderOf(x.owner) === other.gender);
    const owners = new Set<Id>();
    let first: Half | undefined;
    for (let j = i + 1; j < halves.length && halves[j]!.span.start - h.span.start < NEAR; j++)
      if (fits(h, halves[j]!)) {
        owners.add(halves[j]!.owner);
        first ??= halves[j]!;
      }
    if (owners.size !== 1 || !first) return;
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
