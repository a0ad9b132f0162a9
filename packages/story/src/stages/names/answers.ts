import type { PersonMentions } from "../mentions/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Cue } from "../speakers/layer.ts";
import { clashes, genderOf } from "./cluster.ts";
import type { NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { type BareForms, together } from "./meetings.ts";
import { unite } from "./unite.ts";

/** An answer stands within so many paragraphs of the call. */
const NEAR = 3;
/** So few answers are chance. */
const ENOUGH = 3;
/** The bearer answers at least so many of the calls that somebody answers by name. */
const LEAST_SHARE = 1 / 3;
/** Whoever else may bear the name answers less than this often for each time that the bearer does; who is called so, too. */
const OTHERS = 0.5;
const OWN = 0.25;
/** So many answers weigh more than two names that meet in a sentence. */
const PLAIN = 10;

interface Calls {
  /** By who is called and who speaks next to it by name: how often. */
  answers: Map<NameCluster, Map<NameCluster, number>>;
  /** By who speaks and whom they call. */
  calls: Map<NameCluster, Set<NameCluster>>;
  cued: Map<NameCluster, number>;
}

/**
 * Joins names that different people use: whoever is called "Miss Hale" and answers as "Odile" is Odile Hale. `cues`, for
 * each quotation, must come from the same mentions. Names that meet in one sentence, call each other, or differ in
 * gender or surname stay two; so do names that the narrator gives lines to, unless nobody ever calls the other one.
 */
export function joinAnswering(
  clusters: NameCluster[],
  ambiguous: Map<NameForm, NameCluster[]>,
  quotations: readonly DetectedQuotation[],
  mentions: PersonMentions,
  cues: readonly (Cue | null)[],
  bare: BareForms,
): void {
  const found = callsIn(clusters, quotations, mentions, cues);
  const joined = new Set<NameCluster>();
  for (const called of found.answers.keys()) {
    const bearer = bearerOf(called, found, bare);
    if (!bearer || joined.has(bearer) || joined.has(called)) continue;
    joined.add(called);
    unite(clusters, ambiguous, bearer, called);
  }
}

function callsIn(
  clusters: readonly NameCluster[],
  quotations: readonly DetectedQuotation[],
  mentions: PersonMentions,
  cues: readonly (Cue | null)[],
): Calls {
  const clusterOf = new Map<number, NameCluster>();
  for (const c of clusters)
    if (!c.plural) for (const { form } of c.forms) for (const m of form.mentions) clusterOf.set(m, c);
  const speaker = cues.map((cue) => (cue?.strong ? clusterOf.get(cue.mention) : undefined));
  const called = quotations.map(() => new Set<NameCluster>());
  for (const [m, cluster] of clusterOf) if (mentions[m]!.vocative) called[mentions[m]!.quotation]!.add(cluster);
  const result: Calls = { answers: new Map(), calls: new Map(), cued: new Map() };
  for (const s of speaker) if (s) result.cued.set(s, (result.cued.get(s) ?? 0) + 1);
  quotations.forEach((quotation, q) => {
    for (const cluster of called[q]!) {
      const own = speaker[q];
      if (own) result.calls.set(own, (result.calls.get(own) ?? new Set()).add(cluster));
      for (const k of [q - 1, q + 1]) {
        const answer = speaker[k];
        const apart = Math.abs((quotations[k]?.firstParagraph ?? 0) - quotation.firstParagraph);
        if (!answer || answer === own || apart === 0 || apart > NEAR) continue;
        const answers = result.answers.get(cluster) ?? new Map<NameCluster, number>();
        result.answers.set(cluster, answers.set(answer, (answers.get(answer) ?? 0) + 1));
      }
    }
  });
  return result;
}

/** The one person who answers to a name that is not theirs; null where that is not plain. */
function bearerOf(called: NameCluster, found: Calls, bare: BareForms): NameCluster | null {
  const answers = found.answers.get(called)!;
  const all = [...answers.values()].reduce((a, b) => a + b);
  const [first, second] = [...answers]
    .filter(([other]) => other !== called && mayBear(called, other, found))
    .sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const [bearer, times] = first;
  if (times < ENOUGH || times < LEAST_SHARE * all) return null;
  if ((second?.[1] ?? 0) > OTHERS * times || (answers.get(called) ?? 0) > OWN * times) return null;
  const meet = times < PLAIN && called.forms.some(({ form }) => together(bearer, form, bare));
  return meet ? null : bearer;
}

/** Whether one who is called so may be the other, for all that names and calls tell. */
function mayBear(called: NameCluster, bearer: NameCluster, { calls, cued }: Calls): boolean {
  if (calls.get(bearer)?.has(called) || calls.get(called)?.has(bearer)) return false;
  const neverCalled = sum(bearer, "vocatives") === 0;
  if (!neverCalled && (cued.get(called) ?? 0) * 4 > sum(called, "vocatives")) return false;
  if (called.surname && bearer.surname && called.surname !== bearer.surname) return false;
  const [a, b] = [genderOf(called).gender, genderOf(bearer).gender];
  if (a && b ? a !== b : sum(called, "narrated") > 0) return false;
  return !called.forms.some(({ form }) => clashes(bearer, form));
}

const sum = (c: NameCluster, of: "vocatives" | "narrated") => c.forms.reduce((n, f) => n + f.form[of], 0);
