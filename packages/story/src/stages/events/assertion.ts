import type { Modality, When } from "../../story.ts";
import type { Words } from "../syntax/words.ts";
import { isUntagged, verbAt } from "./frames.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Auxiliaries after which nothing is a fact. */
const POSSIBLE = set("could would might may can ca should must ought 'd ’d");
const FUTURE = set("will shall 'll ’ll wo sha");
const NOT = /^(?:not|n't|n’t|never|nor|neither|hardly|scarcely|no)$/;
/** Verbs that say of their infinitive or clause what the line says. */
const GOVERNORS: ReadonlyMap<string, Modality> = new Map(
  `
planned: expect intend agree mean decide promise plan resolve arrange determine let vow swear prepare consent offer threaten engage
desired: want wish hope long need yearn ask beg tell order wan wanna crave desire ache urge command implore beseech request demand insist advise entreat require
negated: refuse decline fail forget avoid omit neglect forbear deny resist hesitate
possible: pretend imagine dream suppose suspect wonder doubt fear seem appear claim allege guess fancy assume believe think consider threaten tempt warn
`
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [modality, verbs] = line.split(": ");
      return verbs!.split(" ").map((v): [string, Modality] => [v, modality as Modality]);
    }),
);
/** Before an object clause these only report: whoever thinks or says it may be right. */
const REPORTING = set("tell think believe like love insist swear promise");
const MOTION = set(
  "bend lean stoop reach turn step come run rise go rush hurry move kneel stop pause duck hasten spring leap jump crouch get start begin",
);
/** Acts that one has done by trying. */
const TRYING = set("comfort reassure apologize apologise console soothe calm");
/** Whoever never does so still does what hangs on it: "never stopped loving". */
const CEASING = set("stop quit");
/** "Kind enough to help": who was so helped; who was only near enough to kiss did not. */
const ENOUGH_TO = set(
  "kind good nice decent polite thoughtful generous brave bold rude foolish silly mad stupid lucky unlucky gracious far long fool",
);
/** Said of what has been: "ten years ago", "once". */
const PAST_WORDS = set("ago earlier once previously formerly already yesterday last");
const RECALLING = set("remember recall recollect reminisce regret forget");
/** "They say", "rumour has it", "in fun": nothing that the story vouches for. */
const HEARSAY = set(
  "rumour rumor rumours rumors supposedly allegedly gossip jokingly teasingly jestingly playfully reputedly",
);

/** Where a token stands: whether somebody says it, and in which tense its surroundings are told. */
export interface Setting {
  spoken(token: number): boolean;
  /** Both in one quotation, or both in the narration. */
  sameVoice(a: number, b: number): boolean;
  presentTense(token: number): boolean;
  /** In the first sentences of a flashback the pluperfect still tells what is shown. */
  slidesBack(token: number): boolean;
}

/** How far behind a verb its question mark may stand, in tokens. */
const LONGEST_QUESTION = 40;

type Tense = "past" | "pluperfect" | "perfect" | "present" | "modal" | "none";

/** What a clause asserts: whether its verb is a fact, and when, from auxiliaries, governors, marks and tense. */
export class Assertion {
  constructor(
    private readonly words: Words,
    private readonly setting: Setting,
    private readonly subject: (verb: number) => number,
  ) {}

  modality(verb: number, depth = 0): Modality {
    const { words } = this;
    if (depth > 5) return "actual";
    let negated = false;
    let future = false;
    let to = false;
    let helped = false;
    for (const child of words.children(verb)) {
      const form = words.lower(child);
      const relation = words.deprel(child);
      if (relation.startsWith("aux")) helped = true;
      if (relation === "aux") {
        const soft = POSSIBLE.has(form) && !(form.endsWith("d") && form.length === 2 && this.isHad(verb));
        if (soft && !this.cannot(verb, form))
          return this.weAgree(verb, form) ? "planned" : this.isOrder(verb, form) ? "desired" : "possible";
        if (FUTURE.has(form)) future = true;
      }
      if (relation === "mark" && /^(?:if|unless|whether|lest)$/.test(form)) return "possible";
      if (relation === "mark" && form === "without") negated = true;
      if (relation === "mark" && form === "to") to = true;
      // "Was to be married: not to a merchant, but to Ben."
      const corrects = child > verb && /^[:;,—–-]+$/.test(words.form(child - 1));
      if (relation !== "cc" && NOT.test(form) && !(form === "no" && relation === "discourse") && !corrects)
        negated = true;
      if (/^(?:almost|nearly|maybe|perhaps)$/.test(form) && relation === "advmod" && child < verb) return "possible";
      if (HEARSAY.has(form)) return "possible";
      if (relation.startsWith("nsubj") && /^(?:nobody|none|no-one|neither)$/.test(form)) negated = true;
    }
    if (this.isInJest(verb)) return "possible";
    if (!to && !helped && words.deprel(verb) === "conj" && words.childBy(verb, "nsubj") < 0) {
      // "She wanted to run and hug him", "he could and did": what holds of the first holds of the next.
      const first = this.above(verb);
      if (first >= 0 && this.nonfinite(verb)) {
        const above = this.modality(first, depth + 1);
        if (above !== "actual" && above !== "negated") return above;
      }
    }
    if (this.isAsked(verb) || this.isInverted(verb)) return "possible";
    const head = this.above(verb);
    const relation = words.deprel(verb);
    if (head >= 0 && (relation === "xcomp" || relation === "ccomp" || relation === "csubj")) {
      const said = this.governed(verb, head, relation, depth);
      if (said) return said;
    } else if (to && head >= 0) {
      const said = this.loose(verb, head, relation, depth);
      if (said) return said;
    }
    if (relation.startsWith("acl") && head >= 0 && /^(?:rumour|rumor|idea|thought|story)$/.test(words.lemma(head)))
      return "possible";
    if (negated) return "negated";
    if (future || this.isArranged(verb)) return "planned";
    if (words.xpos(verb) === "VB" && !to && this.subject(verb) < 0 && this.setting.spoken(verb) && !helped)
      return "desired";
    return "actual";
  }

  /** "In fun", "in jest", "in a dream" behind the verb, wherever the parser hangs it. */
  private isInJest(verb: number): boolean {
    const { words } = this;
    for (let i = verb + 1; i < Math.min(words.count - 1, verb + 12); i++) {
      if (words.sentence(i + 1) !== words.sentence(verb) || /^[,;:.!?"”]/.test(words.form(i))) return false;
      if (words.lower(i) === "in" && /^(?:fun|jest|play|dreams?)$/.test(words.lower(i + 1))) return true;
    }
    return false;
  }

  /** "Had I died", "should he come": a condition without "if". */
  private isInverted(verb: number): boolean {
    const { words } = this;
    if (/^(?:root|conj|parataxis)$/.test(words.deprel(verb)) && !this.setting.spoken(verb)) return false;
    const subject = words.childBy(verb, "nsubj");
    const auxiliary = words.childBy(verb, "aux");
    return auxiliary >= 0 && auxiliary < subject && /^(?:had|should|were)$/.test(words.lower(auxiliary));
  }

  /** What a token hangs on, if the same voice says it: a cue governs nothing that stands in its line. */
  private above(token: number): number {
    const head = this.words.head(token);
    return head >= 0 && this.setting.sameVoice(token, head) ? head : -1;
  }

  /** What the verb above an infinitive or object clause makes of it; null where it makes nothing of it. */
  private governed(verb: number, head: number, relation: string, depth: number): Modality | null {
    const { words } = this;
    const { lemma } = verbAt(words, head);
    const object = words.childBy(head, "obj");
    if (lemma === "let" && object >= 0 && /^(?:'s|’s|s|us)$/.test(words.lower(object)) && this.setting.spoken(verb))
      return this.hasNegation(verb) || this.hasNegation(head) ? "negated" : "planned";
    const above = this.modality(head, depth + 1);
    // "Stopped loving her", "ceased to love her"; who stopped to kiss her did.
    const isCeasing = lemma === "cease" || (CEASING.has(lemma) && words.xpos(verb) === "VBG");
    if (relation !== "ccomp") {
      if (above === "possible") return "possible";
      if (above === "negated" || lemma === "unable" || lemma === "loath")
        return isCeasing || lemma === "fail" ? "actual" : "negated";
      if (isCeasing && above === "actual") return "negated";
      if (above === "desired" || above === "planned") return above;
      const bare = words.xpos(verb) === "VB" || words.xpos(Math.max(0, words.childBy(verb, "aux:pass"))) === "VB";
      if (lemma === "go" && words.xpos(head) === "VBG" && bare) return "planned";
      if (lemma === "have" && words.xpos(verb) === "VB" && words.childBy(head, "obj") < 0) return "desired";
      if (lemma === "try" || lemma === "attempt") return TRYING.has(words.lemma(verb)) ? "actual" : "possible";
      if (/^(?:ready|able|free|likely|afraid|tempted|willing|about|sure|bound|supposed|close)$/.test(lemma))
        return /^(?:about|bound|sure)$/.test(lemma) ? "planned" : "possible";
      if (/^(?:eager|anxious|impatient|desperate|dying)$/.test(lemma)) return "desired";
    }
    const own = GOVERNORS.get(lemma);
    if (own && !(relation === "ccomp" && REPORTING.has(lemma) && this.isTold(verb))) {
      if (relation === "ccomp" && !this.nonfinite(verb) && /^(?:ask|tell|order|command|demand|request)$/.test(lemma))
        return null;
      if (relation === "ccomp" && own === "planned" && lemma !== "let") return null;
      if (relation === "ccomp" && REPORTING.has(lemma)) return this.nonfinite(verb) ? own : "possible";
      return own === "possible" && above === "negated" ? "negated" : own;
    }
    if (relation === "ccomp" && lemma === "say") {
      const subject = this.subject(head);
      if (subject >= 0 && /^(?:they|people|everybody|everyone|some|folk|folks)$/.test(words.lower(subject)))
        return "possible";
    }
    return null;
  }

  /** "I believe we ought to part": who says "I think" says it of the present; the clause keeps its own modality. */
  private isTold(verb: number): boolean {
    const above = this.words.head(verb);
    const subject = above < 0 ? -1 : this.words.childBy(above, "nsubj");
    return (
      this.words.lemma(above) === "tell" ||
      (subject >= 0 && this.words.lower(subject) === "i" && this.setting.spoken(verb))
    );
  }

  /** An infinitive that hangs loosely: "bent to kiss her" is done, "to marry him would be folly" is not. */
  private loose(verb: number, head: number, relation: string, depth: number): Modality | null {
    const { words } = this;
    if (relation === "advcl" && MOTION.has(words.lemma(head))) return this.modality(head, depth + 1);
    if (this.isEnough(head)) return this.modality(head, depth + 1);
    if (this.isArranged(verb)) return "planned";
    if (relation === "advcl" && /^(?:go|come|travel|sail)$/.test(words.lemma(head))) return "planned";
    if (relation === "conj") return this.modality(head, depth + 1);
    return "possible";
  }

  /** "Kind enough", "far enough", whichever of the words an infinitive hangs on. */
  private isEnough(head: number): boolean {
    const { words } = this;
    const enough = [head, ...words.children(head)]
      .flatMap((t) => [t, ...words.children(t)])
      .find((t) => words.lower(t) === "enough");
    return enough !== undefined && enough > 0 && ENOUGH_TO.has(words.lower(enough - 1));
  }

  /** "They are to marry", "was to have married". */
  private isArranged(verb: number): boolean {
    const { words } = this;
    for (let i = verb - 1; i > 0 && i >= verb - 5 && words.sentence(i) === words.sentence(verb); i--) {
      const form = words.lower(i);
      if (form === "to") return /^(?:am|is|are|was|were|'m|'re|’re)$/.test(words.lower(i - 1));
      if (!/^(?:AUX|ADV|PRON|DET|ADJ)$/.test(words.upos(i))) return false;
    }
    return false;
  }

  /** A finite verb of the past or perfect, in a main clause: what it says is asserted. */
  isAsserted(verb: number): boolean {
    const { words } = this;
    if (!["root", "conj", "parataxis"].includes(words.deprel(verb))) return false;
    const tense = this.tense(verb);
    return tense === "past" || tense === "pluperfect" || tense === "perfect";
  }

  /** "We should part", "we can marry on Monday": agreed on, not merely possible. */
  private weAgree(verb: number, form: string): boolean {
    if (!/^(?:should|can|must)$/.test(form)) return false;
    if ([...this.words.children(verb)].some((c) => this.words.lower(c) === "have" && this.words.deprel(c) === "aux"))
      return false;
    const subject = this.subject(verb);
    return subject >= 0 && this.words.lower(subject) === "we" && !this.isAsked(verb);
  }

  /** "She could never pardon him", "she would not kiss him" refuse; "he might not" is open. */
  private cannot(verb: number, form: string): boolean {
    if (!this.hasNegation(verb) || this.isAsked(verb)) return false;
    if (/^(?:can|ca|could)$/.test(form)) return true;
    return form === "would" && /^(?:root|conj)$/.test(this.words.deprel(verb));
  }

  /** "You should apologize": asked for. */
  private isOrder(verb: number, form: string): boolean {
    if (!/^(?:should|must|ought)$/.test(form) || this.hasNegation(verb)) return false;
    const subject = this.subject(verb);
    return subject >= 0 && this.words.lower(subject) === "you" && !this.isAsked(verb);
  }

  /** "He'd kissed her": the clitic is "had" before a participle. */
  private isHad(verb: number): boolean {
    return /^VB[ND]$/.test(this.words.xpos(verb)) || isUntagged(this.words, verb);
  }

  hasNegation(verb: number): boolean {
    return [...this.words.children(verb)].some((c) => NOT.test(this.words.lower(c)));
  }

  private nonfinite(verb: number): boolean {
    return /^(?:VB|VBG|VBN)$/.test(this.words.xpos(verb)) && this.words.childBy(verb, "aux") < 0;
  }

  /** The main clause of a question, but for one that takes the act for granted ("why did you hit him?"). */
  private isAsked(verb: number): boolean {
    const { words } = this;
    const end = Math.min(words.layers.sentences.last[words.sentence(verb)]!, verb + LONGEST_QUESTION);
    let asked = false;
    for (let i = verb + 1; i < end && !asked && !/^[.!”"]/.test(words.form(i)); i++)
      asked = words.form(i).includes("?");
    if (!asked || words.deprel(verb) === "acl:relcl") return false;
    for (const child of words.children(verb)) {
      if (/^(?:why|where|when|how)$/.test(words.lower(child)) && child < verb) return false;
      if (words.deprel(child) === "mark" && /^(?:when|after|before|since|because|that)$/.test(words.lower(child)))
        return false;
    }
    return true;
  }

  /** Tense of a verb or of the copula of a predicate; that of what it hangs on where it has none itself. */
  tense(verb: number, depth = 0): Tense {
    const { words } = this;
    let have = "";
    let past = false;
    let present = false;
    let helped = false;
    for (const child of words.children(verb)) {
      const relation = words.deprel(child);
      if (!relation.startsWith("aux") && relation !== "cop") continue;
      helped = true;
      const xpos = words.xpos(child);
      if (xpos === "MD" && words.lemma(child) !== "have" && !/^['’]d$/.test(words.lower(child))) {
        if ([...words.children(verb)].some((c) => words.lemma(c) === "have" && words.deprel(c) === "aux"))
          return "pluperfect";
        return "modal";
      }
      if (
        relation === "aux" &&
        (words.lemma(child) === "have" || (/^['’]d$/.test(words.lower(child)) && this.isHad(verb)))
      )
        have = words.lower(child);
      if (xpos === "VBD") past = true;
      if (xpos === "VBP" || xpos === "VBZ") present = true;
    }
    if (have) return /d$/.test(have) ? "pluperfect" : "perfect";
    if (past || (!helped && words.xpos(verb) === "VBD")) {
      if (!helped && words.deprel(verb) === "conj" && depth < 5 && words.childBy(verb, "nsubj") < 0) {
        const first = this.tense(words.head(verb), depth + 1);
        if (first === "pluperfect") return first;
      }
      return "past";
    }
    if (present || (!helped && /^VB[PZ]$/.test(words.xpos(verb)))) return "present";
    const head = this.above(verb);
    if (head < 0 || depth > 5) return "none";
    return this.tense(head, depth + 1);
  }

  when(verb: number, modality: Modality): When {
    const { setting } = this;
    const tense = this.tense(verb);
    if (modality === "possible")
      return tense === "pluperfect" || (tense === "past" && setting.spoken(verb)) ? "before" : "after";
    if (modality === "planned" || modality === "desired") return "after";
    if (tense === "pluperfect") return setting.slidesBack(verb) && !setting.spoken(verb) ? "now" : "before";
    if (tense === "perfect") return "before";
    if (this.isRecalled(verb)) return "before";
    const present = setting.spoken(verb) || setting.presentTense(verb);
    if (tense === "past") return present ? "before" : "now";
    return "now";
  }

  /** "Ever since she left him", "recalled how he proposed", "kissed her years ago", "used to". */
  private isRecalled(verb: number): boolean {
    const { words } = this;
    for (const child of words.children(verb)) {
      const form = words.lower(child);
      if (words.deprel(child) === "mark" && form === "since") {
        const ever = child > 0 && words.lower(child - 1) === "ever";
        if (ever || words.lemma(words.head(verb)) === "be" || this.tense(words.head(verb)) === "pluperfect")
          return true;
      }
      if (words.deprel(child) === "advmod" && /^(?:once|ago|earlier|previously|before|formerly)$/.test(form))
        return true;
      if (
        words.deprel(child).startsWith("obl") &&
        [...words.children(child)].some((c) => PAST_WORDS.has(words.lower(c)))
      )
        return true;
    }
    const head = words.head(verb);
    if (head < 0) return false;
    const relation = words.deprel(verb);
    if (relation === "xcomp" && words.lemma(head) === "use") return true;
    if (["ccomp", "advcl", "xcomp", "obj"].includes(relation) && RECALLING.has(words.lemma(head))) return true;
    if (relation !== "acl:relcl" || words.xpos(verb) !== "VBD") return false;
    // "The man who struck him": before now; "Ben, who struck him": now.
    const who = words.childBy(verb, "nsubj");
    return who > 0 && /^(?:who|that)$/.test(words.lower(who)) && !/^[,–—-]/.test(words.form(who - 1));
  }
}
