import type { Story } from "@fabula/story";

/** Items of a list that are turned into text at a time. */
const BATCH = 2000;

/**
 * A Story as JSON, in pieces: together exactly what `JSON.stringify` gives, but never the whole in memory, since the
 * tokens of a long book alone can pass the longest string that an engine allows.
 */
export function* storyJson(story: Story): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(story)) {
    if (value === undefined) continue;
    const head = `${before}${JSON.stringify(key)}:`;
    before = ",";
    if (!Array.isArray(value) || value.length <= BATCH) {
      yield head + JSON.stringify(value);
      continue;
    }
    yield `${head}[`;
    for (let i = 0; i < value.length; i += BATCH) {
      yield (i ? "," : "") + JSON.stringify(value.slice(i, i + BATCH)).slice(1, -1);
    }
    yield "]";
  }
  yield before === "{" ? "{}\n" : "}\n";
}
