import { join } from "node:path";
import {
  type Models,
  REALIS_FEATURES,
  REALIS_VERSION,
  RealisLexicon,
  realisMargin,
  untrainedPeople,
  writeRealisModel,
} from "@fabula/story/learn";
import { boost, type Example } from "../boosting/boost.ts";
import { allFolds, FOLDS } from "../folds.ts";
import { loadSyntaxModels } from "../syntax-models.ts";
import { documentsOf } from "../works.ts";
import { writeModel } from "../write-model.ts";
import { countsOf, type RealisGold, type RealisText, realisTextOf, without } from "./examples.ts";

// Every fold is trained by itself here: the lexicon is learned too, and must not have seen what is held out.
const OPTIONS = { rounds: 400, depth: 4, eta: 0.08, seed: 11, folds: 0 };

/** Trains what tells words that name events that happen, on LitBank (CC BY 4.0), whole works held out for the figures. */
export function trainRealis({ corpora, out, cache }: { corpora: string; out: string; cache: string }): void {
  const syntax = loadSyntaxModels(out);
  const models: Models = { ...syntax, ...untrainedPeople() };
  const documents = documentsOf<RealisGold>(join(corpora, "litbank"));
  const texts = documents.map((d) => realisTextOf(d, models));
  const fold = allFolds(corpora);
  const classOf = (lower: string) => syntax.syntax.classOf(lower);
  const learn = (seen: readonly RealisText[], name: string) => {
    const counts = countsOf(seen);
    const works = new Map(seen.map((t) => [t.work, countsOf(seen.filter((o) => o.work === t.work))]));
    // What a word names elsewhere: a work's own answers must not stand in its questions.
    const elsewhere = new Map(
      [...works].map(([work, own]) => [work, RealisLexicon.from(without(counts, own), classOf)]),
    );
    const nothing = new Uint8Array(REALIS_FEATURES.length);
    const examples = seen.flatMap((t): Example[] =>
      t.candidates
        .filter((c) => c.asked(elsewhere.get(t.work)!))
        .map((c) => ({
          rows: [c.features(elsewhere.get(t.work)!), nothing],
          right: [c.event, !c.event],
          fold: 0,
        })),
    );
    const trees = boost(REALIS_FEATURES, examples, OPTIONS, join(cache, name)).all!;
    return { lexicon: RealisLexicon.from(counts, classOf), trees, threshold: 0 };
  };
  const judged: { margin: number; event: boolean }[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const model = learn(
      texts.filter((t) => fold.get(t.work) !== k),
      `realis-without-${k}`,
    );
    for (const t of texts.filter((t) => fold.get(t.work) === k))
      for (const c of t.candidates.filter((c) => c.asked(model.lexicon)))
        judged.push({ margin: realisMargin(model, c.features(model.lexicon)), event: c.event });
  }
  const events = texts.reduce((n, t) => n + t.events, 0);
  const threshold = bestThreshold(judged, events);
  const { precision, recall, f1 } = scoreAt(judged, events, threshold);
  console.log(`${judged.length} words, ${events} events: precision ${precision}, recall ${recall}, F1 ${f1}`);
  const measure = (name: string, value: number) => ({
    measure: `${name} of events, out of fold by work`,
    corpus: "LitBank",
    value,
  });
  writeModel(
    out,
    {
      name: "realis",
      task: "Tells which words name events that happen or have happened.",
      features: REALIS_VERSION,
      data: [{ name: "LitBank", licence: "CC BY 4.0", part: "80 excerpts, events", words: 143742 }],
      scores: [measure("precision", precision), measure("recall", recall), measure("F1", f1)],
    },
    writeRealisModel({ ...learn(texts, "realis"), threshold }),
  );
}

interface Judged {
  margin: number;
  event: boolean;
}

/** The threshold with the best F1. One number, fitted on what is out of fold: it can flatter the figure by little. */
function bestThreshold(judged: readonly Judged[], events: number): number {
  const sorted = [...judged].sort((a, b) => b.margin - a.margin);
  let best = { f1: 0, threshold: 0 };
  let hits = 0;
  sorted.forEach((j, i) => {
    if (j.event) hits++;
    const f1 = (2 * hits) / (i + 1 + events);
    if (f1 > best.f1) best = { f1, threshold: j.margin - 1 };
  });
  return best.threshold;
}

function scoreAt(judged: readonly Judged[], events: number, threshold: number) {
  const given = judged.filter((j) => j.margin > threshold);
  const hits = given.filter((j) => j.event).length;
  const percent = (n: number, of: number) => Math.round((1000 * n) / of) / 10;
  return {
    precision: percent(hits, given.length),
    recall: percent(hits, events),
    f1: percent(2 * hits, given.length + events),
  };
}
