/**
 * Scripts with the language to take where a text is written mostly in one: the language whose stories are likeliest,
 * refined by letters that only one language of the script has. First match wins.
 */
export const SCRIPTS: readonly { letters: RegExp; language: string; unless?: readonly [RegExp, string][] }[] = [
  { letters: /[\u3040-\u30ff]/g, language: "ja" },
  { letters: /[\uac00-\ud7a3\u1100-\u11ff]/g, language: "ko" },
  { letters: /[\u4e00-\u9fff]/g, language: "zh" },
  {
    letters: /[\u0400-\u04ff]/g,
    language: "ru",
    unless: [
      [/[їєґі]/gi, "uk"],
      [/[ўі]/gi, "be"],
      [/[ђћљњџј]/gi, "sr"],
      [/[ѓќѕ]/gi, "mk"],
    ],
  },
  { letters: /[\u0370-\u03ff\u1f00-\u1fff]/g, language: "el" },
  { letters: /[\u0590-\u05ff]/g, language: "he" },
  { letters: /[\u0600-\u06ff]/g, language: "ar", unless: [[/[پچژگ]/g, "fa"]] },
  { letters: /[\u0900-\u097f]/g, language: "hi" },
  { letters: /[\u0980-\u09ff]/g, language: "bn" },
  { letters: /[\u0b80-\u0bff]/g, language: "ta" },
  { letters: /[\u0e00-\u0e7f]/g, language: "th" },
  { letters: /[\u0530-\u058f]/g, language: "hy" },
  { letters: /[\u10a0-\u10ff]/g, language: "ka" },
  { letters: /[\u1200-\u137f]/g, language: "am" },
];
