import { NO_CORRECTIONS } from "../corrections/correction.ts";
import { anyLanguage } from "../english.ts";
import type { StoryInput } from "../input.ts";
import { inputOf, type ReadOptions, readStory, storyOf } from "../read-story.ts";
import type { Story } from "../story.ts";
import { tellingOffset } from "./place.ts";

/**
 * Reads a story up to a place of the telling as if the rest did not exist, so that nothing of what comes later shows:
 * no name, no end of a tie, no two people found to be one. The file's own account of itself (`metadata`: summary,
 * tags, couples) may tell what is to come and is left out.
 * @throws QuestionError where there is no such place
 */
export function readStoryUntil(input: StoryInput | string, place: string, options: ReadOptions): Story {
  const source = inputOf(input);
  const laidOut = anyLanguage.run({ input: source, models: options.models, corrections: NO_CORRECTIONS });
  const offset = tellingOffset(storyOf(source, laidOut, options), place);
  return readStory(cutInput(source, laidOut.repaired, offset), options);
}

/** The repaired text before an offset, as input. */
function cutInput(
  source: StoryInput,
  { text, sections, paragraphs, emphasis }: Pick<StoryInput, "text" | "sections" | "paragraphs" | "emphasis">,
  offset: number,
): StoryInput {
  const before = <T extends { start: number; end: number }>(spans: readonly T[]): T[] =>
    spans.filter((s) => s.start < offset).map((s) => (s.end > offset ? { ...s, end: offset } : s));
  return {
    ...source,
    metadata: {},
    text: text.slice(0, offset),
    sections: before(sections),
    paragraphs: paragraphs && before(paragraphs),
    emphasis: before(emphasis),
  };
}
