import type { Progress } from "../reading/reader.ts";

/** What is being made, in words; a stage that is not here says nothing of its own. */
const STAGES: Record<string, string> = {
  text: "Opening the file",
  repaired: "Mending the text",
  sections: "Finding chapters",
  tokens: "Telling words apart",
  tags: "Seeing what kind of word each is",
  parse: "Reading the sentences",
  quotations: "Finding who speaks up",
  mentions: "Finding who is spoken of",
  names: "Learning the names",
  narrativeCoreference: "Seeing who “he” and “she” are",
  speakers: "Hearing who says each line",
  coreference: "Putting people together",
  scenes: "Finding scenes",
  events: "Seeing what they do to each other",
  relationships: "Seeing what they are to each other",
};

export function ReadingScreen({ name, progress, stop }: { name: string; progress: Progress | null; stop(): void }) {
  const share = progress?.share ?? 0;
  return (
    <main class="start reading">
      <h1 class="wordmark">Fabula</h1>
      <p class="lede">
        Reading <em>{name}</em>
      </p>
      <progress max={1} value={share} aria-label={`Reading ${name}`} />
      <p class="stage" role="status">
        {STAGES[progress?.stage ?? ""] ?? "Reading"} …
      </p>
      <button type="button" class="plain" onClick={stop}>
        Stop reading
      </button>
    </main>
  );
}
