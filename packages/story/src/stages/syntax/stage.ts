import type { SyntaxModel } from "../../learn/syntax-model.ts";
import { defineStage } from "../../pipeline/stage.ts";
import type { Sentences, Tokens } from "../tokens/layer.ts";
import type { Lemmas, Parse, Tags } from "./layer.ts";

/** Universal and Penn Treebank parts of speech. */
export const tagsStage = defineStage({
  makes: "tags",
  needs: ["models", "tokens", "sentences"],
  run: ({ models, tokens, sentences }) => tagTokens(models.syntax, tokens, sentences),
});

export const lemmasStage = defineStage({
  makes: "lemmas",
  needs: ["models", "tokens", "tags"],
  run: ({ models, tokens, tags }) => lemmasOf(models.syntax, tokens, tags),
});

/** Heads and relations of Universal Dependencies. */
export const parseStage = defineStage({
  makes: "parse",
  needs: ["models", "tokens", "sentences", "tags"],
  run: ({ models, tokens, sentences, tags }) => parseTokens(models.syntax, tokens, sentences, tags),
});

function formsOf(tokens: Tokens, sentences: Sentences, sentence: number): string[] {
  const forms: string[] = [];
  for (let i = sentences.first[sentence]!; i < sentences.last[sentence]!; i++) forms.push(tokens.form(i));
  return forms;
}

export function tagTokens(model: SyntaxModel, tokens: Tokens, sentences: Sentences): Tags {
  const { tagger } = model;
  const upos = new Uint8Array(tokens.count);
  const xpos = new Uint8Array(tokens.count);
  const table = model.formTable();
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    model.tag(formsOf(tokens, sentences, s), table).forEach((tag, i) => {
      upos[first + i] = tagger.upos[tag]!;
      xpos[first + i] = tagger.xpos[tag]!;
    });
  }
  return { upos, xpos, uposNames: tagger.uposNames, xposNames: tagger.xposNames };
}

export function lemmasOf(model: SyntaxModel, tokens: Tokens, tags: Tags): Lemmas {
  return Array.from({ length: tokens.count }, (_, i) => model.lemma(tokens.form(i), tags.xposNames[tags.xpos[i]!]!));
}

export function parseTokens(model: SyntaxModel, tokens: Tokens, sentences: Sentences, tags: Tags): Parse {
  const head = new Int32Array(tokens.count);
  const deprel = new Uint8Array(tokens.count);
  const table = model.formTable();
  const tagOf = model.tagger.pairs(tags.uposNames, tags.xposNames);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const forms = formsOf(tokens, sentences, s);
    const tree = model.parse(
      forms,
      forms.map((_, i) => tagOf(tags.upos[first + i]!, tags.xpos[first + i]!)),
      table,
    );
    for (let i = 0; i < forms.length; i++) {
      head[first + i] = tree.heads[i]! < 0 ? -1 : first + tree.heads[i]!;
      deprel[first + i] = tree.relations[i]!;
    }
  }
  return { head, deprel, deprelNames: model.relationNames };
}
