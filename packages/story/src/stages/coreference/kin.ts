import type { Gender, PersonMentions } from "../mentions/layer.ts";
import { personNoun } from "../mentions/nouns.ts";
import { KIN, SAME_RELATION } from "../mentions/person-nouns.ts";
import { MARRIED, TITLES } from "../mentions/titles.ts";
import type { NamedPerson, Names } from "../names/layer.ts";
import type { Words } from "../syntax/words.ts";
import { KinInTalk, type Talk } from "./kin-in-talk.ts";
import { BY_MARRIAGE, KnownKin, ONE_SURNAME, otherWay, relationKey } from "./known-kin.ts";
import type { Coreference } from "./layer.ts";
import { uniteEntities } from "./unite.ts";

interface Given {
  words: Words;
  mentions: PersonMentions;
  names: Names;
  quotations: Talk["quotations"];
  cues: Talk["cues"];
}

/** The word for a relation that a token heads; null for other words and for plurals. */
export function relationNoun(words: Words, head: number): string | null {
  const noun = personNoun(words.lower(head), words.lemma(head).toLowerCase());
  if (!noun?.relation || noun.plural) return null;
  // The tokens of "mother-in-law" are five.
  const inLaw = words.lower(Math.min(words.count - 1, head + 1)) === "-" && words.lower(head + 2) === "in";
  return inLaw ? `${noun.lemma}-in-law` : noun.lemma;
}

/** Whom the phrases of a relation mean, by their keys. */
export class Relations {
  /** How often each phrase means which entity. */
  readonly uses = new Map<string, Map<number, number>>();
  private readonly first = new Map<string, number>();

  /** Whom the phrase meant when it was first said; undefined before. */
  get(key: string): number | undefined {
    return this.first.get(key);
  }

  /** Somebody calls another "Mum": who is called so is theirs. Words that are said to others too ("brother") tell nothing. */
  noteCall(speaker: number, noun: string, addressee: number): void {
    if (speaker >= 0 && SAME_RELATION.has(noun)) this.note(relationKey(speaker, noun), addressee);
  }

  /** What an earlier reading took a phrase for holds for this one, wherever the words stand. */
  know(key: string, entity: number): void {
    if (!this.first.has(key)) this.first.set(key, entity);
  }

  note(key: string, entity: number): void {
    this.know(key, entity);
    const known = this.uses.get(key) ?? new Map<number, number>();
    this.uses.set(key, known.set(entity, (known.get(entity) ?? 0) + 1));
  }
}

type Named = "titled" | "given" | "called";

/**
 * Words of a family, by what a name must have: the owner's surname and a title ("Mrs. Hale" for a mother) or a given name
 * ("Odile" for a sister), or the word itself as its title ("Aunt Odile"). In this order, since nobody is mother and wife.
 */
const FAMILY: ReadonlyMap<string, Named> = new Map<string, Named>([
  ["father", "titled"],
  ["mother", "titled"],
  ["brother", "given"],
  ["sister", "given"],
  ["husband", "titled"],
  ["wife", "titled"],
  ["aunt", "called"],
  ["uncle", "called"],
  ["grandmother", "called"],
  ["grandfather", "called"],
]);
const ORDER = [...FAMILY.keys()];
/** Place in that order; all other words come last. */
const placeOf = (noun: string) => (FAMILY.has(noun) ? ORDER.indexOf(noun) : ORDER.length);
const isMatron = (person: NamedPerson | undefined) =>
  person?.titles.some((t) => MARRIED.has(t) || t === "lady" || t === "missis") ?? false;

/** Paragraphs before a phrase in which a name is near it; behind it, one. */
const NEARBY = 4;
/** In so many of the places of a phrase its bearer is named nearby, if it has a few places; if it has more, in so many. */
const MOSTLY = 0.5;
const AT_TIMES = 0.25;
const FEW = 4;
/** No story has a family of more named people than this; a hostile text might. */
const CLAN = 60;
/** A phrase that stands in fewer places shows nothing. */
const LEAST_PLACES = 2;
/** The bearer is named nearby so many times as often as anybody else of the family who fits. */
const RATHER = 2;
/** ... and about these places so many times as often as about any. */
const HERE = 1.5;
/** "Mr. Hale" is a father rather than "Mr. Bram Hale". */
const WITHOUT_GIVEN = 1.5;
/** "His mother, Mrs. Hale", in such a share of all uses of the phrase, is no slip of the parser's. */
const TOLD_SHARE = 0.1;
/** In speech "my mother" hangs on who speaks, too: once is enough only for a phrase that is seldom said. */
const SAID_TWICE = 2;
const SAID_SHARE = 1 / 3;
/** Who is named in one sentence with the phrase so often is another. */
const TOGETHER = 0.3;

/**
 * Gives those who are known as somebody's father, mother, sister ... their names: where the text itself says it once ("his
 * mother, Mrs. Hale"), and where one person of the owner's surname fits the word and is about wherever it stands. Whoever
 * else fits as well leaves both apart. The relations must be those of `found`; `conversation`: who says each quotation and
 * to whom, once what is said was read too.
 */
export function nameKin(
  given: Given,
  { uses }: Relations,
  found: Coreference,
  conversation?: Talk["conversation"],
): Coreference {
  const { entities } = found;
  const said = conversation !== undefined;
  const talk = conversation && new KinInTalk({ ...given, conversation }, found);
  const into = new Map<number, number>();
  const families = new Families(given, found);
  const isNamed = (e: number) => entities[e]!.person >= 0;
  const phrases = [...uses]
    .map(([key, byEntity]) => {
      const bar = key.indexOf("|");
      const times = [...byEntity.values()].reduce((a, b) => a + b);
      return { owner: Number(key.slice(0, bar)), noun: key.slice(bar + 1), byEntity, times };
    })
    .filter(({ noun }) => KIN.has(noun))
    .sort((a, b) => placeOf(a.noun) - placeOf(b.noun) || b.times - a.times || a.owner - b.owner);
  const known = new KnownKin(entities);
  const told = phrases.flatMap(({ owner, noun, byEntity, times }) => {
    const gender = personNoun(noun, noun)?.gender ?? null;
    const relative = toldBy(
      [...byEntity].filter(([e]) => isNamed(e) && e !== owner && fits(entities[e]!.gender, gender)),
      times,
      said,
    );
    return relative === null ? [] : [{ owner, noun, relative, times: byEntity.get(relative)! }];
  });
  // What is told oftener stands against what is told once; so does what is said of more places.
  told.sort((a, b) => b.times - a.times);
  for (const { owner, noun, relative } of told) known.add(owner, noun, relative, true);
  const namelessOf = (byEntity: ReadonlyMap<number, number>) =>
    [...byEntity.keys()].filter((e) => !isNamed(e) && !entities[e]!.plural && !entities[e]!.narrator && !into.has(e));
  for (const { owner, noun, byEntity, times } of phrases) {
    const gender = personNoun(noun, noun)?.gender ?? null;
    for (const e of namelessOf(byEntity)) {
      const mayBe = (relative: number) => known.mayBe(owner, noun, relative);
      const phrase = { owner, noun, gender, uses: times, mayBe };
      let bearer = known.only(owner, noun) ?? families.bearerOf(e, phrase);
      if (bearer < 0 && talk) bearer = talk.bearerOf(e, phrase);
      if (bearer < 0) continue;
      into.set(e, bearer);
      known.add(owner, noun, bearer, false);
    }
  }
  const isPerson = (e: number) => isNamed(e) && !entities[e]!.plural;
  const described = new Map(phrases.map((p) => [relationKey(p.owner, p.noun), namelessOf(p.byEntity)[0]]));
  for (const { owner, noun, byEntity } of phrases) {
    const [e] = namelessOf(byEntity);
    if (e === undefined || !isNamed(owner) || BY_MARRIAGE.has(noun)) continue;
    const bearer = families.bearerTheOtherWay(e, owner, noun, isPerson, (relative) => {
      const inverse = otherWay(noun, entities[owner]!.gender);
      if (inverse === undefined || !fits(entities[relative]!.gender, personNoun(noun, noun)?.gender ?? null))
        return null;
      if (known.is(owner, noun, relative)) return "known";
      const strangers = ONE_SURNAME.has(noun) && families.areStrangers(owner, relative);
      return strangers ? null : (described.get(relationKey(relative, inverse)) ?? null);
    });
    if (bearer < 0 || !known.mayBe(owner, noun, bearer)) continue;
    into.set(e, bearer);
    known.add(owner, noun, bearer, false);
  }
  return uniteEntities(found, into);
}

/** The one whom grammar takes a phrase for, where it does so often enough to be no slip; null where it does not. */
function toldBy(named: readonly [entity: number, times: number][], all: number, said: boolean): number | null {
  const [first, second] = [...named].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < TOLD_SHARE * all) return null;
  if (said && first[1] < SAID_TWICE && first[1] < SAID_SHARE * all) return null;
  return second && second[1] * RATHER > first[1] ? null : first[0];
}

const fits = (a: Gender, b: Gender) => a === null || b === null || a === b;

interface Phrase {
  owner: number;
  noun: string;
  gender: Gender;
  uses: number;
  /** Whether nothing speaks against somebody. */
  mayBe(entity: number): boolean;
}

/** Who is of which family, where people are named and where others are described. */
class Families {
  private readonly named = new Map<number, Set<number>>();
  private readonly sentences = new Map<number, Set<number>>();
  private readonly described = new Map<number, { paragraph: number; sentence: number }[]>();
  private readonly family = new Map<string, number[]>();
  private readonly called = new Map<string, number[]>();
  private shares: Map<number, number> | null = null;

  constructor(
    { words, mentions, names }: Given,
    private readonly found: Coreference,
  ) {
    this.people = names.people;
    found.entities.forEach((entity, e) => {
      const person = names.people[entity.person];
      if (person?.surname) add(this.family, person.surname, e);
      for (const title of person?.titles ?? []) add(this.called, SAME_RELATION.get(title) ?? title, e);
    });
    mentions.forEach((m, index) => {
      const entity = found.entityOf[index]!;
      if (entity < 0 || m.quotation >= 0) return;
      const [paragraph, sentence] = [words.paragraph(m.head), words.sentence(m.head)];
      if (m.kind === "name") {
        for (const [places, at] of [[this.named, paragraph] as const, [this.sentences, sentence] as const])
          places.set(at, (places.get(at) ?? new Set()).add(entity));
      } else if (m.kind === "nominal" && found.entities[entity]!.person < 0)
        add(this.described, entity, { paragraph, sentence });
    });
  }

  private readonly people: readonly NamedPerson[];

  /**
   * Who of the owner's family somebody is that is known by a phrase alone, used so often; -1 where that is not plain. Of
   * somebody's mother people speak more than they see of her: there the only "Mrs. Hale" of the family is enough.
   */
  bearerOf(described: number, { owner, noun, gender, uses, mayBe }: Phrase): number {
    const kind = FAMILY.get(noun);
    const own = this.people[this.found.entities[owner]?.person ?? -1];
    const places = this.described.get(described) ?? [];
    const relatives =
      kind === "called" ? this.called.get(noun) : own?.surname ? this.family.get(own.surname) : undefined;
    if (!kind || !own || !relatives || relatives.length > CLAN) return -1;
    // A wife's parents, brothers and sisters have another name.
    if (kind !== "called" && !/^(?:husband|wife)$/.test(noun) && isMatron(own)) return -1;
    const suiting = relatives.filter((e) => e !== owner && mayBe(e) && this.suits(e, kind, noun, gender));
    const matrons = noun === "mother" && uses >= FEW ? suiting.filter((e) => this.weightOf(e, kind) > 1) : [];
    if (matrons.length === 1 && !this.areTogether(places, matrons[0]!)) return matrons[0]!;
    // "Anders's mother", once, where the only Mrs. Bloom has just been named.
    if (places.length < LEAST_PLACES)
      return kind === "titled" &&
        suiting.length === 1 &&
        places.length === 1 &&
        this.shareNear(places, suiting[0]!) === 1
        ? suiting[0]!
        : -1;
    const [first, second] = suiting
      .map((entity) => ({ entity, share: this.shareNear(places, entity), weight: this.weightOf(entity, kind) }))
      .sort((a, b) => b.share * b.weight - a.share * a.weight || a.entity - b.entity);
    if (!first || first.share < (places.length < FEW ? MOSTLY : AT_TIMES)) return -1;
    if (second && second.share * second.weight * RATHER > first.share * first.weight) return -1;
    return this.areTogether(places, first.entity) ? -1 : first.entity;
  }

  /**
   * Who is about where the owner's relative is spoken of, while the owner is about where theirs is: "Odile's uncle" near
   * "Sir Bram", and "Sir Bram's niece" near "Odile". `theirs`: by what phrase somebody's relative, who would be the owner,
   * is known; "known" where that is settled. -1 where several may be meant.
   */
  bearerTheOtherWay(
    described: number,
    owner: number,
    noun: string,
    isPerson: (entity: number) => boolean,
    theirs: (relative: number) => number | "known" | null,
  ): number {
    const places = this.described.get(described) ?? [];
    if (places.length <= FEW || this.isMatronsParent(owner, noun)) return -1;
    const [first, second] = [...this.sharesNear(places)]
      .filter(([entity, share]) => {
        const other = share < MOSTLY || entity === owner || !isPerson(entity) ? null : theirs(entity);
        if (other === null || other === "known") return other !== null;
        const back = this.described.get(other) ?? [];
        const backShare = this.shareNear(back, owner);
        if (back.length < LEAST_PLACES || backShare < MOSTLY) return false;
        return share >= HERE * this.shareOfAll(entity) || backShare >= HERE * this.shareOfAll(owner);
      })
      .map(([entity]) => entity);
    return first === undefined || second !== undefined || this.areTogether(places, first) ? -1 : first;
  }

  /** "Her mother" is a young lady's oftener than her mother's, whomever the pronoun is taken for. */
  private isMatronsParent(owner: number, noun: string): boolean {
    const own = this.people[this.found.entities[owner]!.person];
    return /^(?:father|mother)$/.test(noun) && isMatron(own);
  }

  /** Whether two have surnames, and not the same. */
  areStrangers(a: number, b: number): boolean {
    const [own, other] = [a, b].map((e) => this.people[this.found.entities[e]!.person]);
    if (!own?.surname || !other?.surname || own.surname === other.surname) return false;
    return !isMatron(own) && !isMatron(other);
  }

  /** In what share of all places where somebody is spoken of as another's relative somebody is near. */
  private shareOfAll(entity: number): number {
    this.shares ??= this.sharesNear([...this.described.values()].flat());
    return this.shares.get(entity) ?? 0;
  }

  /** By who is named near any of these places: near which share of them. Crowds are near nobody in particular. */
  private sharesNear(places: readonly { paragraph: number }[]): Map<number, number> {
    const times = new Map<number, number>();
    for (const { paragraph } of places) {
      const near = new Set<number>();
      for (let p = paragraph - NEARBY; p <= paragraph + 1; p++) {
        const here = this.named.get(p);
        if (here && here.size <= CLAN) for (const entity of here) near.add(entity);
      }
      for (const entity of near) times.set(entity, (times.get(entity) ?? 0) + 1);
    }
    return new Map([...times].map(([entity, n]) => [entity, n / places.length]));
  }

  private areTogether(places: readonly { sentence: number }[], entity: number): boolean {
    const together = places.filter((p) => this.sentences.get(p.sentence)?.has(entity)).length;
    return together > TOGETHER * places.length;
  }

  private weightOf(entity: number, kind: Named): number {
    const person = this.people[this.found.entities[entity]!.person]!;
    return kind === "titled" && person.given === null ? WITHOUT_GIVEN : 1;
  }

  private suits(entity: number, kind: Named, noun: string, gender: Gender): boolean {
    const { person, plural } = this.found.entities[entity]!;
    const { titles, given, gender: own } = this.people[person]!;
    const titled = titles.map((t) => TITLES.get(t)).find((g) => g === "m" || g === "f");
    if (plural || (titled ?? own) !== gender) return false;
    if (kind === "called") return true;
    const married = isMatron(this.people[person]);
    if (kind === "given") return given !== null && !married;
    return noun === "mother" || noun === "wife" ? married : titles.length > 0;
  }

  private shareNear(places: readonly { paragraph: number }[], entity: number): number {
    let near = 0;
    for (const { paragraph } of places)
      for (let p = paragraph - NEARBY; p <= paragraph + 1; p++)
        if (this.named.get(p)?.has(entity)) {
          near++;
          break;
        }
    return near / places.length;
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
