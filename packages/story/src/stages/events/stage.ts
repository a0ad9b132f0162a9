import { defineStage } from "../../pipeline/stage.ts";
import type { EventKind, Participant, StoryEvent } from "../../story.ts";
import { Clauses } from "./clauses.ts";
import { FRAMES, type Frame, SHARED_NOUNS, TOGETHER } from "./frames.ts";

interface Match {
  kind: EventKind;
  participants: Participant[];
  tokens: number[];
  formula: boolean;
}

/** What people do to each other: frames matched on the parse, participants through coreference. */
export const eventsStage = defineStage({
  makes: "events",
  needs: [
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "coreference",
    "speakers",
    "characters",
    "scenes",
    "realis",
  ],
  run(layers): StoryEvent[] {
    const clauses = new Clauses(layers);
    const { words } = clauses;
    const events: StoryEvent[] = [];
    const named = new Set<string>();
    for (let verb = 0; verb < words.count; verb++) {
      const frames = FRAMES.get(words.lemma(verb));
      const formula = isSaying(words.lemma(verb)) ? formulaAt(clauses, verb) : null;
      let match: Match | null = formula;
      if (!match && frames && words.upos(verb) === "VERB")
        for (const frame of frames) {
          match = matchFrame(clauses, verb, frame);
          if (match) break;
        }
      if (!match) continue;
      // One event for each sentence that names it.
      const key = `${match.kind} ${words.sentence(verb)} ${match.participants.map((p) => p.character).join()}`;
      if (named.has(key)) continue;
      named.add(key);
      const modality = clauses.modality(verb);
      // "I don't love you" is a feeling and no declaration.
      if (match.kind === "confess-love" && modality !== "actual") continue;
      const span = clauses.span(verb, match.tokens);
      events.push({
        ...span,
        id: "",
        kind: match.kind,
        participants: match.participants,
        modality,
        ...clauses.told(verb),
        scene: clauses.sceneAt(span.start),
        when: match.formula ? "now" : clauses.when(verb, modality),
        confidence: sureness(match.formula || clauses.isAsserted(verb), layers.realis[verb] === 1),
      });
    }
    events.sort((a, b) => a.start - b.start || a.end - b.end);
    return events.map((e, i) => ({ ...e, id: `e${i + 1}` }));
  },
});

/** An act is the surer where the model of events that happen takes its word for one too. */
const sureness = (asserted: boolean, realis: boolean): number => (asserted ? (realis ? 0.8 : 0.7) : realis ? 0.6 : 0.5);

/** Words that are the act when "I" say them now ("I apologize"), or say them bare ("thank you"). */
const SAYINGS: ReadonlyMap<string, { kind: EventKind; i: boolean }> = new Map<string, { kind: EventKind; i: boolean }>([
  ["apologize", { kind: "apologize", i: true }],
  ["apologise", { kind: "apologize", i: true }],
  ["sorry", { kind: "apologize", i: true }],
  ["promise", { kind: "promise", i: true }],
  ["forgive", { kind: "forgive", i: true }],
  ["thank", { kind: "thank", i: false }],
]);

const isSaying = (lemma: string) => lemma === "love" || SAYINGS.has(lemma) || SHARED_NOUNS.has(lemma);

/** In the present, without auxiliary, negation or object clause of pity ("sorry for you"). */
function saidPlainly(clauses: Clauses, token: number): boolean {
  const { words } = clauses;
  for (const child of words.children(token)) {
    if (words.deprel(child).startsWith("aux") || /^(?:not|n't|n’t|never|if)$/.test(words.lower(child))) return false;
    if (words.deprel(child) === "cop" && !/^(?:am|'m|’m)$/.test(words.lower(child))) return false;
  }
  return words.xpos(token) !== "VBD" && ["root", "conj", "parataxis", "ccomp"].includes(words.deprel(token));
}

/** Sayings that are the act itself: "I love you", "I'm sorry", "thank you". */
function formulaAt(clauses: Clauses, token: number): Match | null {
  const { words } = clauses;
  const shared = words.upos(token) === "NOUN" ? SHARED_NOUNS.get(words.lemma(token)) : undefined;
  if (shared) {
    const owner = words.childBy(token, "nmod:poss");
    const both = clauses.people(owner);
    if (both.length !== 2) return null;
    return {
      kind: shared,
      participants: both.map((character) => ({ character, role: "both" })),
      tokens: [owner],
      formula: false,
    };
  }
  const q = clauses.quotationOf(token);
  if (q < 0) return null;
  const saying = SAYINGS.get(words.lemma(token));
  if (saying && clauses.subject(token) >= 0 === saying.i) {
    const [me, you] = clauses.conversation(q);
    const subjectOf = clauses.subject(token);
    if (me && (!saying.i || words.lower(subjectOf) === "i") && saidPlainly(clauses, token))
      return {
        kind: saying.kind,
        participants: you && you !== me ? pair(me, you) : [{ character: me, role: "agent" }],
        tokens: [subjectOf],
        formula: true,
      };
  }
  const subject = words.childBy(token, "nsubj");
  const object = words.childBy(token, "obj", "iobj");
  const isI = subject >= 0 && words.lower(subject) === "i";
  if (words.lemma(token) === "love" && isI && object >= 0 && /^(?:you|thee)$/.test(words.lower(object))) {
    const [agent] = clauses.people(subject);
    const [patient] = clauses.people(object);
    if (!agent || !patient || agent === patient) return null;
    return { kind: "confess-love", participants: pair(agent, patient), tokens: [subject, object], formula: true };
  }
  return null;
}

const pair = (agent: string, patient: string): Participant[] => [
  { character: agent, role: "agent" },
  { character: patient, role: "patient" },
];

function matchFrame(clauses: Clauses, verb: number, frame: Frame): Match | null {
  const { words } = clauses;
  if (frame.particle !== null && ![...words.children(verb)].some((c) => words.lower(c) === frame.particle)) return null;
  const direct = words.childBy(verb, "obj");
  const indirect = words.childBy(verb, "iobj");
  if (frame.object !== null) {
    if (direct < 0) return null;
    if (frame.object === "thing" ? clauses.people(direct).length > 0 : words.lemma(direct) !== frame.object)
      return null;
  }
  if (frame.via) {
    const at = obliqueWith(clauses, verb, frame.via.preposition);
    if (at < 0 || words.lemma(at) !== frame.via.noun) return null;
  }
  const subject = clauses.subject(verb);
  const passive = subject >= 0 && words.deprel(subject) === "nsubj:pass";
  let actors = clauses.people(subject);
  let other = -1;
  if (frame.other === "") other = frame.object === null ? direct : indirect >= 0 ? indirect : direct;
  else if (frame.other !== null) other = obliqueWith(clauses, verb, frame.other);
  let others = clauses.people(other);
  if (passive) {
    if (frame.other !== "" || frame.object !== null) return null;
    others = actors;
    const by = obliqueWith(clauses, verb, "by");
    actors = clauses.people(by);
    other = by;
  } else if (frame.other === null && direct >= 0 && frame.object === null) return null;
  const mutual = other >= 0 && /^(?:each|one)$/.test(words.lower(other)) && actors.length > 1;
  const tokens = [subject, other, direct];
  if (frame.kind === "death") {
    if (!actors.length || passive) return null;
    return {
      kind: "death",
      participants: actors.map((character) => ({ character, role: "patient" })),
      tokens,
      formula: false,
    };
  }
  if (
    frame.other === null ||
    mutual ||
    (passive && actors.length === 0 && others.length > 1 && TOGETHER.has(frame.kind))
  ) {
    const all = actors.length ? actors : others;
    if (all.length < 2) return frame.kind === "apologize" && all.length ? one(frame, all[0]!, tokens) : null;
    return {
      kind: frame.kind,
      participants: all.map((character) => ({ character, role: "both" })),
      tokens,
      formula: false,
    };
  }
  others = others.filter((id) => !actors.includes(id));
  if (!others.length || (!passive && !actors.length)) return null;
  const together = TOGETHER.has(frame.kind) && actors.length > 0;
  return {
    kind: frame.kind,
    participants: [
      ...actors.map((character): Participant => ({ character, role: together ? "both" : "agent" })),
      ...others.map((character): Participant => ({ character, role: together ? "both" : "patient" })),
    ],
    tokens,
    formula: false,
  };
}

const one = (frame: Frame, character: string, tokens: number[]): Match => ({
  kind: frame.kind,
  participants: [{ character, role: "agent" }],
  tokens,
  formula: false,
});

function obliqueWith(clauses: Clauses, verb: number, preposition: string): number {
  const { words } = clauses;
  for (const child of words.children(verb)) {
    if (!words.deprel(child).startsWith("obl")) continue;
    const marker = words.childBy(child, "case");
    if (marker >= 0 && words.lower(marker) === preposition) return child;
  }
  return -1;
}
