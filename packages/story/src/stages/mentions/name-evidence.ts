import { GIVEN_NAMES } from "../names/given-names.ts";
import { GROUP_HEADS, NOT_PEOPLE, PLACE_HEADS } from "../names/not-people.ts";
import { SPEECH } from "../speakers/speech-verbs.ts";
import type { Words } from "../syntax/words.ts";
import type { NameRun } from "./name-runs.ts";
import { TITLES, titleKey } from "./titles.ts";

export type NameType = "person" | "group" | "other";

const PLACE_PREPOSITIONS = new Set(["in", "at", "to", "from", "near", "through", "across", "into", "toward", "towards", "around", "outside", "via", "leave", "reach", "visit"]);
/** Verbs whose subjects are people, beside the verbs of speech. */
const PERSON_VERBS = new Set(
  `think know feel want wish hope love hate like smile laugh nod shrug sigh frown grin blush weep sit stand walk run look glance
   stare turn hear see watch remember forget believe suppose decide try wonder understand kiss hug pause hesitate rise wait eat
   drink sleep wake marry open close shake lean raise lift pull push throw take give hold`.split(/\s+/),
);

/**
 * Weighs whether each name of the document means a person. Names are judged by all their uses together, word by word:
 * what "Dave" does counts for "Dave Karofsky" too. Returns the odds (in points; above 0 means a person) for a run.
 */
export class NameEvidence {
  private readonly points = new Map<string, number>();
  private readonly uses = new Map<string, number>();
  private readonly places = new Map<string, number>();

  constructor(
    private readonly words: Words,
    runs: readonly NameRun[],
    isVocative: (run: NameRun) => boolean,
  ) {
    for (const run of runs) {
      const use = this.judgeUse(run, isVocative(run));
      for (let i = run.first; i < run.last; i++) {
        const key = words.form(i).toLowerCase();
        if (TITLES.has(titleKey(key)) || !/\p{L}/u.test(key)) continue;
        this.points.set(key, (this.points.get(key) ?? 0) + use);
        this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
        if (this.isPlaceUse(run)) this.places.set(key, (this.places.get(key) ?? 0) + 1);
      }
    }
  }

  /** What the run means, and how sure that is (0..1). */
  typeOf(run: NameRun): { type: NameType; confidence: number } {
    const { words } = this;
    const forms = range(run).map((i) => words.form(i));
    const names = forms.filter((f) => !TITLES.has(titleKey(f)) && /\p{L}/u.test(f) && isUpper(f));
    const last = (names.at(-1) ?? forms.at(-1) ?? "").toLowerCase();
    const titled = names.length > 0 && TITLES.has(titleKey(forms[0]));
    const many = names.length > 1;
    if (!titled) {
      if (many && GROUP_HEADS.has(last)) return { type: "group", confidence: 0.8 };
      if (many && PLACE_HEADS.has(last)) return { type: "other", confidence: 0.9 };
      if (!many && NOT_PEOPLE.has(last) && !GIVEN_NAMES.has(last)) return { type: "other", confidence: 0.9 };
    }
    if (names.length === 0) return { type: "person", confidence: 0.7 }; // a title alone: "Doctor", "Father"
    let score = titled ? 4 : -0.5;
    const key = last;
    const uses = this.uses.get(key) ?? 1;
    score += clamp(((this.points.get(key) ?? 0) / Math.sqrt(uses)) * 1.2, -5, 5);
    const first = names[0].toLowerCase();
    if (GIVEN_NAMES.has(first)) score += many ? 3 : 2;
    if (many && this.uses.get(first) && (this.points.get(first) ?? 0) > 1) score += 1;
    if (names.some((n) => NOT_PEOPLE.has(n.toLowerCase()) && !GIVEN_NAMES.has(n.toLowerCase()))) score -= 2.5;
    const placeShare = (this.places.get(key) ?? 0) / uses;
    if (placeShare > 0.3) score -= 3 * placeShare;
    if (run.first > 0 && words.form(run.first - 1).toLowerCase() === "the" && !titled) score -= 1.5;
    return score > 0 ? { type: "person", confidence: clamp(0.6 + score / 15, 0.6, 0.99) } : { type: "other", confidence: clamp(0.6 - score / 15, 0.6, 0.99) };
  }

  private headOf(run: NameRun): number {
    for (let i = run.first; i < run.last; i++) {
      const h = this.words.head(i);
      if (h < run.first || h >= run.last) return i;
    }
    return run.last - 1;
  }

  private isPlaceUse(run: NameRun): boolean {
    const before = run.first > 0 ? this.words.form(run.first - 1).toLowerCase() : "";
    return PLACE_PREPOSITIONS.has(before) && before !== "to" && before !== "from";
  }

  /** Points for one use: above 0 speaks for a person. */
  private judgeUse(run: NameRun, vocative: boolean): number {
    const { words } = this;
    let points = 0;
    const head = this.headOf(run);
    const relation = words.deprel(head);
    const verb = words.head(head);
    const lemma = verb >= 0 ? words.lemma(verb) : "";
    const before = run.first > 0 ? words.form(run.first - 1).toLowerCase() : "";
    const after = run.last < words.count ? words.form(run.last).toLowerCase() : "";
    if (range(run).some((i) => TITLES.has(titleKey(words.form(i)))) && run.last - run.first > 1) points += 2;
    if (vocative) points += 1;
    if (relation.startsWith("nsubj") && words.upos(verb) === "VERB") points += SPEECH.has(lemma) ? 1.2 : PERSON_VERBS.has(lemma) ? 0.8 : 0.15;
    if (relation === "iobj") points += 0.8;
    if (after === "'s" || after === "’s") points += 0.25;
    if (relation === "conj") points += 0.1;
    if (relation === "compound" || relation === "amod") points -= 0.5;
    if (PLACE_PREPOSITIONS.has(before)) points -= before === "to" || before === "from" ? 0.3 : 1;
    if (before === "the") points -= 0.6;
    if (before === "of") points -= 0.15;
    if (before === "a" || before === "an") points -= 0.4;
    return points;
  }
}

const range = (run: NameRun) => Array.from({ length: run.last - run.first }, (_, k) => run.first + k);
const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
const isUpper = (form: string) => /^\p{Lu}/u.test(form);
