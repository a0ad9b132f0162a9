import type { Gender } from "./layer.ts";

/**
 * Titles that stand before a name, lower case and without a full stop, with the gender that they tell. `rank` titles
 * can also stand alone with "the" ("the captain"); `bare` ones can be a name by themselves in address ("Doctor, ...").
 */
const LIST = `
  m  mr mister sir lord king prince duke count baron viscount earl marquis monsieur m signor señor senor don master father
  m  brother uncle pope emperor czar tsar friar squire rabbi herr ser fra abbé mynheer archduke sultan rajah pa papa grandpa
  m  grandfather monseigneur messrs messieurs bishop-elect padre daddy
  f  mrs miss ms mistress madam madame mademoiselle mlle mme lady queen princess duchess countess baroness dame signora
  f  signorina señora senora señorita senorita sister aunt auntie aunty mother empress frau fräulein fraulein marchioness
  f  missus misses mesdames widow mammy granny nurse grandma grandmother mum ma mama mamma missis goody lady's
  -  dr doctor captain capt colonel col major maj general gen lieutenant lieut lt sergeant sgt corporal private admiral
  -  commodore commander professor prof reverend rev judge justice inspector detective constable officer president senator
  -  governor mayor sheriff minister bishop archbishop cardinal deacon dean chancellor coach principal cousin saint st
  -  superintendent captains colonels doc cap'n skipper baby old young little poor dear chief agent comrade citizen mx honourable hon
`;

export const TITLES: ReadonlyMap<string, Gender> = new Map(
  LIST.trim()
    .split("\n")
    .flatMap((line) => {
      const [gender, ...titles] = line.trim().split(/\s+/);
      return titles.map((title): [string, Gender] => [title, gender === "-" ? null : (gender as "m" | "f")]);
    }),
);

/** Women's titles that stand behind a name, often the husband's: "Rahmet Begum". Lower case. */
export const WIVES_TITLES: ReadonlySet<string> = new Set("begum khanum hanum memsahib".split(" "));

/** Adjectives that come before a name without being part of it, though often written with a capital letter. */
export const EPITHETS: ReadonlySet<string> = new Set(
  "old young little poor dear good sweet big great fat tall".split(" "),
);

/** Titles that say "married woman", "unmarried woman", "man": "Mrs. Hale" and "Miss Hale" are two. */
export const MARRIED: ReadonlySet<string> = new Set(
  "mrs madame mme signora señora senora frau missus widow".split(" "),
);
export const UNMARRIED: ReadonlySet<string> = new Set(
  "miss mademoiselle mlle signorina señorita senorita fräulein fraulein".split(" "),
);
/** Titles that anybody may be called by: alone, they name nobody. */
export const COURTESY: ReadonlySet<string> = new Set(
  "sir madam lady lord miss master mr mrs ms mister mistress monsieur madame mademoiselle signor signora missus missis".split(
    " ",
  ),
);
/** What somebody is by calling, and "Mr." all the same: "Dr. Hale" is "Mr. Hale" more often than his brother. */
export const CALLINGS: ReadonlySet<string> = new Set(
  "doctor professor reverend inspector detective superintendent comrade citizen".split(" "),
);
/** Titles of several: "the Misses Hale". */
export const PLURAL_TITLES: ReadonlySet<string> = new Set("misses mesdames messieurs captains colonels".split(" "));
/** Titles of kin: they name a tie and not a rank ("Aunt Bea" may be "Mrs. Farrow"). */
export const KIN_TITLES: ReadonlySet<string> = new Set(
  "uncle aunt auntie aunty cousin brother sister father mother grandpa grandma grandfather grandmother granny pa papa mama mamma ma mum daddy mom mommy mummy momma mam dad pop gran granddad".split(
    " ",
  ),
);

const ABBREVIATIONS: Record<string, string> = {
  dr: "doctor",
  capt: "captain",
  "cap'n": "captain",
  col: "colonel",
  maj: "major",
  gen: "general",
  lieut: "lieutenant",
  lt: "lieutenant",
  sgt: "sergeant",
  prof: "professor",
  rev: "reverend",
  doc: "doctor",
  insp: "inspector",
};

/** The noun that a title stands for: "Dr." is "doctor". `title` as `titleKey` gives it. */
export function titleNoun(title: string): string {
  return ABBREVIATIONS[title] ?? title;
}

/** How a title is compared: lower case, without its full stop. */
export function titleKey(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
