import { loadFiles } from "@fabula/models-en";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCharacter } from "../ask/find-character.ts";
import { statesOf } from "../ask/states.ts";
import { MODEL_NAMES, modelsFrom } from "../learn/models.ts";
import { readStory } from "../read-story.ts";
import type { Story } from "../story.ts";
import { AnchoredText, anchorOf } from "./anchor.ts";
import { handleOf } from "./called.ts";
import type { Correction } from "./correction.ts";
import { CorrectionsError, readCorrections, writeCorrections } from "./file.ts";
import { misfitsOf } from "./fit.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));

const TEXT = `Marta Quill came down to the quay before it was light. The harbour master was there already with his boy, Corin Vale, and neither had slept.

“You are early,” said the harbour master.

“I am never early,” said Marta. “The boat is late.”

Ines laughed. She had come behind her sister Marta, with the lamp.

“Put it down,” said Miss Quill. “He can see us well enough.”

“I can,” he said.

“Then look,” said Ines.

“At what?”

“At the water, Corin. The boy is out there.”

Corin Vale took off his hat to the harbour master, who had known him since he was born.`;

const read = (corrections: Correction[], text = TEXT) => readStory(text, { models, corrections });
const names = (story: Story) => story.characters.map((c) => c.name);
const lineOf = (story: Story, words: string) => {
  const at = story.text.indexOf(words);
  return story.quotations.find((q) => q.start <= at && at < q.end)!;
};
const anchor = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return anchorOf(text, { start, end: start + words.length });
};

describe("corrections", () => {
  it("merge two names, and all that hangs on them", () => {
    const before = read([]);
    expect(findCharacter(before, "Corin").id).not.toBe(findCharacter(before, "Ines").id);
    const after = read([{ do: "merge", people: ["Corin Vale", "Ines"] }]);
    expect(findCharacter(after, "Corin").id).toBe(findCharacter(after, "Ines").id);
    expect(after.characters.length).toBe(before.characters.length - 1);
  });

  it("merge somebody who is only described with somebody who is named", () => {
    const before = read([]);
    const [master, corin] = [findCharacter(before, "the harbour master"), findCharacter(before, "Corin")];
    expect(master.id).not.toBe(corin.id);
    const after = read([{ do: "merge", people: ["the harbour master", "Corin Vale"] }]);
    const one = findCharacter(after, "Corin Vale");
    expect(findCharacter(after, "the harbour master").id).toBe(one.id);
    expect(lineOf(after, "You are early").speaker).toBe(one.id);
    expect(one.counts.mentions).toBeGreaterThan(Math.max(master.counts.mentions, corin.counts.mentions));
  });

  it("split a name from a person", () => {
    const before = read([{ do: "merge", people: ["Marta", "Ines"] }]);
    expect(findCharacter(before, "Ines").id).toBe(findCharacter(before, "Marta Quill").id);
    const both: Correction[] = [
      { do: "merge", people: ["Marta", "Ines"] },
      { do: "split", who: "Marta Quill", names: ["Ines"] },
    ];
    const after = read(both);
    const ines = findCharacter(after, "Ines");
    expect(ines.id).not.toBe(findCharacter(after, "Marta Quill").id);
    expect(lineOf(after, "Then look").speaker).toBe(ines.id);
    expect(misfitsOf(after, both.slice(1))).toEqual([]);
  });

  it("rename somebody without losing what the text calls them", () => {
    const after = read([{ do: "rename", who: "Ines", name: "Inez of the Lamp" }]);
    const ines = findCharacter(after, "Inez of the Lamp");
    expect(findCharacter(after, "Ines").id).toBe(ines.id);
    expect(handleOf(after.characters, after.characters.indexOf(ines))).toBe("Ines");
  });

  it("give a line to somebody, and to nobody", () => {
    const line = anchor("At what?");
    const after = read([{ do: "speaker", line, speaker: "Corin Vale" }]);
    const spoken = lineOf(after, "At what?");
    expect(spoken.speaker).toBe(findCharacter(after, "Corin").id);
    expect(spoken.speakers).toEqual([{ character: spoken.speaker, p: 1 }]);
    const nobody = lineOf(read([{ do: "speaker", line, speaker: null }]), "At what?");
    expect([nobody.speaker, nobody.speakers]).toEqual([null, []]);
  });

  it("let a later word win over an earlier one", () => {
    const line = anchor("At what?");
    const after = read([
      { do: "speaker", line, speaker: "Ines" },
      { do: "speaker", line, speaker: "Corin Vale" },
    ]);
    expect(lineOf(after, "At what?").speaker).toBe(findCharacter(after, "Corin").id);
  });

  it("confirm, reject and add ties", () => {
    const ties = (story: Story) =>
      statesOf(story, findCharacter(story, "Ines").id, findCharacter(story, "Marta").id).map((s) => s.type);
    expect(ties(read([]))).toContain("sibling");
    expect(ties(read([{ do: "tie", people: ["Marta", "Ines"], type: "sibling", holds: false }]))).toEqual([]);
    const sure = read([{ do: "tie", people: ["Marta", "Ines"], type: "sibling", holds: true }]);
    const [state] = statesOf(sure, findCharacter(sure, "Ines").id, findCharacter(sure, "Marta").id);
    expect(state?.confidence).toBe(1);
    const added = read([
      { do: "tie", people: ["Corin Vale", "Ines"], type: "parent", holds: true, shown: anchor("Corin Vale took off") },
    ]);
    const [child] = statesOf(added, findCharacter(added, "Ines").id, findCharacter(added, "Corin").id);
    expect(child?.type).toBe("child");
    expect(added.text.slice(child!.evidence[0]!.start, child!.evidence[0]!.end)).toBe("Corin Vale took off");
  });

  it("say who a narrator without a name is", () => {
    const told = `I went out to the wall at six. I had my coat on, and I had the key.

“Where is Sefa?” asked Dorn.

I told him that I did not know.

“Sefa said she would wait,” said Dorn. “Sefa always waits.”`;
    expect(read([], told).narration[0]?.narrators[0]).not.toBe(findCharacter(read([], told), "Sefa").id);
    const after = read([{ do: "merge", people: ["the narrator", "Sefa"] }], told);
    expect(after.narration[0]?.narrators).toEqual([findCharacter(after, "Sefa").id]);
  });

  it("list what no longer fits, and why, and apply the rest", () => {
    const corrections: Correction[] = [
      { do: "rename", who: "Ottilie", name: "Otto" },
      { do: "merge", people: ["Ines", "Barnaby"] },
      { do: "speaker", line: anchor("never there", "They were never there, he said."), speaker: "Ines" },
      { do: "speaker", line: anchor("before it was light"), speaker: "Ines" },
      { do: "tie", people: ["Ines", "Nobody"], type: "friend", holds: true },
      { do: "rename", who: "Ines", name: "Inez" },
    ];
    const story = read(corrections);
    expect(names(story)).toContain("Inez");
    expect(misfitsOf(story, corrections).map((m) => m.why)).toEqual([
      "nobody is called “Ottilie”",
      "nobody is called “Barnaby”",
      "its words are no longer in the text",
      "its words are no longer read as speech",
      "nobody is called “Nobody”",
    ]);
  });

  it("hold after a chapter was put before them and the marks were changed", () => {
    const corrections: Correction[] = [{ do: "speaker", line: anchor("At what?"), speaker: "Corin Vale" }];
    const changed = `Nobody slept that night. It rained, and then it did not.\n\n${TEXT.replace(/[“”]/g, '"').replace(/\n\n/g, "\n\n\n")}`;
    const after = read(corrections, changed);
    expect(misfitsOf(after, corrections)).toEqual([]);
    expect(lineOf(after, "At what?").speaker).toBe(findCharacter(after, "Corin").id);
  });

  it("leave a story as it is where there are none", () => {
    expect(read([])).toEqual(readStory(TEXT, { models }));
  });
});

describe("anchors", () => {
  const words = fc.array(fc.constantFrom("yes", "no", "Ada", "the", "sea", "“Go,”", "said", "it's", "\n\n", " "), {
    minLength: 12,
    maxLength: 80,
  });
  it("find their place again in the same text, and after anything was put before it", () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.integer({ min: 1, max: 30 }), (list, other, from, size) => {
        const text = list.join(" ");
        const start = from % text.length;
        const end = Math.min(text.length, start + size);
        if (!text.slice(start, end).trim()) return;
        const found = new AnchoredText(text).placeOf(anchorOf(text, { start, end }));
        expect(found).not.toBeNull();
        expect(text.slice(found!.start, found!.end).trim()).toContain(text.slice(start, end).trim().split(/\s+/)[0]);
        const before = `${other.join(" ")} -- `;
        const moved = new AnchoredText(before + text).placeOf(anchorOf(text, { start, end }))!;
        expect((before + text).slice(moved.start, moved.end).replace(/\s+/g, " ")).toBe(
          text.slice(start, end).trim().replace(/\s+/g, " "),
        );
      }),
    );
  });

  it("choose among equal words by what is around them", () => {
    const text = "“Yes,” said Ada to the man. “Yes,” said Bo to the child.";
    const at = text.lastIndexOf("Yes");
    const longer = `“Yes,” said Cal to the dog. ${text}`;
    const found = new AnchoredText(longer).placeOf(anchorOf(text, { start: at, end: at + 4 }));
    expect(found?.start).toBe(longer.lastIndexOf("Yes"));
  });

  it("give up a short line whose surroundings are gone", () => {
    const text = "He looked up from the ledger. “Yes,” said Ada, and closed it.";
    const at = text.indexOf("Yes");
    const found = new AnchoredText("Nobody came. Yes. Nobody went.").placeOf(
      anchorOf(text, { start: at, end: at + 3 }),
    );
    expect(found).toBeNull();
  });
});

describe("the file of corrections", () => {
  const some: Correction[] = [
    { do: "rename", who: "Ines", name: "Inez" },
    { do: "merge", people: ["Ines", "the girl"] },
    { do: "split", who: "Marta", names: ["Miss Quill"] },
    { do: "speaker", line: anchor("At what?"), speaker: null },
    { do: "tie", people: ["Marta", "Ines"], type: "sibling", holds: false, shown: anchor("her sister Marta") },
  ];

  it("comes back as it was written, a line each", () => {
    const file = writeCorrections(some);
    expect(readCorrections(file)).toEqual(some);
    expect(file.trimEnd().split("\n")).toHaveLength(some.length + 2);
    expect(readCorrections(writeCorrections([]))).toEqual([]);
  });

  it.each([
    ["{", /not JSON/],
    ["[]", /no file of corrections/],
    ['{"fabulaCorrections": 2, "corrections": []}', /another version/],
    ['{"fabulaCorrections": 1, "corrections": [{"do": "kill"}]}', /correction 1: .*not known/],
    ['{"fabulaCorrections": 1, "corrections": [{"do": "rename", "who": "", "name": "A"}]}', /rename needs/],
    ['{"fabulaCorrections": 1, "corrections": [{"do": "merge", "people": ["A"]}]}', /two or more/],
    ['{"fabulaCorrections": 1, "corrections": [{"do": "speaker", "line": {"words": "x"}, "speaker": "A"}]}', /a line/],
    [
      '{"fabulaCorrections": 1, "corrections": [{"do": "tie", "people": ["A", "B"], "type": "x", "holds": true}]}',
      /type/,
    ],
  ])("is refused in a sentence: %s", (file, why) => {
    expect(() => readCorrections(file)).toThrow(CorrectionsError);
    expect(() => readCorrections(file)).toThrow(why);
  });

  it("never ends otherwise, whatever it holds", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const file = `{"fabulaCorrections": 1, "corrections": [${json}]}`;
        try {
          readCorrections(file);
        } catch (error) {
          expect(error).toBeInstanceOf(CorrectionsError);
        }
      }),
    );
  });
});
