import type { Layers } from "../../pipeline/layers.ts";
import type { Id } from "../../story.ts";
import { possessorOf, roleOf } from "../coreference/syntax-of-mentions.ts";
import type { Gender, PersonMention } from "../mentions/layer.ts";
import { relationLemma } from "../relationships/relation-nouns.ts";
import type { Words } from "../syntax/words.ts";

interface Known {
  readonly words: Words;
  readonly layers: Pick<Layers, "mentions" | "characters">;
  readonly singles: ReadonlySet<Id>;
  mention(head: number): number;
  known(head: number): Id[];
  isNamed(id: Id): boolean;
  genderOf(id: Id): "m" | "f" | undefined;
  narratorAt(token: number): Id | null;
  conversation(quotation: number): { me: Id | undefined };
}

/** A text of more sentences has room for slips of reference and for saying a tie twice; guesses go wrong there. */
export const LONG = 1500;

/** So many sentences behind the phrase the name may stand, and so many paragraphs. */
const SOON = 3;
const PARAGRAPHS = 2;

/** Who is meant by a phrase that names nobody ("her sister"), and whose that is. */
export interface Bridge {
  owner: Id;
  who: Id;
  /** The one without a name. */
  phrase: Id;
}

/**
 * "His sister met him at the gate. Odile had brought the dog.": a name that comes in right behind such a phrase, that
 * nobody has heard before and that nothing else introduces, is most likely that of whom the phrase means (a bridging
 * inference: Clark 1975). Where several may be meant, where the two stand in one sentence or gender speaks against it, it
 * is not. By the index of the phrase's mention. For short stories only: of the summaries that open long novels (LitBank)
 * hardly one in three would be right.
 */
export function bridgesIn(clauses: Known): ReadonlyMap<number, Bridge> {
  const { words, layers } = clauses;
  const { mentions } = layers;
  const found = new Map<number, Bridge>();
  if (words.layers.sentences.first.length > LONG) return found;
  const heard = new Set<Id>();
  const sentences = new Map<Id, Set<number>>();
  // Who is meant by a phrase alone need not be of the cast.
  const idOf = (index: number): Id => layers.characters.mentions[index]!.entity;
  mentions.forEach((m, i) => {
    const id = idOf(i);
    const place = 2 * words.sentence(m.head) + (m.quotation < 0 ? 0 : 1);
    if (m.kind !== "pronoun") sentences.set(id, (sentences.get(id) ?? new Set()).add(place));
  });
  const meet = (a: Id, b: Id) => [...(sentences.get(a) ?? [])].some((s) => sentences.get(b)?.has(s));
  let waiting: Waiting[] = [];
  mentions.forEach((m, i) => {
    const id = idOf(i);
    if (m.plural) return;
    if (m.kind === "nominal") {
      const phrase = phraseOf(clauses, i, id, heard.size === 0, waiting);
      if (phrase) waiting = [...waiting.filter((w) => w.id !== id), phrase].slice(-MOST);
      return;
    }
    if (m.kind !== "name" || !clauses.singles.has(id) || heard.has(id)) return;
    heard.add(id);
    waiting = waiting.filter(
      ({ mention }) =>
        words.sentence(m.head) <= words.sentence(mention.head) + SOON &&
        words.paragraph(m.head) <= words.paragraph(mention.head) + PARAGRAPHS,
    );
    // "Her boss wanted it by noon. Priya had it by eleven": whose boss that is.
    const ahead = waiting.find((w) => w.owner === null);
    if (ahead) {
      const gender = clauses.genderOf(id);
      if (!gender || gender === ahead.by) ahead.owner = id;
      else waiting = waiting.filter((w) => w !== ahead);
      return;
    }
    // "Jemima's stepsister": whose she is.
    if (waiting.some(({ mention }) => m.first < mention.last)) return;
    const fitting = waiting.filter((w) => {
      const { gender } = w.mention;
      const own = clauses.genderOf(id);
      if (id === w.owner || (gender && own && gender !== own) || meet(w.id, id)) return false;
      return arePartedBy(words, w.mention, m) && mayName(clauses, i, w);
    });
    // "This is Miles": whoever came in last. Else of several the one that a sentence was about.
    const shown = m.quotation >= 0 && isPresented(words, m.head);
    // "This is Miles," said Craig: who speaks comes in as well.
    const next = shown ? mentions.slice(i + 1, i + NEXT).findIndex((o) => o.quotation < 0) : -1;
    if (next >= 0 && mentions[i + 1 + next]!.kind === "name" && !heard.has(idOf(i + 1 + next))) return;
    const subjects = fitting.filter((w) => roleOf(words, w.mention.head) === 0);
    const [only, ...more] = shown ? fitting.slice(-1) : fitting.length > 1 ? subjects : fitting;
    waiting = shown ? waiting.filter((w) => w !== only) : [];
    if (only && !more.length) found.set(only.index, { owner: only.owner!, who: id, phrase: only.id });
  });
  for (const [index, bridge] of spousesOfNarrators(clauses)) if (!found.has(index)) found.set(index, bridge);
  const names = new Map([...found.values()].map(({ phrase, who }) => [phrase, who]));
  for (const [index, bridge] of found) found.set(index, { ...bridge, owner: names.get(bridge.owner) ?? bridge.owner });
  return found;
}

/** Who is not named yet, and whose that is. */
interface Waiting {
  index: number;
  mention: PersonMention;
  id: Id;
  /** Null where the pronoun means somebody who is named later. */
  owner: Id | null;
  by: Gender;
}

/** So few mentions on stands who says so. */
const NEXT = 4;

/** More phrases than this one does not keep in mind. */
const MOST = 4;

/** A phrase that brings in somebody as what he is to another; null for others. `opens`: nobody has been named before. */
function phraseOf(clauses: Known, index: number, id: Id, opens: boolean, waiting: readonly Waiting[]): Waiting | null {
  const { words, layers } = clauses;
  const mention = layers.mentions[index]!;
  const { head, quotation } = mention;
  const possessor = possessorOf(words, head);
  if (mention.vocative || possessor < 0 || relationLemma(words, head) === null) return null;
  if (clauses.isNamed(id) || id === clauses.narratorAt(head)) return null;
  // "He was my friend" says who it is.
  if (words.childBy(head, "cop") >= 0 && words.childBy(head, "case") < 0 && !isPresented(words, head)) return null;
  // "Her best friend, who had just had her heart broken": of whom was told before.
  if (/^(?:friend|boyfriend|girlfriend)$/.test(words.lemma(head)) && words.childBy(head, "acl:relcl") >= 0) return null;
  const mine = words.lower(possessor) === "my";
  if (quotation >= 0 && !mine) return null;
  const [owner, ...more] = clauses.known(possessor);
  if (more.length) return null;
  const by = layers.mentions[clauses.mention(possessor)]?.gender ?? null;
  if (owner !== undefined && ROMANTIC.test(words.lemma(head)) && isAbout(clauses, index, owner)) return null;
  if (owner !== undefined && (clauses.isNamed(owner) || mine)) return { index, mention, id, owner, by };
  // "My ex-husband had his little boy by the hand": whose name comes, too.
  const nameless = waiting.find((w) => w.id === entityAt(clauses, possessor));
  if (nameless) return { index, mention, id, owner: nameless.id, by };
  // "Her boss" with which a story opens: hers who is named next.
  return opens && quotation < 0 && (by === "m" || by === "f") ? { index, mention, id, owner: null, by } : null;
}

const ROMANTIC = /^(?:friend|boyfriend|girlfriend|lover|partner|ex|ex-boyfriend|ex-girlfriend|fianc[ée]e?|sweetheart)$/;

/** Whether somebody else with a name, who may be meant, is told of in this sentence or the one before. */
function isAbout(clauses: Known, index: number, owner: Id): boolean {
  const { words, layers } = clauses;
  const { head, gender } = layers.mentions[index]!;
  for (let i = index - 1; i >= 0; i--) {
    const m = layers.mentions[i]!;
    if (words.sentence(m.head) < words.sentence(head) - 1) break;
    const id = layers.characters.mentions[i]!.entity;
    if (m.quotation >= 0 || m.plural || id === owner || !clauses.isNamed(id)) continue;
    const own = clauses.genderOf(id);
    if (!gender || !own || own === gender) return true;
  }
  return false;
}

function entityAt(clauses: Known, token: number): Id | null {
  const index = clauses.mention(token);
  return index < 0 ? null : clauses.layers.characters.mentions[index]!.entity;
}

/** Two sentences, or two clauses with a semicolon between. */
function arePartedBy(words: Words, phrase: PersonMention, name: PersonMention): boolean {
  if (words.sentence(phrase.head) !== words.sentence(name.head)) return true;
  for (let t = phrase.last; t < name.first; t++) if (words.form(t) === ";") return true;
  return false;
}

const SPOUSES = /^(?:husband|wife|fianc[ée]e?|partner|boyfriend|girlfriend)$/;

/**
 * "My wife", where a narrator says "Odile and I" of one person alone whose gender fits: by the index of the phrase. Whoever
 * is somebody else's kin by name ("my sister Odile") is out.
 */
function* spousesOfNarrators(clauses: Known): Generator<[number, Bridge]> {
  const { words, layers } = clauses;
  const beside = new Map<Id, Set<Id>>();
  const kin = new Set<Id>();
  layers.mentions.forEach((m) => {
    const narrator = m.quotation < 0 && !m.plural ? clauses.narratorAt(m.head) : null;
    if (narrator === null) return;
    if (m.kind === "nominal" && relationLemma(words, m.head) !== null && !SPOUSES.test(words.lemma(m.head)))
      for (const id of clauses.known(m.head)) kin.add(id);
    if (m.kind !== "pronoun" || !/^(?:i|me)$/.test(words.lower(m.head)) || words.deprel(m.head) !== "conj") return;
    for (const id of clauses.known(words.head(m.head)))
      if (id !== narrator && clauses.isNamed(id)) beside.set(narrator, (beside.get(narrator) ?? new Set()).add(id));
  });
  for (const [index, m] of layers.mentions.entries()) {
    if (m.kind !== "nominal" || m.plural || m.quotation >= 0 || !SPOUSES.test(words.lemma(m.head))) continue;
    const possessor = possessorOf(words, m.head);
    if (possessor < 0 || words.lower(possessor) !== "my") continue;
    const narrator = clauses.narratorAt(m.head);
    const phrase = layers.characters.mentions[index]!.entity;
    if (narrator === null || clauses.isNamed(phrase)) continue;
    const fitting = [...(beside.get(narrator) ?? [])].filter(
      (id) => !kin.has(id) && (!m.gender || clauses.genderOf(id) === m.gender),
    );
    if (fitting.length === 1) yield [index, { owner: narrator, who: fitting[0]!, phrase }];
  }
}

/** "This is my baby sister," said Shay: named by the narrator in a moment. */
function isPresented(words: Words, head: number): boolean {
  const subject = words.childBy(head, "cop") >= 0 ? words.childBy(head, "nsubj") : -1;
  return subject >= 0 && /^(?:this|that)$/.test(words.lower(subject));
}

/** Whether a name may be that of whom a phrase brought in: what stands beside it says nothing else of it. */
function mayName(clauses: Known, index: number, { owner, mention: phrase }: Waiting): boolean {
  const { words, layers } = clauses;
  const m = layers.mentions[index]!;
  const beside = words.deprel(m.head) === "appos" && !m.vocative;
  if (possessorOf(words, m.head) >= 0 || words.childBy(m.head, "appos") >= 0 || beside) return false;
  // "He has my brother. He sent me Ruan's boot."
  if (phrase.quotation >= 0 && !isPresented(words, phrase.head)) return m.quotation === phrase.quotation && !m.vocative;
  if (m.quotation < 0) return roleOf(words, m.head) !== 3 || words.deprel(m.head) === "nmod:poss";
  // "You'll freeze, Odile," he said, whose sister is meant; "that's Odile," said somebody.
  return (m.vocative && clauses.conversation(m.quotation).me === owner) || isPresented(words, m.head);
}
