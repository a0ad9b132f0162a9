import { defineStage } from "../../pipeline/stage.ts";
import type { EventKind, Participant, StoryEvent } from "../../story.ts";
import { answersTold } from "./answers.ts";
import { CLAUSE_LAYERS, Clauses } from "./clauses.ts";
import { couplesTold, pairKey } from "./couples-told.ts";
import { FRAMES, verbAt } from "./frames.ts";
import { introductions } from "./introductions.ts";
import { between, both, type Found, matchFrame } from "./match.ts";
import { nounAt } from "./nouns.ts";
import { Sayings } from "./sayings.ts";
import { silenceAt } from "./silence.ts";

/** What people do to each other: frames matched on the parse, formulas of speech, participants through coreference. */
export const eventsStage = defineStage({
  makes: "events",
  needs: [...CLAUSE_LAYERS, "realis"],
  run(layers): StoryEvent[] {
    const clauses = new Clauses(layers);
    const { words } = clauses;
    const sayings = new Sayings(clauses);
    const found: Found[] = sayings.found;
    for (let token = 0; token < words.count; token++) {
      const match = actAt(clauses, token);
      if (match && !sayings.covers(words.sentence(token), match.kind)) found.push({ ...match, head: token });
    }
    found.push(...answersTold(clauses, found), ...introductions(clauses), ...accusations(clauses, found));
    found.sort((a, b) => a.head - b.head);
    const couples = couplesTold(clauses);
    for (const f of found) if (OF_A_COUPLE.has(f.kind)) f.participants = fromWhom(f.participants, couples);
    for (const f of found) if (f.kind === "marry") f.participants = whoWasEngaged(clauses, f, found, couples);
    settleEnds(found, couples, (f, couple) => {
      const word = /^(?:part|parting|separation|separate)$/.test(words.lemma(f.head));
      return word && !(couple && (clauses.quotationOf(f.head) >= 0 || words.upos(f.head) === "NOUN"));
    });
    const events: StoryEvent[] = [];
    const named = new Map<string, string[][]>();
    for (const match of withCouples(found.filter((f) => !f.weak && !isHalf(f)))) {
      // One event for each sentence that names it.
      const sentence = `${match.kind} ${words.sentence(match.head)}`;
      const who = match.participants.map((p) => p.character);
      const before = named.get(sentence) ?? [];
      if (before.some((set) => who.every((id) => set.includes(id)))) continue;
      named.set(sentence, [...before, who]);
      const event = eventOf(clauses, match, layers.realis[match.head] === 1);
      // "Her husband" is a state; "she could not be his wife" speaks of marrying.
      const asPredicate =
        event.kind === "marry" && words.upos(match.head) === "NOUN" && words.childBy(match.head, "cop") >= 0;
      if (asPredicate && (event.modality === "actual" || event.modality === "possible")) continue;
      events.push(event);
    }
    events.sort((a, b) => a.start - b.start || a.end - b.end);
    return events.map((e, i) => ({ ...e, id: `e${i + 1}` }));
  },
});

/** Wrongs that somebody is told to his face. */
const WRONGS = new Set<EventKind>(["betray", "lie", "bully", "abandon", "hit"]);

/** "You tormented me, Grace": to name a wrong to who did it accuses him of it. */
function accusations(clauses: Clauses, found: readonly Found[]): Found[] {
  const { words } = clauses;
  const named = new Set(found.filter((f) => f.kind === "accuse").map((f) => words.sentence(f.head)));
  return found.flatMap((f): Found[] => {
    const quotation = WRONGS.has(f.kind) ? clauses.quotationOf(f.head) : -1;
    if (quotation < 0 || named.has(words.sentence(f.head))) return [];
    const { me, you } = clauses.conversation(quotation);
    const agents = f.participants.filter((p) => p.role === "agent").map((p) => p.character);
    const subject = clauses.subject(f.head).token;
    if (!me || agents.length !== 1 || !you.includes(agents[0]!) || subject < 0 || words.lower(subject) !== "you")
      return [];
    const tense = clauses.assertion.tense(f.head);
    const told = tense === "past" || tense === "perfect" || tense === "pluperfect";
    if (!told || (f.modality ?? clauses.assertion.modality(f.head)) !== "actual") return [];
    return [
      {
        kind: "accuse",
        participants: between([me], agents),
        tokens: f.tokens,
        head: f.head,
        modality: "actual",
        when: "now",
      },
    ];
  });
}

function actAt(clauses: Clauses, token: number): Omit<Found, "head"> | null {
  const { words } = clauses;
  const noun = words.upos(token) === "NOUN" ? nounAt(clauses, token) : null;
  if (noun) return noun;
  const silence = silenceAt(clauses, token);
  if (silence) return silence;
  const { lemma } = verbAt(words, token);
  const form = words.lower(token);
  for (const frames of form === lemma ? [FRAMES.get(lemma)] : [FRAMES.get(form), FRAMES.get(lemma)])
    for (const frame of frames ?? []) {
      const match = matchFrame(clauses, token, frame);
      if (match) return match;
    }
  return null;
}

/** Acts that show that two are or were a couple. */
const ROMANTIC = new Set<EventKind>([
  "kiss",
  "sex",
  "date",
  "engage",
  "marry",
  "propose",
  "get-together",
  "confess-love",
]);

/** "We're finished": the end of love where the two have loved, else of friendship. */
function settleEnds(
  found: readonly Found[],
  couples: Set<string>,
  isWeak: (f: Found, couple: boolean) => boolean,
): void {
  const key = (f: Found) => pairKey(f.participants.map((p) => p.character));
  for (const f of found) if (ROMANTIC.has(f.kind) && f.participants.length === 2) couples.add(key(f));
  // People part at every door: only a couple's parting ends anything.
  for (const f of found) if (f.kind === "break-up" && f.participants.length) f.weak = isWeak(f, couples.has(key(f)));
  for (const f of found) if (f.eitherEnd) f.kind = couples.has(key(f)) ? "break-up" : "fall-out";
}

/** "They were married in May": of two men who are about, if two were engaged before, those two are meant. */
function whoWasEngaged(
  clauses: Clauses,
  f: Found,
  found: readonly Found[],
  couples: ReadonlySet<string>,
): Participant[] {
  const { words } = clauses;
  const subject = clauses.subject(f.head).token;
  if (subject < 0 || words.lower(subject) !== "they" || couples.has(pairKey(f.participants.map((p) => p.character))))
    return f.participants;
  const [a, b] = f.participants.map((p) => clauses.genderOf(p.character));
  if (f.participants.length === 2 && a !== b) return f.participants;
  const engaged = found.filter((o) => o.kind === "engage" && o.head < f.head && o.participants.length === 2).at(-1);
  return engaged ? both(engaged.participants.map((p) => p.character)) : f.participants;
}

const OF_A_COUPLE = new Set<EventKind>(["divorce", "marry"]);

/** Nobody marries alone: whom, the text does not say. */
const isHalf = (f: Found) => f.kind === "marry" && f.participants.length === 1;

/** "We were divorced in spring", said by one who has but one husband: from him. */
function fromWhom(participants: Participant[], couples: ReadonlySet<string>): Participant[] {
  const [one, another] = participants.map((p) => p.character);
  if (!one || another) return participants;
  const theirs = [...couples].map((key) => key.split(" ")).filter((pair) => pair.includes(one));
  return theirs.length === 1 ? both(theirs[0]!) : participants;
}

/** For how long a couple is the one spoken of last, in tokens. */
const SPOKEN_OF = 2000;

/** "The breakup" is that of the couple whose acts were told last; without one it is nobody's. In text order. */
function* withCouples(found: readonly Found[]): Generator<Found> {
  let couple: Found["participants"] | null = null;
  let since = 0;
  for (const f of found) {
    if (f.head - since > SPOKEN_OF) couple = null;
    if (f.participants.length) yield f;
    else if (couple)
      yield { ...f, participants: couple.map((p) => ({ character: p.character, role: "both" as const })) };
    if (f.participants.length === 2 && (ROMANTIC.has(f.kind) || f.kind === "break-up" || f.kind === "divorce"))
      [couple, since] = [f.participants, f.head];
  }
}

/** Kinds that are done where they are said, even if only asked for, planned or possible. */
const ON_THE_SPOT = new Set<EventKind>(
  "kiss embrace touch forgive threaten apologize comfort insult break-up hit fall-out".split(" ") as EventKind[],
);

/** `happens`: the model of events takes the word for one that happens, which makes a verb's act the surer. */
function eventOf(clauses: Clauses, match: Found, happens: boolean): StoryEvent {
  const { assertion, words } = clauses;
  const modality = match.modality ?? assertion.modality(match.head);
  let when = match.when ?? assertion.when(match.head, modality);
  if (when === "after" && ON_THE_SPOT.has(match.kind) && clauses.quotationOf(match.head) >= 0) {
    const soon = modality === "desired" || modality === "planned" || match.kind === "threaten";
    if (soon) when = "now";
  }
  const span = clauses.span(match.head, match.tokens);
  const sure = assertion.isAsserted(match.head) || match.modality === "actual";
  return {
    ...span,
    id: "",
    kind: match.kind,
    participants: match.participants,
    modality,
    ...clauses.told(match.head),
    scene: clauses.sceneAt(span.start),
    when,
    confidence:
      words.upos(match.head) === "NOUN"
        ? words.lemma(match.head) === "marriage"
          ? 0.3
          : 0.5
        : ((sure ? 7 : 5) + (happens ? 1 : 0)) / 10,
  };
}
