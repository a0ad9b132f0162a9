import { type Layers, SceneOfSpeech, Words } from "@fabula/story/learn";
import { seeded } from "../random.ts";
import { askAll, type Questions, type SpeechLayers } from "./examples.ts";

/** This share of the cues with a name is hidden; the others stay, to be clues for the lines around. */
const HIDDEN = 0.4;

/**
 * Questions from a text without gold: some of the cues that name the speaker are hidden, and their lines become lines
 * without a cue whose speaker is known all the same. Lines whose cue stays are asked too.
 */
export function hiddenCueQuestions(layers: SpeechLayers, seed: number, fold: number): Questions {
  const random = seeded(seed);
  const named = layers.cues.map((cue) =>
    Boolean(
      cue &&
        cue.kind === "name" &&
        cue.strong &&
        cue.mention >= 0 &&
        layers.narrativeCoreference.entityOf[cue.mention] >= 0,
    ),
  );
  const hidden = named.map((is) => is && random() < HIDDEN);
  const speakers = layers.cues.map((cue, q) =>
    named[q] ? new Set([layers.narrativeCoreference.entityOf[cue!.mention]]) : null,
  );
  const entityOf = layers.narrativeCoreference.entityOf.slice();
  const cues: Layers["cues"] = layers.cues.map((cue, q) => {
    if (!cue || !hidden[q]) return cue;
    entityOf[cue.mention] = -1;
    return null;
  });
  const coreference = { ...layers.narrativeCoreference, entityOf };
  const scene = new SceneOfSpeech({ ...layers, cues, words: new Words(layers), coreference });
  return askAll(scene, { speakers, addressees: hideAddressees(scene, random) }, fold);
}

/** Half of the calls by name ("Kurt, come in") are hidden too: to whom the line is said is then known all the same. */
function hideAddressees(scene: SceneOfSpeech, random: () => number): (ReadonlySet<number> | null)[] {
  return scene.vocatives.map((called, q) => {
    if (called.length !== 1 || random() >= 0.5) return null;
    const known = new Set(called);
    scene.vocatives[q] = [];
    return known;
  });
}
