/**
 * What the ranker of antecedents looks at, for one mention and one candidate; integers of 0..255, in this order.
 * a_: of the mention itself; c_: of the candidate; the rest: of both together. Shared by the reader and the trainer.
 */
export const ANTECEDENT_FEATURES = [
  "a_type", // 0 he/she, 1 they, 2 possessive pronoun, 3 reflexive, 4 nominal
  "a_role", // 0 subject, 1 object, 2 oblique, 3 possessor, 4 other
  "a_determiner", // 0 none, 1 the, 2 this/that, 3 a, 4 possessive, 5 other
  "a_in_quotation",
  "a_opens_sentence",
  "a_gendered",
  "a_plural",
  "a_length", // words of the phrase
  "compatible", // candidates that could be meant
  "c_new", // nobody mentioned before
  "sentences", // since its last mention
  "paragraphs",
  "rank", // by recency
  "compatible_rank",
  "c_role", // of its last mention
  "c_kind", // of its last mention: 0 name, 1 nominal, 2 pronoun
  "c_in_quotation",
  "c_vocative",
  "same_role",
  "coargument", // subject and object of one verb
  "c_subject_of_sentence", // subject in the sentence of the mention, before it
  "c_subject_before", // subject of the sentence before
  "c_first_of_paragraph",
  "c_recent", // mentions in the last five sentences
  "c_recent_subject",
  "c_all", // mentions so far, by powers of two
  "c_type", // 0 named person, 1 known by description, 2 narrator, 3 group
  "gender", // 0 unknown, 1 the same, 2 contrary
  "number", // 0 unknown, 1 the same, 2 contrary
  "same_head",
  "same_phrase",
  "same_possessor",
  "title_is_head", // "Captain Hale" and "the captain"
  "c_last_cue", // says the last quotation before the mention
  "c_cue_before", // says the one before that
  "a_in_cue", // 1 says a quotation, 2 "her" in "said her mother"
  "same_pronoun", // last mention has the same form
  "tokens", // between the two, by powers of two
  "c_possessor_of", // the mention hangs on a phrase that the candidate possesses
] as const;

export type AntecedentFeature = (typeof ANTECEDENT_FEATURES)[number];

export const FEATURE: Record<AntecedentFeature, number> = Object.fromEntries(
  ANTECEDENT_FEATURES.map((name, i) => [name, i]),
) as Record<AntecedentFeature, number>;

export const byte = (n: number) => (n < 0 ? 0 : n > 255 ? 255 : Math.floor(n));

/** 0, 1, 2, 3-4, 5-8, ...: how many bits it takes. */
export function bits(n: number): number {
  let k = 0;
  for (let rest = n; rest > 0; rest >>= 1) k++;
  return k;
}
