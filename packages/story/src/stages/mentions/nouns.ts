import type { Gender } from "./layer.ts";
import { COLLECTIVE, EITHER, FEMALE, INDEFINITE, MALE, PLURAL_ONLY, RELATIONS } from "./person-nouns.ts";

export interface PersonNoun {
  gender: Gender;
  plural: boolean;
  collective: boolean;
  relation: boolean;
  /** The singular. */
  lemma: string;
}

/** Endings that make people out of verbs and places; what they wrongly catch is listed below. */
const AGENT =
  /(?:[a-z]{3}(?:man|woman|ster|eer|ian|ologist|ographer|keeper|maker|monger|wright|smith|teller|bearer|holder|master|mistress|hater|lover|ee)|[a-z]{3,}ist)$/;
const NOT_AGENT = new Set(
  `german roman human talisman ottoman caiman career pioneer engineer veneer volunteer deer beer steer cheer sheer queer peer leer
   sneer jeer fleer committee coffee degree guarantee toffee apogee pedigree jubilee settee decree agree knee free tree
   guardian median canadian italian egyptian indian christian russian persian victorian georgian barbarian meridian plebeian
   disaster poster lobster cluster master plaster easter monster roster minister sister register oyster bluster bolster canister
   locksmith songster hamster toaster duster muster luster lustre chester manchester lancaster leicester gloucester worcester
   woman tallman snowman merman pianoforte amphibian obsidian quotidian peacemaker dressmaker pacemaker shipwright time-keeper
   valkyrie employee devotee trustee lamaster piaster pilaster alabaster baluster holster upholster ancestor wee see bee fee
   filigree chimpanzee checklist playlist shortlist blacklist wishlist backlist setlist enlist subsist christ zeitgeist
   whist schist amethyst tryst grist`.split(/\s+/),
);

/**
 * Whether a noun means a person, and what it tells of them. `form` in lower case; `lemma` as the lemmatizer gives it.
 * Returns null for a thing.
 */
export function personNoun(form: string, lemma: string): PersonNoun | null {
  if (INDEFINITE.has(form)) return { gender: null, plural: false, collective: false, relation: false, lemma: form };
  if (PLURAL_ONLY.has(form)) {
    const gender =
      /men$|^brethren$/.test(form) && !/women$/.test(form)
        ? "m"
        : /women$|^ladies$|^wives$|sisters/.test(form)
          ? "f"
          : null;
    return {
      gender,
      plural: true,
      collective: false,
      relation: /wives|parents|children|law$/.test(form),
      lemma: singularOf(form),
    };
  }
  for (const base of new Set([lemma, form, singularOf(form)])) {
    const plural = base !== form && form.length > base.length - 1 && /s$|men$|n$/.test(form);
    if (MALE.has(base)) return noun("m", base, plural);
    if (FEMALE.has(base)) return noun("f", base, plural);
    if (EITHER.has(base)) return noun(null, base, plural);
    if (COLLECTIVE.has(base)) return { ...noun(null, base, plural), collective: true };
  }
  // "saloon-keeper", "yard-boy": the last part is the head.
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0 && hyphen < form.length - 3) return personNoun(form.slice(hyphen + 1), form.slice(hyphen + 1));
  const base = singularOf(form);
  if (AGENT.test(base) && !NOT_AGENT.has(base))
    return noun(/woman$|mistress$/.test(base) ? "f" : /[^o]man$/.test(base) ? "m" : null, base, base !== form);
  return null;
}

const noun = (gender: Gender, lemma: string, plural: boolean): PersonNoun => ({
  gender,
  plural,
  collective: false,
  relation: RELATIONS.has(lemma),
  lemma,
});

const IRREGULAR: Record<string, string> = {
  men: "man",
  women: "woman",
  children: "child",
  wives: "wife",
  ladies: "lady",
  gentlemen: "gentleman",
  people: "person",
};

/** The singular of a plural noun by rule; a singular comes back as it is. */
export function singularOf(form: string): string {
  if (IRREGULAR[form]) return IRREGULAR[form];
  if (form.endsWith("women")) return `${form.slice(0, -5)}woman`;
  if (form.length > 5 && form.endsWith("men")) return `${form.slice(0, -3)}man`;
  if (/s-in-law$/.test(form)) return form.replace(/s-in-law$/, "-in-law");
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(form)) return form.slice(0, -2);
  if (form.endsWith("s") && !form.endsWith("ss") && form.length > 3) return form.slice(0, -1);
  return form;
}
