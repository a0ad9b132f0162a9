import type { Quotation, Story } from "@fabula/story";
import { clip, oneLine, pad, widthOf, wrap } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { SURE, speakerOf } from "./people.ts";

/** Lines of dialogue in the sample, and text lines that each may take. */
const SAMPLE = 8;
const MOST_LINES = 2;
/** Quotations further apart than this belong to different talks. */
const SAME_TALK = 600;
const WIDEST_NAME = 20;
/** Of one part: more than a line of the sample can show. */
const MOST_CHARACTERS = 400;

/** A talk from the story, with its speakers. */
export function dialogueLines(story: Story, page: Page): string[] {
  const talk = liveliest(story.quotations.filter((q) => q.kind === "speech"));
  if (!talk.length) return [];
  const names = talk.map((q) => clip(speakerOf(story, q), WIDEST_NAME));
  const column = Math.max(...names.map(widthOf));
  const lines = talk.flatMap((q, i) => {
    const words = wrap(`“${spoken(story, q)}”`, page.width - column - 4, MOST_LINES);
    return words.map((text, k) => `${pad(k ? "" : names[i], column)}  ${text}`);
  });
  const unsure = talk.some((q) => q.speaker === null || (q.speakers[0]?.p ?? 1) < SURE);
  if (unsure) lines.push(page.colors.dim(clip("(a name with ? is a guess; ? alone: not known)", page.width - 2)));
  return lines;
}

/**
 * What is said, without the cue between its parts. The comma that only leads over to a cue gives way: to a full stop
 * where a sentence begins after it, to nothing at the end.
 */
function spoken(story: Story, q: Quotation): string {
  const parts = q.parts.map((p) => oneLine(story.text.slice(p.start, Math.min(p.end, p.start + MOST_CHARACTERS))));
  return parts
    .map((part, i) => {
      const next = parts[i + 1];
      if (next === undefined) return part.replace(/,$/, "");
      return /^\p{Lu}/u.test(next) ? part.replace(/,$/, ".") : part;
    })
    .join(" ");
}

/**
 * The stretch of consecutive lines that shows most: several known speakers who answer each other closely. The earliest
 * of equals, so that the sample is the same each time and gives away as little of the ending as can be.
 */
function liveliest(speech: readonly Quotation[]): readonly Quotation[] {
  let best: readonly Quotation[] = speech.slice(0, SAMPLE);
  let most = -1;
  for (let i = 0; i < speech.length && i < 400; i++) {
    const talk = [speech[i]];
    while (talk.length < SAMPLE && i + talk.length < speech.length) {
      const next = speech[i + talk.length];
      if (next.start - talk[talk.length - 1].end > SAME_TALK) break;
      talk.push(next);
    }
    const worth = worthOf(talk);
    if (worth > most) {
      best = talk;
      most = worth;
    }
  }
  return best;
}

function worthOf(talk: readonly Quotation[]): number {
  const speakers = new Set(talk.map((q) => q.speaker).filter((s) => s !== null));
  const known = talk.filter((q) => q.speaker !== null).length;
  return talk.length + known + 3 * Math.min(speakers.size, 3);
}
