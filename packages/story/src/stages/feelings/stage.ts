import { defineStage } from "../../pipeline/stage.ts";
import type { Feeling, FeelingKind, Modality } from "../../story.ts";
import { CLAUSE_LAYERS, Clauses } from "../events/clauses.ts";
import { FEELING_ADJECTIVES, FEELING_VERBS } from "./frames.ts";

/** What one feels for another, as the narrator or the one who feels says it; hearsay is left out. */
export const feelingsStage = defineStage({
  makes: "feelings",
  needs: CLAUSE_LAYERS,
  run(layers): Feeling[] {
    const clauses = new Clauses(layers);
    const { words } = clauses;
    const feelings: Feeling[] = [];
    for (let token = 0; token < words.count; token++) {
      const found = feelingAt(clauses, token);
      if (!found) continue;
      const { token: subject, undergoes } = clauses.subject(token);
      if (subject < 0 || undergoes) continue;
      // In a quotation only "I" and "we" say what they feel; of others it is hearsay.
      if (clauses.quotationOf(token) >= 0 && !/^(?:i|we)$/.test(words.lower(subject))) continue;
      const said = clauses.assertion.modality(token);
      if (said === "planned" || said === "desired") continue;
      const { kind, modality } = unbearable(clauses, token, found.kind, said);
      const span = clauses.span(token, [subject, found.target]);
      const together = /^(?:each|one)$/.test(words.lower(found.target));
      const from = clauses.people(subject);
      const targets = together ? from : clauses.people(found.target);
      for (const a of from)
        for (const b of targets)
          if (a !== b)
            feelings.push({
              ...span,
              id: "",
              from: a,
              to: b,
              kind,
              modality,
              ...clauses.told(token),
              when: modality === "possible" ? "after" : clauses.assertion.when(token, modality),
              scene: clauses.sceneAt(span.start),
              confidence: 0.7,
            });
    }
    feelings.sort((a, b) => a.start - b.start || a.end - b.end);
    return feelings.map((f, i) => ({ ...f, id: `f${i + 1}` }));
  },
});

function feelingAt(clauses: Clauses, token: number): { kind: FeelingKind; target: number } | null {
  const { words } = clauses;
  const tag = words.upos(token);
  const lemma = words.lemma(token);
  if (tag === "VERB") {
    const kind = FEELING_VERBS.get(lemma) ?? (/^(?:stand|bear|like)$/.test(lemma) ? "love" : undefined);
    const target = kind ? words.childBy(token, "obj") : -1;
    if (kind && target >= 0) return { kind, target };
  }
  if (tag !== "ADJ" && tag !== "VERB") return null;
  for (const child of words.children(token)) {
    if (!words.deprel(child).startsWith("obl")) continue;
    const marker = words.childBy(child, "case");
    const kind = marker < 0 ? undefined : FEELING_ADJECTIVES.get(`${words.lower(token)} ${words.lower(marker)}`);
    if (kind) return { kind, target: child };
  }
  return null;
}

/** "Can't stand him", "doesn't like him" assert dislike; "stand" alone asserts nothing of love. */
function unbearable(
  clauses: Clauses,
  token: number,
  kind: FeelingKind,
  modality: Modality,
): { kind: FeelingKind; modality: Modality } {
  const { words } = clauses;
  const lemma = words.lemma(token);
  if (!/^(?:stand|bear|like)$/.test(lemma)) return { kind, modality };
  const negated = [...words.children(token)].some((c) => /^(?:not|n't|n’t|never)$/.test(words.lower(c)));
  if (negated) return { kind: "disgust", modality: "actual" };
  return { kind, modality: lemma === "like" ? modality : "possible" };
}
