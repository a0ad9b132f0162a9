import type { Layers } from "../../pipeline/layers.ts";
import type { Id } from "../../story.ts";
import { possessorOf, roleOf } from "../coreference/syntax-of-mentions.ts";
import { personNoun } from "../mentions/nouns.ts";
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
    if (m.kind !== "pronoun") sentences.set(id, (sentences.get(id) ?? new Set()).add(words.sentence(m.head)));
  });
  let open: { index: number; id: Id; owner: Id | null; by: "m" | "f" | null } | null = null;
  mentions.forEach((m, i) => {
    const id = idOf(i);
    if (m.plural) return;
    if (m.kind === "name" && clauses.singles.has(id)) {
      const isNew = !heard.has(id);
      heard.add(id);
      if (!isNew || !open) return;
      const phrase = mentions[open.index]!;
      // "Jemima's stepsister": whose she is.
      if (m.first < phrase.last) return;
      const far =
        words.sentence(m.head) > words.sentence(phrase.head) + SOON ||
        words.paragraph(m.head) > words.paragraph(phrase.head) + PARAGRAPHS;
      if (far) {
        open = null;
        return;
      }
      // "Her boss wanted it by noon. Priya had it by eleven": whose boss that is.
      if (open.owner === null) {
        const gender = clauses.genderOf(id);
        open = !gender || gender === open.by ? { ...open, owner: id } : null;
        return;
      }
      const { index, owner } = open;
      const waiting = open.id;
      open = null;
      if (id === owner || !mayName(clauses, i, owner)) return;
      if (words.sentence(m.head) === words.sentence(phrase.head)) return;
      const gender = personNoun(words.lower(phrase.head), words.lemma(phrase.head).toLowerCase())?.gender ?? null;
      const own = clauses.genderOf(id);
      if (gender && own && gender !== own) return;
      for (const s of sentences.get(waiting) ?? []) if (sentences.get(id)?.has(s)) return;
      found.set(index, { owner, who: id, phrase: waiting });
      return;
    }
    if (m.kind !== "nominal" || m.quotation >= 0 || m.vocative || relationLemma(words, m.head) === null) return;
    if (clauses.isNamed(id) || id === clauses.narratorAt(m.head)) return;
    const possessor = possessorOf(words, m.head);
    if (possessor < 0) return;
    const [owner, ...more] = clauses.known(possessor);
    if (more.length) return;
    const named = owner !== undefined && (clauses.isNamed(owner) || words.lower(possessor) === "my");
    // "Her boss" with which a story opens: hers who is named next.
    const gender = layers.mentions[clauses.mention(possessor)]?.gender ?? null;
    const ahead = !named && (gender === "m" || gender === "f") && heard.size === 0;
    if (named || ahead) open = { index: i, id, owner: named ? owner : null, by: gender as "m" | "f" | null };
  });
  return found;
}

/** Whether a name may be that of whom a phrase brought in: what stands beside it says nothing else of it. */
function mayName(clauses: Known, index: number, owner: Id): boolean {
  const { words, layers } = clauses;
  const m = layers.mentions[index]!;
  if (possessorOf(words, m.head) >= 0 || words.childBy(m.head, "appos") >= 0 || words.deprel(m.head) === "appos")
    return false;
  if (m.quotation < 0) return roleOf(words, m.head) !== 3 || words.deprel(m.head) === "nmod:poss";
  // "You'll freeze, Odile," he said, whose sister is meant.
  return m.vocative && clauses.conversation(m.quotation).me === owner;
}
