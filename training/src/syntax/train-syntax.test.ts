import { bareInput, FormTable, hashOf, SyntaxParser, Tagger, WordClasses, withoutMarks } from "@fabula/story/learn";
import { expect, test } from "vitest";
import { readTreebank, type TreebankSentence } from "../conllu.ts";
import { oracle, projective } from "./oracle.ts";
import { trainLemmatizer } from "./train-lemmatizer.ts";
import { trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";

const word = (id: number, form: string, lemma: string, tags: string, head: number, deprel: string): string =>
  `${id}\t${form}\t${lemma}\t${tags.replace(" ", "\t")}\t_\t${head}\t${deprel}\t_\t_`;

/** "The NOUN VERBed the NOUN." with all nouns and verbs. */
const TREEBANK: TreebankSentence[] = readTreebank(
  ["cat", "dog", "nurse", "sailor"]
    .flatMap((subject) =>
      ["call", "wash", "follow"].map((verb) =>
        [
          "# newdoc id = GUM_news_none",
          word(1, "The", "the", "DET DT", 2, "det"),
          word(2, subject, subject, "NOUN NN", 3, "nsubj"),
          word(3, `${verb}ed`, verb, "VERB VBD", 0, "root"),
          word(4, "the", "the", "DET DT", 5, "det"),
          word(5, "horse", "horse", "NOUN NN", 3, "obj"),
          word(6, ".", ".", "PUNCT .", 3, "punct"),
          "",
        ].join("\n"),
      ),
    )
    .join("\n"),
);

const table = new FormTable(WordClasses.NONE);
const tagged = TREEBANK.map((s) => ({ facts: s.forms.map((form) => table.get(form)), tags: s.tags }));

function train(): { tagger: Uint8Array; parser: Uint8Array; lemmatizer: Uint8Array } {
  const tagger = trainTagger(tagged, { searchRounds: 2, rounds: 3, seed: 5, keep: 2000, unit: 0.1 });
  const reader = Tagger.read(tagger);
  const parser = trainParser(
    TREEBANK.map((s, k) => ({
      input: bareInput(
        withoutMarks(
          s.forms,
          s.tags.map((t) => t.split(" ")[1]!),
        ),
        tagged[k]!.facts,
        reader.tag(tagged[k]!.facts),
        reader,
      ),
      heads: s.heads,
      deprels: s.deprels,
    })),
    {
      searchRounds: 2,
      rounds: 3,
      labelSearchRounds: 2,
      labelRounds: 3,
      beam: 4,
      margin: 1000,
      seed: 5,
      keep: 5000,
      unit: 0.1,
      labelKeep: 2000,
      labelUnit: 0.1,
    },
  );
  const lemmatizer = trainLemmatizer(
    TREEBANK.flatMap((s) => s.forms.map((form, i) => ({ form, xpos: s.tags[i]!.split(" ")[1]!, lemma: s.lemmas[i]! }))),
  );
  return { tagger, parser, lemmatizer };
}

test("training gives the same bytes twice, and learns what it was shown", () => {
  const models = train();
  const again = train();
  for (const name of ["tagger", "parser", "lemmatizer"] as const)
    expect(hashOf(again[name])).toBe(hashOf(models[name]));
  const tagger = Tagger.read(models.tagger);
  const parser = SyntaxParser.read(models.parser);
  const forms = ["The", "horse", "followed", "the", "sailor", "."];
  const facts = forms.map((form) => table.get(form));
  const tags = tagger.tag(facts);
  expect(tags.map((tag) => tagger.tagNames[tag])).toEqual(TREEBANK[0]!.tags);
  const tree = parser.parse(forms, facts, tags, tagger);
  expect([...tree.heads]).toEqual(TREEBANK[0]!.heads);
  expect([...tree.relations].map((r) => parser.relationNames[r])).toEqual(TREEBANK[0]!.deprels);
});

test("treebanks are read with genres and heads counted from 0", () => {
  expect(TREEBANK).toHaveLength(12);
  expect(TREEBANK[0]!.genre).toBe("news");
  expect(TREEBANK[0]!.heads).toEqual([1, 2, -1, 4, 2, 2]);
});

test("crossing arcs are lifted, and the oracle builds any projective tree", () => {
  // 0 <- 2 and 1 <- 3 cross, with 3 the root.
  expect(projective([2, 3, 3, -1])).toEqual([2, 3, 3, -1].map((h, i) => (i === 0 ? 3 : h)));
  expect(() => oracle([2, 3, 3, -1])).toThrow(/not projective/);
  expect(oracle(projective([2, 3, 3, -1]))).toHaveLength(8);
});
