import type { Gender } from "../mentions/layer.ts";
import { KIN_TITLES, TITLES } from "../mentions/titles.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import type { NameForm } from "./forms.ts";
import { NICKNAMES } from "./nicknames.ts";
import { editDistance, soundKey } from "./similar-names.ts";

export type FormUse = "full" | "title" | "given" | "surname" | "nickname" | "variant";

/** Somebody while the names are being sorted out. */
export interface NameCluster {
  given: string | null;
  surname: string | null;
  forms: { form: NameForm; use: FormUse }[];
  plural: boolean;
}

/** What a person has said about names: "same" and "different" people, by any of their spellings, lower case. */
export interface NameRulings {
  same(a: string, b: string): boolean;
  different(a: string, b: string): boolean;
}

/**
 * Sorts the forms of names into people, from the fullest form to the barest; a barer form joins a person only where
 * exactly one fits, or stays ambiguous between several (`candidates`, settled use by use). Two forms that stand in one
 * sentence side by side are two people, as are "Mrs. Hale" and "Miss Hale".
 * The order of rules follows what is known from BookNLP (Bamman et al. 2014) and Vala et al. (2015).
 */
export function clusterNames(forms: readonly NameForm[], rulings: NameRulings): { clusters: NameCluster[]; ambiguous: Map<NameForm, NameCluster[]> } {
  const clusters: NameCluster[] = [];
  const ambiguous = new Map<NameForm, NameCluster[]>();
  const open = (form: NameForm, use: FormUse) => {
    clusters.push({ given: form.parts.given ?? (use === "given" ? form.parts.only : null), surname: form.parts.surname, forms: [{ form, use }], plural: form.plural });
  };
  const join = (cluster: NameCluster, form: NameForm, use: FormUse) => {
    cluster.forms.push({ form, use });
    cluster.given ??= form.parts.given;
    cluster.surname ??= form.parts.surname;
  };
  const fits = (cluster: NameCluster, form: NameForm) =>
    !cluster.plural && !form.plural && !contradicts(cluster, form) && !ruledApart(cluster, form, rulings);
  const ruled = (form: NameForm) => clusters.find((c) => !c.plural && c.forms.some((f) => rulings.same(f.form.parts.text.toLowerCase(), form.parts.text.toLowerCase())));
  const place = (form: NameForm, candidates: NameCluster[], use: FormUse, alone: FormUse) => {
    const decided = ruled(form);
    if (decided) return join(decided, form, use);
    if (candidates.length === 1) return join(candidates[0], form, use);
    if (candidates.length > 1) return void ambiguous.set(form, candidates);
    open(form, alone);
  };

  const byCount = [...forms].sort((a, b) => b.mentions.length - a.mentions.length || a.first - b.first);
  for (const form of byCount.filter((f) => f.plural)) open(form, "full");
  const single = byCount.filter((f) => !f.plural);

  for (const form of single.filter((f) => f.parts.given && f.parts.surname)) {
    const { given, surname } = form.parts;
    const same = clusters.filter((c) => c.surname === surname && c.given && sameGiven(c.given, given!) && fits(c, form));
    place(form, same.slice(0, 1), "full", "full");
  }
  for (const form of single.filter((f) => f.parts.title && f.parts.given && !f.parts.surname)) {
    const same = clusters.filter((c) => c.given && sameGiven(c.given, form.parts.given!) && fits(c, form));
    place(form, same, "title", "title");
  }
  for (const form of single.filter((f) => f.parts.title && f.parts.surname && !f.parts.given)) {
    const same = clusters.filter((c) => c.surname === form.parts.surname && fits(c, form) && titleSuits(c, form));
    const exact = same.filter((c) => c.forms.some((f) => f.form.parts.status !== null && f.form.parts.status === form.parts.status));
    place(form, exact.length === 1 ? exact : same.length === 1 ? same : [], "title", "title");
  }
  const bare = single.filter((f) => f.parts.only || (f.parts.given && !f.parts.surname && !f.parts.title));
  for (const form of bare) {
    const word = form.parts.only ?? form.parts.given!;
    const byGiven = clusters.filter((c) => c.given === word && fits(c, form));
    if (byGiven.length) {
      place(form, byGiven, "given", "given");
      continue;
    }
    const bySurname = clusters.filter((c) => surnameIs(c, word) && fits(c, form));
    if (bySurname.length && !(GIVEN_NAMES.has(word) && bySurname.every((c) => c.given))) {
      place(form, preferMen(bySurname), "surname", "surname");
      continue;
    }
    place(form, bySurname, "surname", "given");
  }
  joinNicknames(clusters, ambiguous, rulings);
  joinVariants(clusters, rulings);
  for (const form of single.filter((f) => !f.parts.key)) {
    // A title alone: it is whoever alone bears it.
    const bearers = clusters.filter((c) => c.forms.some((f) => f.form.parts.title === form.parts.title && f.form.parts.key) && !c.plural);
    if (KIN_TITLES.has(form.parts.title ?? "")) open(form, "title");
    else place(form, bearers.length > 3 ? [] : bearers, "title", "title");
  }
  return { clusters, ambiguous };
}

const surnameIs = (c: NameCluster, word: string) => c.surname === word || (c.surname?.split(" ").includes(word) ?? false);

/** A bare surname is how men are spoken of; where a man fits, the women of the family do not. */
function preferMen(clusters: NameCluster[]): NameCluster[] {
  const men = clusters.filter((c) => genderOf(c).gender !== "f");
  return men.length ? men : clusters;
}

/** "Lizzy Bennet" and "Elizabeth Bennet". */
function sameGiven(a: string, b: string): boolean {
  return a === b || (NICKNAMES.get(a)?.includes(b) ?? false) || (NICKNAMES.get(b)?.includes(a) ?? false) || initialOf(a, b);
}

const initialOf = (a: string, b: string) => (a.replace(".", "").length === 1 || b.replace(".", "").length === 1) && a[0] === b[0];

/** The gender that names, titles and the pronouns after them tell, with how sure that is. */
export function genderOf(cluster: NameCluster): { gender: Gender; confidence: number } {
  let m = 0;
  let f = 0;
  for (const { form } of cluster.forms) {
    if (form.parts.titleGender === "m") m += 5;
    if (form.parts.titleGender === "f") f += 5;
    m += form.he;
    f += form.she;
    const given = GIVEN_NAMES.get(form.parts.given ?? form.parts.only ?? "");
    if (given === "m") m += 2;
    if (given === "f") f += 2;
  }
  if (cluster.given && cluster.given !== cluster.forms[0].form.parts.given) {
    const given = GIVEN_NAMES.get(cluster.given);
    if (given === "m") m += 2;
    if (given === "f") f += 2;
  }
  if (m === f) return { gender: null, confidence: 0 };
  const share = (Math.max(m, f) + 0.5) / (m + f + 1);
  return share < 0.6 ? { gender: null, confidence: 0 } : { gender: m > f ? "m" : "f", confidence: Math.min(0.99, share * (1 - 0.4 / (m + f))) };
}

/** Whether a form cannot be this person: another gender, another status, or both named in one sentence. */
function contradicts(cluster: NameCluster, form: NameForm): boolean {
  const a = genderOf(cluster);
  const b = genderOf({ given: form.parts.given ?? form.parts.only, surname: null, forms: [{ form, use: "full" }], plural: false });
  if (a.gender && b.gender && a.gender !== b.gender && a.confidence > 0.6 && b.confidence > 0.6) return true;
  for (const { form: other } of cluster.forms) {
    const [s, t] = [other.parts.status, form.parts.status];
    if (s && t && s !== t && (isMarital(s) || isMarital(t)) && s !== "kin" && t !== "kin") return true;
    if (other.parts.given && form.parts.given && !sameGiven(other.parts.given, form.parts.given)) return true;
  }
  return together(cluster, form);
}

const isMarital = (s: string) => s === "married" || s === "unmarried";

/** Whether the form stands in one sentence with the person's other names too often to be the same person. */
function together(cluster: NameCluster, form: NameForm): boolean {
  let both = 0;
  let uses = 0;
  for (const { form: other } of cluster.forms) {
    uses += other.sentences.size;
    const [small, large] = other.sentences.size < form.sentences.size ? [other, form] : [form, other];
    for (const s of small.sentences) if (large.sentences.has(s)) both++;
  }
  return both > 0 && both >= 0.06 * Math.min(uses, form.sentences.size);
}

function ruledApart(cluster: NameCluster, form: NameForm, rulings: NameRulings): boolean {
  return cluster.forms.some((f) => rulings.different(f.form.parts.text.toLowerCase(), form.parts.text.toLowerCase()));
}

/** Whether somebody of this surname can bear this title: a wife is not called by her husband's given name. */
function titleSuits(cluster: NameCluster, form: NameForm): boolean {
  const { gender } = genderOf(cluster);
  const { titleGender, status, title } = form.parts;
  if (titleGender && gender && gender !== titleGender) return false;
  if (titleGender === "f" && gender === null) return false;
  if (status === "married" && cluster.forms.some((f) => f.form.parts.status === "unmarried")) return false;
  // "Captain Hale" and "Mr. Hale", neither with a given name, are brothers as often as one man.
  const ranks = cluster.forms.map((f) => f.form.parts).filter((p) => p.title && !p.given);
  if (!cluster.given && ranks.some((p) => p.title !== title && p.status !== status)) return false;
  return true;
}

/** "Rach" and "Rachel", "Tommy" and "Tom", and the listed ones, where exactly one person fits. */
function joinNicknames(clusters: NameCluster[], ambiguous: ReadonlyMap<NameForm, NameCluster[]>, rulings: NameRulings): void {
  for (const cluster of [...clusters]) {
    if (cluster.plural || cluster.surname || !cluster.given || cluster.forms.length > 1) continue;
    const { form } = cluster.forms[0];
    if (form.parts.title || ambiguous.has(form)) continue;
    const name = cluster.given;
    const matches = clusters.filter((c) => c !== cluster && !c.plural && c.given && isNicknameOf(name, c.given) && !contradicts(c, form) && !ruledApart(c, form, rulings));
    if (matches.length !== 1) continue;
    matches[0].forms.push({ form, use: "nickname" });
    clusters.splice(clusters.indexOf(cluster), 1);
  }
}

export function isNicknameOf(nickname: string, name: string): boolean {
  if (nickname === name) return false;
  if (NICKNAMES.get(nickname)?.includes(name)) return true;
  const stem = nickname.replace(/(?:ie|y|ey)$/, "");
  const longer = name.length >= nickname.length + 2 && nickname.length >= 3 && name.startsWith(nickname);
  if (longer && !(GIVEN_NAMES.has(nickname) && GIVEN_NAMES.has(name))) return true;
  // "Tommy" of "Tom" and of "Thomas".
  return stem !== nickname && stem.length >= 3 && (name === stem || (name.startsWith(stem) && !GIVEN_NAMES.has(nickname)) || undoubled(stem) === name);
}

const undoubled = (stem: string) => stem.replace(/(.)\1$/, "$1");

/**
 * Spelling variants: a rare form that differs from a frequent one by a letter or sounds the same, of the same gender and
 * never beside it. Two names that are both in the list of given names stay two, unless they sound the same and one is a slip.
 */
function joinVariants(clusters: NameCluster[], rulings: NameRulings): void {
  const size = (c: NameCluster) => c.forms.reduce((n, f) => n + f.form.mentions.length, 0);
  const bySize = [...clusters].filter((c) => !c.plural).sort((a, b) => size(a) - size(b));
  for (const rare of bySize) {
    const target = bySize.filter((c) => c !== rare && clusters.includes(c) && clusters.includes(rare) && size(c) >= size(rare) && areVariants(rare, c, size(rare), size(c)) && rare.forms.every((f) => !contradicts(c, f.form) && !ruledApart(c, f.form, rulings)));
    if (target.length !== 1) continue;
    target[0].forms.push(...rare.forms.map((f) => ({ ...f, use: "variant" as const })));
    target[0].given ??= rare.given;
    target[0].surname ??= rare.surname;
    clusters.splice(clusters.indexOf(rare), 1);
  }
}

function areVariants(a: NameCluster, b: NameCluster, few: number, many: number): boolean {
  const [x, y] = [wordToCompare(a), wordToCompare(b)];
  if (!x || !y || TITLES.has(x) || TITLES.has(y)) return false;
  if (a.given && b.given && a.surname && b.surname) {
    // "Dave Karovsky", "Dave Karofsky": one part equal, the other nearly so.
    const sameGivenName = a.given === b.given && alike(a.surname, b.surname);
    const sameSurname = a.surname === b.surname && alike(a.given, b.given) && few <= 2;
    return sameGivenName || sameSurname;
  }
  if (Boolean(a.given) !== Boolean(b.given) || Boolean(a.surname) !== Boolean(b.surname)) {
    // The bare surname, misspelt, of somebody whose full name is known; or the given name.
    const surname = a.surname ?? (a.given as string);
    return few <= Math.max(2, many / 8) && ((b.surname !== null && alike(surname, b.surname)) || (b.given !== null && alike(a.given ?? surname, b.given)));
  }
  return few <= Math.max(2, many / 10) && alike(x, y);
}

const wordToCompare = (c: NameCluster) => c.surname ?? c.given;

function alike(a: string, b: string): boolean {
  if (a === b || a.length < 4 || b.length < 4 || a[0] !== b[0]) return false;
  // A plural or possessive is not a variant: "Barton", "Bartons".
  if (`${a}s` === b || `${b}s` === a) return false;
  const sound = soundKey(a) === soundKey(b);
  if (GIVEN_NAMES.has(a) && GIVEN_NAMES.has(b)) return sound && editDistance(a, b, 2) <= 2 && GIVEN_NAMES.get(a) === GIVEN_NAMES.get(b);
  if (editDistance(a, b, 1) === 1) return a.length >= 5 || sound;
  return sound && Math.min(a.length, b.length) >= 6 && editDistance(a, b, 2) <= 2;
}
