import { basename } from "node:path";
import type { Story, StoryInput } from "@fabula/story";
import { bytesOf } from "./bytes.ts";
import { UnreadableFile } from "./complaint.ts";
import { correctionsFor, tellCorrections } from "./corrections.ts";
import { MOST_TEXT, TOO_MUCH_TEXT } from "./read-files.ts";

export interface HowToRead {
  /** Only what stands before this place. */
  until?: string;
  /** A file of corrections, instead of the one beside the story. */
  corrections?: string;
}

/**
 * The Story of one file: of a story, or of a Story written as JSON earlier, which is read anew where only a part of it
 * is wanted or where there are corrections to it.
 */
export async function oneStory(path: string, { until, corrections: named }: HowToRead): Promise<Story> {
  const bytes = await bytesOf(path);
  const written = bytes[0] === 0x7b ? writtenStory(new TextDecoder().decode(bytes)) : null;
  const corrections = await correctionsFor(path, named);
  if (written && until === undefined && !corrections.length) return written;
  const [{ readInput }, { readStory, readStoryUntil }, { loadModels }] = await Promise.all([
    import("@fabula/formats"),
    import("@fabula/story"),
    import("@fabula/models-en"),
  ]);
  const input = written ? inputOf(written) : await readInput(bytes, path === "-" ? "stdin" : basename(path));
  if (input.text.length > MOST_TEXT) throw new UnreadableFile(TOO_MUCH_TEXT);
  const models = await loadModels();
  if (until !== undefined) return readStoryUntil(input, until, { models, corrections });
  const story = readStory(input, { models, corrections });
  await tellCorrections(path, story, corrections);
  return story;
}

/** The Story that the text is in JSON; null where it is something else. */
function writtenStory(text: string): Story | null {
  if (!/^\{\s*"schema"\s*:/.test(text)) return null;
  let story: Story;
  try {
    story = JSON.parse(text) as Story;
  } catch {
    throw new UnreadableFile(
      "is a Story in JSON, but damaged or more than one; write it again with fabula read --json",
    );
  }
  if (story.schema !== "fabula/1")
    throw new UnreadableFile("is a Story of another version; write it again with fabula read --json");
  for (const list of [
    "sections",
    "paragraphs",
    "characters",
    "mentions",
    "quotations",
    "scenes",
    "events",
    "feelings",
    "relationships",
  ] as const)
    if (typeof story.text !== "string" || !Array.isArray(story[list]))
      throw new UnreadableFile(`is a Story in JSON without its ${list}; write it again with fabula read --json`);
  return story;
}

/** The input as which a Story is read again. Plain text finds its sections by itself, as it did the first time. */
function inputOf(story: Story): StoryInput {
  const plain = story.source.format.startsWith("txt");
  return {
    ...story.source,
    title: story.title,
    author: story.author,
    language: story.language,
    metadata: story.metadata,
    text: story.text,
    sections: plain ? [] : story.sections,
    paragraphs: plain ? null : story.paragraphs,
    emphasis: story.emphasis,
  };
}
