import type { Id } from "../../story.ts";
import type { Clauses } from "./clauses.ts";
import { BODY, type Frame, verbAt } from "./frames.ts";

/** A clause that is worded as a frame says. */
export interface Aligned {
  /** Whom its subject means (in the passive, whom "by" names), and the other side. */
  actors: Id[];
  others: Id[];
  /** "Each other". */
  mutual: boolean;
  undergoes: boolean;
  /** Token of the other side, or -1. */
  other: number;
  tokens: number[];
}

/** Acts on the body. */
const BODILY = new Set("kiss embrace touch hit comfort threaten give kill protect rescue sex".split(" "));

const COMPLETED = ["obj", "xcomp", "advmod", "compound", "acl", "ccomp"];

/** Whether a clause is worded as a frame says, and who stands where; null where it isn't. */
export function align(clauses: Clauses, verb: number, frame: Frame<string>): Aligned | null {
  const { words } = clauses;
  if (frame.predicate ? !isPredicate(clauses, verb) : !verbAt(words, verb).isVerb) return null;
  if (frame.governor && !frame.governor.has(words.lemma(Math.max(0, words.head(verb))))) return null;
  if (!frame.particles.every((p) => hasParticle(clauses, verb, p))) return null;
  const { token: subject, undergoes: passive } = clauses.subject(frame.predicate ? predicateHead(clauses, verb) : verb);
  const undergoes = passive && !frame.predicate;
  let indirect = words.childBy(verb, "iobj");
  let direct = clauses.object(verb);
  if (indirect < 0 && direct >= 0) {
    // "Lent Ruth his knife", "paid her a compliment": the parser may take the person for the object.
    const second = secondObject(clauses, verb, direct);
    if (second >= 0) [indirect, direct] = [direct, second];
  }
  if (undergoes && direct < 0 && frame.other?.size === 0 && frame.object === null) direct = subject;
  let completion = -1;
  if (frame.object === "thing") {
    if (direct < 0 || direct === subject || clauses.people(direct).length > 0 || isNoThing(clauses, direct))
      return null;
    // "Gave it to her"; not "gave it a push", "gave her it".
    if (words.lower(direct) === "it" && !frame.via && !frame.other?.has("to")) return null;
    completion = direct;
  } else if (frame.object !== null) {
    completion = completedBy(clauses, verb, frame.object);
    if (completion < 0) return null;
  }
  const hangers = completion >= 0 ? [verb, completion] : [verb];
  let via = -1;
  if (frame.via) {
    via = completedVia(clauses, hangers, frame.via);
    if (via < 0) return null;
    if (via >= 0 && via !== verb) hangers.push(via);
  }
  if (frame.bare && hasMore(clauses, verb)) return null;
  let other = -1;
  if (frame.other !== null) {
    if (frame.owned) other = owner(clauses, completion >= 0 ? completion : via);
    else if (frame.other.size) {
      other = oblique(clauses, hangers, frame.other);
      if (other < 0 && via >= 0) other = owner(clauses, via);
    } else if (completion >= 0 && !undergoes) other = indirect >= 0 ? indirect : direct !== completion ? direct : -1;
    else other = undergoes ? subject : indirect >= 0 ? indirect : direct;
    // "Slipped a coin into Nell's pocket": whoever owns the noun that completes the idiom.
    if (other < 0 && frame.via && via >= 0) other = owner(clauses, via);
    // "Glad to see him", "refused to marry her".
    if (other < 0 && frame.other.size === 0 && via >= 0 && words.upos(via) === "VERB") other = clauses.object(via);
    if (other < 0 && frame.predicate) other = owner(clauses, verb);
  } else if (
    direct >= 0 &&
    frame.object === null &&
    !frame.predicate &&
    !isTimed(clauses, verb) &&
    !isGap(clauses, verb, direct) &&
    !(frame.kind === "death" && clauses.mention(direct) < 0)
  )
    return null;
  let actors: Id[];
  let others: Id[];
  if (undergoes) {
    const by = oblique(clauses, [verb], BY);
    actors = clauses.people(by);
    others = frame.other?.size === 0 && !frame.owned ? clauses.people(subject) : [];
    if (frame.other === null) {
      // "They were married", "Martin was drowned".
      actors = clauses.people(subject);
    } else if (frame.other.size && !frame.owned) {
      // "Was married to him".
      actors = clauses.people(subject);
      others = clauses.people(other);
      if (!others.length) return null;
    } else if (!others.length) return null;
  } else {
    actors = subject < 0 ? ordered(clauses, verb) : clauses.people(subject);
    // Of what several do together a subject that is one is misread.
    if (!actors.length || (frame.other === null && actors.length === 1)) {
      const copula = frame.predicate ? words.childBy(predicateHead(clauses, verb), "cop", "aux:pass") : verb;
      const before = clauses.people(clauses.nameBefore(copula));
      if (before.length > actors.length) actors = before;
    }
    others = clauses.people(other);
    ({ actors, others } = clauses.apart(subject, actors, other, others));
  }
  // "Met his eyes": of most acts it is a person who undergoes them, no part of one.
  const whole = frame.other?.size === 0 && !frame.owned && frame.via === null && !BODILY.has(frame.kind);
  if (whole && other >= 0 && BODY.has(words.lemma(other))) return null;
  const mutual = other >= 0 && /^(?:each|one|another|other)$/.test(words.lower(other)) && actors.length > 1;
  if (!mutual) others = others.filter((id) => !actors.includes(id));
  if (frame.other !== null && !others.length && !undergoes && !mutual) return null;
  return { actors, others, mutual, undergoes, other, tokens: [subject, other, direct, completion, via] };
}

const BY = new Set(["by"]);

/** "Broke up the year the mill closed": when, not what. */
const TIMES = new Set(
  "year month week day night morning evening afternoon summer winter spring autumn fall weekend time moment hour minute once twice".split(
    " ",
  ),
);

/** "The night that they got together": no object of what they did. */
const isGap = (clauses: Clauses, verb: number, direct: number) =>
  clauses.words.deprel(verb) === "acl:relcl" && clauses.words.head(verb) === direct && clauses.mention(direct) < 0;

function isTimed(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  return [...words.children(verb)].some(
    (c) => c > verb && TIMES.has(words.lemma(c)) && /^ob[lj]/.test(words.deprel(c)) && words.childBy(c, "case") < 0,
  );
}

/** "Not together anymore": the parser may take the last word for what is said. */
function predicateHead(clauses: Clauses, token: number): number {
  const { words } = clauses;
  const head = words.head(token);
  return head >= 0 && /^(?:anymore|more|longer)$/.test(words.lower(head)) && words.childBy(head, "cop") >= 0
    ? head
    : token;
}

/** Said of somebody: with a copula or passive auxiliary, or behind "become", "get", "feel". */
function isPredicate(clauses: Clauses, token: number): boolean {
  const { words } = clauses;
  if (words.childBy(predicateHead(clauses, token), "cop", "aux:pass") >= 0) return true;
  const head = words.head(token);
  if (words.upos(token) === "ADJ" && words.deprel(token) === "advcl") return true;
  return head >= 0 && words.deprel(token) === "xcomp" && /^(?:become|get|feel|seem|grow)$/.test(words.lemma(head));
}

/** "Kiss me": who is spoken to is to do it. */
function ordered(clauses: Clauses, verb: number): Id[] {
  const { words } = clauses;
  const quotation = clauses.quotationOf(verb);
  if (quotation < 0 || words.xpos(verb) !== "VB" || words.childBy(verb, "aux", "mark") >= 0) return [];
  const { you } = clauses.conversation(quotation);
  return you.length === 1 ? you : [];
}

function secondObject(clauses: Clauses, verb: number, direct: number): number {
  const { words } = clauses;
  if (clauses.mention(direct) < 0) return -1;
  for (const child of words.children(verb))
    if (child > direct && child <= direct + 6 && words.upos(child) === "NOUN" && words.childBy(child, "case") < 0)
      if (/^(?:obj|obl:unmarked|advcl|xcomp|ccomp)$/.test(words.deprel(child))) return child;
  return -1;
}

function hasParticle(clauses: Clauses, verb: number, particle: string): boolean {
  const { words } = clauses;
  for (const child of words.children(verb)) {
    const relation = words.deprel(child);
    if (
      words.lower(child) === particle &&
      (relation.startsWith("compound") || relation === "advmod" || relation.startsWith("obl"))
    )
      return true;
    // "Got back together".
    if (relation === "advmod" && [...words.children(child)].some((c) => c > verb && words.lower(c) === particle))
      return true;
    // "Walked out on him": the parser may take "out" for a second preposition.
    if (
      relation.startsWith("obl") &&
      [...words.children(child)].some((c) => c > verb && c <= verb + 2 && words.lower(c) === particle)
    )
      return true;
  }
  return false;
}

function completedBy(clauses: Clauses, verb: number, nouns: ReadonlySet<string>): number {
  const { words } = clauses;
  for (const child of words.children(verb)) {
    const relation = words.deprel(child);
    // "Put her wet arms round him": the parser may take "her" for the object.
    const bare = relation === "obl:unmarked" || (relation === "obl" && words.childBy(child, "case") < 0);
    if (!COMPLETED.includes(relation.split(":")[0]!) && !bare) continue;
    if (child > verb && (nouns.has(words.lemma(child)) || nouns.has(words.lower(child)))) return child;
    // "A basement flat", "a flaming row": the parser may take the first word for the thing.
    const next = child + 1;
    if (child > verb && next < words.count && words.head(next) === child && words.childBy(next, "case") < 0)
      if (nouns.has(words.lower(next))) return next;
  }
  // "Got divorced": whatever the parser hangs the participle on.
  const next = verb + 1;
  if (next < words.count && nouns.has(words.lower(next)) && /^(?:get|become)$/.test(words.lemma(verb))) return next;
  const gap = words.deprel(verb) === "acl:relcl" ? words.head(verb) : -1;
  return gap >= 0 && nouns.has(words.lemma(gap)) ? gap : -1;
}

function completedVia(clauses: Clauses, hangers: readonly number[], via: NonNullable<Frame<string>["via"]>): number {
  const { words } = clauses;
  for (const hanger of hangers)
    for (const child of words.children(hanger)) {
      const relation = words.deprel(child);
      if (!via.prepositions.size) {
        if (
          child > hanger &&
          !relation.startsWith("conj") &&
          via.nouns!.has(words.lower(child)) &&
          !relation.startsWith("nsubj")
        )
          return hanger;
        continue;
      }
      const infinitive =
        via.prepositions.has("to") &&
        /^(?:xcomp|ccomp|advcl)$/.test(relation) &&
        words.lower(words.childBy(child, "mark") >= 0 ? words.childBy(child, "mark") : child) === "to";
      if (infinitive && via.nouns?.has(words.lemma(child))) return child;
      if (
        !via.nouns &&
        !via.person &&
        relation === "advcl" &&
        via.prepositions.has(words.lower(Math.max(0, words.childBy(child, "mark"))))
      )
        return child;
      if (!/^(?:obl|nmod)/.test(relation)) continue;
      // "Left him for a moment": not for somebody.
      if (via.person && clauses.mention(child) < 0) continue;
      if (via.nouns && !via.nouns.has(words.lemma(child)) && !via.nouns.has(words.lower(child))) continue;
      if (marked(clauses, child, via.prepositions)) return child;
    }
  return -1;
}

const marked = (clauses: Clauses, token: number, prepositions: ReadonlySet<string>): boolean => {
  const { words } = clauses;
  for (const child of words.children(token))
    if (words.deprel(child) === "case" && prepositions.has(words.lower(child))) return true;
  return false;
};

function oblique(clauses: Clauses, hangers: readonly number[], prepositions: ReadonlySet<string>): number {
  const { words } = clauses;
  for (const hanger of hangers)
    for (const child of words.children(hanger))
      if (/^(?:obl|nmod(?!:poss)|iobj|obj)/.test(words.deprel(child)) && marked(clauses, child, prepositions))
        return nameIn(clauses, child);
  // "Eloped to Gretna with Mr. Sparrow": the parser may hang the person on the place.
  for (const hanger of hangers)
    for (const place of words.children(hanger)) {
      if (place < hanger || !words.deprel(place).startsWith("obl") || clauses.mention(place) >= 0) continue;
      for (const child of words.children(place))
        if (words.deprel(child) === "nmod" && clauses.mention(child) >= 0 && marked(clauses, child, prepositions))
          return child;
    }
  return prepositions === BY || prepositions === OF ? -1 : stranded(clauses, hangers, prepositions);
}

/** "The girl he was in love with", "it was he whom she had grown fond of": who is before the clause; -1. */
function stranded(clauses: Clauses, hangers: readonly number[], prepositions: ReadonlySet<string>): number {
  const { words } = clauses;
  let at = hangers[0]!;
  for (let hops = 0; hops < 3 && words.deprel(at) !== "acl:relcl"; hops++) {
    if (!/^(?:xcomp|ccomp|conj)$/.test(words.deprel(at)) || words.head(at) < 0) return -1;
    at = words.head(at);
  }
  if (words.deprel(at) !== "acl:relcl") return -1;
  const from = Math.max(...hangers);
  for (let t = from + 1; t <= from + 3 && t < words.count && words.sentence(t) === words.sentence(at); t++) {
    if (!prepositions.has(words.lower(t))) continue;
    const free = [...words.children(t)].length === 0 && !(words.deprel(t) === "case" && words.head(t) > t);
    if (free) return words.head(at);
  }
  return -1;
}

/** "Married to our Maureen two years": the parser may take the time for what stands behind the preposition. */
function nameIn(clauses: Clauses, token: number): number {
  const { words } = clauses;
  if (!TIMES.has(words.lemma(token)) || clauses.mention(token) >= 0) return token;
  const name = [...words.children(token)].find(
    (c) => c < token && words.upos(c) === "PROPN" && clauses.mention(c) >= 0,
  );
  return name ?? token;
}

/** Whose a thing is; "the hand of Ada" too. */
function owner(clauses: Clauses, noun: number): number {
  if (noun < 0) return -1;
  const possessor = clauses.words.childBy(noun, "nmod:poss");
  return possessor >= 0 ? possessor : oblique(clauses, [noun], OF);
}

const OF = new Set(["of"]);

/** "Gave a nod", "gave it up": nothing passes from one to another. */
function isNoThing(clauses: Clauses, noun: number): boolean {
  const { words } = clauses;
  return (
    NO_THINGS.has(words.lemma(noun)) ||
    /^(?:VERB|ADJ)$/.test(words.upos(noun)) ||
    /^(?:that|this|what|all)$/.test(words.lower(noun))
  );
}

const NO_THINGS = new Set(
  `nod smile look glance grin wink shrug laugh sigh kiss hug push shove squeeze pat slap blow kick time chance shot start try way
   thought attention word answer reply advice permission leave order command name account idea impression reason hand call ride
   lift pleasure pain trouble hope courage strength comfort peace credit sense feeling air place right life glare stare wave
   salute bow curtsey nudge headache break rest trust love heart warning welcome greeting regard respect message lesson piece
   story truth lie news example hint sign signal notice evidence consent blessing promise offer help support birth voice pause
   moment day night year hour minute effort visit kindness mercy favour favor justice fright scare shock surprise turn view idea
   cry scream shout shriek gasp groan start jump damn care thing ground head mind eye back face arm all best worst`.split(
    /\s+/,
  ),
);

function hasMore(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  let objects = 0;
  for (const child of words.children(verb)) {
    const relation = words.deprel(child);
    if (/^(?:ccomp|xcomp|parataxis)/.test(relation)) return true;
    if (/^i?obj/.test(relation)) objects++;
  }
  return objects > 1;
}
