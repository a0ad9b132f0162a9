/** Somebody with a name and other names. */
export interface Called {
  name: string;
  aliases: readonly { text: string }[];
}

/** Names are equal without regard to letter case, blanks and the kind of apostrophe. */
export const sameName = (text: string): string => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ").trim();

/**
 * The index of the one person who is called so: by the name shown, else by another name; -1 where nobody is, -2 where
 * several are.
 */
export function indexOfCalled(people: readonly Called[], name: string): number {
  const wanted = sameName(name);
  const tests: ((p: Called) => boolean)[] = [
    (p) => sameName(p.name) === wanted,
    (p) => p.aliases.some((a) => sameName(a.text) === wanted),
  ];
  for (const test of tests) {
    let found = -1;
    for (const [i, p] of people.entries()) {
      if (!test(p)) continue;
      if (found >= 0) return -2;
      found = i;
    }
    if (found >= 0) return found;
  }
  return -1;
}

/**
 * The name by which a correction calls somebody: one that the text has, and that means nobody else where there is one.
 * A name that a correction gave is none: without that correction nobody would bear it.
 */
export function handleOf(people: readonly Called[], index: number): string {
  const { name, aliases } = people[index]!;
  const texts = aliases.map((a) => a.text);
  const own = [...texts].sort(
    (a, b) => Number(sameName(b) === sameName(name)) - Number(sameName(a) === sameName(name)),
  );
  const bearers = (text: string) =>
    people.filter((p) => [p.name, ...p.aliases.map((a) => a.text)].some((t) => sameName(t) === sameName(text))).length;
  return own.find((text) => bearers(text) === 1) ?? own[0] ?? name;
}
