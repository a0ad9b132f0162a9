import { loadFiles } from "@fabula/models-en";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryInput } from "./input.ts";
import { MODEL_NAMES, modelsFrom } from "./learn/models.ts";
import { inputOf, readStory } from "./read-story.ts";
import type { Section, Span, Story } from "./story.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const read = (input: string | StoryInput) => readStory(input, { models, tokens: true });

/** Texts that look like stories from afar: lines, cues, names, headings and breaks, put together by chance. */
const sentence = fc.constantFrom(
  '"I know," said Mara, "but not why."',
  "“Where were you?” asked Tobias.",
  "'Nowhere,' he said.",
  '"Come here, Kit!"',
  '"We never close this one. She turned away.',
  "I said nothing, and my brother laughed at me.",
  "Mr. Farrow and Mrs. Farrow had two daughters.",
  "They looked at each other.",
  "RACHEL! COME DOWN!",
  "Rach came down with her mother and the captain's dog.",
  "Captain Orne wondered, 'Is it over?'",
  "_It is over,_ she thought.",
  "Six months ago he had kissed her in Oxmere.",
  "The Harbour Choir sang, and the twins wept.",
  "You take the train and you never look back.",
  "—Who is it? asked Tobias.",
  "«Moi,» dit Kit.",
  "My name is Nora.",
  "cafÃ© &amp; tea",
);
const line = fc.constantFrom(
  "***",
  "CHAPTER II",
  "Nora's POV",
  "TOBIAS: What now?",
  "MARA (softly): Nothing.",
  "A/N: thanks for reading!!",
  "THE END",
  "Dear Mara,",
  "[10:12] kit: hello",
  "~",
);
const noise = fc.constantFrom(
  '"',
  "“",
  "”",
  "'",
  "‘",
  "«",
  "—",
  "…",
  "\u0000",
  "\u200f",
  "\u00ad",
  "\ud800",
  "\udc00",
  "😀",
  "e\u0301",
  "\r\n",
  "\u2028",
  "\t",
  "(",
  "*",
  "<b>",
  "漢字",
  "م",
  "'s",
  "Mr.",
  "I",
);
const paragraph = fc.oneof(
  { weight: 6, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(" ")) },
  { weight: 2, arbitrary: line },
  { weight: 2, arbitrary: fc.array(fc.oneof(sentence, noise), { maxLength: 8 }).map((list) => list.join("")) },
);
const likeStories = fc.array(paragraph, { maxLength: 14 }).map((list) => list.join("\n\n"));
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(noise, { maxLength: 60 }).map((list) => list.join("")),
);
const texts = fc.oneof({ weight: 4, arbitrary: likeStories }, { weight: 1, arbitrary: anyText });

const inside = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end;
const rounded = (p: number) => p >= 0 && p <= 1 && Math.round(p * 1000) / 1000 === p;

function spansAreSound(story: Story): void {
  const whole = { start: 0, end: story.text.length };
  const lists: Record<string, readonly Span[]> = {
    sections: story.sections,
    paragraphs: story.paragraphs,
    emphasis: story.emphasis,
    tokens: story.tokens ?? [],
    narration: story.narration,
    mentions: story.mentions,
    quotations: story.quotations,
    scenes: story.scenes,
    checks: story.checks,
  };
  const within: Record<string, readonly Span[]> = {
    "parts of quotations": story.quotations.flatMap((q) => q.parts),
    cues: story.quotations.flatMap((q) => q.cue ?? []),
    evidence: story.narration.flatMap((n) => n.evidence),
    times: story.scenes.flatMap((s) => s.times),
  };
  for (const [name, list] of Object.entries({ ...lists, ...within })) {
    for (const span of list) {
      expect(span.end, name).toBeGreaterThan(span.start);
      expect(inside(whole, span), name).toBe(true);
    }
  }
  for (const [name, list] of Object.entries(lists))
    for (let i = 1; i < list.length; i++) expect(list[i]!.start, name).toBeGreaterThanOrEqual(list[i - 1]!.start);
  for (const q of story.quotations) {
    expect(q.parts.length).toBeGreaterThan(0);
    q.parts.forEach((part, i) => {
      expect(inside(q, part)).toBe(true);
      if (i > 0) expect(part.start).toBeGreaterThanOrEqual(q.parts[i - 1]!.end);
    });
  }
}

/** Sections cover the text without gaps; narration and scenes lie in order and cover all bodies. */
function layersTile(story: Story): void {
  let end = 0;
  for (const section of story.sections) {
    expect(section.start).toBe(end);
    end = section.end;
  }
  expect(end).toBe(story.text.length);
  if (!story.language.startsWith("en")) return;
  const bodies = story.sections.filter((s: Section) => s.kind === "body");
  for (const [name, list] of [
    ["narration", story.narration],
    ["scenes", story.scenes],
  ] as const) {
    for (let i = 1; i < list.length; i++) expect(list[i]!.start, name).toBeGreaterThanOrEqual(list[i - 1]!.end);
    for (const body of bodies) {
      let at = body.start;
      for (const stretch of list) if (stretch.start <= at && stretch.end > at) at = stretch.end;
      // White space at the end of a body belongs to nobody.
      expect(story.text.slice(Math.min(at, body.end), body.end).trim(), name).toBe("");
    }
  }
}

function idsAreSound(story: Story): void {
  const own = [...story.characters, ...story.quotations, ...story.scenes].map((x) => x.id);
  expect(new Set(own).size).toBe(own.length);
  const cast = new Set(story.characters.map((c) => c.id));
  const mentioned = new Set(story.mentions.map((m) => m.entity));
  const meant = [
    ...story.quotations.flatMap((q) => [q.speaker ?? [], q.addressees, q.speakers.map((s) => s.character)].flat()),
    ...story.narration.flatMap((n) => [n.narrators, n.focalizer ?? []].flat()),
    ...story.scenes.flatMap((s) => s.characters),
  ];
  for (const id of meant) expect(cast.has(id), id).toBe(true);
  for (const id of [
    ...story.mentions.flatMap((m) => m.characters ?? []),
    ...story.characters.flatMap((c) => c.members ?? []),
  ])
    expect(cast.has(id) || mentioned.has(id), id).toBe(true);
  for (const id of mentioned) expect(cast.has(id) || (/^p\d+$/.test(id) && !own.includes(id)), id).toBe(true);
  for (const token of story.tokens ?? [])
    expect(token.head === -1 || story.tokens![token.head] !== undefined).toBe(true);
}

function claimsAreSound(story: Story): void {
  for (const q of story.quotations) {
    expect(rounded(q.confidence)).toBe(true);
    if (q.speaker !== null) expect(q.speakers[0]?.character).toBe(q.speaker);
    expect(q.reason === null).toBe(q.speaker === null);
    expect(q.type === "implicit").toBe(q.cue === null);
    expect(new Set(q.addressees).size).toBe(q.addressees.length);
    expect(q.speaker !== null && q.addressees.includes(q.speaker)).toBe(false);
    let sum = 0;
    let last = 1;
    for (const { p } of q.speakers) {
      expect(rounded(p)).toBe(true);
      expect(p).toBeLessThanOrEqual(last);
      last = p;
      sum += p;
    }
    expect(sum).toBeLessThan(1.01);
  }
  for (const m of [...story.mentions, ...story.checks]) expect(rounded(m.confidence)).toBe(true);
  for (const c of story.characters) {
    expect(c.name.trim()).not.toBe("");
    expect(c.counts.mentions).toBe(story.mentions.filter((m) => m.entity === c.id).length);
    expect(c.counts.quotations).toBe(story.quotations.filter((q) => q.speaker === c.id).length);
    if (c.kind === "group") expect(c.pronouns).toBe(null);
  }
  const counts = story.characters.map((c) => c.counts.mentions);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
}

describe("whatever the text", () => {
  const runs = { numRuns: 250, seed: 7 };

  it("every span lies inside and holds something, and every list is in order", () => {
    fc.assert(
      fc.property(texts, (text) => spansAreSound(read(text))),
      runs,
    );
  });

  it("sections tile the text, narration and scenes tile the bodies", () => {
    fc.assert(
      fc.property(texts, (text) => layersTile(read(text))),
      runs,
    );
  });

  it("ids are unique, and all that are named exist", () => {
    fc.assert(
      fc.property(texts, (text) => idsAreSound(read(text))),
      runs,
    );
  });

  it("claims agree with each other", () => {
    fc.assert(
      fc.property(texts, (text) => claimsAreSound(read(text))),
      runs,
    );
  });

  it("the same text gives the same Story, as a string and out of a file", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = JSON.stringify(read(text));
        expect(JSON.stringify(read(text))).toBe(once);
        const { sha256 } = inputOf(text);
        const file: StoryInput = {
          name: "text",
          format: "txt",
          encoding: "utf-16",
          sha256,
          title: null,
          author: null,
          language: null,
          metadata: {},
          text,
          sections: [],
          paragraphs: null,
          emphasis: [],
        };
        expect(JSON.stringify(read(file))).toBe(once);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it("what is read of one story does not hang on what was read before", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const once = JSON.stringify(read(text));
        read(other);
        expect(JSON.stringify(read(text))).toBe(once);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it("what the file says of itself stays", () => {
    const input: StoryInput = {
      ...inputOf('"Go," said Mara.'),
      name: "low.txt",
      title: "Low Tide",
      author: "M. Pell",
      metadata: { rating: "T" },
    };
    const story = read(input);
    expect([story.title, story.author, story.source.name, story.metadata]).toEqual([
      "Low Tide",
      "M. Pell",
      "low.txt",
      { rating: "T" },
    ]);
    expect(story.producer.models).toEqual(models.hashes);
  });

  it("a text in another language gets its sections and paragraphs and nothing else", () => {
    const story = read(
      "Die alte Frau ging in den Garten und sah, dass der Hund nicht mehr da war.\n\nSie rief ihn, aber er kam nicht. »Wo bist du?«, fragte sie. Der Wind war kalt, und die Nacht kam schnell.",
    );
    expect(story.language).toMatch(/^de/);
    expect(story.paragraphs).toHaveLength(2);
    expect([story.mentions, story.quotations, story.characters, story.narration, story.scenes, story.tokens]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("nothing at all is read too", () => {
    const story = read("");
    expect([story.text, story.sections, story.characters, story.quotations]).toEqual(["", [], [], []]);
  });
});
