import type { EventKind, Id, Modality, Participant, When } from "../../story.ts";
import { align } from "./align.ts";
import type { Clauses } from "./clauses.ts";
import { ALONE, BODY, type Frame, SPOKEN_ACTS, TOGETHER } from "./frames.ts";

/** Acts that answer what was just said, where the narrator does not say to whom they are done. */
const ANSWERS = new Set<EventKind>(["promise", "apologize"]);

/** An act found at a token. */
export interface Match {
  kind: EventKind;
  participants: Participant[];
  /** The words that show it, besides its head. */
  tokens: number[];
}

/** A found act with its head, and what its words say of truth and time where that is settled by the words themselves. */
export interface Found extends Match {
  head: number;
  modality?: Modality;
  when?: When;
  /** By the words alone it may be the end of love or of friendship: what the two were decides. */
  eitherEnd?: boolean;
  /** Too weak a word for what it would end. */
  weak?: boolean;
  /** Of an act of two that its words leave open ("the breakup"): who must be one of them. */
  among?: Id[];
}

const withRole = (role: Participant["role"]) => (character: Id) => ({ character, role });
export const both = (ids: readonly Id[]): Participant[] => ids.map(withRole("both"));
export const between = (agents: readonly Id[], patients: readonly Id[]): Participant[] => [
  ...agents.map(withRole("agent")),
  ...patients.map(withRole("patient")),
];

/** Whether a clause is worded as a frame says, and who takes part; null where it isn't or nobody known does. */
export function matchFrame(clauses: Clauses, verb: number, frame: Frame<EventKind>): Match | null {
  const aligned = align(clauses, verb, frame);
  if (!aligned) return null;
  const { actors, others, mutual, undergoes, other, tokens } = aligned;
  const { words } = clauses;
  // "I have two sons": who has them, not who bears them.
  if (frame.kind === "birth" && frame.head === "have" && /^VB[PZ]$/.test(words.xpos(verb))) return null;
  // "He had his little boy by the hand."
  if (frame.kind === "birth" && frame.head === "have" && words.childBy(Math.max(0, ...tokens), "nmod:poss") >= 0)
    return null;
  if (!isMeant(clauses, verb, frame, tokens)) return null;
  if (frame.kind === "kill" && undergoes && !actors.length && frame.head === "drown")
    return { kind: "death", participants: between([], others), tokens };
  if (frame.kind === "death")
    return actors.length ? { kind: frame.kind, participants: between([], actors), tokens } : null;
  if (mutual || (frame.other === null && actors.length > 1 && !ALONE.has(frame.kind)))
    return { kind: frame.kind, participants: both(actors), tokens };
  if (undergoes && !actors.length && others.length > 1 && TOGETHER.has(frame.kind))
    return { kind: frame.kind, participants: both(others), tokens };
  if (frame.other === null) {
    if (!actors.length) return null;
    if (frame.kind === "argue") {
      // "He shouted back": at whom the line is said to.
      const heard = spokenTo(clauses, verb, actors);
      return heard.length === 1 ? { kind: "argue", participants: both([...actors, ...heard]), tokens } : null;
    }
    if (!ALONE.has(frame.kind)) return null;
    // "Leander was born in an eclipse", "came into the world backwards".
    if (frame.kind === "birth" && !/^(?:have|give|bear|be)$/.test(words.lemma(verb)))
      return { kind: frame.kind, participants: between([], actors), tokens };
    if (frame.kind === "birth" && words.lower(verb) === "born")
      return { kind: frame.kind, participants: between([], actors), tokens };
    if (frame.kind === "birth")
      return { kind: frame.kind, participants: between(actors, childOf(clauses, tokens)), tokens };
    const spoken = SPOKEN_ACTS.has(frame.kind) ? spokenTo(clauses, verb, actors) : [];
    // "Promise me." He promised.
    const partner = ANSWERS.has(frame.kind) && actors.length === 1 ? clauses.partner(verb, actors[0]!) : null;
    if (!spoken.length && partner && clauses.quotationOf(verb) < 0) spoken.push(partner);
    return { kind: frame.kind, participants: between(actors, spoken), tokens };
  }
  if (!others.length) return null;
  if (!actors.length && !undergoes) return null;
  if (TOGETHER.has(frame.kind) && actors.length)
    return { kind: frame.kind, participants: both([...actors, ...others]), tokens };
  // "Clutched his elbow" is no embrace.
  const kind =
    frame.kind === "embrace" && frame.via === null && frame.object === null && BODY.has(words.lemma(other))
      ? "touch"
      : frame.kind;
  return {
    kind,
    participants: frame.turned ? between(others, actors) : between(actors, others),
    tokens,
  };
}

/** So many sentences behind a birth the child is named. */
const NAMED_IN = 2;

/** "Had a boy and called him Casper", "was delivered of a son. He was christened Peregrine", "had a son, Bram": the child. */
function childOf(clauses: Clauses, tokens: readonly number[]): Id[] {
  const { words } = clauses;
  const child = Math.max(...tokens);
  const beside = clauses.people(words.childBy(child, "appos")).filter((id) => clauses.isNamed(id));
  if (beside.length) return beside;
  for (let t = child + 1; t < words.count && words.sentence(t) <= words.sentence(child) + NAMED_IN; t++) {
    if (!/^(?:call|name|christen|baptize|baptise)$/.test(words.lemma(t)) || words.upos(t) !== "VERB") continue;
    for (let n = t + 1; n <= t + 3 && n < words.count; n++) {
      const who = words.upos(n) === "PROPN" && clauses.mention(n) >= 0 ? clauses.known(n) : [];
      if (who.length === 1) return who;
    }
  }
  return [];
}

/** What words of many uses are no act for: "on his knees", "asked him to go". */
function isMeant(clauses: Clauses, verb: number, frame: Frame<EventKind>, tokens: readonly number[]): boolean {
  const { words } = clauses;
  const via = tokens.at(-1)!;
  // "Lay against the hatch", "lying in the boat".
  if (frame.kind === "lie" && frame.head === "lie" && frame.object === null) {
    if (/^(?:lay|lain)$/.test(words.lower(verb))) return false;
    const place = [...words.children(verb)].some(
      (c) =>
        c > verb &&
        (/^(?:in|on|upon|against|under|beside|among|across|at|near|by)$/.test(
          words.lower(Math.max(0, words.childBy(c, "case"))),
        ) ||
          /^(?:down|there|here|awake|still|back|flat|low|asleep|dead)$/.test(words.lower(c))),
    );
    if (place) return false;
  }
  // "Rubbed the back of his neck": his own.
  if (frame.kind === "comfort" && frame.owned && words.lemma(verb) === "rub")
    return ![...words.children(Math.max(0, tokens[3]!))].some(
      (c) => words.lower(Math.max(0, words.childBy(c, "case"))) === "of",
    );
  // "They made up for being late".
  if (frame.kind === "reconcile" && frame.head === "make")
    return words.lower(verb + 1) !== "up" || words.lower(Math.min(words.count - 1, verb + 2)) !== "for";
  // "When we were married": what they were.
  if (frame.kind === "marry" && words.lower(verb) === "married" && words.deprel(verb).startsWith("advcl")) {
    const when = words.childBy(verb, "mark", "advmod");
    const bare = ![...words.children(verb)].some((c) => words.deprel(c).startsWith("obl"));
    if (when >= 0 && /^(?:when|while)$/.test(words.lower(when)) && words.childBy(verb, "aux:pass", "cop") >= 0 && bare)
      return false;
  }
  // "The kindest person I've ever met".
  if (frame.kind === "meet") return ![...words.children(verb)].some((c) => words.lower(c) === "ever");
  // "Can you hold my glasses?" Jonah held them.
  if (frame.kind === "embrace" && frame.head === "hold" && !frame.via && !frame.object && !frame.particles.length)
    return words.lower(tokens[1]!) !== "them";
  // "At last she accepted him"; not "as he was", "into the school", "accepted that".
  if (frame.kind === "engage" && frame.head === "accept" && !frame.object) {
    const rest = [...words.children(verb)].filter(
      (c) => c > verb && /^(?:obl|advcl|xcomp|ccomp|advmod)/.test(words.deprel(c)),
    );
    return rest.every((c) =>
      /^(?:at|in|on|last|then|finally)$/.test(words.lower(Math.max(0, words.childBy(c, "case", "mark")))),
    );
  }
  if (frame.kind === "propose") return via < 0 || words.lower(via) !== "knees";
  if (frame.kind === "ask-out" && via >= 0 && words.lemma(via) === "go")
    return [...words.children(via)].some(
      (c) =>
        c > via &&
        (/^(?:out|dancing)$/.test(words.lower(c)) || words.lower(Math.max(0, words.childBy(c, "case"))) === "with"),
    );
  return true;
}

/** To whom one speaks who speaks now: in a quotation the other, at a cue whom the line is said to. */
function spokenTo(clauses: Clauses, verb: number, actors: readonly Id[]): Id[] {
  const inside = clauses.quotationOf(verb);
  if (inside >= 0) {
    const { me, you } = clauses.conversation(inside);
    if (!me || you.length !== 1) return [];
    if (actors.length === 1 && actors[0] === me) return you;
    return actors.length === 1 && actors[0] === you[0] ? [me] : [];
  }
  const beside = clauses.quotationOf(
    Math.max(0, clauses.words.layers.sentences.first[clauses.words.sentence(verb)]! + 1),
  );
  if (beside < 0) return [];
  const { me, you } = clauses.conversation(beside);
  return me && actors[0] === me && actors.length === 1 ? you : [];
}
