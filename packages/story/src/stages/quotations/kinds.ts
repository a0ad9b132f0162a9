import type { QuotationKind } from "../../story.ts";
import { WRITING } from "./cue-words.ts";
import { cueAfter, cueBefore } from "./cues.ts";

export interface Surroundings {
  /** Narration before and after, up to the paragraph's edges or the next quotation. */
  before: string;
  after: string;
  /** The first stretch begins the paragraph; the last one ends it. */
  first: boolean;
  last: boolean;
  /** In marks that are not the document's way to write speech. */
  secondary: boolean;
}

/** What kind of quotation a piece of quoted words is, and how sure that is. */
export function kindOf(words: string, around: Surroundings): { kind: QuotationKind; confidence: number } {
  const { before, after } = around;
  const following = cueAfter(after);
  const leading = cueBefore(before);
  const cue = following ?? leading;
  if (cue?.thought && !/\baloud\b|\bout loud\b/.test(after.slice(0, 80))) return { kind: "thought", confidence: 0.9 };
  if (
    /^[\s,.]*(?:I|he|she|they|\p{Lu}\p{Ll}+)?\s*(?:said|told|thought|asked|repeated)\b[^.!?]{0,25}\b(?:in my head|to (?:him|her|my|them)sel(?:f|ves) silently|inwardly|in (?:his|her|their) (?:head|mind))\b/u.test(
      after,
    )
  )
    return { kind: "thought", confidence: 0.85 };
  if (cue && cue.verb !== "read") return { kind: "speech", confidence: around.secondary ? 0.85 : 0.98 };
  if (isMention(words, around)) return { kind: "other", confidence: 0.8 };
  if (WRITING.test(before.slice(-60)) && /[:,]\s*$|\b(?:read|said|wrote|written|saying)\b[^.]{0,20}$/.test(before))
    return { kind: "written", confidence: 0.7 };
  return { kind: "speech", confidence: around.secondary ? 0.6 : 0.95 };
}

/** Scare quotes, titles and quoted words: part of the sentence around them rather than said in it. */
function isMention(words: string, { before, after, secondary }: Surroundings): boolean {
  const lead = before.trimEnd();
  const tail = after.trimStart();
  const count = words.match(/\p{L}+/gu)?.length ?? 0;
  const inSentence = /[\p{L}\p{N}’')]$/u.test(lead);
  const goesOn = /^[\p{Ll}\p{N}]/u.test(tail) || /^[.,;:!?)’'—–-]/u.test(tail);
  const complete = /[.!?…,—–-]["'”’]?$/.test(words);
  if (inSentence && goesOn && !complete) return count <= 12;
  if (inSentence && !complete && count <= 4) return true;
  if (secondary && !complete && count <= 6) return true;
  return false;
}
