import type { Id, RelationshipState, Span, SpeakerReason } from "@fabula/story";
import { type Step, sentenceAt } from "@fabula/story/ask";
import { type Book, certaintyOf, nameOf } from "./book.ts";

const TYPES: Record<string, string> = {
  fiance: "engaged",
  "aunt-uncle": "aunt or uncle",
  "niece-nephew": "niece or nephew",
  "in-law": "in-law",
};

export const typeWord = (type: string): string => TYPES[type] ?? type.replace(/^ex-/, "former ");
export const kindWord = (kind: string): string => kind.replaceAll("-", " ");

/** Families of ties; each has its colour and its stroke. */
export type Bond = "romance" | "family" | "social" | "work" | "conflict";
const BONDS: [Bond, string][] = [
  ["romance", "partner fiance spouse ex-partner ex-spouse lover"],
  [
    "family",
    "parent child sibling grandparent grandchild aunt-uncle niece-nephew cousin in-law guardian ward relative",
  ],
  ["social", "friend ex-friend acquaintance roommate neighbor schoolmate teammate"],
  ["work", "colleague employer employee teacher student mentor mentee servant master doctor patient"],
  ["conflict", "enemy rival bully victim"],
];
const BOND_OF = new Map(BONDS.flatMap(([bond, types]) => types.split(" ").map((t) => [t, bond] as const)));
export const bondOf = (type: string): Bond => BOND_OF.get(type) ?? "social";

const REASONS: Record<SpeakerReason, string> = {
  cue: "the words beside the line name the speaker",
  "pronoun-cue": "the words beside the line say “he”, “she” or the like",
  vocative: "somebody is called by name here",
  turn: "it is this person’s turn in the talk",
  action: "the speaker does something beside the line",
  mention: "the speaker is named close by",
  narrator: "the narrator says “I” beside the line",
};
/** Why a line is whose it is. */
export const whyWords = (book: Book, line: { id: Id; reason: SpeakerReason | null }): string =>
  book.given.has(line.id) ? "you said so" : reasonWords(line.reason);
export const reasonWords = (reason: SpeakerReason | null): string =>
  reason === null ? "nothing beside the line tells" : REASONS[reason];

export const percent = (p: number): string => `${Math.round(100 * p)} %`;

/** "" where a claim is sure; "likely, 72 %"; "a guess, 41 %". */
export function doubt(p: number): string {
  const how = certaintyOf(p);
  return how === "sure" ? "" : how === "likely" ? `likely, ${percent(p)}` : `a guess, ${percent(p)}`;
}

/** "a sibling of", "engaged to" */
export function tieWord(type: string): string {
  const word = typeWord(type);
  if (word === "engaged") return "engaged to";
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word} of`;
}

/** "Bo is a sibling of Ada, so Ada says (likely, 72 %)" */
export function stateWords(book: Book, [a, b]: readonly [Id, Id], state: RelationshipState): string {
  const claimed = state.claimedBy === undefined ? "" : `, so ${nameOf(book, state.claimedBy)} says`;
  const unsure = [state.basis === "inferred" ? "inferred" : "", doubt(state.confidence)].filter(Boolean).join("; ");
  return `${nameOf(book, a)} is ${tieWord(state.type)} ${nameOf(book, b)}${claimed}${unsure ? ` (${unsure})` : ""}`;
}

const MODES: Record<string, string> = {
  negated: "does not happen",
  planned: "planned",
  possible: "perhaps",
  desired: "wished for",
};

/** A step of a history in a line. */
export function stepWords(book: Book, [a, b]: readonly [Id, Id], step: Step): string {
  if (step.what === "begins" || step.what === "ends") {
    const tie = stateWords(book, [a, b], step.state);
    if (step.what === "ends") return `No longer: ${tie}`;
    return step.at.rank === Number.NEGATIVE_INFINITY ? `From before the story: ${tie}` : `From here: ${tie}`;
  }
  const claim = step.what === "event" ? step.event : step.feeling;
  const mode = MODES[claim.modality];
  const unsure = [mode, doubt(claim.confidence)].filter(Boolean).join("; ");
  const tail = unsure ? ` (${unsure})` : "";
  if (step.what === "feeling")
    return `${nameOf(book, step.feeling.from)} feels ${step.feeling.kind} for ${nameOf(book, step.feeling.to)}${tail}`;
  const doer = step.event.participants.find((p) => p.role === "agent");
  const kind = kindWord(step.event.kind);
  return doer ? `${nameOf(book, doer.character)}: ${kind}${tail}` : `${kind[0]!.toUpperCase()}${kind.slice(1)}${tail}`;
}

/** The sentence around a span, on one line, cut where it runs on. */
export function sentenceWords(book: Book, span: Span): string {
  const { start, end } = sentenceAt(book.story, span);
  return clip(book.story.text.slice(start, Math.min(end, start + 700)).replace(/\s+/g, " "), 320);
}

export const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;

export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;
/** Groups of three digits, the same on every machine. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
