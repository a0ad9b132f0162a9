import { GIVEN_NAMES } from "./given-names.ts";
import { NICKNAMES } from "./nicknames.ts";
import { soundKey } from "./similar-names.ts";

/** "Lizzy" and "Elizabeth", "Tommy" and "Tom", "J." and "Joseph". Lower case, here and below. */
export function sameGiven(a: string, b: string): boolean {
  return a === b || initialOf(a, b) || isListed(a, b) || isListed(b, a) || isPetNameOf(a, b) || isPetNameOf(b, a);
}

const isListed = (nickname: string, name: string) => NICKNAMES.get(nickname)?.includes(name) ?? false;

const initialOf = (a: string, b: string) =>
  (a.replace(".", "").length === 1 || b.replace(".", "").length === 1) && a[0] === b[0];

/** "Tommy" of "Tom". */
const isPetNameOf = (nickname: string, name: string) =>
  /[^aeiou](?:ie|y|ey)$/.test(nickname) && undoubled(stemOf(nickname)) === name;

/** "Tomm" of "Tommy"; a name without such an ending comes back as it is. */
export const stemOf = (nickname: string) => nickname.replace(/(?:ie|y|ey)$/, "");

/** "Tom" of "Tomm". */
export const undoubled = (stem: string) => stem.replace(/(.)\1$/, "$1");

/** Letters of a nickname that may stand anywhere in a name. */
export const INNER = 4;

/** "Saury" of "Isaura": out of the middle of a name, so long that it is no chance. */
export function isInnerPartOf(nickname: string, name: string): boolean {
  const stem = stemOf(nickname);
  return stem.length >= INNER && !GIVEN_NAMES.has(nickname) && name.indexOf(stem) > 0;
}

/** Whether a name may be short for another, by the list or by its form. */
export function isNicknameOf(nickname: string, name: string): boolean {
  if (nickname === name) return false;
  if (isListed(nickname, name)) return true;
  const longer = name.length >= nickname.length + 2 && nickname.length >= 2 && name.startsWith(nickname);
  if (longer && !(GIVEN_NAMES.has(nickname) && GIVEN_NAMES.has(name))) return true;
  // "Vi" of "Vyvyan": as it is spoken.
  const spoken = soundKey(nickname);
  if (nickname.length <= 3 && name.length > nickname.length && spoken.length >= 2 && soundKey(name).startsWith(spoken))
    return !GIVEN_NAMES.has(nickname);
  // "Tommy" of "Tom" and of "Thomas".
  const stem = stemOf(nickname);
  return (
    stem !== nickname &&
    stem.length >= 3 &&
    (name === stem || (name.startsWith(stem) && !GIVEN_NAMES.has(nickname)) || undoubled(stem) === name)
  );
}
