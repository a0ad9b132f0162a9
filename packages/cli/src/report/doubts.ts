import type { Quotation, Span, Story } from "@fabula/story";
import { clip, counted, grouped, oneLine } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { isGuess } from "./people.ts";

/** Places shown for each kind of doubt. */
const PLACES = 3;

/** What the reading does not know or does not trust, each kind with some of its places. */
export function doubtLines(story: Story, page: Page): string[] {
  const width = page.width - 2;
  const lines: string[] = [];
  const say = (text: string, places: readonly string[] = []) => {
    lines.push(clip(text, width), ...places.map((p) => clip(`  ${p}`, width)));
  };
  if (!/^en\b/i.test(story.language)) {
    say(`The language seems to be "${oneLine(story.language)}": only English is read, so people are missing.`);
  }
  const speech = story.quotations.filter((q) => q.kind === "speech");
  const unknown = speech.filter((q) => q.speaker === null);
  const guessed = speech.filter(isGuess);
  if (unknown.length) {
    say(
      `${grouped(unknown.length)} of ${counted(speech.length, "line")} without a known speaker:`,
      excerpts(story, unknown),
    );
  }
  if (guessed.length)
    say(`${counted(guessed.length, "speaker")} ${guessed.length === 1 ? "is a guess" : "are guesses"}`);
  const unnamed = story.narration.some((n) => n.person === "first" && !n.narrators.length);
  if (unnamed) say('It is not known who says "I"');
  const unclosed = story.checks.filter((c) => c.kind === "unclosed-quotation");
  if (unclosed.length) {
    say(
      `${counted(unclosed.length, "quotation")} never closed:`,
      unclosed.slice(0, PLACES).map((c) => excerpt(story, c)),
    );
  }
  for (const check of story.checks.filter((c) => c.kind !== "unclosed-quotation").slice(0, 2 * PLACES)) {
    say(oneLine(check.message));
  }
  return lines;
}

function excerpts(story: Story, quotations: readonly Quotation[]): string[] {
  return quotations.slice(0, PLACES).map((q) => excerpt(story, q));
}

/** " 41 %  “Who's there?”": how far into the text, and its words. */
function excerpt(story: Story, { start, end }: Span): string {
  const place = `${Math.floor((100 * start) / Math.max(1, story.text.length))} %`.padStart(4);
  return `${place}  ${oneLine(story.text.slice(start, Math.min(end, start + 160)))}`;
}
