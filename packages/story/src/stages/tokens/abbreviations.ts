const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Abbreviations that keep their full stop as part of the token, in lower case and without it. Each group says what a
 * full stop after it means for sentences. Add a word where it belongs; single capitals ("J.") and dotted letters
 * ("a.m.", "U.S.") are known by their shape.
 */

/** A name or a thing named follows, so no sentence ends here. */
export const BEFORE_A_NAME = words(`
  mr mrs ms mx dr drs st ste prof rev revd fr hon capt capts cap col gen lt ltn sgt cpl pvt maj cmdr comdr adm brig
  gov pres sen rep supt insp det ofc messrs mme mmes mlle mlles mons sr sra srta dom esq mt ft pt bros
`);

/** A number, a page or more of the same sentence follows. */
export const BEFORE_MORE = words(`
  no nos vol vols ch chap fig figs pp ed eds vs cf viz approx dept est ext tel al ibid op etc vid
`);

/** Often last in a sentence: only a lower-case word, a comma or the like after it shows that the sentence goes on. */
export const MAY_END = words(`
  jr sr inc ltd co corp etc ave blvd rd esq phd md bros a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri
`);

/** Those of the above that are also ordinary words: the full stop belongs to them only in front of what they name. */
export const ALSO_WORDS = words(`
  no al ed fig est ext op cap col gen rep sen pres mar jun sat sun mon wed fri dom ave co am pm mt ft pt bros ch vid
  det insp fr
`);

/** Ends of addresses on the web, so that "story.com" is one token and "end.then" is three. */
export const WEB_ENDINGS = words("com org net edu gov uk io info tv");
