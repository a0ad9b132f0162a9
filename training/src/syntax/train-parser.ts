import {
  ActionWeights,
  BeamParser,
  ByteReader,
  ByteWriter,
  best,
  type ClassScorer,
  ClassWeights,
  NODE,
  type ParserInput,
  relationFeatures,
  WORD,
} from "@fabula/story/learn";
import { ActionPerceptron } from "../action-perceptron.ts";
import { ClassPerceptron } from "../class-perceptron.ts";
import { seeded, shuffle } from "../random.ts";
import { oracle, projective } from "./oracle.ts";

/** A sentence as the parser sees it, with its tree. */
export interface ParsedSentence {
  input: ParserInput;
  heads: number[];
  deprels: string[];
}

export interface ParserOptions {
  /** Rounds with all features, to find the strong ones, and then with those alone. */
  searchRounds: number;
  rounds: number;
  labelSearchRounds: number;
  labelRounds: number;
  beam: number;
  /** In reading, states this far behind the best (in units of a weight of 1/127 of `top`) are given up. */
  margin: number;
  seed: number;
  /** How many features of states are kept, and the step of their weights in units of a single update. */
  keep: number;
  unit: number;
  /** The same for weights of relations. */
  labelKeep: number;
  labelUnit: number;
  report?: (line: string) => void;
}

interface Example {
  input: ParserInput;
  actions: Uint8Array;
  relations: Uint8Array;
}

/**
 * Trains the chooser of relations on gold trees, then the transitions with it; both twice, with all features and then
 * from the start with the strong ones alone. Returns the weight file.
 */
export function trainParser(sentences: readonly ParsedSentence[], options: ParserOptions): Uint8Array<ArrayBuffer> {
  const names = [...new Set(sentences.flatMap((s) => s.deprels))].sort();
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const root = indexOf.get("root")!;
  const examples: Example[] = sentences
    .filter((s) => s.heads.filter((h) => h < 0).length === 1)
    .map((s) => ({
      input: s.input,
      actions: oracle(projective(s.heads)),
      relations: Uint8Array.from(s.deprels.map((d) => indexOf.get(d)!)),
    }));
  const labels = trainLabels(examples, names.length, root, options);
  const scorer = ClassWeights.read(new ByteReader(labels.bytes));
  const search = new ActionPerceptron();
  learnActions(search, options.searchRounds, examples, scorer, names.length, root, options);
  const actions = new ActionPerceptron(search.strongest(options.keep));
  learnActions(actions, options.rounds, examples, scorer, names.length, root, options);
  const out = new ByteWriter();
  out.strings(names);
  out.number(options.beam);
  out.number(options.margin);
  ClassWeights.write(out, labels.rows);
  ActionWeights.write(out, actions.averaged(options.unit));
  return out.done();
}

/** Follows gold transitions; each relation that comes up is guessed, corrected and learned. */
class RelationTeacher extends BeamParser {
  example!: Example;
  wrong = 0;
  private readonly guessScores: Int32Array;
  constructor(
    private readonly model: ClassPerceptron,
    relationCount: number,
    root: number,
  ) {
    super({ score: () => undefined }, model, relationCount, 1, root);
    this.guessScores = new Int32Array(relationCount);
  }
  override relate(input: ParserInput, head: number, child: number): number {
    const count = relationFeatures(input, this.nodes.data, head, child, this.keys);
    this.guessScores.fill(0);
    this.model.addTo(this.guessScores, this.keys, count);
    const guess = best(this.guessScores);
    const gold = this.example.relations[this.nodes.data[child * NODE + WORD]!]!;
    if (guess !== gold) {
      this.model.update(this.keys, count, gold, guess);
      this.wrong++;
    }
    this.model.tick();
    return gold;
  }
}

function trainLabels(examples: readonly Example[], count: number, root: number, options: ParserOptions) {
  const search = new ClassPerceptron();
  learnLabels(search, options.labelSearchRounds, examples, count, root, options);
  const model = new ClassPerceptron(search.strongest(options.labelKeep));
  learnLabels(model, options.labelRounds, examples, count, root, options);
  const rows = model.averaged(options.labelKeep, options.labelUnit);
  const out = new ByteWriter();
  ClassWeights.write(out, rows);
  return { rows, bytes: out.done() };
}

function learnLabels(
  model: ClassPerceptron,
  rounds: number,
  examples: readonly Example[],
  count: number,
  root: number,
  options: ParserOptions,
): void {
  const teacher = new RelationTeacher(model, count, root);
  const random = seeded(options.seed);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    teacher.wrong = 0;
    for (const example of shuffle(order, random)) {
      teacher.example = example;
      let state = teacher.start(example.input);
      for (const action of example.actions) state = teacher.follow(example.input, state, action, 0);
    }
    options.report?.(`relations ${round + 1}: ${teacher.wrong} wrong`);
  }
}

/**
 * Structured perceptron with a beam: of all prefixes of the transitions the one is corrected at which the best wrong
 * state leads the right one by most ("max-violation", Huang, Fayong, Guo 2012).
 */
function learnActions(
  model: ActionPerceptron,
  rounds: number,
  examples: readonly Example[],
  labels: ClassScorer,
  count: number,
  root: number,
  options: ParserOptions,
): void {
  const parser = new BeamParser(model, labels, count, options.beam, root);
  const random = seeded(options.seed + 1);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    for (const example of shuffle(order, random)) {
      if (learnFrom(example, parser, model)) wrong++;
      model.tick();
    }
    options.report?.(`transitions ${round + 1}: ${wrong} of ${order.length} sentences corrected`);
  }
}

function learnFrom(example: Example, parser: BeamParser, model: ActionPerceptron): boolean {
  const { input, actions } = example;
  const start = parser.start(input);
  let beam = [start];
  let gold = start;
  let worst = -1;
  let worstGold = -1;
  let worstBest = -1;
  for (const action of actions) {
    const next = parser.advance(input, beam);
    const parent = gold;
    let kept = -1;
    for (const state of next) if (parser.previous[state] === parent && parser.action[state] === action) kept = state;
    if (kept < 0) {
      const score = parser.score[parent]! + parser.evaluate(input, parent)[action]!;
      kept = parser.follow(input, parent, action, score);
    }
    gold = kept;
    beam = next;
    const lead = next[0] === gold ? -1 : parser.score[next[0]!]! - parser.score[gold]!;
    if (lead > worst || (lead === worst && lead >= 0)) {
      worst = lead;
      worstGold = gold;
      worstBest = next[0]!;
    }
  }
  if (worst < 0) return false;
  correct(input, parser, model, worstGold, 1, worstBest);
  correct(input, parser, model, worstBest, -1, worstGold);
  return true;
}

/** Adds `by` to the features of all steps that led to `state` and are not shared with `other`. */
function correct(
  input: ParserInput,
  parser: BeamParser,
  model: ActionPerceptron,
  state: number,
  by: number,
  other: number,
): void {
  const shared = new Set<number>();
  for (let s = other; s >= 0; s = parser.previous[s]!) shared.add(s);
  for (let s = state; s >= 0 && !shared.has(s); s = parser.previous[s]!) {
    const count = parser.features(input, parser.previous[s]!);
    model.add(parser.keys, count, parser.action[s]!, by);
  }
}
