import type { Layers } from "../../pipeline/layers.ts";
import type { Id } from "../../story.ts";
import { firstFrom } from "../coreference/syntax-of-mentions.ts";
import { RELATION_NOUNS } from "../relationships/relation-nouns.ts";
import { lastIndexAt } from "../sections/last-at.ts";
import type { Words } from "../syntax/words.ts";

/** What is known for certain of the words around. */
interface Known {
  readonly words: Words;
  readonly layers: Pick<Layers, "mentions" | "characters" | "quotations">;
  readonly singles: ReadonlySet<Id>;
  mention(head: number): number;
  known(head: number): Id[];
  genderOf(id: Id): "m" | "f" | undefined;
  quotationOf(token: number): number;
  conversation(quotation: number): { me: Id | undefined; you: Id[] };
  narratorAt(token: number): Id | null;
  subject(verb: number): { token: number };
}

/** So many lines of a talk show who has part in it. */
const TALK = 3;

/** So many tokens behind a pronoun the two may be named that it means. */
const BEHIND = 14;

/** Who is about where words leave open whom they mean: "we", "they", "her friend". */
export class About {
  constructor(private readonly clauses: Known) {}

  /** "I told Tom in May. We had a fight about it": who "we" are in speech, where "I" did something to somebody just before. */
  toldWith(head: number): Id[] {
    const { words } = this.clauses;
    if (words.lower(head) !== "we" || words.deprel(head) !== "nsubj") return [];
    const quotation = this.clauses.quotationOf(head);
    const index = this.clauses.mention(head);
    if (quotation < 0 || index < 0) return [];
    for (
      let i = index - 1;
      i >= 0 && words.sentence(this.clauses.layers.mentions[i]!.head) >= words.sentence(head) - 1;
      i--
    ) {
      const m = this.clauses.layers.mentions[i]!;
      if (m.quotation !== quotation || m.vocative || m.plural || m.person === 2) return [];
      if (m.person === 1) continue;
      const subject = words.childBy(Math.max(0, words.head(m.head)), "nsubj");
      if (!/^(?:obj|iobj|obl)$/.test(words.deprel(m.head)) || subject < 0 || words.lower(subject) !== "i") return [];
      const [who, ...more] = this.clauses.known(m.head);
      const { me } = this.clauses.conversation(quotation);
      return who && me && !more.length && who !== me ? [me, who] : [];
    }
    return [];
  }

  /** "They made it up, my brother and my sister", "we've made our peace, she and I": who the pronoun before means. */
  toldBehind(head: number): Id[] {
    const { words } = this.clauses;
    if (!/^(?:they|we)$/.test(words.lower(head)) || words.deprel(head) !== "nsubj") return [];
    for (let t = head + 1; t < head + BEHIND && t < words.count && words.sentence(t) === words.sentence(head); t++) {
      if (words.form(t) !== ",") continue;
      const first = this.startingAt(t + 1);
      if (first < 0 || words.lower(first) !== "and") continue;
      const end = this.startingAt(first + 1);
      if (end < 0 || (end < words.count && !/^[,.;:!?—–-]/.test(words.form(end)))) continue;
      const who = [...this.clauses.known(this.headBefore(first)), ...this.clauses.known(this.headBefore(end))];
      const two = [...new Set(who)];
      if (two.length === 2) return two;
    }
    return [];
  }

  /** Where the longest phrase for one person that begins at a token ends; -1 where none does. */
  private startingAt(token: number): number {
    const { mentions } = this.clauses.layers;
    let end = -1;
    for (let i = firstFrom(mentions, this.clauses.words.start(token)); mentions[i]?.first === token; i++)
      if (!mentions[i]!.plural) end = Math.max(end, mentions[i]!.last);
    return end;
  }

  /** Head of the longest phrase that ends before a token. */
  private headBefore(end: number): number {
    const { mentions } = this.clauses.layers;
    let best: (typeof mentions)[number] | undefined;
    for (let i = this.mentionBefore(Math.min(end, this.clauses.words.count - 1)); i >= 0; i--) {
      const m = mentions[i]!;
      if (m.first < end - BEHIND) break;
      if (m.last === end && (!best || m.first < best.first)) best = m;
    }
    return best?.head ?? -1;
  }

  /** Whom the words alone leave open and the company settles: "we", "they", "her friend", "the one who struck you". */
  guessed(head: number): Id[] {
    const { words, layers } = this.clauses;
    const mention = layers.mentions[this.clauses.mention(head)];
    const form = words.lower(head);
    if (!mention) {
      // "Let's".
      const quotation =
        /^(?:'s|’s|s)$/.test(form) && words.lemma(words.head(head)) === "let" ? this.clauses.quotationOf(head) : -1;
      if (quotation < 0) return [];
      const { me, you } = this.clauses.conversation(quotation);
      return me && you.length ? [me, ...you] : [];
    }
    if (/^(?:we|us|our|ours)$/.test(form)) {
      const narrator = this.clauses.narratorAt(head);
      if (mention.quotation >= 0 || !narrator) return [];
      const talking = this.talking(head).filter((id) => id !== narrator);
      // Who has just talked with the narrator is meant rather than who is merely about.
      const near = this.besideNarrator(head) ?? (talking.length === 1 ? talking : this.company(head, [narrator], 1));
      const other = near.length ? near : talking;
      return other.length === 1 && other[0] !== narrator ? [narrator, other[0]!] : [];
    }
    if (mention.kind === "pronoun") {
      if (!/^(?:they|them|their)$/.test(form) || mention.quotation >= 0) return [];
      const narrator = this.clauses.narratorAt(head);
      const without = narrator ? [narrator] : [];
      const two = this.company(head, without, 2);
      if (two.length === 2) return two;
      if (form === "they") return this.talking(head).filter((id) => !without.includes(id));
      // "Ruth had heard of their quarrel": not hers.
      const rest = this.company(
        head,
        [...without, ...this.clauses.known(this.clauses.subject(this.verbOver(head)).token)],
        2,
      );
      return rest.length === 2 ? rest : [];
    }
    const owner = words.childBy(head, "nmod:poss");
    if (owner < 0 || mention.plural || mention.quotation >= 0 || !RELATION_NOUNS.has(words.lemma(head))) return [];
    const whose = this.clauses.known(owner);
    const others = whose.length === 1 ? this.company(head, whose, 1) : [];
    return others.length === 1 ? others : [];
  }

  /** The two who have just talked with each other and with nobody else: "they" and "we" of the narration behind their talk. */
  private talking(token: number): Id[] {
    const { words, layers } = this.clauses;
    const last = lastIndexAt(layers.quotations, words.start(token));
    const found = new Set<Id>();
    for (let q = last; q > last - TALK && q >= 0; q--) {
      if (words.paragraph(token) - layers.quotations[q]!.lastParagraph > last - q + 1) break;
      const { me, you } = this.clauses.conversation(q);
      for (const id of me ? [me, ...you] : []) found.add(id);
    }
    return found.size === 2 ? [...found] : [];
  }

  /** "Ben and I", told shortly before: who "we" are. */
  private besideNarrator(token: number): Id[] | null {
    const { words, layers } = this.clauses;
    for (let i = this.clauses.mention(token) - 1, seen = 0; i >= 0 && seen < 25; i--, seen++) {
      const m = layers.mentions[i]!;
      if (m.quotation >= 0 || !/^(?:i|me)$/.test(words.lower(m.head))) continue;
      const first = words.deprel(m.head) === "conj" ? words.head(m.head) : -1;
      const beside = first >= 0 ? this.clauses.known(first) : this.clauses.known(m.head);
      const me = layers.characters.mentions[i]!.entity;
      const others = beside.filter((id) => id !== me);
      if (others.length) return others;
    }
    return null;
  }

  /**
   * Who else is about: persons of the cast that the narration mentions before a token, in its sentence, in that and the
   * one before, or in that and two before, lines of talk not counted: the smallest of these that holds as many as wanted.
   * Latest first; of a gender that fits the token's mention.
   */
  company(token: number, without: readonly Id[], wanted: number): Id[] {
    const { layers, words } = this.clauses;
    const index = this.clauses.mention(token);
    const gender = layers.mentions[index]?.gender ?? null;
    const out = new Set<Id>();
    let sentence = words.sentence(token);
    let back = 0;
    for (let i = (index >= 0 ? index : this.mentionBefore(token)) - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
      const m = layers.mentions[i]!;
      if (m.quotation >= 0) continue;
      if (words.sentence(m.head) !== sentence) {
        back++;
        sentence = words.sentence(m.head);
        if (back > 2 || words.paragraph(m.head) < words.paragraph(token) - 3 || out.size >= wanted) break;
      }
      // "Their daughter": not herself one of them.
      if (m.plural || (m.first <= token && token < m.last)) continue;
      const id = layers.characters.mentions[i]!.entity;
      if (!this.clauses.singles.has(id) || without.includes(id)) continue;
      if (gender && this.clauses.genderOf(id) && this.clauses.genderOf(id) !== gender) continue;
      out.add(id);
    }
    return [...out];
  }

  private mentionBefore(token: number): number {
    return lastIndexAt(this.clauses.layers.mentions, this.clauses.words.start(token)) + 1;
  }

  private verbOver(token: number): number {
    const { words } = this.clauses;
    let at = token;
    for (let hops = 0; hops < 5 && words.upos(at) !== "VERB" && words.head(at) >= 0; hops++) at = words.head(at);
    return at;
  }
}
