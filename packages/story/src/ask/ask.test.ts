import { loadFiles } from "@fabula/models-en";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MODEL_NAMES, modelsFrom } from "../learn/models.ts";
import { readStory } from "../read-story.ts";
import type { Relationship, Story } from "../story.ts";
import { alignCasts, alignment } from "./align-casts.ts";
import { compareStories } from "./compare.ts";
import { findCharacter } from "./find-character.ts";
import { excerptAt, historyOf, sentenceAt } from "./history.ts";
import { placeIn } from "./place.ts";
import { statesAt } from "./states.ts";
import { readStoryUntil } from "./until.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const TEXT = `Chapter 1

"We are done," said Ida Marsh. Tobin Reeve looked at the tide.

Flashback

They had met at the fair. Mr. Reeve kissed her by the wheel.

End flashback

Chapter 2

"Then I wish you well, Ida," said Tobin. Ida's sister, Clementine, was waiting for her.
`;
const read = readStory(TEXT, { models });
const idOf = (name: string) => findCharacter(read, name).id;
const at = (words: string) => read.text.indexOf(words);

/** Partners from the flashback on, parted in the first line that is told; Ida is Clementine's ward from before until unknown. */
const story: Story = (() => {
  const [ida, tobin, clem] = ["Ida", "Tobin", "Clementine"].map(idOf) as [string, string, string];
  const sceneAt = (offset: number) => read.scenes.find((s) => s.start <= offset && offset < s.end)!.id;
  const moment = (words: string) => ({ scene: sceneAt(at(words)), offset: at(words) });
  const span = (words: string) => ({ start: at(words), end: at(words) + words.length });
  const tie = (id: string, characters: [string, string], states: Relationship["states"]): Relationship => ({
    id,
    characters,
    states,
    arc: [],
  });
  const known = { basis: "stated", confidence: 1 } as const;
  return {
    ...read,
    events: [
      {
        ...span("kissed her"),
        id: "e1",
        kind: "kiss",
        participants: [
          { character: tobin, role: "agent" },
          { character: ida, role: "patient" },
        ],
        modality: "actual",
        told: "narration",
        scene: sceneAt(at("kissed her")),
        when: "now",
        confidence: 1,
      },
      {
        ...span("We are done"),
        id: "e2",
        kind: "break-up",
        participants: [
          { character: ida, role: "agent" },
          { character: tobin, role: "patient" },
        ],
        modality: "actual",
        told: "speech",
        scene: sceneAt(at("We are done")),
        when: "now",
        confidence: 1,
      },
    ],
    relationships: [
      tie(
        "r1",
        [ida, tobin],
        [
          {
            ...known,
            type: "partner",
            from: moment("kissed her"),
            until: moment("We are done"),
            evidence: [span("kissed her")],
          },
          {
            ...known,
            type: "ex-partner",
            from: moment("We are done"),
            until: "after",
            evidence: [span("We are done")],
          },
        ],
      ),
      tie("r2", [ida, clem], [{ ...known, type: "ward", from: "before", until: null, evidence: [] }]),
    ],
  };
})();
const between = (a: string, b: string, place: string) =>
  statesAt(story, idOf(a), idOf(b), placeIn(story, place)).map((s) => s.type);

describe("places", () => {
  it.each([
    ["ch2", at("Chapter 2")],
    ["Chapter 1", at("Chapter 1")],
    ["0%", at('"We are')],
    ["17", 17],
    ['"looked at the"', at(" tide.") + 6],
    ["kissed  her by", at("wheel.") + 6],
    ["“I wish you well, Ida,”", at(" said Tobin. Ida") + 12],
    ["opening", at('"We are')],
  ])("%s", (asked, offset) => expect(placeIn(story, asked).offset).toBe(offset));

  it.each([
    ["ch7", "there is no chapter 7; the last is 2"],
    ["140%", "140% is past the end; name at most 100%"],
    ["99999", /^there is no offset 99999; the text ends at \d+$/],
    ['"nowhere to be seen"', /are not in the text; copy them exactly/],
    ["nonsense", /are not in the text; a place is ch3/],
    ['""', /^an empty place/],
  ])("%s is none", (asked, message) => expect(() => placeIn(story, asked)).toThrow(message));

  it("start and end are moments of the story, not of the telling", () => {
    expect(placeIn(story, "start").offset).toBe(story.scenes.find((s) => s.storyOrder === 1)!.start);
    expect(() => readStoryUntil(TEXT, "end", { models })).toThrow(/moment of the story/);
  });
});

describe("states", () => {
  it("hold in story order, however they are told", () => {
    expect(between("Ida", "Tobin", "start")).toEqual([]);
    expect(between("Ida", "Tobin", '"kissed her by the wheel."')).toEqual(["partner"]);
    expect(between("Ida", "Tobin", "opening")).toEqual(["partner"]);
    expect(between("Tobin", "Ida", '"We are done,"')).toEqual(["ex-partner"]);
    expect(between("Ida", "Tobin", "close")).toEqual(["ex-partner"]);
  });

  it("are read from either side, and are unknown where nothing is said", () => {
    expect(between("Ida", "Clementine", "start")).toEqual(["ward"]);
    expect(between("Clementine", "Ida", "end")).toEqual(["guardian"]);
    expect(between("Tobin", "Clementine", "end")).toEqual([]);
  });
});

describe("the history of a pair", () => {
  const steps = (order: "story" | "telling") =>
    historyOf(story, idOf("Ida"), idOf("Tobin"), order).map((s) =>
      s.what === "event" ? s.event.kind : s.what === "feeling" ? s.feeling.kind : `${s.what} ${s.state.type}`,
    );
  it("goes as it happened, or as it is told", () => {
    expect(steps("story").slice(0, 2)).toEqual(["kiss", "begins partner"]);
    expect(steps("story").slice(2)).toEqual(["break-up", "ends partner", "begins ex-partner"]);
    expect(steps("telling").slice(3)).toEqual(["kiss", "begins partner"]);
  });

  it("quotes sentences, not further than a title's full stop", () => {
    const kiss = at("kissed her");
    const { start, end } = sentenceAt(story, { start: kiss, end: kiss + 6 });
    expect(story.text.slice(start, end)).toBe("Mr. Reeve kissed her by the wheel.");
  });
});

describe("finding people", () => {
  it("takes any name, and part of one", () => {
    expect(findCharacter(story, "ida marsh").name).toBe("Ida Marsh");
    expect(findCharacter(story, "clem").name).toContain("Clementine");
  });
  it("says who there is where nobody or more than one fits", () => {
    expect(() => findCharacter(story, "Bo")).toThrow(/^nobody is called “Bo”; those most spoken of are /);
    const twins = {
      ...story,
      characters: [...story.characters, { ...story.characters[0]!, id: "c99", name: "Ida Quill" }],
    };
    expect(() => findCharacter(twins, "Ida")).toThrow(/^“Ida” may be .* or Ida Quill; say which/);
  });
});

describe("until a place", () => {
  it("answers as if the text ended there, and shows nothing from behind it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: read.text.length }), (offset) => {
        const until = readStoryUntil(TEXT, String(offset), { models });
        const alone = readStory(read.text.slice(0, offset), { models });
        expect(until.text).toBe(read.text.slice(0, offset));
        const { source: _a, ...shown } = until;
        const { source: _b, ...yielded } = alone;
        expect(shown).toEqual(yielded);
        for (const c of until.characters) for (const a of c.aliases) expect(until.text).toContain(a.text);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it("keeps the file's own account of what is to come to itself", () => {
    const input = {
      ...story.source,
      title: null,
      author: null,
      language: null,
      text: TEXT,
      sections: [],
      paragraphs: null,
      emphasis: [],
    };
    const until = readStoryUntil({ ...input, metadata: { relationships: ["Ida/Clementine"] } }, "30%", { models });
    expect(JSON.stringify(until)).not.toContain("Clementine");
  });
});

describe("an excerpt", () => {
  const long =
    "Although the ferry was late and the rain had come through the roof of the shelter, so that everybody stood in the middle, Orrin kissed her on the mouth, which nobody remarked, because the porter had dropped a crate of hens and the hens were under the benches and the benches were full of nuns.";
  const inText = (text: string, words: string) => {
    const start = text.indexOf(words);
    const { start: from, end } = excerptAt(
      { text, paragraphs: [{ start: 0, end: text.length }] },
      { start, end: start + words.length },
    );
    return text.slice(from, end);
  };
  it("is the whole of a short sentence", () =>
    expect(inText("It rained. Orrin kissed her. The hens ran.", "kissed")).toBe("Orrin kissed her."));
  it("is what stands around the words in a long one, cut where clauses part", () => {
    const shown = inText(long, "Orrin kissed her");
    expect(shown).toContain("Orrin kissed her on the mouth");
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(long.slice(long.indexOf(shown) - 2, long.indexOf(shown))).toMatch(/[,\s]/);
  });
  it("holds its words and stays within the sentence, wherever they stand", () => {
    fc.assert(
      fc.property(fc.nat(long.length - 2), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const span = { start, end: Math.min(long.length, start + length) };
        const shown = excerptAt({ text: long, paragraphs: [{ start: 0, end: long.length }] }, span);
        expect(shown.start).toBeLessThanOrEqual(span.start);
        expect(shown.end).toBeGreaterThan(span.start);
        expect(shown.end - shown.start).toBeLessThanOrEqual(200);
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

describe("comparing", () => {
  const named = (names: string[]): Story => ({
    ...story,
    characters: names.map((name, i) => ({
      ...story.characters[0]!,
      id: `c${i + 1}`,
      name,
      pronouns: null,
      aliases: [{ text: name, count: 1, first: 0, kind: "name" }],
    })),
  });
  it.each([
    ["spelling", ["Piotr Malovsky"], ["Malofsky"], 1],
    ["a nickname", ["Elizabeth Orme"], ["Lizzie"], 1],
    ["part of a name", ["Tobin Reeve"], ["Tobin"], 1],
    ["two whole names that differ", ["Anna Reeve"], ["Anna Quill"], 0],
    ["two who could be meant", ["Reeve"], ["Anna Reeve", "Tobin Reeve"], 0],
    ["short names that are near", ["Tom"], ["Tim"], 0],
    ["a doubled letter", ["Philip Orrin"], ["Phillip"], 1],
    ["a y for an i", ["Sebastyan"], ["Sebastian Frost"], 1],
    ["the short form of a name spelt otherwise", ["Temmperance", "Gil"], ["Temmie", "Gil"], 2],
    ["two names that people bear", ["Marian", "Gil"], ["Marion", "Gil"], 1],
    ["two brothers by their given names", ["Harry Dunn", "Harold Dunn"], ["Harold Dunn", "Harry Dunn"], 2],
    ["a surname with a letter left out", ["Mr. Thackery"], ["Oliver Thackeray"], 1],
    ["names that only begin alike", ["Bertram"], ["Bernard"], 0],
    ["single names that are only near", ["Nessa"], ["Nesta"], 0],
    ["single names that are only near, with a tie in both", ["Nessa", "Gil"], ["Nesta", "Gil"], 2],
  ])("aligns %s", (_, a, b, n) => expect(alignCasts(named(a), named(b))).toHaveLength(n));

  it("leaves open whom a short name means, and says who it may be", () => {
    const { same, unknown } = alignment(named(["Reeve", "Ida"]), named(["Anna Reeve", "Tobin Reeve", "Ida"]));
    expect(same.map(([x]) => x.name)).toEqual(["Ida"]);
    expect(unknown.map(([x, y]) => `${x.name} / ${y.name}`)).toEqual(["Reeve / Anna Reeve", "Reeve / Tobin Reeve"]);
    const found = compareStories(named(["Reeve", "Ida"]), named(["Anna Reeve", "Tobin Reeve", "Ida"]));
    expect([found.onlyFirst, found.onlySecond]).toEqual([[], []]);
  });

  it("leaves open single names that are only near, and says who it may be", () => {
    const { same, unknown } = alignment(named(["Nessa"]), named(["Nesta"]));
    expect(same).toEqual([]);
    expect(unknown.map(([x, y]) => `${x.name} / ${y.name}`)).toEqual(["Nessa / Nesta"]);
  });

  it("leaves open a second name for somebody who is settled", () => {
    const { same, unknown } = alignment(named(["Piotr Malovsky", "Ida"]), named(["Piotr", "Malofsky", "Ida"]));
    expect(same.map(([x]) => x.name)).toContain("Ida");
    expect(same.length + new Set(unknown.map(([, y]) => y)).size).toBe(3);
  });

  it("settles by what somebody is to people who are known", () => {
    const tied = (names: string[], who: string): Story => {
      const cast = named(names);
      const id = (name: string) => cast.characters.find((c) => c.name === name)!.id;
      const pair = { ...story.relationships[0]!, characters: [id("Ida"), id(who)] as [string, string] };
      return { ...cast, relationships: [pair] };
    };
    const first = tied(["Ida", "Reeve"], "Reeve");
    const second = tied(["Ida", "Anna Reeve", "Tobin Reeve"], "Tobin Reeve");
    const { same, unknown } = alignment(first, second);
    expect(same.map(([x, y]) => `${x.name} = ${y.name}`)).toEqual(["Ida = Ida", "Reeve = Tobin Reeve"]);
    expect(unknown).toEqual([]);
  });

  it("says what is shared and where two stories part", () => {
    const other: Story = {
      ...story,
      events: story.events.filter((e) => e.kind !== "break-up"),
      relationships: story.relationships.map((r) => ({
        ...r,
        states: r.states.slice(0, 1).map((s) => ({ ...s, until: "after" as const })),
      })),
    };
    const [pair] = compareStories(story, other).pairs;
    expect(pair!.ties).toEqual({ shared: ["partner"], onlyFirst: ["ex-partner"], onlySecond: [] });
    expect(pair!.ends).toEqual({ shared: [], onlyFirst: ["ex-partner"], onlySecond: ["partner"] });
    expect(pair!.turningPoints).toEqual({ shared: [], onlyFirst: ["break-up"], onlySecond: [] });
  });
});
