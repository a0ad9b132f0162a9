import { rounded, softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { defineStage } from "../../pipeline/stage.ts";
import { Words } from "../syntax/words.ts";
import { type Decide, Resolver } from "./resolver.ts";

/** Names, nominals and pronouns of the narration, before anybody knows who speaks. */
export const narrativeCoreferenceStage = defineStage({
  makes: "narrativeCoreference",
  needs: ["models", "tokens", "sentences", "tags", "lemmas", "parse", "mentions", "names", "narration", "cues"],
  run: (layers) => new Resolver({ ...layers, words: new Words(layers) }, byRanker(layers.models.antecedents)).run(),
});

/** All mentions, with "I" and "you" inside quotations through speaker and addressee. */
export const coreferenceStage = defineStage({
  makes: "coreference",
  needs: [
    "models",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "mentions",
    "names",
    "narration",
    "cues",
    "narrativeCoreference",
    "speakers",
  ],
  run: (layers) => {
    const conversation = layers.speakers.map((s) => ({ speaker: s.speaker, addressees: s.addressees }));
    return new Resolver(
      { ...layers, words: new Words(layers), conversation, given: layers.narrativeCoreference },
      byRanker(layers.models.antecedents),
    ).run();
  },
});

/** The likeliest antecedent. */
export function byRanker(ranker: TreeRanker): Decide {
  return ({ candidates }) => {
    const margins = candidates.map((c) => ranker.margin(c.features));
    let choice = 0;
    for (let i = 1; i < margins.length; i++) if (margins[i] > margins[choice]) choice = i;
    return { choice, confidence: rounded(softmax(margins)[choice]) };
  };
}
