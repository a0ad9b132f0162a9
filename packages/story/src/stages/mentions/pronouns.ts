import type { Gender } from "./layer.ts";

export interface PronounForm {
  person: 1 | 2 | 3;
  gender: Gender;
  plural: boolean;
  /** "his", "my": a determiner, never subject or object. */
  possessive: boolean;
  reflexive: boolean;
}

/** form, grammatical person, gender, number, use (s subject or object, p possessive, r reflexive) */
const TABLE = `
  i 1 - sg s      me 1 - sg s     my 1 - sg p       mine 1 - sg p     myself 1 - sg r
  we 1 - pl s     us 1 - pl s     our 1 - pl p      ours 1 - pl p     ourselves 1 - pl r
  you 2 - sg s    your 2 - sg p   yours 2 - sg p    yourself 2 - sg r  yourselves 2 - pl r
  thou 2 - sg s   thee 2 - sg s   thy 2 - sg p      thine 2 - sg p    thyself 2 - sg r    ye 2 - sg s
  ya 2 - sg s     yer 2 - sg p    yeh 2 - sg s
  he 3 m sg s     him 3 m sg s    his 3 m sg p      himself 3 m sg r
  she 3 f sg s    her 3 f sg s    hers 3 f sg p     herself 3 f sg r
  they 3 - pl s   them 3 - pl s   their 3 - pl p    theirs 3 - pl p   themselves 3 - pl r  themself 3 - pl r
  'em 3 - pl s    ’em 3 - pl s
  xe 3 - sg s     xem 3 - sg s    xyr 3 - sg p      xemself 3 - sg r
  ze 3 - sg s     zir 3 - sg p    hir 3 - sg p
`;

/** Personal pronouns of English, old, new and dialectal. "It" is left out: it hardly ever means a person. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map(
  TABLE.trim()
    .split(/\s{2,}|\n/)
    .filter((cell) => cell.trim())
    .map((cell) => {
      const [form, person, gender, number, use] = cell.trim().split(" ");
      return [
        form,
        {
          person: Number(person) as 1 | 2 | 3,
          gender: gender === "-" ? null : (gender as "m" | "f"),
          plural: number === "pl",
          possessive: use === "p",
          reflexive: use === "r",
        },
      ];
    }),
);
