import {
  ByteWriter,
  best,
  ClassWeights,
  type FormFacts,
  TAGGER_KEYS,
  Tagger,
  taggerFeatures,
} from "@fabula/story/learn";
import { ClassPerceptron } from "../class-perceptron.ts";
import { seeded, shuffle } from "../random.ts";

/** A sentence as the tagger sees it. */
export interface TaggedSentence {
  facts: FormFacts[];
  tags: string[];
}

export interface TaggerOptions {
  /** Rounds with all features, to find the strong ones. */
  searchRounds: number;
  /** Rounds with the strong ones alone. */
  rounds: number;
  seed: number;
  /** How many weights are kept. */
  keep: number;
  /** Step of the kept weights, in units of a single update. */
  unit: number;
}

/**
 * Trains twice: with all features, and then from the start with those alone that came out strong, so that these learn to
 * do without the others.
 */
export function trainTagger(sentences: readonly TaggedSentence[], options: TaggerOptions): Uint8Array<ArrayBuffer> {
  return trainTaggerWith(sentences, strongTaggerFeatures(sentences, options), options);
}

/** The features that are worth their room, one byte for each key. */
export function strongTaggerFeatures(sentences: readonly TaggedSentence[], options: TaggerOptions): Uint8Array {
  const model = new ClassPerceptron();
  learn(model, sentences, tagNamesOf(sentences), options.searchRounds, options.seed);
  return model.strongest(options.keep);
}

/** Trains with `allowed` features. Returns the weight file. */
export function trainTaggerWith(
  sentences: readonly TaggedSentence[],
  allowed: Uint8Array,
  options: TaggerOptions,
): Uint8Array<ArrayBuffer> {
  const model = new ClassPerceptron(allowed);
  const names = tagNamesOf(sentences);
  learn(model, sentences, names, options.rounds, options.seed + 1);
  const out = new ByteWriter();
  out.strings(names);
  ClassWeights.write(out, model.averaged(options.keep, options.unit));
  return out.done();
}

function tagNamesOf(sentences: readonly TaggedSentence[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.tags))].sort();
}

/** Trains on its own tags of the words before, so that it learns to live with its mistakes. */
function learn(
  model: ClassPerceptron,
  sentences: readonly TaggedSentence[],
  names: readonly string[],
  rounds: number,
  seed: number,
): void {
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const random = seeded(seed);
  const order = sentences.map((s) => ({ facts: s.facts, gold: s.tags.map((t) => indexOf.get(t)!) }));
  const keys = new Int32Array(TAGGER_KEYS);
  const scores = new Int32Array(names.length);
  for (let round = 0; round < rounds; round++) {
    for (const { facts, gold } of shuffle(order, random)) {
      let before = -1;
      let beforeThat = -1;
      for (let i = 0; i < facts.length; i++) {
        const count = taggerFeatures(facts, i, before, beforeThat, keys);
        scores.fill(0);
        model.addTo(scores, keys, count);
        const guess = best(scores);
        if (guess !== gold[i]) model.update(keys, count, gold[i]!, guess);
        model.tick();
        beforeThat = before;
        before = guess;
      }
    }
  }
}

/** Tags each fifth of the sentences by a tagger trained on the others: what a parser must learn to live with. */
export function crossTag(
  sentences: readonly TaggedSentence[],
  allowed: Uint8Array,
  options: TaggerOptions,
): string[][] {
  const folds = 5;
  const tagged: string[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => i % folds !== fold);
    const tagger = Tagger.read(trainTaggerWith(others, allowed, options));
    for (let i = fold; i < sentences.length; i += folds) {
      tagged[i] = tagger.tag(sentences[i]!.facts).map((t) => tagger.tagNames[t]!);
    }
  }
  return tagged;
}
