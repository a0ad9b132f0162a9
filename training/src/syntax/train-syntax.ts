import {
  ByteReader,
  bareInput,
  FormTable,
  LEMMATIZER_FEATURES,
  Lemmatizer,
  type ModelCard,
  PARSER_FEATURES,
  SyntaxParser,
  TAGGER_FEATURES,
  Tagger,
  WORD_CLASS_FEATURES,
  WordClasses,
  withoutMarks,
} from "@fabula/story/learn";
import type { TreebankSentence } from "../conllu.ts";
import { bareTree } from "./bare-tree.ts";
import { induceWordClasses, WORD_CLASS_OPTIONS, type WordClassOptions } from "./induce-word-classes.ts";
import { plainSentences } from "./plain-sentences.ts";
import { scoreLemmas, scoreSyntax } from "./score-syntax.ts";
import { tagChoices } from "./tag-choices.ts";
import { trainLemmatizer } from "./train-lemmatizer.ts";
import { type ParserOptions, trainParser } from "./train-parser.ts";
import { crossTag, strongTaggerFeatures, type TaggerOptions, trainTaggerWith } from "./train-tagger.ts";

export interface SyntaxCorpora {
  ewtTrain: TreebankSentence[];
  ewtDev: TreebankSentence[];
  gumTrain: TreebankSentence[];
  gumDev: TreebankSentence[];
  /** Folder of plain novels. */
  novels: string;
}

export interface SyntaxOptions {
  classes: WordClassOptions;
  tagger: TaggerOptions;
  /** Rounds of the taggers whose mistakes the parser sees in training. */
  crossRounds: number;
  parser: ParserOptions;
}

export const SYNTAX_OPTIONS: SyntaxOptions = {
  classes: WORD_CLASS_OPTIONS,
  tagger: { searchRounds: 3, rounds: 6, seed: 1, keep: 320_000, unit: 0.5 },
  crossRounds: 3,
  parser: {
    searchRounds: 3,
    rounds: 8,
    labelSearchRounds: 3,
    labelRounds: 5,
    beam: 4,
    margin: 300,
    seed: 1,
    keep: 430_000,
    unit: 0.5,
    labelKeep: 200_000,
    labelUnit: 0.5,
  },
};

/** Genres of GUM whose texts may be trained on: attribution or public domain. The others are for measuring. */
export const TRAINING_GENRES: ReadonlySet<string> = new Set(
  "academic court news interview conversation textbook vlog speech".split(" "),
);

type Card = Omit<ModelCard, "sha256" | "bytes">;

/** Trains all syntax models. Returns weights and cards, which give scores on the parts that nothing was trained on. */
export function trainSyntax(
  corpora: SyntaxCorpora,
  report: (line: string) => void,
  options: SyntaxOptions = SYNTAX_OPTIONS,
): { card: Card; bytes: Uint8Array<ArrayBuffer> }[] {
  const gum = corpora.gumTrain.filter((s) => TRAINING_GENRES.has(s.genre));
  const train = [...corpora.ewtTrain, ...gum];
  const data = [
    { name: "UD English EWT", licence: "CC BY-SA 4.0", part: "train", words: wordsOf(corpora.ewtTrain) },
    {
      name: "UD English GUM",
      licence: "CC BY 4.0 (texts: CC BY, public domain)",
      part: `train: ${[...TRAINING_GENRES].join(", ")}`,
      words: wordsOf(gum),
    },
  ];
  const held = {
    "EWT dev": corpora.ewtDev,
    "GUM dev": corpora.gumDev,
    "GUM fiction": [...corpora.gumTrain, ...corpora.gumDev].filter((s) => s.genre === "fiction"),
  };

  const classBytes = induceWordClasses(plainSentences(corpora.novels, train), tagChoices(train), options.classes);
  const classes = WordClasses.read(new ByteReader(classBytes));
  report(`word classes for ${classes.size} words`);

  const lemmaBytes = trainLemmatizer(
    train.flatMap((s) => s.forms.map((form, i) => ({ form, xpos: s.tags[i]!.split(" ")[1]!, lemma: s.lemmas[i]! }))),
  );
  const lemmatizer = Lemmatizer.read(lemmaBytes, (word) => classes.has(word));
  report("lemmatizer");

  const table = new FormTable(classes);
  const tagged = train.map((s) => ({ facts: s.forms.map((form) => table.get(form)), tags: s.tags }));
  const strong = strongTaggerFeatures(tagged, options.tagger);
  const taggerBytes = trainTaggerWith(tagged, strong, options.tagger);
  const tagger = Tagger.read(taggerBytes);
  report(`tagger, ${taggerBytes.length} bytes`);
  const guessed = crossTag(tagged, strong, { ...options.tagger, rounds: options.crossRounds });
  report("tags for the parser to learn from");

  const tagOf = new Map(tagger.tagNames.map((name, i) => [name, i]));
  const parserBytes = trainParser(
    train.map((s, k) => {
      const tags = guessed[k]!.map((tag) => tagOf.get(tag) ?? 0);
      const bare = withoutMarks(
        s.forms,
        guessed[k]!.map((tag) => tag.split(" ")[1]!),
      );
      const { heads, deprels } = bareTree(bare.kept, s.heads, s.deprels);
      return { input: bareInput(bare, tagged[k]!.facts, tags, tagger), heads, deprels };
    }),
    { ...options.parser, report },
  );
  report(`parser, ${parserBytes.length} bytes`);
  const scores = scoreSyntax(held, table, tagger, SyntaxParser.read(parserBytes));
  for (const { measure, corpus, value } of scores) report(`${corpus} ${measure} ${value}`);
  const of = (...measures: string[]) => scores.filter((s) => measures.includes(s.measure));

  return [
    {
      card: {
        name: "word-classes",
        task: "Classes of words with like neighbours, for features of tagger and parser",
        features: WORD_CLASS_FEATURES,
        data: [
          { name: "80 plain novels", licence: "public domain (US)", part: "all, not annotated", words: 8_353_235 },
          ...data,
        ],
        scores: [],
      },
      bytes: classBytes,
    },
    {
      card: {
        name: "tagger",
        task: "Universal and Penn Treebank parts of speech",
        features: TAGGER_FEATURES,
        data,
        scores: of("UPOS", "XPOS"),
      },
      bytes: taggerBytes,
    },
    {
      card: {
        name: "lemmatizer",
        task: "Lemmas from form and Penn Treebank tag",
        features: LEMMATIZER_FEATURES,
        data,
        scores: scoreLemmas(held, lemmatizer),
      },
      bytes: lemmaBytes,
    },
    {
      card: {
        name: "parser",
        task: "Basic Universal Dependencies",
        features: PARSER_FEATURES,
        data,
        scores: of("UAS", "LAS", "LAS with subtypes"),
      },
      bytes: parserBytes,
    },
  ];
}

function wordsOf(sentences: readonly TreebankSentence[]): number {
  return sentences.reduce((sum, s) => sum + s.forms.length, 0);
}
