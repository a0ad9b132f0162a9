import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findSentences, normalized, tokenize } from "@fabula/story/learn";
import type { TreebankSentence } from "../conllu.ts";

/** A word as word classes know it: in lower case, digits as 0. */
export function classWord(form: string): string {
  return normalized(form).toLowerCase().replace(/\d/g, "0");
}

/** Sentences of the plain novels in `folder` and of treebanks, as words in lower case. Files go by name. */
export function* plainSentences(folder: string, treebanks: readonly TreebankSentence[]): Generator<string[]> {
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const tokens = tokenize(
      text,
      paragraphs.map((_, i) => i),
      paragraphs,
    );
    const sentences = findSentences(tokens);
    for (let s = 0; s < sentences.count; s++) {
      const words: string[] = [];
      for (let i = sentences.first[s]!; i < sentences.last[s]!; i++) words.push(classWord(tokens.form(i)));
      yield words;
    }
  }
  // Three times: words of today must not drown among those of the novels.
  for (let times = 0; times < 3; times++) for (const sentence of treebanks) yield sentence.forms.map(classWord);
}
