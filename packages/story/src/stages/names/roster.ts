import type { FormUse, NameCluster } from "./cluster-layer.ts";
import type { NameForm } from "./forms.ts";
import { NICKNAMES } from "./nicknames.ts";
import { INNER, stemOf, undoubled } from "./same-given.ts";
import { soundKey } from "./similar-names.ts";

/** More people than this who share a name are not compared one by one: no story has them, a hostile text might. */
const CROWD = 300;
/** A spelling that more people than this come near to settles nothing: a variant has one name that it varies. */
const ALIKE = 12;
/** No given name is longer. */
const LONGEST = 30;
/** Prefixes are kept up to this length. */
const PREFIX = 6;

/** The people found so far, with ways to them by given name and surname: every look-up is independent of their number. */
export class Roster {
  readonly clusters: NameCluster[] = [];
  private readonly given = new Map<string, NameCluster[]>();
  private readonly surname = new Map<string, NameCluster[]>();

  open(form: NameForm, use: FormUse): void {
    const given = form.parts.given ?? (use === "given" ? form.parts.only : null);
    const cluster: NameCluster = { given: null, surname: null, forms: [{ form, use }], plural: form.plural };
    this.clusters.push(cluster);
    this.name(cluster, given, form.parts.surname);
  }

  join(cluster: NameCluster, form: NameForm, use: FormUse): void {
    cluster.forms.push({ form, use });
    this.name(cluster, form.parts.given, form.parts.surname);
  }

  withGiven(word: string): readonly NameCluster[] {
    return this.given.get(word) ?? [];
  }

  /** Also those whose given name is a nickname of the word, or the other way round. */
  withGivenLike(word: string): readonly NameCluster[] {
    const words = new Set([word, ...(NICKNAMES.get(word) ?? []), ...(NICKNAMES_OF.get(word) ?? [])]);
    return [...words].flatMap((w) => this.withGiven(w));
  }

  /** A surname, or one of the words of a longer one. */
  withSurname(word: string): readonly NameCluster[] {
    return this.surname.get(word) ?? [];
  }

  private name(cluster: NameCluster, given: string | null, surname: string | null): void {
    if (given !== null && cluster.given !== given) {
      cluster.given ??= given;
      // "Tommy Hale", found to be Tom Hale, is found by either.
      if (!cluster.plural && !this.withGiven(given).includes(cluster)) add(this.given, given, cluster);
    }
    if (cluster.surname === null && surname !== null) {
      cluster.surname = surname;
      if (!cluster.plural)
        for (const word of new Set([surname, ...surname.split(" ")])) add(this.surname, word, cluster);
    }
  }
}

const NICKNAMES_OF = (() => {
  const of = new Map<string, string[]>();
  for (const [nickname, names] of NICKNAMES) for (const name of names) add(of, name, nickname);
  return of;
})();

/** People by the beginnings and the insides of their given names: whom "Rach" and "Saury" may stand for. */
export function byPartOfGiven(clusters: readonly NameCluster[]): (nickname: string) => readonly NameCluster[] {
  const index = new Map<string, NameCluster[]>();
  for (const c of clusters) {
    if (c.plural || !c.given) continue;
    for (const spelling of new Set([c.given, soundKey(c.given)]))
      for (let length = 2; length <= Math.min(PREFIX, spelling.length); length++)
        add(index, spelling.slice(0, length), c);
    for (let i = 1; i + INNER <= Math.min(c.given.length, LONGEST); i++)
      add(index, c.given.slice(i, i + INNER), c, ALIKE);
  }
  return (nickname) => {
    const stem = undoubled(stemOf(nickname));
    const keys = new Set(
      [
        nickname,
        soundKey(nickname),
        stem,
        ...(NICKNAMES.get(nickname) ?? []),
        ...(NICKNAMES_OF.get(nickname) ?? []),
        stem.slice(0, INNER),
      ].map((w) => w.slice(0, PREFIX)),
    );
    return [...new Set([...keys].flatMap((k) => index.get(k) ?? []))];
  };
}

/**
 * People by the spelling of their names: those whose given name or surname sounds the same or differs by one letter
 * (both leave the same word when a letter is taken out: the deletion neighbourhood of Mor & Fraenkel 1982).
 */
export function bySpelling(clusters: readonly NameCluster[]): (cluster: NameCluster) => readonly NameCluster[] {
  const index = new Map<string, NameCluster[]>();
  const keysOf = (cluster: NameCluster) => {
    const keys = new Set<string>();
    for (const word of [cluster.given, cluster.surname]) {
      if (!word || word.length < 4 || word.length > 30) continue;
      keys.add(`=${soundKey(word)}`);
      keys.add(word);
      for (let i = 1; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
    }
    return keys;
  };
  for (const c of clusters) for (const key of keysOf(c)) add(index, key, c, ALIKE);
  return (cluster) => {
    const near = new Set<NameCluster>();
    for (const key of keysOf(cluster)) for (const c of index.get(key) ?? []) near.add(c);
    return [...near];
  };
}

function add<T>(index: Map<string, T[]>, key: string, value: T, most = CROWD): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (list.length < most) list.push(value);
}
