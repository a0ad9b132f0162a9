import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_PAGES } from "./code-pages.ts";
import { repair } from "./stage.ts";

const plain = (text: string) => repair({ text, sections: [], paragraphs: null, emphasis: [] });
const withUnits = (line: string) =>
  line.replace(/\\u([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Blocks of lines between empty lines, without headings and comments; the last line is what must come out. */
const cases = readFileSync(new URL("./mojibake.cases.txt", import.meta.url), "utf8")
  .split(/\n\s*\n/)
  .map((block) => block.split("\n").filter((l) => l && !l.startsWith("#")))
  .filter((lines) => lines.length >= 2)
  .map((lines) => ({ before: withUnits(lines.slice(0, -1).join("\n")), after: withUnits(lines.at(-1)!) }));

describe("repair", () => {
  it.each(cases)("$before", ({ before, after }) => {
    expect(plain(before).text).toBe(after === "=" ? before : after);
  });

  it("records each repair with the word as it was and as it is", () => {
    const { text, repairs, repairCounts } = plain("A calm fa├žade.\r\nIt didnâ€™t &amp; couldn\u0000't.\r\n");
    expect(repairs.map((r) => [r.kind, r.before, r.after])).toEqual([
      ["mojibake", "fa├žade", "façade"],
      ["mojibake", "didnâ€™t", "didn’t"],
      ["entity", "&amp;", "&"],
      ["control", "couldn\u0000't", "couldn't"],
    ]);
    for (const r of repairs) expect(text.slice(r.start, r.end)).toBe(r.after);
    expect(repairCounts).toEqual({ mojibake: 2, entity: 1, control: 1, "line-ends": 2 });
  });

  it("reports double damage once, with the first state of the text", () => {
    expect(plain("he donÃ¢â‚¬â„¢t know").repairs).toEqual([
      { start: 3, end: 8, kind: "mojibake", before: "donÃ¢â‚¬â„¢t", after: "don’t" },
    ]);
  });

  it("carries the file's own spans over", () => {
    const text = "Title\r\n\r\nThe caf\u00c3\u00a9 is e\u0301migr\u00c3\u00a9.\r\nEnd";
    const at = (s: string) => ({ start: text.indexOf(s), end: text.indexOf(s) + s.length });
    const out = repair({
      text,
      sections: [{ ...at("Title"), kind: "title" }],
      paragraphs: [at("The caf\u00c3\u00a9 is e\u0301migr\u00c3\u00a9."), at("End")],
      emphasis: [at("caf\u00c3\u00a9"), at("End")],
    });
    const show = (s: { start: number; end: number }) => out.text.slice(s.start, s.end);
    expect(out.sections.map(show)).toEqual(["Title"]);
    expect(out.paragraphs!.map(show)).toEqual(["The café is émigré.", "End"]);
    expect(out.emphasis.map(show)).toEqual(["café", "End"]);
  });

  it("turns all line ends into one and drops what is not seen", () => {
    expect(plain("\ufeffa\rb\r\nc\u2028d\fe so\u00adft \u200eleft\ud800").text).toBe("a\nb\nc\nd\ne soft left\ufffd");
  });

  it("keeps the marks of scripts that need them", () => {
    const text = "می‌خواهم \u200fשלום 👩‍👧 क्‍ष";
    expect(plain(text).text).toBe(text.normalize("NFC"));
  });

  it("gives text that is valid, whatever comes in, and changes nothing the second time", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        ..."aE é\u0301Ãâ€™\u0099\u0000\r\n&amp;#39;├ž\ud83d\ude00\ud800\ufeff\u00ad\u200bβ“”Ð".split(""),
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => {
        const once = plain(text);
        expect(once.text).toBe(once.text.normalize("NFC"));
        expect(once.text).not.toMatch(/[\r\0]/);
        expect(once.text.isWellFormed()).toBe(true);
        expect(plain(once.text).text).toBe(once.text);
        let end = 0;
        for (const r of once.repairs) {
          expect(r.start).toBeGreaterThanOrEqual(end);
          expect(r.end).toBeGreaterThan(r.start);
          expect(once.text.slice(r.start, r.end)).toBe(r.after);
          end = r.end;
        }
        expect(end).toBeLessThanOrEqual(once.text.length);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** Letters beyond ASCII of languages, and the marks with which they quote. */
const LANGUAGES: Record<string, [letters: string, marks: string]> = {
  German: ["äöüß", "„“‚‘»«–…"],
  French: ["àâçèéêëîïôùûüÿœæ", "«»’—…"],
  Spanish: ["áéíñóúü", "¿¡«»“”—…"],
  Portuguese: ["ãáàâçéêíóôõú", "“”—«»…ªº"],
  Italian: ["àèéìòù", "«»“”’—…"],
  Polish: ["ąćęłńóśźż", "„”–…"],
  Czech: ["áčďéěíňóřšťúůýž", "„“‚‘»«–…"],
  Hungarian: ["áéíóöőúüű", "„”»«–…"],
  Romanian: ["ăâîșț", "„”«»—…"],
  Turkish: ["çğıöşü", "“”‘’—…"],
  Swedish: ["åäö", "”’»–…"],
  Danish: ["æøå", "»«”–…"],
  Icelandic: ["áéíóúýþæöð", "„“–…"],
  Vietnamese: ["ăâđêôơưạảấầẩậắằệễịọộớợụừữỳ", "“”–…"],
  Greek: ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ", "«»“”—…·"],
  Russian: ["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "«»„“—…"],
  Ukrainian: ["абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "«»„“—…’"],
  Serbian: ["абвгдђежзијклљмнњопрстћуфхцчџш", "„“”»«—…"],
};

describe("sound text", () => {
  it.each(Object.entries(LANGUAGES))("is left alone: %s", (_, [letters, marks]) => {
    // In the Latin script the letters beyond ASCII stand among plain ones.
    const own = fc.constantFrom(...letters.split(""));
    const plainLetter = fc.constantFrom(..."abcdefghijklmnoprstuvz".split(""));
    const latin = fc.array(
      fc.oneof(fc.tuple(own, plainLetter), fc.tuple(plainLetter, own), fc.tuple(plainLetter, plainLetter)),
      { minLength: 1, maxLength: 4 },
    );
    const lower =
      letters.charCodeAt(0) < 0x370
        ? latin.map((p) =>
            p
              .flat()
              .join("")
              .replace(/([^a-z])(?=[^a-z])/gu, "$1n"),
          )
        : fc.string({ unit: own, minLength: 1, maxLength: 9 });
    const word = fc
      .tuple(lower, fc.constantFrom("lower", "Title", "UPPER"))
      .map(([w, style]) =>
        style === "UPPER" ? w.toUpperCase() : style === "Title" ? w[0]!.toUpperCase() + w.slice(1) : w,
      );
    const mark = fc.constantFrom("", "", "", ".", ",", "!", "?", ...marks);
    const token = fc.tuple(mark, word, mark, mark).map((t) => t.join(""));
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (tokens) => {
        const text = tokens.join(" ").normalize("NFC");
        expect(plain(text).text).toBe(text);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("damage", () => {
  const sound = "“Don’t,” said Zoë — and the naïve façade of the café fell… ‘Voilà!’";
  it.each(CODE_PAGES.map((p) => p.name))("is undone whole where it was UTF-8 read as %s", (name) => {
    const { high } = CODE_PAGES.find((p) => p.name === name)!;
    const damaged = [...new TextEncoder().encode(sound)]
      .map((b) => (b < 0x80 ? String.fromCharCode(b) : high[b - 0x80]))
      .join("");
    expect(plain(damaged).text).toBe(sound);
  });
});
