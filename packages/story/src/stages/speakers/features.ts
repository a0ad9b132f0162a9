/**
 * What the ranker of speakers looks at, for one quotation and one candidate; integers of 0..255, in this order. q_: of the
 * quotation; c_: of the candidate; the rest: of both together. Shared by the reader and the trainer.
 * Groups of features after He, Barbosa & Kondrak (2013) and Muzny et al. (2017); "turns" count quotations.
 */
export const SPEAKER_FEATURES = [
  "nobody", // none of the candidates
  // The quotation
  "q_cue", // 0 none, 1 name, 2 weak name, 3 pronoun, 4 weak pronoun, 5 nominal, 6 weak nominal
  "q_words",
  "q_asks",
  "q_i",
  "q_you",
  "q_thought",
  "q_opens_paragraph",
  "q_alone", // no narration in its paragraph
  "q_turn_in_run",
  "q_turns_left",
  "q_cued_in_run", // speakers that cues name in the conversation
  "q_paragraphs_since", // the last quotation
  "q_paragraphs_until", // the next
  "q_first_person", // the narration says "I"
  "q_candidates",
  "q_opens", // the kind of its first word (see openings.ts)
  "q_ends", // the kind of its last mark
  "last_ends", // ... of the quotation before in the conversation, one more; 0 none
  "last_words",
  "next_opens",
  "next_words",
  "gap_words", // words of narration since the one before
  // The candidate
  "c_kind", // 0 named, 1 described, 2 narrator
  "c_gender", // 0 unknown, 1 known
  "c_introduced", // 0 named, 1 first spoken of with "a", 2 with "the", 3 as somebody's ("his wife"), 4 otherwise
  "c_mentions", // rank by mentions among the candidates: a share or a count would not carry over from novels to short stories
  "c_share", // of mentions of all people, coarse
  "c_cued", // rank by lines given by cues among the candidates; 12 for none
  "rank", // by the last mention in narration
  "named_rank", // by the last mention in narration by name
  "named_fitting", // ... among those of the cue's gender, or of the candidate's
  "named_since", // paragraphs since then
  // The cue
  "is_cue", // 0 no, 1 the cue's entity, 2 not, and the cue has another
  "cue_confidence",
  "cue_leaning", // how likely the candidate is what the cue means, of all that it may mean; 255 nobody asked
  "cue_gender", // 0 unknown, 1 the same, 2 contrary
  "cue_head", // how often the candidate is called by the cue's noun, by powers of two ("the girl", "the poor girl")
  "cue_phrase", // ... by the same phrase
  "cue_phrase_since", // paragraphs since then, by powers of two; 15 never
  "cue_owner", // "his wife": 0 nobody's, 1 the candidate's, 2 another's
  "cue_kin", // how often the candidate is called so of the same person, by powers of two
  "cue_company", // how much oftener than elsewhere the candidate is named near the cue's noun (see company.ts)
  "cue_company_lead", // ... than any other
  "cue_phrase_company",
  "cue_phrase_company_lead",
  "cue_title", // the cue's noun is the candidate's title ("the captain", "Captain Hale")
  "cue_rank", // rank in recency among those of the cue's gender
  // The paragraph
  "subject_before", // subject of the sentence just before the quotation
  "subject_after", // subject of the narration just after it
  "before", // mentions before it in the paragraph
  "after",
  "first_of_paragraph", // the first mention of its narration
  "last_before", // the nearest mention before
  "object_beside", // object or possessor beside it, no subject
  // Around the paragraph
  "paragraphs_since", // its last mention in narration
  "previous_subject", // subject in the paragraph before
  "previous_last", // the last mention of the paragraph before
  "previous_any",
  "next_subject", // subject in the narration of the next paragraph
  "next_any",
  "present_around", // mentions in the narration of the five paragraphs on either side
  "ahead_colon", // subject of a paragraph before that ends with a colon or comma
  // What is said
  "vocative", // spoken to in the quotation
  "named", // spoken of by name
  "vocative_last", // spoken to in the quotation before
  "vocative_next",
  "vocative_other", // somebody else is spoken to in the quotation
  "vocative_last_other", // ... in the quotation before
  "vocative_before_last",
  "named_last",
  "named_next",
  "called_gender", // the gender of what it calls somebody ("sir"): 0 none, 1 the candidate's, 2 contrary
  "called_gender_last",
  "called_gender_next",
  "vocative_in_run", // times spoken to in the eight turns on either side
  "named_in_run", // ... spoken of
  "says", // how its words fit the lines that cues give the candidate
  "says_lead", // ... more than those of any other
  "hears", // how the words of the line before fit those that the candidate answers
  "hears_lead",
  // Turns
  "cue_last", // 0 unknown, 1 the candidate said the one before, 2 another did
  "cue_last_2",
  "cue_last_3",
  "cue_next",
  "cue_next_2",
  "cue_next_3",
  "alternates_last", // 1: alternation from the last cued turn gives the candidate, 2: another, 0: none in this run
  "alternates_next",
  "turns_since_cue",
  "turns_until_cue",
  "turns_in_run", // cued turns of the candidate in this run
  "turns_rank", // rank by them among the candidates
  "same_paragraph_last", // shares the paragraph with the last quotation, whose cue is 1 the candidate's, 2 another's
  "addressed_last", // "told Kurt": the candidate was spoken to by the last cue
  "addressed_here",
] as const;

export type SpeakerFeature = (typeof SPEAKER_FEATURES)[number];
export const SPEAKER_FEATURE: Record<SpeakerFeature, number> = Object.fromEntries(
  SPEAKER_FEATURES.map((name, i) => [name, i]),
) as Record<SpeakerFeature, number>;

/**
 * The first look is at a quotation alone, without who speaks around it: what the chain adds after it must not be counted
 * twice. With these features in the first look, chain and second look gave nothing.
 */
const OF_TURNS: ReadonlySet<SpeakerFeature> = new Set<SpeakerFeature>([
  "cue_last",
  "cue_last_2",
  "cue_last_3",
  "cue_next",
  "cue_next_2",
  "cue_next_3",
  "alternates_last",
  "alternates_next",
  "turns_since_cue",
  "turns_until_cue",
  "turns_in_run",
  "turns_rank",
  "same_paragraph_last",
  "addressed_last",
]);
export const FIRST_LOOK_FEATURES: readonly SpeakerFeature[] = SPEAKER_FEATURES.filter((f) => !OF_TURNS.has(f));

/** What the second look keeps of the first features; with fewer of them it carries over better to other authors. */
export const KEPT_FEATURES: readonly SpeakerFeature[] = [
  "nobody",
  "q_cue",
  "q_words",
  "q_asks",
  "q_you",
  "q_thought",
  "q_opens_paragraph",
  "q_alone",
  "q_paragraphs_since",
  "q_paragraphs_until",
  "q_candidates",
  "q_opens",
  "q_ends",
  "last_ends",
  "last_words",
  "next_opens",
  "next_words",
  "gap_words",
  "c_kind",
  "c_mentions",
  "c_share",
  "c_cued",
  "is_cue",
  "cue_confidence",
  "cue_leaning",
  "cue_gender",
  "cue_rank",
  "subject_before",
  "subject_after",
  "vocative",
  "named",
  "vocative_last",
  "vocative_next",
  "vocative_other",
  "vocative_last_other",
  "named_last",
  "called_gender",
  "called_gender_last",
  "called_gender_next",
  "vocative_in_run",
  "named_in_run",
  "present_around",
  "says",
  "says_lead",
  "hears",
  "hears_lead",
  "alternates_last",
  "alternates_next",
  "turns_since_cue",
  "turns_until_cue",
  "turns_in_run",
  "turns_rank",
  "addressed_last",
];

/** What the second ranker looks at besides: what the first look (p) and the chain (c) say here and in the turns around. */
export const SECOND_FEATURES = [
  "p", // log odds
  "p_best",
  "p_rank",
  "c", // log odds
  "c_best",
  "c_rank",
  "p_last",
  "c_last",
  "p_last_2",
  "c_last_2",
  "p_last_3",
  "c_last_3",
  "p_next",
  "c_next",
  "p_next_2",
  "c_next_2",
  "p_next_3",
  "c_next_3",
  "c_other_last", // how sure the turn before is somebody else's
  "c_other_next",
  "said", // as says, of the lines that the chain gives
  "said_lead",
  "heard",
  "heard_lead",
  "c_run", // turns of the candidate among the eight on either side
] as const;

export const SECOND_LOOK_FEATURES: readonly string[] = [...KEPT_FEATURES, ...SECOND_FEATURES];
