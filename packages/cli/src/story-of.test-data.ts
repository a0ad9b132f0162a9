import type { Character, Quotation, Story } from "@fabula/story";

/** A line said in a test's text: its words as they stand there, its speaker's id, and how sure that is. */
export interface Said {
  words: string | string[];
  by: string | null;
  p?: number;
  kind?: Quotation["kind"];
}

/** A Story of a text that is all body, with the people and lines given. */
export function storyOf(text: string, people: readonly [id: string, name: string][], said: readonly Said[]): Story {
  let at = 0;
  const quotations = said.map(({ words, by, p = 1, kind = "speech" }, i): Quotation => {
    const parts = [words].flat().map((piece) => {
      const start = text.indexOf(piece, at);
      if (start < 0) throw new Error(`not in the text: ${piece}`);
      at = start + piece.length;
      return { start, end: at };
    });
    return {
      id: `q${i + 1}`,
      start: parts[0].start - 1,
      end: Math.min(text.length, at + 1),
      parts,
      kind,
      confidence: 1,
      speaker: by,
      speakers: by === null ? [] : [{ character: by, p }],
      reason: null,
      addressees: [],
      cue: null,
      type: "implicit",
    };
  });
  const characters = people.map(([id, name]): Character => {
    const lines = quotations.filter((q) => q.speaker === id);
    const words = lines.flatMap((q) => q.parts.flatMap((p) => text.slice(p.start, p.end).split(/\s+/)));
    return {
      id,
      name,
      aliases: [{ text: name, count: 1, first: 0, kind: "name" }],
      kind: "person",
      pronouns: null,
      counts: { mentions: 1 + lines.length, quotations: lines.length, words: words.length },
    };
  });
  const body = { start: 0, end: text.length };
  return {
    schema: "fabula/1",
    producer: { version: "0.1.0", models: {} },
    title: null,
    author: null,
    language: "en",
    source: { name: "a.txt", format: "txt", encoding: "utf-8", sha256: "0".repeat(64), repairs: [], repairCounts: {} },
    metadata: {},
    text,
    sections: [{ ...body, kind: "body" }],
    paragraphs: [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    })),
    emphasis: [],
    narration: [{ ...body, person: "third", tense: "past", narrators: [], focalizer: null, evidence: [] }],
    characters,
    mentions: [],
    quotations,
    scenes: [{ ...body, id: "s1", kind: "scene", storyOrder: 1, characters: [], place: null, times: [] }],
    events: [],
    feelings: [],
    relationships: [],
    checks: [],
  };
}
