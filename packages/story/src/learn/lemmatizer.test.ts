import { expect, test } from "vitest";
import { ByteWriter } from "./bytes.ts";
import { Lemmatizer } from "./lemmatizer.ts";

const out = new ByteWriter();
Lemmatizer.write(
  out,
  new Map([
    ["VBD ed", "2"],
    ["VBD ied", "3y"],
    ["VBD ^went", "4go"],
    ["NNS s", "1"],
    ["NNPS s", "1"],
  ]),
);
const lemmatizer = Lemmatizer.read(out.done(), (word) => ["smile", "stop", "walk"].includes(word));

test("the longest ending decides, a whole word before all endings", () => {
  expect(lemmatizer.lemma("walked", "VBD")).toBe("walk");
  expect(lemmatizer.lemma("Cried", "VBD")).toBe("cry");
  expect(lemmatizer.lemma("went", "VBD")).toBe("go");
});

test("where a rule gives no known word, another way to take off the ending may", () => {
  expect(lemmatizer.lemma("smiled", "VBD")).toBe("smile");
  expect(lemmatizer.lemma("stopped", "VBD")).toBe("stop");
  expect(lemmatizer.lemma("zorbed", "VBD")).toBe("zorb");
});

test("one syllable that does not double its consonant had an e, whatever rule and words say", () => {
  expect(lemmatizer.lemma("stared", "VBD")).toBe("stare");
  expect(lemmatizer.lemma("hoping", "VBG")).toBe("hope");
  expect(lemmatizer.lemma("typed", "VBN")).toBe("type");
  expect(lemmatizer.lemma("tied", "VBD")).toBe("tie");
  expect(lemmatizer.lemma("stopped", "VBD")).toBe("stop");
});

test("names keep their case, marks stay as they are", () => {
  expect(lemmatizer.lemma("Karofskys", "NNPS")).toBe("Karofsky");
  expect(lemmatizer.lemma("Ines", "NNP")).toBe("Ines");
  expect(lemmatizer.lemma("i", "PRP")).toBe("I");
  expect(lemmatizer.lemma("…", ",")).toBe("…");
});

test("irregular verbs are known by heart, whatever the tagger takes a rare past for", () => {
  expect(lemmatizer.lemma("swore", "VBD")).toBe("swear");
  expect(lemmatizer.lemma("swore", "VBZ")).toBe("swear");
  expect(lemmatizer.lemma("Clung", "VBN")).toBe("cling");
  expect(lemmatizer.lemma("left", "JJ")).toBe("left");
});
