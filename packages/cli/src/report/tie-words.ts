import { excerptAt, type RelationshipState, type Span, type Step, type Story, sentenceAt } from "@fabula/story";
import { oneLine } from "../terminal/layout.ts";
import { nameOf } from "./people.ts";

const TYPES: Record<string, string> = {
  fiance: "fiancé(e)",
  "aunt-uncle": "aunt or uncle",
  "niece-nephew": "niece or nephew",
};

export const typeWord = (type: string): string => TYPES[type] ?? type;

/** "partner, claimed by Ada", "sibling (inferred)". */
export function stateWords(story: Story, state: RelationshipState): string {
  const claimed = state.claimedBy === undefined ? "" : `, says ${nameOf(story, state.claimedBy)}`;
  return `${typeWord(state.type)}${claimed}${state.basis === "inferred" ? " (inferred)" : ""}`;
}

/** A step in a line: "becomes spouse", "kiss, planned", "Ada feels love". */
export function stepWords(story: Story, step: Step): string {
  if (step.what === "begins") {
    const known = step.at.rank === Number.NEGATIVE_INFINITY;
    return `${known ? "from before" : "from here"}: ${stateWords(story, step.state)}`;
  }
  if (step.what === "ends") return `no longer: ${stateWords(story, step.state)}`;
  const claim = step.what === "event" ? step.event : step.feeling;
  const unsure = claim.modality === "actual" ? "" : `, ${claim.modality}`;
  if (step.what === "feeling") return `${nameOf(story, step.feeling.from)} feels ${step.feeling.kind}${unsure}`;
  const doer = step.event.participants.find((p) => p.role === "agent");
  return `${step.event.kind}${doer ? ` by ${nameOf(story, doer.character)}` : ""}${unsure}`;
}

/** The words of the sentence in which a span stands, so many of them as are read at a glance. */
export function quoted(story: Story, span: Span): string {
  const sentence = sentenceAt(story, span);
  const { start, end } = excerptAt(story, span);
  const [before, after] = [start > sentence.start ? "… " : "", end < sentence.end ? " …" : ""];
  const words = before + oneLine(story.text.slice(start, end)) + after;
  // A sentence with marks of its own shows them, whole or not.
  return /["“”]/.test(words) ? words : `“${words}”`;
}

/** Where in the story something is told, in per cent of its text. */
export function whereTold(story: Story, offset: number): string {
  return `${Math.floor((100 * offset) / Math.max(1, story.text.length))}%`;
}
