import type { Section } from "../../story.ts";
import type { Stretch } from "./layer.ts";

const MARKER = /\bflash\s?-?(back|forward)s?\b/i;
const DREAM =
  /^\W*(?:(?:start|beginning|end)\s+(?:of\s+)?)?(?:the\s+)?dream(?:\s+sequence)?(?:\s+(?:over|ends?|starts?))?\W*$/i;
const OVER = /\b(?:end|ends|ended|over|finish(?:ed)?|done)\b/i;
const PRESENT = /^\W*(?:back\s+to\s+(?:the\s+)?)?(?:present(?:\s+day|\s+time)?|now)\W*$/i;

type Cue = { kind: Stretch["kind"]; over: boolean } | null;

function cueOf(text: string, heading: Section | null): Cue {
  if (heading?.kind !== "heading") return null;
  const line = text.slice(heading.start, heading.end).trim();
  if (line.length > 80) return null;
  const marker = MARKER.exec(line);
  if (marker)
    return { kind: marker[1]!.toLowerCase() === "back" ? "flashback" : "flashforward", over: OVER.test(line) };
  if (DREAM.test(line)) return { kind: "dream", over: OVER.test(line) };
  return PRESENT.test(line) ? { kind: "flashback", over: true } : null;
}

/**
 * Marks what stands between "Flashback" and "Flashback over" (or "End flashback", "Present day"; the next chapter ends
 * one too). Where only the end is marked, the flashback is the scene that it ends.
 */
export function markFlashbacks(text: string, stretches: Stretch[]): void {
  let open: Stretch["kind"] | null = null;
  stretches.forEach((s, i) => {
    const cue = cueOf(text, s.after);
    if (cue?.over) {
      const before = stretches[i - 1];
      if (!open && before && before.kind === "scene" && MARKER.test(text.slice(s.after!.start, s.after!.end)))
        before.kind = cue.kind;
      open = null;
    } else if (cue) open = cue.kind;
    else if (s.after?.chapter !== undefined) open = null;
    if (open) s.kind = open;
  });
}
