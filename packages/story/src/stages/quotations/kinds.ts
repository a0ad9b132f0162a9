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
export function kindOf(
  words: string,
  around: Surroundings,
): { kind: QuotationKind; confidence: number; cued: boolean } {
  const { before, after, secondary } = around;
  if (isPartOfSentence(words, around)) return { kind: "other", confidence: 0.8, cued: false };
  const following = cueAfter(after);
  const cue = following ?? cueBefore(before);
  if (cue?.thought && !/\baloud\b|\bout loud\b/.test(after.slice(0, 80)))
    return { kind: "thought", confidence: 0.9, cued: true };
  if (INWARDLY.test(after)) return { kind: "thought", confidence: 0.85, cued: true };
  if (
    WRITING.test(before.slice(-60)) &&
    /[:,]\s*$|\b(?:read|said|wrote|written|saying)\b[^.]{0,20}$/.test(before) &&
    !following
  )
    return { kind: "written", confidence: 0.7, cued: false };
  if (SALUTATION.test(words) && before === "") return { kind: "written", confidence: 0.7, cued: false };
  if (cue && cue.verb !== "read") return { kind: "speech", confidence: secondary ? 0.85 : 0.98, cued: true };
  return { kind: "speech", confidence: secondary ? 0.6 : 0.95, cued: false };
}

/** How a letter begins. */
const SALUTATION = /^_?(?:my\s+)?(?:own\s+)?(?:dear|dearest|darling|beloved|honou?red)\s[^.!?]{1,40},_?$/i;

const INWARDLY =
  /^[\s,.]*(?:I|he|she|they|\p{Lu}\p{Ll}+)?\s*(?:said|told|thought|asked|repeated)\b[^.!?]{0,25}\b(?:in my head|to (?:him|her|my|them)sel(?:f|ves) silently|inwardly|in (?:his|her|their) (?:head|mind))\b/u;

/** The last word before a quotation that says it: `said "yes"`, `told him "no"`. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|ask(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|cr(?:y|ies|ied|ying)|shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream(?:s|ed|ing)?|whisper(?:s|ed|ing)?|mutter(?:s|ed|ing)?|murmur(?:s|ed|ing)?|exclaim(?:s|ed|ing)?|add(?:s|ed|ing)?|repeat(?:s|ed|ing)?|respond(?:s|ed|ing)?|tell(?:s|ing)?|told|thought|thinks?|begg(?:ed|ing)|call(?:s|ed|ing)? out|go(?:es)?|went)(?:\s+(?:him|her|me|us|them|you|back|out|aloud|softly|quietly|loudly|simply|just))?$/i;

/** Scare quotes, titles and quoted words: part of the sentence around them rather than said in it. */
function isPartOfSentence(words: string, { before, after, secondary }: Surroundings): boolean {
  const lead = before.trimEnd();
  const tail = after.trimStart();
  const count = words.match(/\p{L}+/gu)?.length ?? 0;
  const inSentence = /[\p{L}\p{N}’']$/u.test(lead);
  // A long one that ends the paragraph is said, whatever leads to it.
  if (inSentence && count > 8 && tail === "" && /[.!?…]$/.test(words)) return false;
  if (inSentence) return !/[!?…—–-]["'”’]?$/.test(words) && !SAYING.test(lead.slice(-40));
  // The subject of a sentence: `"Side-burns" found favour`.
  if (/^\p{Ll}/u.test(tail) && !/[.,!?…—–-]["'”’]?$/.test(words) && count <= 8 && !cueAfter(after)) return true;
  if (secondary && count <= 6 && !/[.!?…,—–-]$/.test(words)) return !/^[,.;]?\s*$/.test(tail) || lead !== "";
  return false;
}
