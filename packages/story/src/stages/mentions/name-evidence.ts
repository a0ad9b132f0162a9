import { bits, byte } from "../coreference/features.ts";
import { GIVEN_NAMES } from "../names/given-names.ts";
import { GROUP_HEADS, NOT_PEOPLE, OFFICES_OF, PLACE_HEADS, PLACES_CALLED, THINGS_NAMED } from "../names/not-people.ts";
import { SPEECH } from "../speakers/speech-verbs.ts";
import type { Words } from "../syntax/words.ts";
import { NAME_FEATURE as F, NAME_FEATURES } from "./name-features.ts";
import { type CapitalCounts, isCapital, type NameRun, startsSentence } from "./name-runs.ts";
import { personNoun } from "./nouns.ts";
import { PERSON_VERBS } from "./person-verbs.ts";
import { TITLES, titleKey } from "./titles.ts";

/** Verbs whose "at" or "toward" leads to a person as often as to a place. */
const DIRECTED = new Set(
  "look glance stare smile shout yell laugh point glare wave nod gaze grin scream wink snap peer squint bark growl snarl sneer scowl frown blink gesture gape swear throw fling lean turn".split(
    " ",
  ),
);

/** What is "in" a person: "had faith in Kurt", "disappointed in Kurt". */
const IN_PEOPLE = new Set(
  "believe trust confide faith confidence interest interested disappoint disappointed disappointment delight pleasure pride hope change see find recognize recognise".split(
    " ",
  ),
);

const PLACE_PREPOSITIONS = new Set([
  "in",
  "at",
  "near",
  "through",
  "across",
  "into",
  "toward",
  "towards",
  "around",
  "outside",
  "via",
  "beyond",
  "throughout",
]);

/** Verbs of which "to" and "from" lead to places. */
const GOING = new Set(
  "go come travel return move walk drive ride sail run journey fly get drift head wander remove send take bring arrive".split(
    " ",
  ),
);

/** So many tokens stand between an office and the last of what it sees to. */
const LONGEST_MATTER = 8;

/** How often a word of a name is used in which way. */
interface Uses {
  all: number;
  speaks: number;
  acts: number;
  subject: number;
  object: number;
  addressed: number;
  possesses: number;
  inPlace: number;
  toFrom: number;
  of: number;
  the: number;
  a: number;
  modifies: number;
  coordinated: number;
  initial: number;
  titled: number;
  full: number;
}

/**
 * What the whole document says of each name: names are judged by all their uses together, word by word, so that what
 * "Tam" does counts for "Tam Petrovsky" too.
 */
export class NameEvidence {
  private readonly uses = new Map<string, Uses>();
  /** Names that the document calls a ship or a place once, by their words. */
  private readonly things = new Set<string>();

  constructor(
    private readonly words: Words,
    private readonly counts: CapitalCounts,
    runs: readonly NameRun[],
    isVocative: (run: NameRun) => boolean,
  ) {
    for (const run of runs) this.note(run, isVocative(run));
  }

  /** The features of one use of a name, in the order of NAME_FEATURES. */
  features(run: NameRun): Uint8Array {
    const { words } = this;
    const x = new Uint8Array(NAME_FEATURES.length);
    const forms = formsOf(words, run);
    const names = nameWords(forms);
    const last = (names.at(-1) ?? forms.at(-1) ?? "").toLowerCase();
    const lower = names.map((n) => n.toLowerCase());
    const own = this.uses.get(last);
    // Two imagined uses of no kind keep one use of one from looking like certainty.
    const share = (n: number | undefined) => (own ? byte(Math.ceil((10 * (n ?? 0)) / (own.all + 2))) : 0);
    x[F.is_name] = 1;
    x[F.titled] = names.length > 0 && TITLES.has(titleKey(forms[0])) ? 1 : names.length ? 0 : 2;
    x[F.words] = byte(Math.min(names.length, 5));
    x[F.given_listed] = GIVEN_NAMES.has(lower[0] ?? "") ? 1 : 0;
    x[F.not_people] = lower.some((n) => NOT_PEOPLE.has(n)) ? 1 : 0;
    x[F.place_head] = PLACE_HEADS.has(last) ? 1 : 0;
    x[F.group_head] = GROUP_HEADS.has(last) ? 1 : 0;
    x[F.the] = run.first > 0 && words.lower(run.first - 1) === "the" ? 1 : 0;
    x[F.plural_tag] = words.xpos(run.last - 1) === "NNPS" ? 1 : 0;
    x[F.capitals] = names.length > 0 && names.every((n) => n.length > 1 && n === n.toUpperCase()) ? 1 : 0;
    x[F.proper_tag] = words.upos(run.last - 1) === "PROPN" ? 1 : 0;
    x[F.lower] = byte(Math.min(7, bits(this.counts.lower.get(last) ?? 0)));
    if (!own) return x;
    x[F.uses] = byte(Math.min(7, bits(own.all)));
    x[F.speaks] = share(own.speaks);
    x[F.acts] = share(own.acts);
    x[F.subject] = share(own.subject);
    x[F.object] = share(own.object);
    x[F.addressed] = share(own.addressed);
    x[F.possesses] = share(own.possesses);
    x[F.in_place] = share(own.inPlace);
    x[F.to_from] = share(own.toFrom);
    x[F.of] = share(own.of);
    x[F.with_the] = share(own.the);
    x[F.with_a] = share(own.a);
    x[F.modifies] = share(own.modifies);
    x[F.coordinated] = share(own.coordinated);
    x[F.initial] = share(own.initial);
    x[F.titled_elsewhere] = share(own.titled);
    x[F.full_elsewhere] = share(own.full);
    return x;
  }

  /** Whether a word, in lower case, stands in a name anywhere. */
  knows(word: string): boolean {
    return this.uses.has(word);
  }

  /** Whether the document calls what bears this name a ship or a place. */
  isThing(run: NameRun): boolean {
    return this.things.has(nameWords(formsOf(this.words, run)).join(" ").toLowerCase());
  }

  /** Whether a name of one word stands nowhere but where people are spoken to. */
  isOnlyCalled(run: NameRun): boolean {
    const own = this.uses.get(this.words.lower(run.last - 1));
    return own !== undefined && own.addressed === own.all;
  }

  /** "The barque Amaranth", "the village of Orrin": noun and name are one phrase. Not "the boat Hugo rowed". */
  private isCalledThing(run: NameRun, head: number): boolean {
    const { words } = this;
    const isOf = run.first > 1 && words.lower(run.first - 1) === "of";
    const noun = isOf ? run.first - 2 : run.first - 1;
    if (noun < 0 || !(isOf ? PLACES_CALLED : THINGS_NAMED).has(words.lower(noun))) return false;
    return words.head(head) === noun || (words.head(noun) >= run.first && words.head(noun) < run.last);
  }

  /** "Weights" and "Measures" in "the Commission of Weights and Measures". */
  private isMatterOfOffice(run: NameRun): boolean {
    const { words } = this;
    let at = run.first - 1;
    for (let steps = 0; at > 0 && steps < LONGEST_MATTER && words.lower(at) !== "of"; steps++, at--)
      if (!/^(?:and|&)$/.test(words.lower(at)) && !isCapital(words.form(at))) return false;
    return at > 0 && words.lower(at) === "of" && isCapital(words.form(at - 1)) && OFFICES_OF.has(words.lower(at - 1));
  }

  /** "A fellow out of Devon", "on the ninth, off Cape Orrin". Not "made a man out of Hugo", "off Hugo went". */
  private isWhence(run: NameRun, head: number): boolean {
    const { words } = this;
    const at = run.first - 1;
    if (at < 2) return false;
    if (words.lower(at) === "of" && words.lower(at - 1) === "out") {
      const noun = words.lower(at - 2);
      const made = words.head(at - 2) >= 0 && words.lemma(words.head(at - 2)) === "make";
      return !made && (THINGS_NAMED.has(noun) || personNoun(noun, words.lemma(at - 2)) !== null);
    }
    if (words.lower(at) !== "off" || words.deprel(head).startsWith("nsubj")) return false;
    return /^(?:,|miles?|leagues?|fathoms?)$/.test(words.lower(at - 1));
  }

  private note(run: NameRun, vocative: boolean): void {
    const { words } = this;
    const forms = formsOf(words, run);
    const names = nameWords(forms);
    const head = words.headOf(run.first, run.last);
    const relation = words.deprel(head);
    const verb = words.head(head);
    const lemma = verb >= 0 ? words.lemma(verb) : "";
    const before = run.first > 0 ? words.lower(run.first - 1) : "";
    const after = run.last < words.count ? words.lower(run.last) : "";
    const subject = relation.startsWith("nsubj") && verb >= 0 && words.upos(verb) === "VERB";
    if (this.isCalledThing(run, head) || this.isMatterOfOffice(run) || this.isWhence(run, head))
      this.things.add(names.join(" ").toLowerCase());
    for (const name of new Set(names.map((n) => n.toLowerCase()))) {
      const u = this.uses.get(name) ?? {
        all: 0,
        speaks: 0,
        acts: 0,
        subject: 0,
        object: 0,
        addressed: 0,
        possesses: 0,
        inPlace: 0,
        toFrom: 0,
        of: 0,
        the: 0,
        a: 0,
        modifies: 0,
        coordinated: 0,
        initial: 0,
        titled: 0,
        full: 0,
      };
      this.uses.set(name, u);
      u.all++;
      if (subject) u.subject++;
      if (subject && SPEECH.has(lemma)) u.speaks++;
      else if (subject && PERSON_VERBS.has(lemma)) u.acts++;
      if (relation === "obj" || relation === "iobj") u.object++;
      if (vocative) u.addressed++;
      if (after === "'s" || after === "’s") u.possesses++;
      // "Stared at Kurt", "stared in amazement at Kurt".
      const above =
        verb >= 0 && words.upos(verb) === "NOUN" && words.head(verb) >= 0 ? words.lemma(words.head(verb)) : "";
      const directed =
        (relation.startsWith("obl") && (DIRECTED.has(lemma) || SPEECH.has(lemma))) ||
        (before === "at" && DIRECTED.has(above)) ||
        (before === "in" && (IN_PEOPLE.has(lemma) || SPEECH.has(`${lemma}-in`))) ||
        (before === "in" && run.first > 1 && IN_PEOPLE.has(words.lemma(run.first - 2)));
      if (PLACE_PREPOSITIONS.has(before) && !directed) u.inPlace++;
      if ((before === "to" || before === "from") && GOING.has(lemma)) u.toFrom++;
      if (before === "of") u.of++;
      if (before === "the") u.the++;
      if (before === "a" || before === "an") u.a++;
      if (relation === "compound" || relation === "amod") u.modifies++;
      if (relation === "conj") u.coordinated++;
      if (startsSentence(words, run.first)) u.initial++;
      if (names.length < forms.length && TITLES.has(titleKey(forms[0]))) u.titled++;
      if (names.length > 1) u.full++;
    }
  }
}

function formsOf(words: Words, run: NameRun): string[] {
  return Array.from({ length: run.last - run.first }, (_, k) => words.form(run.first + k));
}

/** The words of a name that are no titles and no particles. */
export function nameWords(forms: readonly string[]): string[] {
  return forms.filter((f) => !TITLES.has(titleKey(f)) && isCapital(f));
}
