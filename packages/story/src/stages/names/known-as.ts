import { isOwner } from "../coreference/syntax-of-mentions.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import { KIN_TITLES, titleKey } from "../mentions/titles.ts";
import type { Words } from "../syntax/words.ts";
import { genderOf } from "./cluster.ts";
import type { NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { type BareForms, meetings } from "./meetings.ts";
import { unite } from "./unite.ts";

/** Verbs that give somebody a name; lemmas. */
const NAMING: ReadonlySet<string> = new Set("call nickname christen dub baptise baptize style rename".split(" "));
/** What stands between a name and "known as", "called". */
const BETWEEN: ReadonlySet<string> = new Set(
  "who was is were are been be being has had have better also generally commonly usually always only simply universally popularly otherwise".split(
    " ",
  ),
);
/** So far before "called him" nobody looks for him. */
const LONGEST = 60;
/** Two names that stand in one sentence oftener than the text calls the one by the other are two people's. */
const BESIDE = 1;

/**
 * Joins names where the text says that they are one's: "everybody called Ada Quell the Heron", "Ada Quell, known as
 * Heron", "Ada, whom they called Heron", "Ada, or Heron, as they called her". Names that differ in gender stay two.
 */
export function joinKnownAs(
  clusters: NameCluster[],
  ambiguous: Map<NameForm, NameCluster[]>,
  words: Words,
  mentions: PersonMentions,
  bare: BareForms,
): void {
  const clusterOf = new Map<number, NameCluster>();
  for (const c of clusters)
    if (!c.plural) for (const { form } of c.forms) for (const m of form.mentions) clusterOf.set(m, c);
  const said = new Map<NameCluster, Map<NameCluster, number>>();
  for (const [a, b] of namingsIn(words, mentions)) {
    const [bearer, called] = [clusterOf.get(a), clusterOf.get(b)];
    if (!bearer || !called || bearer === called) continue;
    const others = said.get(called) ?? new Map<NameCluster, number>();
    said.set(called, others.set(bearer, (others.get(bearer) ?? 0) + 1));
  }
  const joined = new Map<NameCluster, NameCluster>();
  for (const [called, bearers] of said) {
    // A name that two are called by is neither's own.
    if (bearers.size !== 1) continue;
    const [first, times] = [...bearers][0]!;
    let bearer = first;
    for (let into = joined.get(bearer); into; into = joined.get(bearer)) bearer = into;
    if (bearer === called || !mayBeOne(bearer, called, times, bare)) continue;
    unite(clusters, ambiguous, bearer, called);
    joined.set(called, bearer);
  }
}

function mayBeOne(a: NameCluster, b: NameCluster, times: number, bare: BareForms): boolean {
  const [g, h] = [genderOf(a).gender, genderOf(b).gender];
  if (g && h && g !== h) return false;
  const beside = b.forms.reduce((n, { form }) => n + meetings(a, form, bare).both, 0);
  return beside <= times + BESIDE;
}

/** Pairs of mentions: somebody, and what the text says that they are called. */
function namingsIn(words: Words, mentions: PersonMentions): [bearer: number, name: number][] {
  const namedAt = new Int32Array(words.count).fill(-1);
  mentions.forEach((m, i) => {
    if (m.kind === "name" && !m.plural) namedAt.fill(i, m.first, m.last);
  });
  const found: [number, number][] = [];
  mentions.forEach((m, i) => {
    if (m.kind !== "name" || m.plural || isKin(words, m) || isOwner(words, m)) return;
    const at = m.first > 0 && words.lower(m.first - 1) === "the" ? m.first - 2 : m.first - 1;
    if (at < 1 || words.sentence(at) !== words.sentence(m.first)) return;
    const bearer = bearerBefore(words, mentions, namedAt, at, m.last);
    if (bearer >= 0 && words.sentence(mentions[bearer]!.first) === words.sentence(m.first)) found.push([bearer, i]);
  });
  return found;
}

/** "Mum" is what anybody calls a mother. */
const isKin = (words: Words, m: PersonMentions[number]) => KIN_TITLES.has(titleKey(words.form(m.first)));

/**
 * Who is called by a name before which one token stands and behind which another; index of a mention, -1. `namedAt`: the
 * mention that a token belongs to.
 */
function bearerBefore(words: Words, mentions: PersonMentions, namedAt: Int32Array, at: number, behind: number): number {
  const word = words.lower(at);
  // "Called Ada Quell the Heron"; "called her Heron".
  const own = namedAt[at]!;
  if (own >= 0) return givesName(words, mentions[own]!.first - 1) ? own : -1;
  if (PRONOUNS.get(word)?.person === 3 && givesName(words, at - 1)) return onlyOneBefore(words, mentions, namedAt, at);
  const isComma = (token: number) => token >= 0 && token < words.count && words.form(token) === ",";
  if (word === "or" && at > 1 && isComma(at - 1) && isComma(behind) && words.lower(behind + 1) === "as")
    return namedAt[at - 2]!;
  // "Ada was better known by the name of Heron".
  if (word === "of" && NAMES.test(words.lower(at - 1)) && at > 3 && /^(?:by|under)$/.test(words.lower(at - 3))) {
    if (PRONOUNS.get(words.lower(at - 4))?.person === 3) return onlyOneBefore(words, mentions, namedAt, at - 4);
    return before(words, namedAt, at - 4);
  }
  // "Ada, known as Heron"; "Ada, called Heron"; "Ada was called Heron".
  const known = word === "as" && words.lower(at - 1) === "known" ? at - 1 : at;
  if (known === at && word !== "alias" && !givesName(words, at)) return -1;
  let k = known - 1;
  while (k > 0 && (BETWEEN.has(words.lower(k)) || isComma(k))) k--;
  if (k < known - 1 || word === "alias") return namedAt[k]!;
  // "Ada, whom the boys called Heron".
  return words.deprel(at) === "acl:relcl" && words.head(at) >= 0 ? namedAt[words.head(at)]! : -1;
}

const NAMES = /^(?:name|nickname|sobriquet|title|alias|appellation)$/;
const GOES_BY = /^(?:known|went|goes|go|going|called|travelling|traveling|passing|passed|living)$/;

/** Who is named before "known", "went by". */
function before(words: Words, namedAt: Int32Array, at: number): number {
  if (!GOES_BY.test(words.lower(at))) return -1;
  let k = at - 1;
  while (k > 0 && (BETWEEN.has(words.lower(k)) || words.form(k) === ",")) k--;
  return namedAt[k]!;
}

/** Whether a token is a verb that gives a name, and does give it. */
function givesName(words: Words, token: number): boolean {
  if (token < 0 || !NAMING.has(words.lemma(token).toLowerCase()) || words.upos(token) !== "VERB") return false;
  return !words.children(token).some((c) => /^(?:not|n['’]t|never|nobody|none|no-one)$/.test(words.lower(c)));
}

/** The only person named before a pronoun in its sentence, whose gender fits it. */
function onlyOneBefore(words: Words, mentions: PersonMentions, namedAt: Int32Array, pronoun: number): number {
  const before = new Set<number>();
  const from = Math.max(words.layers.sentences.first[words.sentence(pronoun)]!, pronoun - LONGEST);
  for (let t = from; t < pronoun; t++) if (namedAt[t]! >= 0) before.add(namedAt[t]!);
  if (before.size !== 1) return -1;
  const [only] = [...before];
  const own = mentions[only!]!.gender;
  return own === null || own === PRONOUNS.get(words.lower(pronoun))!.gender ? only! : -1;
}
