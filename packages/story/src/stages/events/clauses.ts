import type { Layers } from "../../pipeline/layers.ts";
import type { Id, Modality, Told, When } from "../../story.ts";
import { Words } from "../syntax/words.ts";
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
>;

const POSSIBLE = new Set(["could", "would", "might", "may", "can", "ca", "should", "'d", "’d"]);
const FUTURE = new Set(["will", "shall", "'ll", "’ll", "wo"]);
const INTENDING = new Set("expect intend agree mean decide promise plan resolve arrange determine let".split(" "));
const WISHING = new Set(["want", "wish", "hope", "long", "need", "yearn", "ask", "beg", "tell", "order"]);

/** What a clause says of whom: participants, modality and time of its verb. */
export class Clauses {
  readonly words: Words;
  private readonly mentionAt = new Map<number, number>();
  private readonly singles: ReadonlySet<Id>;
  private readonly members: ReadonlyMap<Id, readonly Id[]>;
  private scene = 0;

  constructor(private readonly layers: ClauseLayers) {
    this.words = new Words(layers);
    layers.mentions.forEach((m, i) => {
      this.mentionAt.set(m.head, i);
    });
    const cast = layers.characters.characters;
    this.singles = new Set(cast.filter((c) => c.kind !== "group").map((c) => c.id));
    this.members = new Map(cast.map((c) => [c.id, c.members ?? []]));
  }

  /** The characters that a phrase means: one, the members of a plural, conjuncts too; empty where nobody knows. */
  people(head: number): Id[] {
    if (head < 0) return [];
    const { words } = this;
    const out = new Set<Id>();
    for (const token of [head, ...[...words.children(head)].filter((c) => words.deprel(c) === "conj")]) {
      const index = this.mentionAt.get(token);
      if (index === undefined) {
        if (!BODY.has(words.lemma(token))) continue;
        const owner = words.childBy(token, "nmod:poss");
        for (const id of owner >= 0 ? this.people(owner) : []) out.add(id);
        continue;
      }
      const mention = this.layers.characters.mentions[index]!;
      if (this.singles.has(mention.entity)) out.add(mention.entity);
      else
        for (const id of mention.characters ?? this.members.get(mention.entity) ?? [])
          if (this.singles.has(id)) out.add(id);
    }
    return [...out];
  }

  /** The token of the subject; that of the verb before where this one has none ("she ran and hugged him"). */
  subject(verb: number): number {
    let at = verb;
    for (let hops = 0; hops < 4 && at >= 0; hops++) {
      const own = this.words.childBy(at, "nsubj");
      if (own >= 0) return this.words.deprel(own) === "nsubj:pass" && at !== verb ? -1 : own;
      if (!["conj", "xcomp", "advcl", "parataxis"].includes(this.words.deprel(at))) return -1;
      at = this.words.head(at);
    }
    return -1;
  }

  quotationOf(token: number): number {
    const { quotations } = this.layers;
    const at = this.words.start(token);
    let low = 0;
    for (let high = quotations.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (quotations[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    const q = quotations[low - 1];
    return q?.kind !== "other" && q?.parts.some((p) => p.start <= at && at < p.end) ? low - 1 : -1;
  }

  /** Speaker and first addressee of a quotation, where they are in the cast. */
  conversation(quotation: number): (Id | undefined)[] {
    const { speaker, addressees } = this.layers.speakers[quotation]!;
    const id = (entity: number | undefined) => {
      const known = entity === undefined || entity < 0 ? null : this.layers.characters.idOf[entity];
      return known && this.singles.has(known) ? known : undefined;
    };
    return [id(speaker), id(addressees[0])];
  }

  modality(verb: number): Modality {
    const { words } = this;
    let negated = false;
    let future = false;
    for (const child of words.children(verb)) {
      const form = words.lower(child);
      const relation = words.deprel(child);
      if (relation === "aux" && POSSIBLE.has(form)) return this.planned(verb) ? "planned" : "possible";
      if (relation === "aux" && FUTURE.has(form)) future = true;
      if (relation === "mark" && (form === "if" || form === "unless" || form === "whether")) return "possible";
      if (/^(?:not|n't|n’t|never)$/.test(form)) negated = true;
      if (relation === "nsubj" && /^(?:nobody|none|no-one)$/.test(form)) negated = true;
    }
    if (this.isQuestion(verb)) return "possible";
    const head = words.head(verb);
    if (head >= 0 && (words.deprel(verb) === "xcomp" || words.deprel(verb) === "ccomp")) {
      const lemma = words.lemma(head);
      const above = words.deprel(verb) === "xcomp" ? this.modality(head) : "actual";
      if (above === "possible") return "possible";
      if (lemma === "refuse" || (above === "negated" && words.deprel(verb) === "xcomp")) return "negated";
      if (WISHING.has(lemma) && words.deprel(verb) === "xcomp") return "desired";
      if (lemma === "go" && words.xpos(head) === "VBG") return "planned";
      if (INTENDING.has(lemma)) return "planned";
      if (lemma === "try" || lemma === "pretend" || lemma === "imagine") return "possible";
    }
    if (negated) return "negated";
    // "To marry him would be folly": an infinitive that nothing asserts.
    if (
      words.deprel(verb) !== "xcomp" &&
      [...words.children(verb)].some((c) => words.lower(c) === "to" && words.deprel(c) === "mark")
    )
      return "possible";
    if (future) return "planned";
    if (
      words.xpos(verb) === "VB" &&
      this.subject(verb) < 0 &&
      this.quotationOf(verb) >= 0 &&
      words.childBy(verb, "aux") < 0
    )
      return "desired";
    return "actual";
  }

  /** A finite verb of the past or perfect, in a main clause: what it says is asserted. */
  isAsserted(verb: number): boolean {
    const { words } = this;
    if (!["root", "conj", "parataxis"].includes(words.deprel(verb))) return false;
    const helped = [...words.children(verb)].some((c) => words.deprel(c).startsWith("aux"));
    return words.xpos(verb) === "VBD" || (words.xpos(verb) === "VBN" && helped);
  }

  /** "We should part": agreed on, not merely possible. */
  private planned(verb: number): boolean {
    const should = [...this.words.children(verb)].some((c) => this.words.lower(c) === "should");
    const subject = this.words.childBy(verb, "nsubj");
    return should && subject >= 0 && this.words.lower(subject) === "we";
  }

  private isQuestion(verb: number): boolean {
    const { first, last } = this.words.layers.sentences;
    const s = this.words.sentence(verb);
    const end = last[s]!;
    for (let i = end - 1; i >= Math.max(first[s]!, end - 3); i--) if (this.words.form(i).includes("?")) return true;
    return false;
  }

  when(verb: number, modality: Modality): When {
    if (modality === "planned" || modality === "desired" || modality === "possible") return "after";
    const { words } = this;
    const auxiliaries = [...words.children(verb)].filter((c) => words.deprel(c).startsWith("aux"));
    if (auxiliaries.some((c) => words.lemma(c) === "have")) return "before";
    const spoken = this.quotationOf(verb) >= 0;
    const past = words.xpos(verb) === "VBD" || auxiliaries.some((c) => words.xpos(c) === "VBD");
    return spoken && past ? "before" : "now";
  }

  told(verb: number): { told: Told; quotation?: Id } {
    const q = this.quotationOf(verb);
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
