import { defineStage } from "../../pipeline/stage.ts";
import { GIVEN_NAMES } from "../names/given-names.ts";
import { NOT_PEOPLE } from "../names/not-people.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { tokenAt } from "../speakers/gaps.ts";
import { Words } from "../syntax/words.ts";
import type { PersonMention } from "./layer.ts";
import { NameEvidence } from "./name-evidence.ts";
import { countCapitals, type NameRun, nameRuns } from "./name-runs.ts";
import { typeOfName } from "./name-types.ts";
import { nounPhrase } from "./noun-phrases.ts";
import { personNoun } from "./nouns.ts";
import { COLLECTIVE } from "./person-nouns.ts";
import { PRONOUNS } from "./pronouns.ts";
import { speakingNouns } from "./speaking-nouns.ts";
import { COURTESY, KIN_TITLES, PLURAL_TITLES, TITLES, titleKey } from "./titles.ts";
import { isSetOff } from "./vocatives.ts";

/**
 * Finds the phrases that may mean people, as LitBank draws them (Bamman et al. 2019): the whole noun phrase, nested ones
 * too; pronouns and possessive determiners by themselves. Two readings: names are judged by all their uses together.
 */
export const mentionsStage = defineStage({
  makes: "mentions",
  needs: ["models", "tokens", "sentences", "tags", "lemmas", "parse", "quotations"],
  run(layers) {
    const words = new Words(layers);
    const { inQuotation, runs, evidence } = namesInText(words, layers.quotations);
    const speaking = speakingNouns(words, layers.quotations);

    const found: PersonMention[] = [];
    const add = (mention: Omit<PersonMention, "start" | "end" | "quotation" | "vocative">) => {
      const quotation = inQuotation[mention.head];
      found.push({
        ...mention,
        start: words.start(mention.first),
        end: words.end(mention.last - 1),
        quotation,
        vocative:
          mention.kind !== "pronoun" && quotation >= 0 && isSetOff(words, mention.first, mention.last, inQuotation),
      });
    };

    const named = new Uint8Array(words.count);
    for (const bare of runs) {
      const club = groupNoun(words, bare);
      const run = club ? { first: bare.first, last: bare.last + 1 } : bare;
      const { type, confidence } = club
        ? { type: "group", confidence: 0.8 }
        : typeOfName(words, evidence, run, layers.models.names);
      if (type === "other") continue;
      for (let i = run.first; i < run.last; i++) named[i] = 1;
      const gender = titleGender(words, run);
      add({
        // "Mistress", "Father": how somebody is called, no name of theirs.
        kind: isCourtesy(words, run) ? "nominal" : "name",
        first: run.first,
        last: run.last,
        head: run.last - 1,
        gender,
        plural: type === "group" || isFirm(words, run) || isFamily(words, run, evidence),
        person: 3,
        confidence,
      });
    }
    // The label of a line in a script names who speaks, whatever it looks like.
    for (const q of layers.quotations) {
      if (!q.label) continue;
      const first = tokenAt(words, q.label.start);
      let last = first;
      while (last < words.count && words.end(last) <= q.label.end) last++;
      if (last === first || named[first] === 1) continue;
      for (let i = first; i < last; i++) named[i] = 1;
      add({
        kind: "name",
        first,
        last,
        head: last - 1,
        gender: titleGender(words, { first, last }),
        plural: false,
        person: 3,
        confidence: 0.9,
      });
    }
    for (let i = 0; i < words.count; i++) {
      const form = words.form(i).toLowerCase();
      const pronoun = PRONOUNS.get(form);
      if (pronoun) {
        if (form === "us" && words.form(i) === "US") continue;
        add({
          kind: "pronoun",
          first: i,
          last: i + 1,
          head: i,
          gender: pronoun.gender,
          plural: pronoun.plural,
          person: pronoun.person,
          confidence: 0.95,
        });
        continue;
      }
      const nominal = named[i] ? null : nominalAt(words, i, form, speaking);
      if (nominal) add(nominal);
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  },
});

/** All that looks like a name, with what the document says of it. Shared by the reader and the trainer. */
export function namesInText(
  words: Words,
  quotations: readonly DetectedQuotation[],
): { inQuotation: Int32Array; runs: NameRun[]; evidence: NameEvidence } {
  const inQuotation = quotationOfTokens(words, quotations);
  const counts = countCapitals(words);
  const runs: NameRun[] = [];
  for (let s = 0; s < words.layers.sentences.count; s++) runs.push(...nameRuns(words, s, counts));
  const evidence = new NameEvidence(
    words,
    counts,
    runs,
    (run) => inQuotation[run.first] >= 0 && isSetOff(words, run.first, run.last, inQuotation),
  );
  return { inQuotation, runs, evidence };
}

/** Index of the quotation of each token, -1 in narration. */
function quotationOfTokens(words: Words, quotations: readonly DetectedQuotation[]): Int32Array {
  const of = new Int32Array(words.count).fill(-1);
  const parts = quotations
    .flatMap((q, index) => (q.kind === "other" ? [] : q.parts.map((p) => ({ ...p, index }))))
    .sort((a, b) => a.start - b.start);
  let token = 0;
  for (const part of parts) {
    while (token < words.count && words.end(token) <= part.start) token++;
    for (let i = token; i < words.count && words.start(i) < part.end; i++) of[i] = part.index;
  }
  return of;
}

function titleGender(words: Words, run: NameRun) {
  for (let i = run.first; i < run.last; i++) {
    const gender = TITLES.get(titleKey(words.form(i)));
    if (gender) return gender;
  }
  return null;
}

/** A title of courtesy or kinship alone; any title or kind of people behind "a" or an adjective ("a Dane", "the old Duke"). */
function isCourtesy(words: Words, run: NameRun): boolean {
  if (run.last - run.first !== 1) return false;
  const title = titleKey(words.form(run.first));
  if (COURTESY.has(title) || KIN_TITLES.has(title)) return true;
  const described = run.first > 0 && (/^an?$/.test(words.lower(run.first - 1)) || words.upos(run.first - 1) === "ADJ");
  return described && (TITLES.has(title) || personNoun(title, title) !== null);
}

/** "Rowing club", "the Harbour choir": a name before a word for several people. */
function groupNoun(words: Words, run: NameRun): boolean {
  if (run.last >= words.count || words.sentence(run.last) !== words.sentence(run.first)) return false;
  const form = words.lower(run.last);
  return COLLECTIVE.has(form) && words.upos(run.last) !== "VERB" && words.head(run.last - 1) === run.last;
}

/** "Kell & Marchetti". */
function isFirm(words: Words, run: NameRun): boolean {
  for (let i = run.first; i < run.last; i++) if (words.form(i) === "&") return true;
  return false;
}

/** "The Bennets", "Bennets", "the Miss Bennets", "Indians": the plural of a name or of a people. */
function isFamily(words: Words, run: NameRun, evidence: NameEvidence): boolean {
  const form = words.lower(run.last - 1);
  // "The Marquis" is no family.
  if (!/[^s]s$/.test(form) || (TITLES.has(form) && !PLURAL_TITLES.has(form))) return false;
  const singular = form.slice(0, -1);
  const introduced = run.first > 0 && words.lower(run.first - 1) === "the";
  const tagged = words.xpos(run.last - 1) === "NNPS";
  if (run.last - run.first === 1 && GIVEN_NAMES.has(form)) return introduced && tagged;
  if (run.last - run.first === 1)
    return (
      (introduced && tagged) || (NOT_PEOPLE.has(singular) ? introduced || tagged : tagged && evidence.knows(singular))
    );
  const sisters = run.last - run.first === 2 && /^miss(?:es)?$/i.test(words.form(run.first));
  return sisters && (introduced || tagged) && evidence.knows(singular);
}

/** What a noun tells that only its speaking shows to be a person. */
const SPEAKING = { gender: null, plural: false, collective: false };

/** "A female pauper", "the lady doctor", "his boy cousin". */
function genderOfModifier(words: Words, token: number): "m" | "f" | null {
  for (const child of words.children(token)) {
    if (child >= token || !/^(?:amod|compound)/.test(words.deprel(child))) continue;
    if (/^(?:female|lady|woman|girl)$/.test(words.lower(child))) return "f";
    if (/^(?:male|boy)$/.test(words.lower(child))) return "m";
  }
  return null;
}

function nominalAt(words: Words, token: number, form: string, speaking: ReadonlySet<string>) {
  const tag = words.upos(token);
  // "Her ex": what taggers take for a foreign word.
  const owned = tag === "X" && form === "ex" && token > 0 && /^(?:PRP\$?|POS|DT)$/.test(words.xpos(token - 1));
  if (tag !== "NOUN" && tag !== "PROPN" && !owned && !(tag === "PRON" && personNoun(form, form))) return null;
  const relation = words.deprel(token);
  if (relation === "compound" || relation === "amod" || relation === "flat") return null;
  const lemma = words.lemma(token).toLowerCase();
  // "My God", "good God!": nobody is meant.
  if (form === "god" && token > 0 && /^(?:my|good|dear|oh|o|great|almighty)$/.test(words.lower(token - 1))) return null;
  const noun = personNoun(form, lemma) ?? (words.xpos(token) === "NN" && speaking.has(lemma) ? SPEAKING : null);
  if (!noun) return null;
  const [first, last] = nounPhrase(words, token);
  return {
    kind: "nominal" as const,
    first,
    last,
    head: token,
    gender: noun.gender ?? genderOfModifier(words, token),
    plural: noun.plural || noun.collective,
    person: 3 as const,
    confidence: noun.collective ? 0.6 : 0.85,
  };
}
