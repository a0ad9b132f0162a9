import type { Feeling, Id, RelationshipState, RelationshipType, Span, Story, StoryEvent } from "../story.ts";
import { type Clock, clockOf, type Instant } from "./clock.ts";
import { spanOf, statesOf } from "./states.ts";

/** Events that change what two people are to each other. */
const TURNING_POINTS: ReadonlySet<string> = new Set(
  "meet befriend get-together engage marry break-up divorce reconcile fall-out birth death".split(" "),
);
/** ... of a couple. */
const OF_COUPLES: ReadonlySet<string> = new Set("get-together engage marry break-up divorce".split(" "));
const OF_KIN: ReadonlySet<RelationshipType> = new Set<RelationshipType>([
  "parent",
  "child",
  "sibling",
  "grandparent",
  "grandchild",
  "aunt-uncle",
  "niece-nephew",
]);

/**
 * The events that turn a tie, in telling order. Who are close kin do not become or part as a couple: where the text seems
 * to say so, a "they" was taken for the wrong two.
 */
export function turningPointsOf(story: Story): StoryEvent[] {
  const kin = new Set(
    story.relationships
      .filter((r) => r.states.some((s) => OF_KIN.has(s.type)))
      .flatMap(({ characters: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  return story.events.filter(({ kind, participants: [a, b] }) =>
    isTurning(kind, Boolean(a && b && kin.has(`${a.character} ${b.character}`))),
  );
}

const isTurning = (kind: string, kin: boolean) => TURNING_POINTS.has(kind) && !(kin && OF_COUPLES.has(kind));

/**
 * One step in the history of a pair: what begins, ends, happens or is felt, the sentence that shows it, and
 * the words in it that do (null: none does).
 */
export type Step = { at: Instant; sentence: Span | null; evidence: Span | null } & (
  | { what: "begins"; state: RelationshipState }
  | { what: "ends"; state: RelationshipState }
  | { what: "event"; event: StoryEvent; turning: boolean }
  | { what: "feeling"; feeling: Feeling }
);

/**
 * The history of a pair: states (read "the first is TYPE of the second") as they begin and end, events between the two,
 * and what they feel for each other. In story order, or as it is told.
 */
export function historyOf(story: Story, first: Id, second: Id, order: "story" | "telling" = "story"): Step[] {
  const clock = clockOf(story);
  const states = statesOf(story, first, second);
  const kin = states.some((s) => OF_KIN.has(s.type));
  const steps: Step[] = states.flatMap((s) => stepsOfState(story, s, clock));
  for (const event of story.events) {
    const ids = event.participants.map((p) => p.character);
    if (ids.includes(first) && ids.includes(second))
      steps.push({
        what: "event",
        event,
        turning: isTurning(event.kind, kin),
        at: clock.at(event.start),
        sentence: sentenceAt(story, event),
        evidence: event,
      });
  }
  for (const feeling of story.feelings)
    if ((feeling.from === first && feeling.to === second) || (feeling.from === second && feeling.to === first))
      steps.push({
        what: "feeling",
        feeling,
        at: clock.at(feeling.start),
        sentence: sentenceAt(story, feeling),
        evidence: feeling,
      });
  const place = ({ at, sentence }: Step): Instant => ({
    rank: order === "story" ? at.rank : 0,
    offset: sentence?.start ?? at.offset,
  });
  // Before all and before all differ by NaN, which lets the next key decide as a zero does.
  const before = (a: Step, b: Step): number => {
    const [x, y] = [place(a), place(b)];
    return x.rank - y.rank || x.offset - y.offset || WITHIN[a.what] - WITHIN[b.what] || a.at.offset - b.at.offset || 0;
  };
  return steps.sort(before);
}

/** What one sentence tells is read in this order: what happens, and then what that ends and begins. */
const WITHIN: Record<Step["what"], number> = { event: 0, ends: 1, begins: 2, feeling: 3 };

function stepsOfState(story: Story, state: RelationshipState, clock: Clock): Step[] {
  const [from, until] = spanOf(state, clock);
  const shown = state.evidence[0];
  const momentOf = (m: RelationshipState["from"] | RelationshipState["until"]): Span | null =>
    m !== null && typeof m === "object" ? (m.evidence ?? { start: m.offset, end: m.offset }) : null;
  const shownBy = (evidence: Span | null) => ({
    sentence: evidence ? sentenceAt(story, evidence) : null,
    evidence,
  });
  const steps: Step[] = [{ what: "begins", state, at: from, ...shownBy(momentOf(state.from) ?? shown ?? null) }];
  if (state.until !== null && state.until !== "after")
    steps.push({ what: "ends", state, at: until, ...shownBy(momentOf(state.until)) });
  return steps;
}

/** The sentences in which a span stands, in its paragraph, without blanks around. */
export function sentenceAt(story: Pick<Story, "text" | "paragraphs">, { start, end }: Span): Span {
  const { text } = story;
  const paragraph = paragraphAt(story.paragraphs, start) ?? { start: 0, end: text.length };
  const from = Math.max(paragraph.start, start - REACH);
  const before = text.slice(from, start);
  let first = from;
  for (const m of before.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘'(]*(?:\p{Lu}|$))/gu)) {
    if (/(?:^|\s)(?:Mrs?|Ms|Dr|St|Prof|Rev|Capt|Col)\.\s+$/.test(before.slice(0, m.index + m[0].length))) continue;
    first = from + m.index + m[0].length;
  }
  const ended = /[.!?]["”’')\]]*\s*$/.test(text.slice(start, end));
  const reach = ended ? "" : text.slice(end, Math.min(Math.max(paragraph.end, end), end + REACH));
  const stop = /[.!?]["”’')\]]*/.exec(reach);
  let last = end + (stop ? stop.index + stop[0].length : reach.length);
  while (first < last && /\s/.test(text[first]!)) first++;
  while (last > first && /\s/.test(text[last - 1]!)) last--;
  return { start: first, end: last };
}

/** A sentence longer than this is shown in part. */
const READABLE = 160;

/**
 * As much of the sentence around a span as is read at a glance: the whole, or what stands nearest to the span, cut where
 * clauses or at least words part. Never less than the span's first `READABLE` characters.
 */
export function excerptAt(story: Pick<Story, "text" | "paragraphs">, span: Span): Span {
  const { start, end } = sentenceAt(story, span);
  if (end - start <= READABLE) return { start, end };
  const { text } = story;
  const core = { start: Math.max(start, span.start), end: Math.min(end, Math.max(span.end, span.start + 1)) };
  if (core.end - core.start >= READABLE) return { start: core.start, end: wordEnd(text, core.start + READABLE, end) };
  const room = READABLE - (core.end - core.start);
  // What stands before leads up to the words; what stands behind ends their clause.
  const behind = Math.min(end - core.end, Math.max(room >> 1, room - (core.start - start)));
  const reach = Math.min(end, core.end + behind);
  const first = Math.max(start, core.start - (room - behind));
  return { start: clauseStart(text, first, core.start, start), end: clauseEnd(text, core.end, reach, end) };
}

/** The first start of a clause in [from, to), else of a word. */
function clauseStart(text: string, from: number, to: number, sentence: number): number {
  if (from <= sentence) return sentence;
  const head = text.slice(from, to);
  const m = /[,;:—–]["”’)]?\s+(?=\S)/.exec(head) ?? /\s+(?=\S)/.exec(head);
  return m ? from + m.index + m[0].length : to;
}

/** The last end of a clause in [from, to), else of a word. */
function clauseEnd(text: string, from: number, to: number, sentence: number): number {
  if (to >= sentence) return sentence;
  const rest = text.slice(from, to);
  const clause = Math.max(...[",", ";", ":", "—", "–"].map((mark) => rest.lastIndexOf(mark)));
  return clause > 0 ? from + clause : wordEnd(text, to, sentence);
}

function wordEnd(text: string, at: number, most: number): number {
  if (at >= most) return most;
  const blank = text.lastIndexOf(" ", at);
  return blank > at - 40 ? blank : at;
}

/** No sentence is looked for further away than this. */
const REACH = 1000;

function paragraphAt(paragraphs: readonly Span[], at: number): Span | null {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  return found && found.start <= at && at <= found.end ? found : null;
}
