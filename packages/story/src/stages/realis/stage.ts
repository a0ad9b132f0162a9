import { realisMargin } from "../../learn/realis-model.ts";
import { defineStage } from "../../pipeline/stage.ts";
import { spokenTokens } from "../narration/stage.ts";
import { Words } from "../syntax/words.ts";
import { RealisFeatures } from "./features.ts";
import type { Realis } from "./layer.ts";

/** Which words name events that happen. */
export const realisStage = defineStage({
  makes: "realis",
  needs: ["models", "tokens", "sentences", "tags", "lemmas", "parse", "quotations"],
  run(layers): Realis {
    const words = new Words(layers);
    const features = new RealisFeatures(words, spokenTokens(words, layers.quotations));
    const { realis } = layers.models;
    const out = new Uint8Array(words.count);
    for (let i = 0; i < words.count; i++)
      if (features.mayBeEvent(i, realis.lexicon) && realisMargin(realis, features.of(i, realis.lexicon)) > 0)
        out[i] = 1;
    return out;
  },
});
