import type { Pairing } from "./metadata.ts";

/** Words that qualify a pairing and name nobody. */
const QUALIFIER =
  /^(?:past|minor|background|implied|mentioned|referenced|hinted|former|eventual|future|pre|established|one-sided|onesided|unrequited|side|slight|brief|onscreen|offscreen|endgame)(?:[\s:-]+(?:or\s+)?|\/(?=(?:past|minor|background|implied|mentioned|referenced|hinted|unrequited)\b))/i;
const SUFFIX = /\s+-\s+(?:relationship|freeform|character)s?$/i;
const NOBODY = /\b(?:relationships?|pairings?|ships?)(?:\(s\))?$/i;

/** Drops "(Fandom)" behind a name where it only tells the fandom; a nickname in parentheses stays. */
export function withoutFandom(name: string, fandoms: readonly string[]): string {
  const found = /^(.*\S)\s+\(([^()]+)\)$/.exec(name);
  if (!found) return name;
  const inside = found[2]!.toLowerCase();
  const known = fandoms.some((fandom) => {
    const full = fandom.toLowerCase();
    return full.startsWith(inside) || inside.startsWith(full.split(/\s+[-(|:]\s*/)[0]!);
  });
  return known ? found[1]! : name;
}

/**
 * Reads one relationship tag: "A/B" and "A/B/C" are romantic, "A & B" is platonic (the wrangling guidelines of AO3).
 * Where both signs stand, "/" decides.
 */
export function parsePairing(text: string, fandoms: readonly string[] = []): Pairing {
  let rest = text.trim().replace(SUFFIX, "");
  for (let found = QUALIFIER.exec(rest); found; found = QUALIFIER.exec(rest)) rest = rest.slice(found[0].length);
  const romantic = rest.includes("/") || /\S\s+x\s+\S/.test(rest);
  const parts = rest.split(romantic ? /\/|\s+&\s+|\s+x\s+/ : /\s+(?:&|and)\s+/).map((name) => name.trim());
  const names = parts.filter(Boolean).map((name) => withoutFandom(name, fandoms));
  const named = names.length > 1 && !NOBODY.test(rest);
  return { text: text.trim(), names: named ? names : [], kind: named ? (romantic ? "romantic" : "platonic") : null };
}

/** Splits at commas outside of brackets and parentheses. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "(" || c === "[") depth++;
    else if ((c === ")" || c === "]") && depth > 0) depth--;
    else if (c === undefined || (c === "," && depth === 0)) {
      const item = text.slice(from, i).trim();
      if (item) items.push(item);
      from = i + 1;
    }
  }
  return items;
}

/**
 * FanFiction.net's line of characters: "[Caspian X, Lucy Pevensie] Edmund Pevensie" pairs those in brackets; without
 * brackets nobody is paired.
 */
export function parseBracketed(text: string): { characters: string[]; relationships: Pairing[] } {
  const relationships: Pairing[] = [];
  const characters: string[] = [];
  for (const piece of text.split("[")) {
    const close = piece.indexOf("]");
    const paired = close < 0 ? [] : splitList(piece.slice(0, close));
    if (paired.length > 1) relationships.push({ text: paired.join("/"), names: paired, kind: "romantic" });
    for (const name of [...paired, ...splitList(piece.slice(close + 1))]) {
      if (!characters.includes(name)) characters.push(name);
    }
  }
  return { characters, relationships };
}
