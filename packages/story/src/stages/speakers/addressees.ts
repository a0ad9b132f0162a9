import { softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { addresseeCandidates, addresseeFeatures, type Spoken } from "./addressee-features.ts";

/** Nobody is spoken to beside this many others. */
const MOST = 4;

/** As likely as this, somebody is who "you" and "we" mean; less likely addressees may merely be in the room. */
const SPOKEN_TO = 0.35;

export interface Addressees {
  /** Everybody whom the quotation is said to, likeliest first. */
  addressees: number[];
  /** Those of them who are surely enough spoken to that "you" means them. */
  spokenTo: number[];
}

/**
 * To whom a quotation is said: whoever it calls by name is, or whoever the cue says ("told Kurt"), or whoever has just
 * called the speaker by name; else those whom the ranker gives at least `threshold`. Empty if unknown.
 */
export function addresseesOf(spoken: Spoken, q: number, ranker: TreeRanker, threshold: number): Addressees {
  const { scene, speakers } = spoken;
  const settled = (list: number[]): Addressees => ({ addressees: list, spokenTo: list });
  const kind = scene.input.quotations[q]!.kind;
  if (kind === "thought" || kind === "other") return settled([]);
  const called = scene.vocatives[q]!.filter((e) => e !== speakers[q]);
  if (called.length) return settled([...new Set(called)].slice(0, MOST));
  const told = scene.addressed[q]!;
  if (told >= 0 && told !== speakers[q]) return settled([told]);
  // "Are you cold, Nessa?" asked Hugo. What Nessa says next is said to him.
  const last = q > scene.runFirst[q]! ? speakers[q - 1]! : -1;
  if (last >= 0 && last !== speakers[q] && scene.vocatives[q - 1]!.includes(speakers[q]!)) return settled([last]);
  const candidates = addresseeCandidates(spoken, q);
  const p = softmax(addresseeFeatures(spoken, q, candidates).map((x) => ranker.margin(x)));
  const likely = candidates
    .map((c, i) => ({ c, i, p: p[i]! }))
    .filter((a) => a.p >= threshold)
    .sort((a, b) => b.p - a.p || a.i - b.i)
    .slice(0, MOST);
  return {
    addressees: likely.map((a) => a.c),
    spokenTo: likely.filter((a) => a.p >= SPOKEN_TO || threshold === 0).map((a) => a.c),
  };
}
