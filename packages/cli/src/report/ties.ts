import { historyOf, type Id, type Step, type Story } from "@fabula/story";
import { grouped, oneLine, wrap } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { nameOf } from "./people.ts";
import { quoted, stateWords, stepWords } from "./tie-words.ts";

/** Pairs shown at most. */
const MOST_PAIRS = 8;

/** For each important pair what they are to each other through the story, its turning points, and one sentence that shows it. */
export function tieLines(story: Story, page: Page): string[] {
  const width = page.width - 2;
  // Pairs of whom only single acts are told have no history to lead with.
  const tied = story.relationships.filter(({ characters: [a, b] }) => courseOf(story, historyOf(story, a, b)));
  const shown = tied.slice(0, MOST_PAIRS);
  const lines = shown.flatMap(({ characters: [a, b] }) => {
    const steps = historyOf(story, a, b);
    return [
      ...wrap(`${nameOf(story, a)} and ${nameOf(story, b)}: ${courseOf(story, steps)}`, width, 3),
      ...sentenceLines(story, steps, page),
    ];
  });
  const more = tied.length - shown.length;
  if (more > 0) lines.push(page.colors.dim(`and ${grouped(more)} more pairs`));
  return lines;
}

/** "sibling; meet; no longer: friend"; "" where nothing of the kind is said. */
function courseOf(story: Story, steps: readonly Step[]): string {
  const words = steps
    .filter((s) => s.what !== "feeling" && (s.what !== "event" || isTold(steps, s)))
    .map((s) => (s.what === "begins" ? stateWords(story, s.state) : stepWords(story, s)));
  const course = words.filter((w, i) => words.indexOf(w) === i);
  return course.join("; ");
}

/** A turning point that took place; that two meet is one only if they had nothing to do with each other before. */
function isTold(steps: readonly Step[], step: Step): boolean {
  if (step.what !== "event" || !step.turning || step.event.modality !== "actual") return false;
  return step.event.kind !== "meet" || steps.find((s) => s.what === "event" || s.what === "begins") === step;
}

/** One sentence: of a turning point, else of what the two are, else of whatever has one. */
function sentenceLines(story: Story, steps: readonly Step[], page: Page): string[] {
  const has = (test: (s: Step) => boolean) => steps.find((s) => s.sentence && test(s));
  const shown =
    has((s) => isTold(steps, s) && s.what === "event" && s.event.kind !== "meet") ??
    has((s) => s.what === "begins") ??
    has(() => true);
  if (!shown?.evidence) return [];
  return wrap(quoted(story, shown.evidence), page.width - 6, 2).map((l) => `  ${page.colors.dim(l)}`);
}

/** Those with whom somebody has a tie, closest first. */
export function tiedTo(story: Story, id: Id): Id[] {
  return story.relationships.flatMap(({ characters: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
}

export const nameLine = (story: Story, ids: readonly Id[]): string =>
  oneLine(ids.map((id) => nameOf(story, id)).join(" and "));
