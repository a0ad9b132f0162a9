import { type Character, historyOf, type Place, type Step, type Story, statesAt } from "@fabula/story";
import { clip, oneLine, wrap } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";
import { nameOf } from "./people.ts";
import { quoted, stateWords, stepWords, whereTold } from "./tie-words.ts";
import { nameLine, tiedTo } from "./ties.ts";

/** What two people are to each other at a place, and their history with a sentence for each step. */
export function answerLines(
  story: Story,
  [a, b]: readonly [Character, Character],
  place: Place,
  order: "story" | "telling",
  page: Page,
): string[] {
  const { bold, dim } = page.colors;
  const lines = [bold(clip(nameLine(story, [a.id, b.id]), page.width)), ""];
  const states = statesAt(story, a.id, b.id, place);
  const head = `At ${oneLine(place.asked)}, ${nameOf(story, a.id)} is to ${nameOf(story, b.id)}:`;
  lines.push(...wrap(head, page.width));
  if (!states.length) lines.push("  not said");
  for (const state of states) {
    lines.push(...wrap(stateWords(story, state), page.width - 2).map((l) => `  ${l}`));
    const shown = state.evidence[0];
    if (shown) lines.push(...wrap(quoted(story, shown), page.width - 4, 3).map((l) => `    ${dim(l)}`));
  }
  const steps = historyOf(story, a.id, b.id, order);
  if (steps.length) {
    lines.push("", bold(order === "story" ? "AS IT HAPPENED" : "AS IT IS TOLD"));
    for (const step of steps) lines.push(...stepLines(story, step, page));
  }
  return lines;
}

function stepLines(story: Story, step: Step, page: Page): string[] {
  const where = step.sentence ? whereTold(story, step.sentence.start) : "";
  const lines = wrap(stepWords(story, step), page.width - 7).map((l, i) => `  ${(i ? "" : where).padEnd(4)} ${l}`);
  if (step.evidence)
    lines.push(...wrap(quoted(story, step.evidence), page.width - 9, 3).map((l) => `         ${page.colors.dim(l)}`));
  return lines;
}

/** Who somebody is to whom at a place: a line for each tie. */
export function tiesOfLines(story: Story, person: Character, place: Place, page: Page): string[] {
  const lines = [page.colors.bold(clip(nameOf(story, person.id), page.width)), ""];
  const others = tiedTo(story, person.id);
  if (!others.length) lines.push("  not said what anybody is to them");
  for (const other of others) {
    const states = statesAt(story, person.id, other, place);
    const words = states.length ? states.map((s) => stateWords(story, s)).join("; ") : "not said here";
    lines.push(...wrap(`to ${nameOf(story, other)}: ${words}`, page.width - 2).map((l) => `  ${l}`));
    const shown = states[0]?.evidence[0];
    if (shown) lines.push(...wrap(quoted(story, shown), page.width - 4, 2).map((l) => `    ${page.colors.dim(l)}`));
  }
  return lines;
}
