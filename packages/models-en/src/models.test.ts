import { readFileSync } from "node:fs";
import {
  findSentences,
  hashOf,
  lemmasOf,
  type ModelFile,
  ModelMismatch,
  parseTokens,
  SyntaxModel,
  tagTokens,
  tokenize,
} from "@fabula/story/learn";
import { beforeAll, describe, expect, test } from "vitest";
import { loadFiles, loadModels, WEIGHTS } from "./index.ts";

const SYNTAX = ["word-classes", "tagger", "lemmatizer", "parser"];
let files: Record<string, ModelFile>;
beforeAll(async () => {
  files = await loadFiles(SYNTAX);
});

test("all models load, and their hashes are those of the cards", async () => {
  const models = await loadModels();
  for (const name of SYNTAX) {
    const card = JSON.parse(readFileSync(new URL(`${name}.card.json`, WEIGHTS), "utf8")) as { sha256: string };
    expect(models.hashes[name]).toBe(card.sha256);
    expect(hashOf(files[name]!.bytes)).toBe(card.sha256);
  }
});

test("cards say what a model does, from what data under which licence, and how well", () => {
  for (const name of SYNTAX) {
    const { card } = files[name]!;
    expect(card.task).not.toBe("");
    expect(card.data.length).toBeGreaterThan(0);
    for (const data of card.data) expect(data.licence).not.toBe("");
    if (name !== "word-classes") expect(card.scores.length).toBeGreaterThan(0);
  }
});

describe("what does not belong together is refused", () => {
  const change = (name: string, file: Partial<ModelFile> & { features?: number }): Record<string, ModelFile> => {
    const { card, bytes } = files[name]!;
    return {
      ...files,
      [name]: { card: { ...card, features: file.features ?? card.features }, bytes: file.bytes ?? bytes },
    };
  };
  test("other weights than those of the card", () => {
    const bytes = files.tagger!.bytes.slice();
    bytes[bytes.length >> 1]! ^= 1;
    expect(() => SyntaxModel.from(change("tagger", { bytes }))).toThrow(ModelMismatch);
    expect(() => SyntaxModel.from(change("tagger", { bytes }))).toThrow(
      /weights of "tagger" are not those of its card/,
    );
  });
  test("other features than those of the code", () => {
    expect(() => SyntaxModel.from(change("parser", { features: 999 }))).toThrow(
      /"parser" was trained with features version 999/,
    );
  });
  test("a missing model", () => {
    const { lemmatizer: _, ...rest } = files;
    expect(() => SyntaxModel.from(rest)).toThrow(/"lemmatizer" is missing/);
  });
  test("a card of another model", () => {
    expect(() => SyntaxModel.from({ ...files, parser: files.tagger! })).toThrow(
      /"parser" was expected, its card says "tagger"/,
    );
  });
});

describe("reading", () => {
  const read = (text: string) => {
    const model = SyntaxModel.from(files);
    const tokens = tokenize(text, [0], [{ start: 0, end: text.length }]);
    const sentences = findSentences(tokens);
    const tags = tagTokens(model, tokens, sentences);
    const parse = parseTokens(model, tokens, sentences, tags);
    return { tokens, sentences, tags, lemmas: lemmasOf(model, tokens, tags), parse };
  };

  test("a plain sentence has the tags, lemmas and tree that a grammarian would give it", () => {
    const { tokens, tags, lemmas, parse } = read("The old women gave Clara two letters.");
    const at = (form: string): number => Array.from({ length: tokens.count }, (_, i) => tokens.form(i)).indexOf(form);
    expect(tags.uposNames[tags.upos[at("Clara")]!]).toBe("PROPN");
    expect(tags.xposNames[tags.xpos[at("gave")]!]).toBe("VBD");
    expect(lemmas[at("women")]).toBe("woman");
    expect(lemmas[at("gave")]).toBe("give");
    expect(lemmas[at("letters")]).toBe("letter");
    expect(parse.head[at("gave")]).toBe(-1);
    expect(parse.head[at("women")]).toBe(at("gave"));
    expect(parse.deprelNames[parse.deprel[at("women")]!]).toBe("nsubj");
    expect(parse.deprelNames[parse.deprel[at("letters")]!]).toBe("obj");
  });

  test("each sentence has one root, and no head lies outside of it or leads in a circle", () => {
    const odd = [
      '""""""',
      "“”",
      "_ _ _",
      "- - -",
      "Oh!",
      `${"very ".repeat(500)}old`,
      `${'"'.repeat(700)} a b`,
      "\u200f\u0301 😀 \ud800",
    ];
    for (const text of odd) {
      const { sentences, parse } = read(text);
      for (let s = 0; s < sentences.count; s++) {
        const first = sentences.first[s]!;
        const last = sentences.last[s]!;
        let roots = 0;
        for (let i = first; i < last; i++) {
          if (parse.head[i] === -1) roots++;
          else expect(parse.head[i]! >= first && parse.head[i]! < last).toBe(true);
          let steps = 0;
          for (let at = i; at >= 0 && steps <= last - first; at = parse.head[at]!) steps++;
          expect(steps).toBeLessThanOrEqual(last - first);
        }
        expect(roots).toBe(1);
      }
    }
  });

  test("twice the same", () => {
    const text = "“Wait,” said Ned, and he thought of the house that his aunt had sold.";
    expect(read(text).parse).toEqual(read(text).parse);
  });
});
