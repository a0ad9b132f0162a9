import type { FormTable, Lemmatizer, ModelCard, SyntaxParser, Tagger } from "@fabula/story/learn";
import type { TreebankSentence } from "../conllu.ts";

type Corpora = Readonly<Record<string, readonly TreebankSentence[]>>;
type Scores = ModelCard["scores"];

/** Tags and trees on gold tokens; the parser sees the tagger's tags. LAS leaves subtypes out, as the shared tasks do. */
export function scoreSyntax(corpora: Corpora, table: FormTable, tagger: Tagger, parser: SyntaxParser): Scores {
  return Object.entries(corpora).flatMap(([corpus, sentences]) => {
    const right = { UPOS: 0, XPOS: 0, UAS: 0, LAS: 0, "LAS with subtypes": 0 };
    let words = 0;
    for (const s of sentences) {
      const facts = s.forms.map((form) => table.get(form));
      const tags = tagger.tag(facts);
      const tree = parser.parse(s.forms, facts, tags, tagger);
      words += s.forms.length;
      tags.forEach((tag, i) => {
        const [upos, xpos] = tagger.tagNames[tag]!.split(" ");
        const [goldUpos, goldXpos] = s.tags[i]!.split(" ");
        if (upos === goldUpos) right.UPOS++;
        if (xpos === goldXpos) right.XPOS++;
        if (tree.heads[i] !== s.heads[i]) return;
        right.UAS++;
        const relation = parser.relationNames[tree.relations[i]!]!;
        if (relation === s.deprels[i]) right["LAS with subtypes"]++;
        if (relation.split(":")[0] === s.deprels[i]!.split(":")[0]) right.LAS++;
      });
    }
    return Object.entries(right).map(([measure, n]) => ({ measure, corpus, value: percent(n, words) }));
  });
}

/** Lemmas on gold tokens with gold tags. */
export function scoreLemmas(corpora: Corpora, lemmatizer: Lemmatizer): Scores {
  return Object.entries(corpora).map(([corpus, sentences]) => {
    let right = 0;
    let words = 0;
    for (const s of sentences) {
      s.forms.forEach((form, i) => {
        words++;
        if (lemmatizer.lemma(form, s.tags[i]!.split(" ")[1]!) === s.lemmas[i]) right++;
      });
    }
    return { measure: "lemmas, gold tags", corpus, value: percent(right, words) };
  });
}

function percent(part: number, whole: number): number {
  return Math.round((part / Math.max(1, whole)) * 10_000) / 100;
}
