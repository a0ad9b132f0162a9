import type { Edit } from "./draft.ts";

/**
 * Texts of one byte a character that were read in another such page: no UTF-8 shows that they are damaged, but an
 * upper-case letter where English has its apostrophe does ("donÕt", "donÆt"). Only then are the other marks repaired.
 */
const MISREADINGS: readonly {
  apostrophe: string;
  opening: string;
  closing: string;
  dashes: Readonly<Record<string, string>>;
}[] = [
  // Macintosh read as Windows-1252
  { apostrophe: "Õ", opening: "Ò", closing: "Ó", dashes: { Ð: "–", Ñ: "—", É: "…" } },
  // Windows-1252 read as a DOS page
  { apostrophe: "Æ", opening: "ô", closing: "ö", dashes: { û: "–", ù: "—" } },
];

/** One pass over the text for each misreading whose apostrophe stands inside an English contraction. */
export function singleByteEdits(text: string): Edit[] {
  for (const { apostrophe, opening, closing, dashes } of MISREADINGS) {
    if (!text.includes(apostrophe)) continue;
    const contraction = new RegExp(`[a-z]${apostrophe}(?:s|t|re|ll|ve|d|m)(?![\\p{L}\\p{N}])`, "u");
    if (!contraction.test(text)) continue;
    const marks = new RegExp(
      `(?<=[A-Za-z])${apostrophe}|(?<=^|[\\s([—])${opening}(?=[A-Z])|(?<=[.,!?…-])${closing}(?=\\s|$)|(?<=\\s)[${Object.keys(dashes).join("")}](?=\\s)`,
      "gmu",
    );
    const edits: Edit[] = [];
    for (const m of text.matchAll(marks)) {
      const c = m[0];
      edits.push({
        start: m.index,
        end: m.index + 1,
        after: c === apostrophe ? "’" : c === opening ? "“" : c === closing ? "”" : dashes[c]!,
      });
    }
    return edits;
  }
  return [];
}
