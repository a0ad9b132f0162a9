import { rounded, softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { defineStage } from "../../pipeline/stage.ts";
import { Words } from "../syntax/words.ts";
import { nameAhead } from "./cataphora.ts";
import { correctEntities } from "./corrected.ts";
import { FEATURE } from "./features.ts";
import { nameKin } from "./kin.ts";
import { type Decide, Resolver } from "./resolver.ts";
import { nameTold } from "./told-names.ts";

/** Names, nominals and pronouns of the narration, before anybody knows who speaks. */
export const narrativeCoreferenceStage = defineStage({
  makes: "narrativeCoreference",
  needs: [
    "models",
    "repaired",
    "sections",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "names",
    "narration",
    "cues",
    "corrections",
  ],
  run: (layers) => {
    const given = { ...layers, words: new Words(layers) };
    const resolver = new Resolver(given, byRanker(layers.models.antecedents));
    const found = resolver.run();
    return correctEntities(
      given,
      nameTold(given, nameKin(given, resolver.relations, nameAhead(given, found))),
      layers.corrections,
    );
  },
});

/** All mentions, with "I" and "you" inside quotations through speaker and addressee. */
export const coreferenceStage = defineStage({
  makes: "coreference",
  needs: [
    "models",
    "repaired",
    "sections",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "names",
    "narration",
    "cues",
    "narrativeCoreference",
    "speakers",
    "corrections",
  ],
  run: (layers) => {
    const conversation = layers.speakers.map((s) => ({ speaker: s.speaker, addressees: s.spokenTo }));
    const given = { ...layers, words: new Words(layers), conversation, given: layers.narrativeCoreference };
    const resolver = new Resolver(given, byRanker(layers.models.antecedents));
    const found = resolver.run();
    return correctEntities(
      given,
      nameTold(given, nameKin(given, resolver.relations, nameAhead(given, found), conversation)),
      layers.corrections,
    );
  },
});

/** A noun ("the painter") means somebody with a name only where that is as likely as this. */
const LEAST_FOR_NAMES = 0.65;

/** Nouns are never as sure by rank as by grammar. */
const MOST_FOR_NOUNS = 0.89;

/** The likeliest antecedent. */
export function byRanker(ranker: TreeRanker): Decide {
  return ({ candidates }) => {
    const p = softmax(candidates.map((c) => ranker.margin(c.features)));
    const guess = (i: number) => {
      const x = candidates[i].features;
      return x[FEATURE.a_type] === 4 && x[FEATURE.c_new] === 0 && x[FEATURE.c_type] === 0 && p[i] < LEAST_FOR_NAMES;
    };
    let choice = candidates.length - 1;
    for (let i = 0; i < p.length; i++) if (p[i] > p[choice] && !guess(i)) choice = i;
    const nominal = candidates[choice].features[FEATURE.a_type] === 4;
    return { choice, confidence: Math.min(rounded(p[choice]), nominal ? MOST_FOR_NOUNS : 1), p };
  };
}
