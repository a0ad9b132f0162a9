import { byte } from "../coreference/features.ts";
import { SECOND_FEATURES, SPEAKER_FEATURES } from "./features.ts";
import type { SceneOfSpeech } from "./scene-of-speech.ts";

/** A quotation after the first look: its candidates, their features and what the first ranker thinks of them; nobody last. */
export interface FirstLook {
  candidates: readonly number[];
  features: readonly Uint8Array[];
  p: readonly number[];
}

/** The features of the second look: the first ones, and the first probabilities here and in the neighbouring turns. */
export function secondFeatures(scene: SceneOfSpeech, q: number, looks: readonly FirstLook[]): Uint8Array[] {
  const { candidates, features, p } = looks[q];
  const best = p.reduce((a, b) => Math.max(a, b), 0);
  const inRun = (k: number) => k >= scene.runFirst[q] && k <= scene.runLast[q] && k !== q;
  const of = (k: number, entity: number) => {
    if (!inRun(k)) return 255;
    const i = looks[k].candidates.indexOf(entity);
    return i < 0 ? 0 : half(looks[k].p[i]);
  };
  return features.map((own, i) => {
    const entity = candidates[i] ?? -1; // the last row is nobody
    const x = new Uint8Array(SPEAKER_FEATURES.length + SECOND_FEATURES.length);
    x.set(own);
    let run = 0;
    for (let k = Math.max(scene.runFirst[q], q - 8); k <= Math.min(scene.runLast[q], q + 8); k++) {
      const at = k === q ? -1 : looks[k].candidates.indexOf(entity);
      if (at >= 0) run += looks[k].p[at];
    }
    const rank = p.filter((other) => other > p[i]).length;
    const second = [
      half(p[i]),
      half(best),
      rank,
      of(q - 1, entity),
      of(q - 2, entity),
      of(q - 3, entity),
      of(q + 1, entity),
      of(q + 2, entity),
      of(q + 3, entity),
      strongest(looks, q - 1, inRun, entity),
      strongest(looks, q + 1, inRun, entity),
      byte(run * 8),
    ];
    second.forEach((value, k) => {
      x[SPEAKER_FEATURES.length + k] = byte(value);
    });
    return x;
  });
}

/** How sure the neighbouring turn is to be somebody else's. */
function strongest(looks: readonly FirstLook[], k: number, inRun: (k: number) => boolean, entity: number): number {
  if (!inRun(k)) return 255;
  let top = 0;
  looks[k].candidates.forEach((c, i) => {
    if (c !== entity && looks[k].p[i] > top) top = looks[k].p[i];
  });
  return half(top);
}

const half = (p: number) => byte(p * 50 + 0.5);
