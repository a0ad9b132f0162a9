import type { Gender } from "../mentions/layer.ts";
import { CALLINGS, TITLES } from "../mentions/titles.ts";
import type { FormUse, NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { type BareForms, meetings, together } from "./meetings.ts";
import { NICKNAMES } from "./nicknames.ts";
import { byPartOfGiven, bySpelling, Roster } from "./roster.ts";
import { isInnerPartOf, isNicknameOf, sameGiven } from "./same-given.ts";
import { editDistance, soundKey } from "./similar-names.ts";

/**
 * Sorts the forms of names into people, from the fullest form to the barest; a barer form joins a person only where
 * exactly one fits, or stays ambiguous between several (`candidates`, settled use by use). Two forms that stand in one
 * sentence side by side are two people, as are "Mrs. Hale" and "Miss Hale".
 * The order of rules follows what is known from BookNLP (Bamman et al. 2014) and Vala et al. (2015).
 */
export function clusterNames(forms: readonly NameForm[]): {
  clusters: NameCluster[];
  ambiguous: Map<NameForm, NameCluster[]>;
} {
  const roster = new Roster();
  const { clusters } = roster;
  const ambiguous = new Map<NameForm, NameCluster[]>();
  const fits = (cluster: NameCluster, form: NameForm) =>
    !cluster.plural && !form.plural && !contradicts(cluster, form, bare);
  const place = (form: NameForm, candidates: NameCluster[], use: FormUse, alone: FormUse) => {
    if (candidates.length === 1) return roster.join(candidates[0], form, use);
    if (candidates.length > 1) return void ambiguous.set(form, candidates);
    roster.open(form, alone);
  };

  const bare = bareForms(forms);
  const byCount = [...forms].sort((a, b) => b.mentions.length - a.mentions.length || a.first - b.first);
  for (const form of byCount.filter((f) => f.plural)) roster.open(form, "full");
  const single = byCount.filter((f) => !f.plural);

  for (const form of single.filter((f) => f.parts.given && f.parts.surname)) {
    const { given, surname } = form.parts;
    const same = roster
      .withSurname(surname!)
      .filter(
        (c) => c.surname === surname && c.given && sameGiven(c.given, given!) && fits(c, form) && !isNobler(c, form),
      );
    place(form, same.slice(0, 1), "full", "full");
  }
  for (const form of single.filter((f) => f.parts.title && f.parts.given && !f.parts.surname)) {
    const suiting = (list: readonly NameCluster[]) => list.filter((c) => !clashes(c, form) && knightSuits(c, form));
    const exact = suiting(roster.withGiven(form.parts.given!));
    // "Aunt Josephine" is Josephine rather than Josie.
    const same = exact.length ? exact : suiting(roster.withGivenLike(form.parts.given!));
    const titled = same.filter((c) => c.forms.some((f) => f.form.parts.title === form.parts.title));
    place(form, titled.length ? likeliestBearers(titled, form) : same, "title", "title");
  }
  for (const form of single.filter((f) => f.parts.title && f.parts.surname && !f.parts.given)) {
    const family = roster.withSurname(form.parts.surname!);
    const husband = family.some((c) => genderOf(c).gender === "m");
    const women = family.filter((c) => !c.plural && c.given && genderOf(c).gender === "f");
    const same = family.filter(
      (c) =>
        c.surname === form.parts.surname &&
        fits(c, form) &&
        titleSuits(c, form, family.length === 1 ? (bare.get(c.surname!) ?? null) : null) &&
        !isRival(c, form, bare, husband, women.length),
    );
    const exact = same.filter((c) =>
      c.forms.some((f) => f.form.parts.status !== null && f.form.parts.status === form.parts.status),
    );
    place(form, exact.length === 1 ? exact : same.length === 1 ? same : [], "title", "title");
  }
  for (const form of single.filter((f) => f.parts.surname && !f.parts.given && !f.parts.title)) {
    // "De Orrin": a particle shows that it is no given name.
    const family = roster.withSurname(form.parts.surname!).filter((c) => fits(c, form));
    place(form, likeliestBearers(preferMen(family), form), "surname", "surname");
  }
  const untitled = single.filter((f) => f.parts.only || (f.parts.given && !f.parts.surname && !f.parts.title));
  for (const form of untitled) {
    const word = form.parts.only ?? form.parts.given!;
    // "Odile" in one sentence with "Odile Farrow" is no sign of two people: nearness does not count here.
    const byGiven = roster.withGiven(word).filter((c) => !clashes(c, form));
    if (byGiven.length) {
      place(form, likeliestBearers(byGiven, form), "given", "given");
      continue;
    }
    const bySurname = roster.withSurname(word).filter((c) => fits(c, form));
    if (bySurname.length && !(GIVEN_NAMES.has(word) && bySurname.every((c) => c.given))) {
      place(form, likeliestBearers(preferMen(bySurname), form), "surname", "surname");
      continue;
    }
    place(form, bySurname, "surname", "given");
  }
  joinTitledGiven(roster);
  joinNicknames(clusters, ambiguous);
  joinVariants(clusters);
  for (const form of single.filter((f) => !f.parts.key)) {
    // A title alone: it is whoever alone bears it.
    const bearers = clusters.filter(
      (c) => c.forms.some((f) => f.form.parts.title === form.parts.title && f.form.parts.key) && !c.plural,
    );
    place(form, bearers.length > 3 ? [] : bearers, "title", "title");
  }
  return { clusters, ambiguous };
}

export function bareForms(forms: readonly NameForm[]): BareForms {
  return new Map(forms.filter((f) => f.parts.only && !f.plural).map((f) => [f.parts.only!, f]));
}

/** So often is no slip. */
const OFTEN = 5;

/**
 * Whether a title with a surname ("Mrs. Farrow") may as well be somebody else's than this person's of the family.
 * `women`: how many of the family are women with a given name.
 */
function isRival(cluster: NameCluster, form: NameForm, bare: BareForms, hasHusband: boolean, women: number): boolean {
  if (!form.parts.title || !form.parts.surname || form.parts.given || !cluster.given) return false;
  // "Mrs. Farrow" is Odile Farrow's mother as often as Odile, unless a man of the name makes them a couple.
  const isLady = form.parts.title === "lady" && cluster.forms.some((f) => f.form.parts.title === "lady");
  if (form.parts.status === "married" && !isLady && !cluster.forms.some((f) => f.form.parts.status === "married")) {
    if (!hasHusband) return true;
    const { both, n } = meetings(cluster, form, bare);
    return (bare.get(cluster.given)?.narrated ?? 0) >= OFTEN && (both > 0 || n < ENOUGH_APART);
  }
  // A father and a son share "Mr. Farrow"; the one woman of a family who has a given name is its "Miss Farrow", unless
  // she is now and then its "Miss Odile": so younger sisters are told from the eldest.
  if (form.parts.status === "unmarried") {
    const younger = cluster.forms.filter((f) => f.form.parts.status === "unmarried" && !f.form.parts.surname);
    const spoken = usesOf(younger);
    // Sisters who are named so often stand in one sentence now and then.
    const { both, n } = meetings(cluster, form, bare);
    if (women === 1 && both === 0 && n >= SISTERS_APART) return false;
    return women !== 1 || (spoken >= YOUNGER * form.mentions.length && spoken <= form.mentions.length);
  }
  // "Mrs. Rachel Farrow" has a name of her own: "Mrs. Farrow" is she, where "Mrs. Tom Farrow" is her son's wife.
  if (form.narrated < OFTEN || (form.parts.titleGender === "f" && isOwnName(cluster))) return false;
  return cluster.forms.some(
    (f) => f.form.parts.title === form.parts.title && f.form.parts.given && f.form.narrated >= TOLD_APART,
  );
}

/** Whether a woman's title stands with a woman's given name. */
const isOwnName = (cluster: NameCluster) =>
  cluster.forms.some(({ form }) => form.parts.titleGender === "f" && form.parts.given && form.givenGender === "f");

/** Two of a family who are named so often stand in one sentence now and then. */
const ENOUGH_APART = 40;
const SISTERS_APART = 25;
/** A narrator who tells "Mr. John Farrow" from "Mr. Farrow" does it more than a few times. */
const TOLD_APART = 8;

/** "Miss Odile" for so many uses of "Miss Farrow" is a younger sister. */
const YOUNGER = 0.15;

/** All uses of some forms together. */
const usesOf = (forms: NameCluster["forms"]) => forms.reduce((n, f) => n + f.form.mentions.length, 0);

const NOBLE: ReadonlySet<string> = new Set(
  "sir lady lord king queen prince princess duke duchess count countess".split(" "),
);

/** "Sir Thomas Hale" and "Tom Hale" are father and son: who has a noble title and a nickname bears the title with both. */
function isNobler(cluster: NameCluster, form: NameForm): boolean {
  const isNoble = (f: NameForm) => f.parts.title !== null && NOBLE.has(f.parts.title);
  const nobles = cluster.forms.filter((f) => isNoble(f.form)).length;
  return cluster.given !== form.parts.given && (isNoble(form) ? nobles < cluster.forms.length : nobles > 0);
}

/** A rank that nobody bears but a few times is a relative's, where the person is named so often without it. */
const RARELY = 0.1;

function isRank(form: NameForm): boolean {
  const { title, status, titleGender } = form.parts;
  return title !== null && status === null && titleGender === null;
}

/** "Sir Bram" is not Bram Farrow, unless he is "Sir Bram Farrow". */
function knightSuits(cluster: NameCluster, form: NameForm): boolean {
  if (form.parts.title !== "sir" && form.parts.title !== "lady" && form.parts.title !== "lord") return true;
  return (
    cluster.forms.some((f) => f.form.parts.title === form.parts.title) ||
    cluster.forms.every((f) => f.form.parts.title === null && f.form.mentions.length <= OFTEN)
  );
}

/** A man of a family who is named less often than this, and much less than a woman of it, is seldom meant by its name. */
const SELDOM_NAMED = 8;

/** A bare surname is how men are spoken of; where a man fits, the women of the family do not. */
function preferMen(clusters: NameCluster[]): NameCluster[] {
  const most = Math.max(...clusters.map((c) => usesOf(c.forms)));
  const isAbout = (c: NameCluster) => usesOf(c.forms) >= Math.min(SELDOM_NAMED, most / 4);
  const men = clusters.filter((c) => genderOf(c).gender !== "f" && isAbout(c));
  return men.length ? men : clusters;
}

/** "Ronny took up his hat" tells as much as so many "he" behind "Ronny". */
const OWNED = 6;

/** So much must speak for a gender or against it. */
const LEAST_SHOWN = 3;

/** Pronouns after a name count for no more than so many: each is somebody else's now and then, and they hang together. */
const MOST_PRONOUNS = 16;
/** "Mrs." is a woman, whatever stands behind it. */
const TITLED = 12;
/** A given name that is listed, unless the pronouns of this story tell plainly otherwise. */
const LISTED = 6;

/** The gender that names, titles and the pronouns after them tell, with how sure that is. */
export function genderOf(cluster: NameCluster): { gender: Gender; confidence: number } {
  let m = 0;
  let f = 0;
  for (const { form } of cluster.forms) {
    m += form.he + OWNED * form.his;
    f += form.she + OWNED * form.hers;
  }
  const heard = Math.min(1, MOST_PRONOUNS / Math.max(1, m + f));
  m *= heard;
  f *= heard;
  const titled = (g: Gender) => cluster.forms.some(({ form }) => form.parts.titleGender === g);
  if (titled("m")) m += TITLED;
  if (titled("f")) f += TITLED;
  for (const { form } of cluster.forms) {
    if (form.givenGender === "m") m += 2;
    if (form.givenGender === "f") f += 2;
  }
  // The ending of a name tells less, and once.
  const ending = cluster.forms.find(({ form }) => form.endingGender !== null)?.form.endingGender;
  if (ending === "m") m += 3;
  if (ending === "f") f += 3;
  const own = cluster.forms.find(({ form }) => form.parts.only === cluster.given || form.parts.given === cluster.given);
  if (own?.form.givenGender === "m") m += LISTED;
  if (own?.form.givenGender === "f") f += LISTED;
  if (m === f) return { gender: null, confidence: 0 };
  const share = (Math.max(m, f) + 0.5) / (m + f + 1);
  return share < 0.6
    ? { gender: null, confidence: 0 }
    : {
        gender: m > f ? "m" : "f",
        // The first pronoun behind a name is somebody else's too often for one or two to tell.
        confidence: Math.min(m + f < LEAST_SHOWN ? 0.5 : 0.99, share * (1 - 0.4 / (m + f))),
      };
}

/** A form so much rarer than the usual one is a slip or a chance neighbour ("Kings Weston") rather than the full name. */
const TOO_RARE = 30;
/** Who is called "Odile" so much oftener than "Miss Farrow" is Odile. */
const MUCH_OFTENER = 3;

/**
 * Given name and surname if any form has both; else with title, unless a barer form is much more frequent; what people
 * are called to their faces before what they are never called; the most frequent of equals; variants last.
 */
export function nameOfCluster(cluster: NameCluster): string {
  const uses = (f: NameCluster["forms"][number]) => f.form.mentions.length;
  const most = Math.max(...cluster.forms.map(uses));
  const isCalled = cluster.forms.some((f) => f.form.vocatives >= OFTEN);
  /** Whether a part of a full name is used without the other. */
  const isApart = (word: string | null) =>
    cluster.forms.some(
      ({ form: { parts } }) =>
        parts.only === word || (!(parts.given && parts.surname) && (parts.given === word || parts.surname === word)),
    );
  const isTitled = (title: string | null) =>
    title === null || cluster.forms.some(({ form }) => form.parts.title === title && form.mentions.length > 1);
  const isUsual = (f: NameCluster["forms"][number]) =>
    uses(f) * TOO_RARE >= most ||
    (isTitled(f.form.parts.title) && isApart(f.form.parts.given) && isApart(f.form.parts.surname));
  const rank = ({ form, use }: NameCluster["forms"][number]) => {
    if (use === "variant") return 0;
    if (use === "nickname" || !form.parts.key) return 1;
    const { given, surname, title } = form.parts;
    if (given && surname) return 5;
    if (title && (surname || given) && form.mentions.length * MUCH_OFTENER > most) return 4;
    return isCalled && form.vocatives === 0 && form.narrated >= OFTEN ? 2 : 3;
  };
  const usual = cluster.forms.filter(isUsual);
  const best = [...usual].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      uses(b) - uses(a) ||
      b.form.parts.text.length - a.form.parts.text.length ||
      a.form.first - b.form.first,
  )[0];
  return tidy(best.form.parts.text);
}

/** "KURT HUMMEL" is "Kurt Hummel" in a list of people. */
function tidy(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (w) => w[0] + w.slice(1).toLowerCase());
}

/**
 * Of several who bear a name, those whom the story names often enough to be meant; of equals the first, if the bare name
 * is far more frequent than they are.
 */
function likeliestBearers(bearers: readonly NameCluster[], form: NameForm): NameCluster[] {
  if (bearers.length < 2) return [...bearers];
  const most = Math.max(...bearers.map((c) => usesOf(c.forms)));
  const often = bearers.filter((c) => usesOf(c.forms) * 4 >= most);
  if (form.mentions.length < 10 * most) return often;
  return [...often]
    .sort((a, b) => usesOf(b.forms) - usesOf(a.forms) || a.forms[0].form.first - b.forms[0].form.first)
    .slice(0, 1);
}

/** Whether a form cannot be this person: another gender, another status, or both named in one sentence. */
function contradicts(cluster: NameCluster, form: NameForm, bare: BareForms = new Map()): boolean {
  return clashes(cluster, form) || together(cluster, form, bare);
}

/** Another gender, another status or another given name. */
export function clashes(cluster: NameCluster, form: NameForm): boolean {
  const a = genderOf(cluster);
  const b = genderOf({
    given: form.parts.given ?? form.parts.only,
    surname: null,
    forms: [{ form, use: "full" }],
    plural: false,
  });
  if (a.gender && b.gender && a.gender !== b.gender && a.confidence > 0.6 && b.confidence > 0.6) return true;
  for (const { form: other } of cluster.forms) {
    const [s, t] = [other.parts.status, form.parts.status];
    if (s && t && s !== t && (isMarital(s) || isMarital(t)) && s !== "kin" && t !== "kin") return true;
    if (other.parts.given && form.parts.given && !sameGiven(other.parts.given, form.parts.given)) return true;
  }
  return false;
}

const isMarital = (s: string) => s === "married" || s === "unmarried";

/**
 * Whether somebody of this surname can bear this title: a wife is not called by her husband's given name. `surname`: the
 * bare surname where nobody else has it, so that "he" after it tells of a rare given name whose it is.
 */
function titleSuits(cluster: NameCluster, form: NameForm, surname: NameForm | null): boolean {
  const { gender } = genderOf(cluster);
  const { titleGender, status, title } = form.parts;
  if (titleGender && gender && gender !== titleGender) return false;
  const spoken = (surname?.he ?? 0) - (surname?.she ?? 0);
  const shown = titleGender === "m" ? spoken > 0 : spoken < 0;
  if (titleGender && gender === null && cluster.given && !shown) return false;
  if (gender === "f" && titleGender === null && !cluster.forms.some((f) => f.form.parts.title === title)) return false;
  if (status === "married" && cluster.forms.some((f) => f.form.parts.status === "unmarried")) return false;
  const bearsRank = cluster.forms.some((f) => f.form.parts.title === title);
  // "Lady Farrow" is not "Mrs. Bram Farrow".
  const isNoble = title !== null && NOBLE.has(title);
  if (isNoble && !bearsRank && cluster.forms.some((f) => f.form.parts.title && !NOBLE.has(f.form.parts.title)))
    return false;
  if (isRank(form) && !bearsRank) {
    if (cluster.forms.some((f) => isRank(f.form))) return false;
    if (!CALLINGS.has(title!) && form.mentions.length < RARELY * usesOf(cluster.forms)) return false;
  }
  // "Captain Hale" and "Mr. Hale", neither with a given name, are brothers as often as one man.
  const ranks = cluster.forms.map((f) => f.form.parts).filter((p) => p.title && !p.given);
  return cluster.given !== null || ranks.every((p) => p.title === title || p.status === status || agree(p, form.parts));
}

/** "Aunt Farrow" and "Mrs. Farrow", "Dr. Hale" and "Mr. Hale": titles that one person bears. */
function agree(a: NameForm["parts"], b: NameForm["parts"]): boolean {
  if (a.status === "kin" || b.status === "kin") return true;
  const isCalled = (p: NameForm["parts"]) => p.title === "mr" || CALLINGS.has(p.title ?? "");
  return isCalled(a) && isCalled(b) && [a.title, b.title].includes("mr");
}

/** "Mr. Bram" and "Mademoiselle Odile": a title with a given name, where one person has the name and nobody as a surname. */
function joinTitledGiven(roster: Roster): void {
  const { clusters } = roster;
  const joined = new Set<NameCluster>();
  for (const cluster of clusters) {
    const { form } = cluster.forms[0]!;
    const { title, surname } = form.parts;
    if (cluster.plural || cluster.given || !title || !surname || cluster.forms.some((f) => f.form.parts.title === null))
      continue;
    if (roster.withSurname(surname).length > 1) continue;
    const fitting = roster
      .withGiven(surname)
      .filter(
        (c) =>
          !joined.has(c) &&
          cluster.forms.every((f) => (f.form.parts.status !== "married" || isOwnName(c)) && !clashes(c, f.form)),
      );
    const bearers = likeliestBearers(fitting, form);
    if (bearers.length !== 1) continue;
    bearers[0]!.forms.push(...cluster.forms);
    joined.add(cluster);
  }
  clusters.splice(0, clusters.length, ...clusters.filter((c) => !joined.has(c)));
}

/** "Rach" and "Rachel", "Tommy" and "Tom", and the listed ones, where exactly one person fits. */
function joinNicknames(clusters: NameCluster[], ambiguous: ReadonlyMap<NameForm, NameCluster[]>): void {
  const joined = new Set<NameCluster>();
  const whom = byPartOfGiven(clusters);
  for (const cluster of clusters) {
    if (cluster.plural || cluster.surname || !cluster.given || cluster.forms.length > 1) continue;
    const { form } = cluster.forms[0];
    if (form.parts.title || ambiguous.has(form)) continue;
    const name = cluster.given;
    // Two letters are a nickname only where somebody is called so to their face.
    if (name.length === 2 && form.vocatives === 0) continue;
    const fitting = whom(name).filter(
      (c) =>
        c !== cluster &&
        !joined.has(c) &&
        c.given &&
        (isSaidShort(c, form) ||
          ((isNicknameOf(name, c.given) ||
            (form.vocatives > 0 && isInnerPartOf(name, c.given)) ||
            (c.surname !== null && NICKNAMES.get(c.given)?.includes(name))) &&
            !contradicts(c, form))),
    );
    const matches = fitting.length ? likeliestBearers(fitting, form) : [];
    if (matches.length !== 1) continue;
    matches[0].forms.push({ form, use: "nickname" });
    joined.add(cluster);
  }
  clusters.splice(0, clusters.length, ...clusters.filter((c) => !joined.has(c)));
}

/** A short form is said so many times less often than the name is used. */
const SHORTER = 3;

/**
 * "Oh, Clem," said to Clemence: the beginning of a name by which somebody is called and never told of. That it is listed
 * as a name of its own, perhaps of the other gender, tells nothing then.
 */
function isSaidShort(cluster: NameCluster, form: NameForm): boolean {
  const name = form.parts.only ?? form.parts.given;
  if (!name || name.length < 2 || !cluster.given || form.vocatives === 0 || form.narrated > 0) return false;
  if (form.he + form.she + form.his + form.hers > 0 || usesOf(cluster.forms) < SHORTER * form.mentions.length)
    return false;
  return (
    cluster.given.length >= name.length + 2 && cluster.given.startsWith(name) && !together(cluster, form, new Map())
  );
}

/**
 * Spelling variants: a rare form that differs from a frequent one by a letter or sounds the same, of the same gender and
 * never beside it. Two names that are both in the list of given names stay two, unless they sound the same and one is a slip.
 */
function joinVariants(clusters: NameCluster[]): void {
  const sizes = new Map(clusters.map((c) => [c, usesOf(c.forms)]));
  const bySize = [...clusters].filter((c) => !c.plural).sort((a, b) => sizes.get(a)! - sizes.get(b)!);
  const nearTo = bySpelling(bySize);
  const joined = new Set<NameCluster>();
  for (const rare of bySize) {
    const few = sizes.get(rare)!;
    const targets: NameCluster[] = [];
    for (const c of nearTo(rare)) {
      const many = sizes.get(c)!;
      if (c === rare || joined.has(c) || many < few || !areVariants(rare, c, few, many)) continue;
      if (rare.forms.every((f) => !contradicts(c, f.form))) targets.push(c);
    }
    if (targets.length !== 1) continue;
    targets[0].forms.push(...rare.forms.map((f) => ({ ...f, use: "variant" as const })));
    targets[0].given ??= rare.given;
    targets[0].surname ??= rare.surname;
    joined.add(rare);
  }
  clusters.splice(0, clusters.length, ...clusters.filter((c) => !joined.has(c)));
}

function areVariants(a: NameCluster, b: NameCluster, few: number, many: number): boolean {
  const [x, y] = [wordToCompare(a), wordToCompare(b)];
  if (!x || !y || TITLES.has(x) || TITLES.has(y)) return false;
  if (a.given && b.given && a.surname && b.surname) {
    // "Tam Petrovsky", "Tam Petrofsky": one part equal, the other nearly so.
    const sameGivenName = a.given === b.given && alike(a.surname, b.surname);
    const sameSurname = a.surname === b.surname && alike(a.given, b.given) && few <= 2;
    return sameGivenName || sameSurname;
  }
  if (Boolean(a.given) !== Boolean(b.given) || Boolean(a.surname) !== Boolean(b.surname)) {
    // The bare surname, misspelt, of somebody whose full name is known; or the given name.
    const surname = a.surname ?? (a.given as string);
    return (
      few <= Math.max(2, many / 8) &&
      ((b.surname !== null && alike(surname, b.surname)) || (b.given !== null && alike(a.given ?? surname, b.given)))
    );
  }
  return few <= Math.max(2, many / 10) && alike(x, y);
}

const wordToCompare = (c: NameCluster) => c.surname ?? c.given;

function alike(a: string, b: string): boolean {
  if (a === b || a.length < 4 || b.length < 4 || a[0] !== b[0]) return false;
  // A plural or possessive is not a variant: "Barton", "Bartons".
  if (`${a}s` === b || `${b}s` === a) return false;
  const sound = () => soundKey(a) === soundKey(b);
  if (GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b))
    return editDistance(a, b, 2) <= 2 && GIVEN_NAMES.get(a) === GIVEN_NAMES.get(b) && sound();
  if (editDistance(a, b, 1) === 1) return a.length >= 5 || sound();
  return Math.min(a.length, b.length) >= 6 && editDistance(a, b, 2) <= 2 && sound();
}
