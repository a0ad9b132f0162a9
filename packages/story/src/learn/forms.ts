import { hashNumber, hashString } from "./hashing.ts";
import type { WordClasses } from "./word-classes.ts";

enum Shape {
  Lower = 1,
  Capital,
  AllCapitals,
  Digits,
  MixedDigits,
  Mixed,
  Mark,
  Address,
}

/** What features need of a surface form, computed once for each distinct form. */
export interface FormFacts {
  /** Hash of the form in lower case with straight quotation marks. */
  word: number;
  /** The same with digits as 0, and rare shapes told apart. */
  shape: number;
  /** Hashes of its last one to five and first one to three characters. */
  suffix: readonly [number, number, number, number, number];
  prefix: readonly [number, number, number];
  coarse: number;
  fine: number;
  /** Which parts of speech the word can be. */
  choice: number;
  hyphen: boolean;
}

/** The form as features see it: straight marks, no italics marks or invisible characters. */
export function normalized(form: string): string {
  if (/^[A-Za-z]+$/.test(form) || form.length === 1) return QUOTES[form] ?? form;
  const plain = form.replace(/\p{Cf}/gu, "").replace(/[’‘ʼ`´]/g, "'");
  if (/^[.…\s\u00a0]{2,}$|^…$/.test(plain)) return "...";
  if (/^[-—–―‒]{2,}$/.test(plain)) return "--";
  if (/^[!?‽]{2,}$/.test(plain)) return plain.includes("?") ? "?" : "!";
  if (/^([*_~=#+^<>|])\1*$/.test(plain)) return "*";
  return QUOTES[plain] ?? plain;
}

const QUOTES: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "''": '"',
  "``": '"',
  "‘": "'",
  "’": "'",
  "`": "'",
  "—": "--",
  "―": "--",
  "…": "...",
  _: "*",
};

/** Facts of forms, remembered while one text is read (there are few distinct forms; a hostile text is bounded). */
export class FormTable {
  private facts = new Map<string, FormFacts>();

  constructor(private readonly classes: WordClasses) {}

  get(form: string): FormFacts {
    let facts = this.facts.get(form);
    if (!facts) {
      if (this.facts.size > 200_000) this.facts = new Map();
      facts = factsOf(form, this.classes);
      this.facts.set(form, facts);
    }
    return facts;
  }
}

function factsOf(form: string, classes: WordClasses): FormFacts {
  const plain = normalized(form);
  const lower = plain.toLowerCase();
  const n = lower.length;
  const end = (k: number): number => (n > k ? hashString(lower, n - k, n) : 0);
  const begin = (k: number): number => (n > k ? hashString(lower, 0, k) : 0);
  const word = lower.replace(/\d/g, "0");
  const entry = classes.of(word);
  return {
    word: hashString(word),
    shape: hashNumber(shapeOf(plain)),
    suffix: [end(1), end(2), end(3), end(4), end(5)],
    prefix: [begin(1), begin(2), begin(3)],
    coarse: hashNumber(entry.coarse),
    fine: hashNumber(entry.fine),
    choice: hashNumber(entry.choice),
    hyphen: n > 1 && lower.includes("-"),
  };
}

function shapeOf(form: string): Shape {
  if (/^\p{Ll}+$/u.test(form)) return Shape.Lower;
  if (/^\p{Lu}\p{Ll}+$/u.test(form)) return Shape.Capital;
  if (/^\p{Lu}+\.?$/u.test(form)) return Shape.AllCapitals;
  if (/^[\d.,:/]*\d[\d.,:/]*$/.test(form)) return Shape.Digits;
  if (/\d/.test(form)) return Shape.MixedDigits;
  if (/\p{L}/u.test(form)) return /[@/]|\w\.\w\w/.test(form) ? Shape.Address : Shape.Mixed;
  return Shape.Mark;
}
