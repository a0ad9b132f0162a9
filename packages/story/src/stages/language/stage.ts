import { defineStage } from "../../pipeline/stage.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { SCRIPTS } from "./scripts.ts";

/** What is looked at: this many pieces of this many units each, spread over the whole text. */
const PIECES = 24;
const PIECE = 2000;
/** Words that a verdict other than English or the file's own needs. */
const FEW = 25;

/**
 * BCP 47. English unless the text plainly is another language: by script, else by how many of its words are function
 * words of a language. What the file says of its language is believed only where the text does not speak against it,
 * for archives label by default.
 */
export const languageStage = defineStage({
  makes: "language",
  needs: ["repaired", "input"],
  run: ({ repaired, input }) => languageOf(repaired.text, input.language),
});

export function languageOf(text: string, stated: string | null): string {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const tag = stated?.trim() && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(stated.trim()) ? stated.trim() : null;
  for (const { letters: own, language, unless } of SCRIPTS) {
    // Chinese and Japanese say more with fewer letters; a Greek quotation in an English story is no Greek story.
    if ((sample.match(own)?.length ?? 0) * 10 < letters * (language === "ja" ? 2 : 5) || !letters) continue;
    if (tag && SCRIPTS.some((s) => s.language === primary(tag) || s.unless?.some(([, l]) => l === primary(tag))))
      return tag;
    const count = sample.match(own)!.length;
    return unless?.find(([sign]) => (sample.match(sign)?.length ?? 0) * 100 > count)?.[1] ?? language;
  }
  const words =
    sample
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const shares = Object.entries(FUNCTION_WORDS).map(([language, list]) => {
    const known = new Set(list.split(/\s+/));
    return { language, count: words.reduce((n, w) => n + (known.has(w) ? 1 : 0), 0) };
  });
  const english = shares.find((s) => s.language === "en")!.count;
  const best = shares.reduce((a, b) => (b.count > a.count ? b : a));
  const share = words.length ? best.count / words.length : 0;
  const plain = words.length >= FEW && share > 0.2 && best.count > 1.5 * english;
  if (tag) {
    const own = shares.find((s) => s.language === primary(tag));
    // A statement that the words bear out, or that they cannot judge.
    if (!own || own.count * 1.3 >= best.count || words.length < FEW)
      return plain && !own && best.count > 3 * english ? best.language : tag;
  }
  return plain ? best.language : "en";
}

const primary = (tag: string): string => {
  const language = tag.toLowerCase().split("-")[0]!;
  return language === "no" || language === "nn" ? "nb" : language;
};

function sampleOf(text: string): string {
  if (text.length <= PIECES * PIECE) return text;
  const step = Math.floor((text.length - PIECE) / (PIECES - 1));
  return Array.from({ length: PIECES }, (_, i) => text.slice(i * step, i * step + PIECE)).join("\n");
}
