import type { Character, Story } from "../story.ts";
import { QuestionError } from "./question-error.ts";

/**
 * The character whom a name means: a whole name or alias, else words of one, else how one begins. Letter case, blanks
 * and the kind of apostrophe do not matter.
 * @throws QuestionError where nobody or more than one is so called
 */
export function findCharacter(story: Story, name: string): Character {
  const wanted = plain(name);
  if (!wanted) throw new QuestionError("an empty name; name a character");
  const names = story.characters.map((c) => [c.name, ...c.aliases.map((a) => a.text)].map(plain));
  const tests: ((text: string, i: number) => boolean)[] = [
    (text, i) => text === names[i]![0] && text === wanted,
    (text) => text === wanted,
    (text) => ` ${text} `.includes(` ${wanted} `),
    (text) => text.startsWith(wanted),
  ];
  for (const test of tests) {
    const found = story.characters.filter((_, i) => names[i]!.some((text) => test(text, i)));
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      throw new QuestionError(`“${name.trim()}” may be ${list(found, "or")}; say which by the full name`);
  }
  const some = story.characters.slice(0, 5);
  throw new QuestionError(
    some.length
      ? `nobody is called “${name.trim()}”; those most spoken of are ${list(some, "and")}`
      : `nobody is called “${name.trim()}”; no characters were found`,
  );
}

const plain = (text: string) => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " ").trim();

function list(people: readonly Character[], word: string): string {
  const names = people.slice(0, 5).map((c) => c.name);
  if (people.length > 5) names.push("others");
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
