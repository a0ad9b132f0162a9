import type { Layers } from "../../pipeline/layers.ts";
import type { Id, Told } from "../../story.ts";
import { lastAt, lastIndexAt } from "../sections/last-at.ts";
import { Words } from "../syntax/words.ts";
import { About } from "./about.ts";
import { Assertion } from "./assertion.ts";
import { type Bridge, bridgesIn } from "./bridging.ts";
import { BODY } from "./frames.ts";

export type ClauseLayers = Pick<
  Layers,
  | "tokens"
  | "sentences"
  | "tags"
  | "lemmas"
  | "parse"
  | "quotations"
  | "mentions"
  | "coreference"
  | "characters"
  | "speakers"
  | "scenes"
  | "narration"
>;

/** Layers that a `Clauses` reads, for the needs of a stage. */
export const CLAUSE_LAYERS = [
  "tokens",
  "sentences",
  "tags",
  "lemmas",
  "parse",
  "quotations",
  "mentions",
  "coreference",
  "speakers",
  "characters",
  "scenes",
  "narration",
] as const;

/** The subject of a verb; `undergoes` in the passive. */
export interface Subject {
  token: number;
  undergoes: boolean;
}

/** How near a line of speech is part of what goes on beside it, in UTF-16 code units. */
const SAME_TALK = 400;

/** How far a cue reaches behind its line, in UTF-16 code units. */
const CUE = 50;

const NOBODY: Subject = { token: -1, undergoes: false };
const RELATIVE = /^(?:who|that|which|whom)$/;

/** Who takes part in what a clause says, where it is said, and by whom. */
export class Clauses {
  readonly words: Words;
  readonly assertion: Assertion;
  readonly about = new About(this);
  private readonly mentionAt = new Map<number, number>();
  readonly singles: ReadonlySet<Id>;
  private readonly members: ReadonlyMap<Id, readonly Id[]>;
  private readonly named: ReadonlySet<Id>;
  private readonly genders: ReadonlyMap<Id, "m" | "f">;
  private readonly surnames: ReadonlyMap<Id, string>;
  /** Who says "I" in each stretch of narration, by its start. */
  private readonly firstPerson = new Map<number, Id>();
  private readonly presentParagraphs = new Map<number, boolean>();
  /** Who is most likely meant by phrases without a name, by mention. */
  readonly bridges: ReadonlyMap<number, Bridge>;
  private readonly bridged = new Map<Id, Id>();
  private scene = 0;

  constructor(readonly layers: ClauseLayers) {
    this.words = new Words(layers);
    layers.mentions.forEach((m, i) => {
      this.mentionAt.set(m.head, i);
    });
    const cast = layers.characters.characters;
    this.singles = new Set(cast.filter((c) => c.kind !== "group").map((c) => c.id));
    this.members = new Map(cast.map((c) => [c.id, c.members ?? []]));
    this.named = new Set(cast.filter((c) => c.aliases.some((a) => a.kind !== "description")).map((c) => c.id));
    this.surnames = new Map(
      cast
        .map((c): [Id, string[]] => [c.id, c.name.split(" ").filter((w) => /^\p{Lu}/u.test(w))])
        .flatMap(([id, names]) => (names.length > 1 ? [[id, names.at(-1)!.toLowerCase()]] : [])),
    );
    this.genders = new Map(
      cast.flatMap((c): [Id, "m" | "f"][] =>
        c.pronouns === "he/him" ? [[c.id, "m"]] : c.pronouns === "she/her" ? [[c.id, "f"]] : [],
      ),
    );
    layers.mentions.forEach((m, i) => {
      if (m.quotation >= 0 || m.person !== 1 || m.plural) return;
      const stretch = lastAt(layers.narration, m.start);
      const id = layers.characters.mentions[i]!.entity;
      if (stretch && this.singles.has(id) && !this.firstPerson.has(stretch.start))
        this.firstPerson.set(stretch.start, id);
    });
    this.assertion = new Assertion(
      this.words,
      {
        spoken: (token) => this.quotationOf(token) >= 0,
        sameVoice: (a, b) => this.quotationOf(a) === this.quotationOf(b),
        presentTense: (token) =>
          lastAt(layers.narration, this.words.start(token))?.tense === "present" || this.looksBack(token),
        slidesBack: (token) => {
          const scene = lastAt(layers.scenes, this.words.start(token));
          return scene?.kind === "flashback" && this.words.start(token) - scene.start < 400;
        },
      },
      (verb) => this.subject(verb).token,
    );
    this.bridges = bridgesIn(this);
    for (const { phrase, who } of this.bridges.values()) this.bridged.set(phrase, who);
  }

  /** A paragraph that a first-person narrator tells in the present, whatever the tense of the whole: the past is recalled. */
  private looksBack(token: number): boolean {
    const { words, layers } = this;
    const paragraph = words.paragraph(token);
    const known = this.presentParagraphs.get(paragraph);
    if (known !== undefined) return known;
    let past = 0;
    let present = 0;
    if (lastAt(layers.narration, words.start(token))?.person === "first")
      for (const step of [-1, 1])
        for (
          let t = step < 0 ? token : token + 1;
          t >= 0 && t < words.count && words.paragraph(t) === paragraph;
          t += step
        ) {
          if (!/^(?:root|conj)$/.test(words.deprel(t)) || this.quotationOf(t) >= 0) continue;
          const tense = this.assertion.tense(t);
          if (tense === "past" || tense === "pluperfect") past++;
          if (tense === "present" || tense === "perfect") present++;
        }
    const looks = present >= 3 && present >= past;
    this.presentParagraphs.set(paragraph, looks);
    return looks;
  }

  /** Index of the mention that a token heads, or -1. */
  mention(head: number): number {
    const known = this.mentionAt.get(head);
    if (known !== undefined) return known;
    // "Miss Fanshawe": the parser's head is the title, the mention's the name.
    for (const child of this.words.children(head))
      if (this.words.deprel(child) === "flat") {
        const flat = this.mentionAt.get(child);
        if (flat !== undefined) return flat;
      }
    return -1;
  }

  /** The characters that a phrase means: one, the members of a plural, conjuncts too; empty where nobody knows. */
  people(head: number): Id[] {
    if (head < 0) return [];
    const them = this.ofThem(head);
    if (them >= 0) return this.people(them);
    for (const told of [this.about.toldBehind(head), this.about.toldWith(head)]) if (told.length) return told;
    const known = this.known(head);
    // "We" of a narrator are two at least.
    const us =
      known.length === 1 && /^(?:we|us|our|ours)$/.test(this.words.lower(head)) ? this.about.guessed(head) : [];
    if (us.length) return us;
    if (known.length && (known.length > 1 || this.named.has(known[0]!))) return known;
    const subject = this.words.childBy(head, "cop") >= 0 ? this.words.childBy(head, "nsubj") : -1;
    // "He is the one who struck you": whoever that is said of.
    if (subject >= 0 && this.layers.mentions[this.mention(head)]?.kind === "nominal") {
      const said = this.known(subject);
      if (said.length) return said;
    }
    // "Her oldest friend, the painter Ketil Brandt": whose name stands behind.
    let beside = this.words.childBy(head, "appos");
    for (let hops = 0; hops < 3 && beside >= 0; hops++) {
      const named = this.known(beside);
      if (named.length === 1 && this.named.has(named[0]!)) return named;
      beside = this.words.childBy(beside, "appos");
    }
    if (known.length) return known;
    // "Their hands": whoever "they" are. Guesses ask only for what is known, never for guesses.
    const owner = this.bodyOwner(head);
    return this.about.guessed(owner >= 0 ? owner : head);
  }

  /** Whose a part of the body is: "his" of "his hand" and of "the back of his neck"; -1 for other things. */
  private bodyOwner(token: number, hops = 2): number {
    const { words } = this;
    if (!BODY.has(words.lemma(token))) return -1;
    const owner = words.childBy(token, "nmod:poss");
    if (owner >= 0 || hops === 0) return owner;
    const whole = [...words.children(token)].find((c) => words.lower(Math.max(0, words.childBy(c, "case"))) === "of");
    return whole === undefined ? -1 : this.bodyOwner(whole, hops - 1);
  }

  /** "The two of them", "both of us": the pronoun; -1 elsewhere. */
  private ofThem(head: number): number {
    const { words } = this;
    if (!/^(?:two|both|pair|couple)$/.test(words.lower(head))) return -1;
    const of = [...words.children(head)].find(
      (c) => /^(?:them|us|you)$/.test(words.lower(c)) && words.childBy(c, "case") >= 0,
    );
    return of ?? -1;
  }

  /** As `people`, but only what coreference knows. */
  known(head: number): Id[] {
    const { words } = this;
    const out = new Set<Id>();
    for (const token of [head, ...[...words.children(head)].filter((c) => words.deprel(c) === "conj")]) {
      const index = this.mention(token);
      if (index < 0) {
        const owner = this.bodyOwner(token);
        for (const id of owner >= 0 ? this.known(owner) : []) out.add(id);
        continue;
      }
      for (const id of this.entity(index)) out.add(id);
    }
    return [...out];
  }

  /** Has a name or a title with one, not only a description. */
  isNamed(id: Id): boolean {
    return this.named.has(id);
  }

  /** The last word of a name of several words, in lower case; null for others. */
  surnameOf(id: Id): string | null {
    return this.surnames.get(id) ?? null;
  }

  genderOf(id: Id): "m" | "f" | undefined {
    return this.genders.get(id);
  }

  narratorAt(token: number): Id | null {
    const stretch = lastAt(this.layers.narration, this.words.start(token));
    if (stretch?.person !== "first") return null;
    const i = this.firstPerson.get(stretch.start);
    return i ?? null;
  }

  /** Nobody holds himself but by name ("herself"): where both sides of an act are read as one, one of them is the other. */
  apart(subject: number, actors: Id[], object: number, others: Id[]): { actors: Id[]; others: Id[] } {
    if (actors.length !== 1 || others.length !== 1 || actors[0] !== others[0]) return { actors, others };
    const { words } = this;
    const own = BODY.has(words.lemma(object)) ? words.childBy(object, "nmod:poss") : object;
    const first = this.layers.mentions[this.mention(own)]?.person === 1;
    if (first || /sel(?:f|ves)$/.test(words.lower(object)) || this.quotationOf(object) >= 0)
      return { actors, others: [] };
    const nearest = this.about.company(object, actors, 1)[0];
    if (!nearest) return { actors, others: [] };
    const named = words.upos(object) === "PROPN" && words.upos(subject) === "PRON";
    return named ? { actors: [nearest], others } : { actors, others: [nearest] };
  }

  private entity(mention: number): Id[] {
    const known = this.layers.characters.mentions[mention]!;
    const bridged = this.bridged.get(known.entity);
    if (bridged !== undefined) return [bridged];
    if (this.singles.has(known.entity)) return [known.entity];
    return (known.characters ?? this.members.get(known.entity) ?? []).filter((id) => this.singles.has(id));
  }

  /**
   * The subject of a verb; without one of its own that of the verb before ("she ran and hugged him"), of what governs
   * it ("asked Ben to help her": Ben), or the noun that it tells of ("the boy who hit him", "a boy hit by him").
   */
  subject(verb: number): Subject {
    const { words } = this;
    let at = verb;
    let undergoes = words.childBy(verb, "aux:pass") >= 0;
    for (let hops = 0; hops < 5 && at >= 0; hops++) {
      const relation = words.deprel(at);
      const own = words.childBy(at, "nsubj");
      if (own >= 0) {
        if (at === verb || this.sharesPassive(verb, at)) undergoes ||= words.deprel(own) === "nsubj:pass";
        // "It took Ada a month to leave him."
        const taken =
          at !== verb && words.lemma(at) === "take" && words.lower(own) === "it"
            ? words.childBy(at, "obj", "iobj")
            : -1;
        if (taken >= 0) return { token: taken, undergoes };
        const relative = RELATIVE.test(words.lower(own));
        const token =
          relative && this.isCleft(own) ? own - 1 : relation.startsWith("acl:relcl") && relative ? words.head(at) : own;
        return { token, undergoes };
      }
      const head = words.head(at);
      if (head < 0 || this.quotationOf(head) !== this.quotationOf(at)) break;
      if (relation.startsWith("acl"))
        return words.xpos(at) === "VBN"
          ? { token: head, undergoes: at === verb || undergoes }
          : words.xpos(at) === "VBG"
            ? { token: head, undergoes }
            : NOBODY;
      if (relation === "xcomp" || relation === "ccomp") {
        // "Let's part", "asked Ben to help": the one asked is to do it.
        const object = words.childBy(head, "obj", "iobj");
        if (object >= 0 && object < at && words.lemma(head) !== "promise") return { token: object, undergoes };
      }
      // "Said nothing and went": the parser may hang the second verb on the first one's object.
      const misled =
        /^(?:obj|obl|xcomp|nmod)$/.test(relation) && words.upos(at) !== "VERB" && words.deprel(verb) === "conj";
      if (!misled && !["conj", "xcomp", "ccomp", "advcl", "parataxis", "csubj"].includes(relation)) break;
      // "He laughed, and put ...": the parser may take the second verb for what is said.
      if (relation === "ccomp" && !/^VBG$/.test(words.xpos(at)) && words.childBy(at, "cc") < 0) break;
      at = head;
    }
    return NOBODY;
  }

  /**
   * The name that stands right before a verb, whatever the parser makes of it ("That winter, with nothing to do, Ada and Ben
   * became friends"); of two joined by "and" the first. -1 where a preposition or another verb claims it.
   */
  nameBefore(verb: number): number {
    const { words } = this;
    let at = verb - 1;
    if (verb < 0) return -1;
    while (
      at >= 0 &&
      at > verb - 4 &&
      /^(?:ADV|AUX)$/.test(words.upos(at)) &&
      words.sentence(at) === words.sentence(verb)
    )
      at--;
    if (at < 0 || words.sentence(at) !== words.sentence(verb)) return -1;
    let m = this.layers.mentions[this.mention(at)];
    if (m?.kind !== "name" || m.last !== at + 1 || m.vocative) return -1;
    const joined = m.first > 1 && words.lower(m.first - 1) === "and" ? words.head(m.head) : -1;
    if (joined >= 0 && words.deprel(m.head) === "conj") m = this.layers.mentions[this.mention(joined)] ?? m;
    return m.first > 0 && /^(?:ADP|VERB)$/.test(words.upos(m.first - 1)) ? -1 : m.head;
  }

  /** "It was she who kissed him". */
  private isCleft(relative: number): boolean {
    const { words } = this;
    return (
      relative > 2 &&
      words.lemma(relative - 2) === "be" &&
      words.lower(relative - 3) === "it" &&
      this.mention(relative - 1) >= 0
    );
  }

  /** "Was slapped and kicked": the second participle is passive as well. */
  private sharesPassive(verb: number, at: number): boolean {
    const { words } = this;
    return (
      words.deprel(verb) === "conj" &&
      words.head(verb) === at &&
      words.xpos(verb) === "VBN" &&
      [...words.children(verb)].every((c) => !words.deprel(c).startsWith("aux"))
    );
  }

  /** The direct object, or the noun whose relative clause lacks one ("the girl he kissed"). */
  object(verb: number): number {
    const { words } = this;
    let own = words.childBy(verb, "obj");
    // "Had been seeing each other": the parser may take it for a time.
    own = own >= 0 ? own : ([...words.children(verb)].find((c) => isReciprocal(words, c)) ?? -1);
    if (own < 0 && words.lemma(verb) === "help") {
      // "Help him grow": he is helped.
      const helped = words.childBy(verb, "ccomp", "xcomp");
      own = helped >= 0 ? words.childBy(helped, "nsubj") : -1;
    }
    if (words.deprel(verb) !== "acl:relcl") return own;
    if (own >= 0) return RELATIVE.test(words.lower(own)) ? words.head(verb) : own;
    const subject = words.childBy(verb, "nsubj");
    return subject >= 0 && !RELATIVE.test(words.lower(subject)) && words.childBy(verb, "nsubj:pass") < 0
      ? words.head(verb)
      : -1;
  }

  /** Whom somebody is talking with where a token of the narration stands: by the line beside it or the one before. */
  partner(token: number, id: Id): Id | null {
    const { layers, words } = this;
    const last = lastIndexAt(layers.quotations, words.start(token));
    for (const index of [last + 1, last, last - 1]) {
      const q = layers.quotations[index];
      if (!q || Math.abs(q.start - words.start(token)) > SAME_TALK) continue;
      const { me, you } = this.conversation(index);
      if (me === id && you.length === 1) return you[0]!;
      if (me && me !== id && you.length === 1 && you[0] === id) return me;
    }
    return null;
  }

  /** Who speaks the line that ends just before a token, in its paragraph. */
  speakerBeside(token: number): Id | null {
    const { layers, words } = this;
    const index = lastIndexAt(layers.quotations, words.start(token));
    const q = layers.quotations[index];
    if (!q || words.start(token) - q.end > CUE || q.lastParagraph !== words.paragraph(token)) return null;
    return this.conversation(index).me ?? null;
  }

  /** The first token that ends behind an offset. */
  tokenAt(offset: number): number {
    let low = 0;
    for (let high = this.words.count; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.words.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  quotationOf(token: number): number {
    const { quotations } = this.layers;
    const at = this.words.start(token);
    const index = lastIndexAt(quotations, at);
    const q = quotations[index];
    return q && q.kind !== "other" && q.parts.some((p) => p.start <= at && at < p.end) ? index : -1;
  }

  /** Speaker and addressees of a quotation, where they are in the cast. */
  conversation(quotation: number): { me: Id | undefined; you: Id[] } {
    const { speaker, spokenTo } = this.layers.speakers[quotation]!;
    const id = (entity: number): Id | undefined => {
      const known = entity < 0 ? null : this.layers.characters.idOf[entity];
      return known && this.singles.has(known) ? known : undefined;
    };
    const me = id(speaker);
    return { me, you: spokenTo.map(id).filter((a): a is Id => a !== undefined && a !== me) };
  }

  told(token: number): { told: Told; quotation?: Id } {
    const q = this.quotationOf(token);
    if (q < 0) return { told: "narration" };
    return { told: this.layers.quotations[q]!.kind === "thought" ? "thought" : "speech", quotation: `q${q + 1}` };
  }

  /** Id of the scene at an offset; asked in telling order. */
  sceneAt(offset: number): Id {
    const { scenes } = this.layers;
    while (this.scene > 0 && scenes[this.scene]!.start > offset) this.scene--;
    while (this.scene + 1 < scenes.length && scenes[this.scene + 1]!.start <= offset) this.scene++;
    return `s${this.scene + 1}`;
  }

  /** The clause around its verb: from subject to the last of its objects, for showing. */
  span(verb: number, tokens: readonly number[]): { start: number; end: number } {
    const known = [verb, ...tokens.filter((t) => t >= 0 && this.words.sentence(t) === this.words.sentence(verb))];
    return { start: this.words.start(Math.min(...known)), end: this.words.end(Math.max(...known)) };
  }
}

/** "Each other", "one another", with nothing before it. */
const isReciprocal = (words: Words, token: number) =>
  /^(?:each other|one another)$/.test(`${words.lower(token)} ${words.lower(Math.min(words.count - 1, token + 1))}`) &&
  words.childBy(token, "case") < 0;
