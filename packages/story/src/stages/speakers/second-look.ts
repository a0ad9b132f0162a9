import { log, softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { byte } from "../coreference/features.ts";
import { chainOf, type TurnTaking } from "./chain.ts";
import { leads } from "./extract.ts";
import {
  FIRST_LOOK_FEATURES,
  KEPT_FEATURES,
  SECOND_FEATURES,
  SECOND_LOOK_FEATURES,
  SPEAKER_FEATURE,
} from "./features.ts";
import type { FirstLook } from "./first-look.ts";
import type { SceneOfSpeech } from "./scene-of-speech.ts";
import type { Talk } from "./wording.ts";

const FIRST = FIRST_LOOK_FEATURES.map((f) => SPEAKER_FEATURE[f]);
const KEPT = KEPT_FEATURES.map((f) => SPEAKER_FEATURE[f]);

/** The features that the first look is at, of all features of a candidate. */
export const firstRow = (x: Uint8Array): Uint8Array => Uint8Array.from(FIRST, (f) => x[f]!);

/** What the first ranker thinks of each quotation alone. */
export function lookFirst(
  asked: readonly { candidates: readonly number[]; features: readonly Uint8Array[] }[],
  first: TreeRanker,
): FirstLook[] {
  return asked.map((a) => ({ ...a, p: softmax(a.features.map((x) => first.margin(firstRow(x)))) }));
}

/** The probabilities of each quotation's candidates over its whole conversation. */
export function chainsOf(
  scene: SceneOfSpeech,
  looks: readonly FirstLook[],
  habitsAt: (q: number) => TurnTaking,
): number[][] {
  const chains: number[][] = [];
  for (let q = 0; q < looks.length; q = chains.length) chains.push(...chainOf(looks, q, scene.runLast[q]!, habitsAt));
  return chains;
}

/** A share of a line that is smaller counts for nothing. */
const LEAST_SHARE = 0.05;

/** What people say and answer, by the lines that the chain gives them. */
export function talkByChains(
  scene: SceneOfSpeech,
  looks: readonly FirstLook[],
  chains: readonly (readonly number[])[],
): Talk {
  return scene.talkBy(
    looks.map(({ candidates }, q) =>
      candidates.map((c, i) => [c, chains[q]![i]!] as const).filter(([, share]) => share > LEAST_SHARE),
    ),
  );
}

/** The features of the second look at a quotation, a row for each candidate; nobody last. */
export function secondFeatures(
  scene: SceneOfSpeech,
  q: number,
  looks: readonly FirstLook[],
  chains: readonly (readonly number[])[],
  { says, hears }: Talk,
): Uint8Array[] {
  const { candidates, features, p } = looks[q]!;
  const chain = chains[q]!;
  const [first, last] = [scene.runFirst[q]!, scene.runLast[q]!];
  const inRun = (k: number) => k >= first && k <= last;
  const of = (rows: (k: number) => readonly number[], k: number, entity: number) => {
    if (!inRun(k)) return 255;
    const i = looks[k]!.candidates.indexOf(entity);
    return i < 0 ? 0 : percent(rows(k)[i]!);
  };
  const strongest = (k: number, entity: number) => {
    if (!inRun(k)) return 255;
    let top = 0;
    looks[k]!.candidates.forEach((c, i) => {
      if (c !== entity) top = Math.max(top, chains[k]![i]!);
    });
    return percent(top);
  };
  const best = Math.max(...p);
  const said = leads(candidates.map((c) => says.fit(q, c)));
  const heard = leads(candidates.map((c) => hears.fit(q, c)));
  const bestOfChain = Math.max(...chain);
  return features.map((own, i) => {
    const entity = candidates[i] ?? -1; // the last row is nobody
    const x = new Uint8Array(SECOND_LOOK_FEATURES.length);
    KEPT.forEach((f, k) => {
      x[k] = own[f]!;
    });
    let run = 0;
    for (let k = Math.max(first, q - 8); k <= Math.min(last, q + 8); k++) {
      const at = k === q ? -1 : looks[k]!.candidates.indexOf(entity);
      if (at >= 0) run += chains[k]![at]!;
    }
    const second = [
      logOdds(p[i]!),
      percent(best),
      p.filter((other) => other > p[i]!).length,
      logOdds(chain[i]!),
      percent(bestOfChain),
      chain.filter((other) => other > chain[i]!).length,
      ...[-1, -2, -3, 1, 2, 3].flatMap((d) => [
        of((k) => looks[k]!.p, q + d, entity),
        of((k) => chains[k]!, q + d, entity),
      ]),
      strongest(q - 1, entity),
      strongest(q + 1, entity),
      ...(said[i] ?? [0, 0]),
      ...(heard[i] ?? [0, 0]),
      run * 8,
    ];
    SECOND_FEATURES.forEach((_, k) => {
      x[KEPT.length + k] = byte(second[k]!);
    });
    return x;
  });
}

const percent = (p: number) => byte(p * 100 + 0.5);
const logOdds = (p: number) => byte(128.5 + 9 * log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6)));
