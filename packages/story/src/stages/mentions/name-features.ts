/**
 * What the ranker of names looks at to tell people from places and things; integers of 0..255, in this order. A name is
 * judged by all its uses in the document together; shares are in tenths. Shared by the reader and the trainer.
 */
export const NAME_FEATURES = [
  "is_name", // 1; the other answer ("no person") is all zeros
  "titled",
  "words",
  "given_listed", // its first word is a listed given name
  "not_people", // one of its words is listed as no person
  "place_head", // its last word is a word for a place
  "group_head",
  "the", // "the" stands before this use
  "plural_tag",
  "capitals", // written in capitals
  "proper_tag", // the tagger says PROPN
  "uses", // by powers of two
  "speaks", // share of uses as subject of a verb of speech
  "acts", // ... of another verb of which people are subjects
  "subject", // ... of any verb
  "object",
  "addressed",
  "possesses",
  "in_place", // behind "in", "at", "near", ..., but for "looked at"
  "to_from", // "went to", "came from"
  "of",
  "with_the",
  "with_a",
  "modifies", // compound or adjective
  "coordinated",
  "initial", // at the start of a sentence
  "lower", // how often the word stands in lower case, by powers of two
  "titled_elsewhere",
  "full_elsewhere", // part of a longer name
] as const;

export type NameFeature = (typeof NAME_FEATURES)[number];
export const NAME_FEATURE: Record<NameFeature, number> = Object.fromEntries(
  NAME_FEATURES.map((name, i) => [name, i]),
) as Record<NameFeature, number>;
