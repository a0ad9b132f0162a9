import { SPEECH_VERBS, THOUGHT_VERBS } from "./cue-words.ts";

/** What the words beside a quotation say of who speaks: enough to tell turns apart, not yet who it is. */
export interface CueSubject {
  /** "he", "i", "riley", "the girl" in lower case. */
  who: string;
  verb: string;
  /** Of thought rather than speech. */
  thought: boolean;
}

const PRONOUN = "I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Ii]t|[Xx]e|[Zz]e";
const NAME =
  "(?:(?:poor|dear|old|little|young|good)\\s+)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Madame|Monsieur)\\.?\\s+)?\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*){0,2}";
const NOUN =
  "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Oo]ne of the|[Tt]he other|[Aa]nother|[Ss]omebody|[Ss]omeone|[Ee]verybody)(?:\\s+(?!(?:and|but|or|who|that|with|to|as|then|when)\\b)\\p{L}[\\p{L}-]*){0,3}?";
const WHO = `(${PRONOUN}|${NAME}|${NOUN})`;
const ADVERB =
  "(?:\\s+(?:\\p{Ll}+ly|then|just|only|even|also|had|has|again|finally|suddenly|almost|never|always|still)){0,2}";

const SUBJECT_FIRST = new RegExp(
  `^[\\s,.;:!?–—-]*(?:(?:and|but|then|as|so)\\s+)?${WHO}${ADVERB}\\s+(\\p{Ll}+)\\b`,
  "u",
);
const VERB_FIRST = new RegExp(`^[\\s,.;:!?–—-]*(\\p{Ll}+)(?:\\s+\\p{Ll}+ly)?\\s+${WHO}\\b`, "u");
const AT_END = new RegExp(`(?:^|[\\s,;.!?])${WHO}${ADVERB}\\s+(\\p{Ll}+)\\b([^.!?;]{0,120})[,:–—-]*\\s*$`, "u");
const AT_END_INVERTED = new RegExp(`(?:^|\\s)(\\p{Ll}+)\\s+${WHO}([^.!?;]{0,80})[,:–—-]*\\s*$`, "u");

/** So much of what stands beside a quotation is read. */
const WINDOW = 240;

const subject = (who: string, verb: string): CueSubject | null => {
  const v = verb.toLowerCase();
  const thought = THOUGHT_VERBS.has(v);
  if (!thought && !SPEECH_VERBS.has(v)) return null;
  return { who: who.toLowerCase().replace(/\s+/g, " "), verb: v, thought };
};

/** The cue that follows a quotation: "said Kurt", "he asked softly". */
export function cueAfter(narration: string): CueSubject | null {
  const text = narration.slice(0, WINDOW);
  const inverted = VERB_FIRST.exec(text);
  const found = inverted && subject(inverted[2]!, inverted[1]!);
  if (found) return found;
  const direct = SUBJECT_FIRST.exec(text);
  return direct && subject(direct[1]!, direct[2]!);
}

/** The cue that leads to a quotation: `He turned and said, "`. The last clause before it counts. */
export function cueBefore(narration: string): CueSubject | null {
  const text = narration.slice(-WINDOW);
  if (!/[,:–—-]\s*$|\p{Ll}\s*$/u.test(text)) return null;
  const clause = text.slice(
    Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "), text.lastIndexOf("? "), text.lastIndexOf(";")) + 1,
  );
  const direct = AT_END.exec(clause);
  if (direct) {
    const found = subject(direct[1]!, direct[2]!);
    if (found) return found;
  }
  const words = clause.match(/\p{L}+/gu) ?? [];
  for (let i = words.length - 1; i >= 0 && i >= words.length - 14; i--) {
    const verb = words[i]!.toLowerCase();
    if (!SPEECH_VERBS.has(verb) && !THOUGHT_VERBS.has(verb)) continue;
    const inverted = AT_END_INVERTED.exec(clause);
    if (inverted && inverted[1]!.toLowerCase() === verb) return subject(inverted[2]!, verb);
    return { who: nearestSubject(words, i), verb, thought: THOUGHT_VERBS.has(verb) };
  }
  return null;
}

/** The pronoun or name nearest before a verb; "" where there is none. */
function nearestSubject(words: readonly string[], verb: number): string {
  for (let i = verb - 1; i >= 0; i--) {
    const w = words[i]!;
    if (w === "I" || /^(?:he|she|they|we|you)$/i.test(w) || (i > 0 && /^\p{Lu}\p{Ll}+$/u.test(w)))
      return w.toLowerCase();
  }
  return /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? "") ? words[0]!.toLowerCase() : "";
}

const GENDER: Record<string, string> = { he: "m", she: "f", they: "n", it: "n", xe: "n", ze: "n" };

/** Two subjects that cannot be one speaker: "I" and "he", "he" and "she", two names without a word in common. */
export function areDifferent(a: CueSubject, b: CueSubject): boolean {
  if (!a.who || !b.who || a.who === b.who) return false;
  if ((a.who === "i") !== (b.who === "i") || (a.who === "you") !== (b.who === "you")) return true;
  const [ga, gb] = [GENDER[a.who], GENDER[b.who]];
  if (ga && gb) return ga !== gb;
  if (ga || gb) return false;
  const words = new Set(a.who.split(" "));
  return (
    !b.who.split(" ").some((w) => w.length > 3 && words.has(w)) &&
    !/^(?:the|a|his|her|my)\b/.test(a.who) &&
    !/^(?:the|a|his|her|my)\b/.test(b.who)
  );
}
