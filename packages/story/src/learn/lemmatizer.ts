import { ByteReader, type ByteWriter } from "./bytes.ts";
import { normalized } from "./forms.ts";
import { IRREGULAR_VERBS } from "./irregular-verbs.ts";

/** Changes whenever the rules of a file mean something else. */
export const LEMMATIZER_FEATURES = 1;

/** Longest ending that a rule looks at; a whole word is written with "^" in front. */
export const LONGEST_ENDING = 6;

/** "star" and "hop" would be "starred" and "hopped": one syllable with one vowel doubles its last consonant. */
const UNDOUBLED = /^([^aeiou]*[aeiouy][bdfgklmnprtvz])(?:ed|ing)$/;

/** What the spelling alone tells of a form of a verb: "stared" is of "stare", "tied" of "tie". */
function bySpelling(lower: string, xpos: string): string | null {
  if (xpos !== "VBD" && xpos !== "VBN" && xpos !== "VBG") return null;
  const stem = UNDOUBLED.exec(lower)?.[1];
  if (stem) return `${stem}e`;
  return /^[^aeiou]ied$/.test(lower) ? lower.slice(0, -1) : null;
}

/**
 * Lemmas by rules of the form: words with tag T that end in E lose so many characters and gain a string. The longest
 * ending that has a rule decides, a whole word ("^went") before all endings. Learned from treebanks.
 */
export class Lemmatizer {
  private readonly memory = new Map<string, string>();

  /** `known`: whether a word is one that plain texts contain; of several possible lemmas such a one is taken. */
  constructor(
    private readonly rules: ReadonlyMap<string, string>,
    private readonly known: (lower: string) => boolean,
  ) {}

  /** Lemma of a form with this Penn Treebank tag. Names keep their case, all else is in lower case. */
  lemma(form: string, xpos: string): string {
    const key = `${xpos} ${form}`;
    let lemma = this.memory.get(key);
    if (lemma === undefined) {
      lemma = this.derive(form, xpos);
      if (form.length < 40 && this.memory.size < 100_000) this.memory.set(key, lemma);
    }
    return lemma;
  }

  private derive(form: string, xpos: string): string {
    const word = lemmaBase(form, xpos);
    const lower = word.toLowerCase();
    if (!/\p{L}/u.test(word)) return word;
    // A tagger that has not met "swore" may take it for a present.
    const irregular = /^VB[DNZ]$/.test(xpos) ? IRREGULAR_VERBS.get(lower) : undefined;
    if (irregular !== undefined) return irregular;
    const { cut, add, whole } = this.ruleFor(lower, xpos);
    const spelt = whole ? null : bySpelling(lower, xpos);
    if (spelt !== null) return spelt;
    if (cut > word.length || (cut === word.length && add === "")) return word;
    // "KAROFSKYS" as a plural name must not become "KAROFSKy".
    const capitals = isName(xpos) && word === word.toUpperCase() && word !== lower && word.length > 1;
    const lemma = word.slice(0, word.length - cut) + (capitals ? add.toUpperCase() : add);
    return whole || isName(xpos) || this.known(lemma) ? lemma : this.likelier(lower, lemma, xpos);
  }

  /** Of the other ways to take off an ending, the first that gives a known word; else `lemma`. */
  private likelier(lower: string, lemma: string, xpos: string): string {
    const ending = REGULAR_ENDINGS[xpos]?.find((e) => lower.endsWith(e) && lower.length > e.length + 1);
    if (ending === undefined) return lemma;
    const stem = lower.slice(0, lower.length - ending.length);
    const doubled = stem.at(-1) === stem.at(-2);
    const other = [
      `${stem}e`,
      stem,
      doubled ? stem.slice(0, -1) : "",
      stem.endsWith("i") ? `${stem.slice(0, -1)}y` : "",
    ];
    return other.find((candidate) => candidate.length > 1 && this.known(candidate)) ?? lemma;
  }

  private ruleFor(lower: string, xpos: string): { cut: number; add: string; whole: boolean } {
    const exception = this.rules.get(`${xpos} ^${lower}`);
    if (exception !== undefined) return { ...readRule(exception), whole: true };
    for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
      const rule = this.rules.get(`${xpos} ${lower.slice(lower.length - length)}`);
      if (rule !== undefined) return { ...readRule(rule), whole: false };
    }
    return { cut: 0, add: "", whole: false };
  }

  static write(out: ByteWriter, rules: ReadonlyMap<string, string>): void {
    const byTag = new Map<string, string[]>();
    for (const [key, rule] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [tag, ending] = key.split(" ") as [string, string];
      byTag.set(tag, [...(byTag.get(tag) ?? []), `${ending} ${rule}`]);
    }
    out.number(byTag.size);
    for (const [tag, lines] of byTag) {
      out.string(tag);
      out.strings(lines);
    }
  }

  static read(bytes: Uint8Array, known: (lower: string) => boolean): Lemmatizer {
    const from = new ByteReader(bytes);
    const rules = new Map<string, string>();
    for (let tags = from.number(); tags > 0; tags--) {
      const tag = from.string();
      for (const line of from.strings()) {
        const at = line.lastIndexOf(" ");
        rules.set(`${tag} ${line.slice(0, at)}`, line.slice(at + 1));
      }
    }
    return new Lemmatizer(rules, known);
  }
}

/** Endings that verbs and nouns take by rule, longest first, by tag. */
const REGULAR_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  VBD: ["ed"],
  VBN: ["ed"],
  VBG: ["ing"],
  VBZ: ["es", "s"],
  NNS: ["es", "s"],
  JJR: ["er"],
  JJS: ["est"],
  RBR: ["er"],
  RBS: ["est"],
};

const isName = (xpos: string): boolean => xpos === "NNP" || xpos === "NNPS";

/** What rules change: names as they stand, other words in lower case; marks stay, but for curly quotation marks. */
export function lemmaBase(form: string, xpos: string): string {
  if (!/\p{L}/u.test(form)) return form.length === 1 && /["'“”‘’„`«»]/.test(form) ? normalized(form) : form;
  const plain = normalized(form);
  if (xpos === "PRP" && /^i$/i.test(plain)) return "I";
  return isName(xpos) ? plain : plain.toLowerCase();
}

/** "2y": cut two characters, add "y". */
export function readRule(rule: string): { cut: number; add: string } {
  const digits = /^\d+/.exec(rule)?.[0] ?? "0";
  return { cut: Number(digits), add: rule.slice(digits.length) };
}
