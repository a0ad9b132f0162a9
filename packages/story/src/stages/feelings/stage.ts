import { defineStage } from "../../pipeline/stage.ts";
import type { Feeling, FeelingKind, Id, Modality } from "../../story.ts";
import { align } from "../events/align.ts";
import { CLAUSE_LAYERS, Clauses } from "../events/clauses.ts";
import { framesIn, verbAt } from "../events/frames.ts";
import { BARE_FEELINGS, FEELING_FRAMES, FEELING_NOUNS, MANNER_PHRASES, MANNERS } from "./feeling-frames.ts";

const FRAMES = framesIn<FeelingKind>(FEELING_FRAMES);

/** A feeling that the words at a token assert. */
interface Found {
  kind: FeelingKind;
  from: Id[];
  to: Id[];
  tokens: number[];
  modality?: Modality;
}

/** What one feels for another, as the narrator or the one who feels says it; hearsay is left out. */
export const feelingsStage = defineStage({
  makes: "feelings",
  needs: CLAUSE_LAYERS,
  run(layers): Feeling[] {
    const clauses = new Clauses(layers);
    const feelings: Feeling[] = [];
    for (let token = 0; token < clauses.words.count; token++) {
      const found = feelingAt(clauses, token);
      if (!found) continue;
      const modality = found.modality ?? modalityOf(clauses, token, found);
      if (!modality || modality === "planned" || modality === "desired") continue;
      const span = clauses.span(token, found.tokens);
      for (const from of found.from)
        for (const to of found.to)
          if (from !== to)
            feelings.push({
              ...span,
              id: "",
              from,
              to,
              kind: found.kind,
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

function feelingAt(clauses: Clauses, token: number): Found | null {
  const { words } = clauses;
  const form = words.lower(token);
  const { lemma } = verbAt(words, token);
  for (const list of form === lemma ? [FRAMES.get(lemma)] : [FRAMES.get(form), FRAMES.get(lemma)])
    for (const frame of list ?? []) {
      const found = align(clauses, token, frame);
      if (!found) continue;
      const [subject, other] = found.tokens as [number, number];
      if (!isFelt(clauses, token, frame.kind, subject)) continue;
      const [feeler, felt] = frame.turned ? [other, subject] : [subject, other];
      let from = frame.turned ? found.others : found.actors;
      const to = frame.turned ? found.actors : found.mutual ? found.actors : found.others;
      from = asserting(clauses, token, feeler, from);
      if (from.length && to.length) return { kind: frame.kind, from, to, tokens: [feeler, felt] };
    }
  return unbearable(clauses, token) ?? toListener(clauses, token) ?? nounAt(clauses, token);
}

/** Words of many uses: "her heart went out to him", not "she went out to him"; "missed him", not "by an inch"; "want you", not "at your desk". */
function isFelt(clauses: Clauses, token: number, kind: FeelingKind, subject: number): boolean {
  const { words } = clauses;
  const lemma = words.lemma(token);
  if (kind === "sympathy" && lemma === "go") return subject >= 0 && words.lemma(subject) === "heart";
  if (!/^(?:miss|want|need)$/.test(lemma)) return true;
  return ![...words.children(token)].some(
    (c) =>
      c > token &&
      ((/^obl/.test(words.deprel(c)) &&
        /^(?:by|at|on|by|out|off|from|under)$/.test(words.lower(Math.max(0, words.childBy(c, "case"))))) ||
        /^(?:out|off|away|gone|there)$/.test(words.lower(c))),
  );
}

/** In a quotation only "I" and "we" say what they feel, and "we" only of who speaks; of others it is hearsay. */
function asserting(clauses: Clauses, token: number, feeler: number, from: readonly Id[]): Id[] {
  const quotation = clauses.quotationOf(token);
  if (quotation < 0) return [...from];
  if (feeler < 0 || !/^(?:i|we|me|us|my)$/.test(clauses.words.lower(feeler))) return [];
  const { me } = clauses.conversation(quotation);
  return me ? [me] : [];
}

/** "Can't stand him", "doesn't like him", "cannot live without her": what the refusal of the word asserts. */
const REFUSED: ReadonlyMap<string, FeelingKind> = new Map<string, FeelingKind>([
  ["stand", "disgust"],
  ["bear", "disgust"],
  ["abide", "disgust"],
  ["endure", "disgust"],
  ["stomach", "disgust"],
  ["like", "disgust"],
  ["live", "need"],
]);

function unbearable(clauses: Clauses, token: number): Found | null {
  const { words, assertion } = clauses;
  const kind = REFUSED.get(words.lemma(token));
  if (!kind || !assertion.hasNegation(token) || words.lemma(token) === "like") return null;
  let object = words.childBy(token, "obj");
  if (kind === "need")
    object =
      [...words.children(token)].find(
        (c) => words.lower(Math.max(0, words.childBy(c, "case"))) === "without" && words.deprel(c).startsWith("obl"),
      ) ?? -1;
  if (object < 0) return null;
  const { token: subject } = clauses.subject(token);
  const from = asserting(clauses, token, subject, clauses.people(subject));
  const to = clauses.people(object);
  return from.length && to.length ? { kind, from, to, tokens: [subject, object], modality: "actual" } : null;
}

/** Feelings whose cause is whoever one is talking with: "he said angrily", "she looked hurt", "I appreciate that". */
function toListener(clauses: Clauses, token: number): Found | null {
  const { words, assertion } = clauses;
  const form = words.lower(token);
  const manner = MANNERS.get(form);
  const phrase = words.upos(token) === "NOUN" ? MANNER_PHRASES.get(form) : undefined;
  const quotation = clauses.quotationOf(token);
  if (quotation >= 0) {
    const { me, you } = clauses.conversation(quotation);
    const thanks = words.lemma(token) === "appreciate" || form === "grateful";
    const subject = thanks ? clauses.subject(token).token : -1;
    if (!me || you.length !== 1 || subject < 0 || words.lower(subject) !== "i") return null;
    if (assertion.modality(token) !== "actual") return null;
    return { kind: "gratitude", from: [me], to: you, tokens: [subject], modality: "actual" };
  }
  let head = -1;
  let kind: FeelingKind | undefined;
  if (manner && words.upos(words.head(token) < 0 ? token : words.head(token)) === "VERB")
    [head, kind] = [words.head(token), manner];
  else if (phrase && /^(?:in|with)$/.test(words.lower(Math.max(0, words.childBy(token, "case"))))) {
    if (words.childBy(token, "nmod:poss") < 0) [head, kind] = [words.head(token), phrase];
  } else if (BARE_FEELINGS.has(form) && /^(?:ADJ|VERB)$/.test(words.upos(token)) && isSaidOf(clauses, token))
    [head, kind] = [token, BARE_FEELINGS.get(form)];
  if (head < 0 || !kind || assertion.hasNegation(head)) return null;
  const { token: subject } = clauses.subject(head);
  let who = clauses.people(subject);
  // "Asked Ruth incredulously": whoever spoke the line that this is the cue of.
  const speaker = clauses.speakerBeside(token);
  if (speaker && (manner || phrase)) who = [speaker];
  // "Looked at the inspector with loathing", "watched Luca enviously".
  const [aimed] = manner || phrase ? aimedAt(clauses, head).filter((id) => !who.includes(id)) : [];
  const to = aimed ?? (who.length === 1 ? clauses.partner(token, who[0]!) : null);
  return to ? { kind, from: who, to: [to], tokens: [subject], modality: "actual" } : null;
}

/** Whom a look or a gesture is for. */
function aimedAt(clauses: Clauses, verb: number): Id[] {
  const { words } = clauses;
  if (
    !/^(?:look|gaze|stare|glance|smile|grin|glare|watch|regard|eye|study|beam|frown|scowl|wave|nod|kiss|embrace|hug|pat|stroke)$/.test(
      words.lemma(verb),
    )
  )
    return [];
  for (const child of words.children(verb)) {
    const marker = words.childBy(child, "case");
    const at = marker >= 0 && /^(?:at|on|upon|to)$/.test(words.lower(marker)) && words.deprel(child).startsWith("obl");
    if ((at || words.deprel(child) === "obj") && child > verb) {
      const who = clauses.people(child);
      if (who.length === 1) return who;
    }
  }
  return [];
}

/** "Looked hurt", "was furious", "getting irritated". */
function isSaidOf(clauses: Clauses, token: number): boolean {
  const { words } = clauses;
  if ([...words.children(token)].some((c) => /^(?:obl|obj|xcomp|advcl|ccomp)/.test(words.deprel(c)))) return false;
  if (words.childBy(token, "cop") >= 0) return true;
  const head = words.head(token);
  return (
    head >= 0 &&
    words.deprel(token) === "xcomp" &&
    /^(?:look|get|become|feel|seem|sound|appear|grow)$/.test(words.lemma(head))
  );
}

/** What a feeling comes in: "a stab of jealousy", "not a twinge of guilt". */
const AMOUNTS =
  /^(?:stab|pang|twinge|surge|rush|wave|flash|flicker|touch|trace|spark|fit|burst|glow|sense|feeling|ounce|shred)$/;
const HAVING = /^(?:have|feel|bear|harbour|harbor|nurse|know|experience|show|lose)$/;

/** "His love for her", "felt a stab of jealousy towards her", "had no sympathy for him". */
function nounAt(clauses: Clauses, token: number): Found | null {
  const { words } = clauses;
  const kind = words.upos(token) === "NOUN" ? FEELING_NOUNS.get(words.lemma(token)) : undefined;
  if (!kind) return null;
  const amount =
    words.deprel(token) === "nmod" && AMOUNTS.test(words.lemma(words.head(token))) ? words.head(token) : token;
  const verb = words.deprel(amount) === "obj" ? words.head(amount) : -1;
  const had = verb >= 0 && HAVING.test(words.lemma(verb)) ? verb : -1;
  const owner = words.childBy(token, "nmod:poss");
  const feeler = owner >= 0 ? owner : had >= 0 ? clauses.subject(had).token : -1;
  if (feeler < 0) return null;
  const around = [token, amount, ...(had >= 0 && owner < 0 ? [had] : [])];
  const felt = around
    .flatMap((t) => [...words.children(t)])
    .find(
      (c) =>
        c > token &&
        /^(?:nmod|obl)/.test(words.deprel(c)) &&
        /^(?:for|of|at|towards?|with|in|to|against)$/.test(words.lower(Math.max(0, words.childBy(c, "case")))) &&
        clauses.people(c).length > 0,
    );
  if (felt === undefined) return null;
  const from = asserting(clauses, token, feeler, clauses.people(feeler));
  const to = clauses.people(felt);
  if (from.length !== 1 || to.length !== 1) return null;
  if (owner >= 0) return { kind, from, to, tokens: [feeler, felt], modality: "actual" };
  const none = [token, amount].some((t) => [...words.children(t)].some((c) => /^(?:no|not)$/.test(words.lower(c))));
  const said = clauses.assertion.modality(had);
  return { kind, from, to, tokens: [feeler, felt], modality: none && said === "actual" ? "negated" : said };
}

/** Whether it is felt; null where it is only feared or foretold ("before we hate each other"). */
function modalityOf(clauses: Clauses, token: number, found: Found): Modality | null {
  const { words, assertion } = clauses;
  const mark = words.childBy(token, "mark");
  if (mark >= 0 && /^(?:before|lest|until|till)$/.test(words.lower(mark))) return null;
  const modality = assertion.modality(token);
  if (words.lemma(token) === "like" && modality === "negated") {
    found.kind = "disgust";
    return "actual";
  }
  const head = words.head(token);
  // "I don't claim that I never pitied him": two that take each other back.
  if (
    modality === "negated" &&
    words.deprel(token) === "ccomp" &&
    /^(?:say|claim|deny|pretend)$/.test(words.lemma(head))
  )
    return words.lemma(head) === "deny" || assertion.hasNegation(head) ? "actual" : modality;
  return modality;
}
