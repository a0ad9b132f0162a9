import type { RelationshipType } from "../../story.ts";
import { personNoun } from "../mentions/nouns.ts";
import type { Words } from "../syntax/words.ts";

/** Nouns that say what somebody is to the one who stands before them ("his boyfriend"): type, then the nouns. */
const RELATION_LINES = `
partner: boyfriend girlfriend sweetheart beau fella missus
fiance: fiancé fiancée fiance fiancee betrothed bride-to-be husband-to-be wife-to-be intended
spouse: husband wife spouse widow widower hubby bride bridegroom
ex-partner: ex ex-boyfriend ex-girlfriend ex-fiancé ex-fiancée ex-fiance ex-fiancee
ex-spouse: ex-husband ex-wife
lover: lover mistress paramour
parent: father mother dad daddy mom mommy mum mummy mama mamma papa pa ma parent momma mam
child: son daughter child
sibling: brother sister twin half-brother half-sister sibling sis bro
grandparent: grandfather grandmother grandma grandpa gran granny granddad nana grandparent great-grandmother great-grandfather nan gramps
grandchild: grandson granddaughter grandchild
aunt-uncle: aunt uncle auntie aunty great-aunt great-uncle
niece-nephew: niece nephew
cousin: cousin
in-law: brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law
relative: stepfather stepmother stepbrother stepsister stepson stepdaughter kinsman kinswoman relative relation stepdad stepmom
guardian: guardian
ward: ward
friend: friend mate best-friend bestie pal chum confidante confidant
ex-friend: ex-friend ex-best-friend
acquaintance: acquaintance
roommate: roommate flatmate housemate room-mate bunkmate
neighbor: neighbour neighbor
schoolmate: classmate schoolmate schoolfellow schoolfriend
teammate: teammate team-mate bandmate crewmate
colleague: colleague co-worker coworker shipmate workmate
employer: boss employer
employee: employee clerk secretary assistant typist driver foreman
servant: maid butler valet servant housekeeper footman coachman cook chauffeur steward page squire groom gardener gamekeeper manservant maidservant handmaid nursemaid lady-in-waiting retainer attendant charwoman
teacher: teacher tutor governess schoolmaster professor
student: pupil student
mentor: mentor
mentee: protégé protégée protege protegee apprentice disciple mentee
doctor: doctor physician
enemy: enemy nemesis foe
rival: rival
bully: bully tormentor
`;

export const RELATION_NOUNS: ReadonlyMap<string, RelationshipType> = new Map(
  RELATION_LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [type, nouns] = line.split(": ");
      return nouns!.split(" ").map((noun): [string, RelationshipType] => [noun, type as RelationshipType]);
    }),
);

/** The relation noun that a token is, as the list has it; null for other words. */
export function relationLemma(words: Words, head: number): string | null {
  const form = words.lower(head);
  const lemma = personNoun(form, words.lemma(head).toLowerCase())?.lemma ?? words.lemma(head).toLowerCase();
  if (RELATION_NOUNS.has(lemma)) return lemma;
  return RELATION_NOUNS.has(form) ? form : null;
}

/** Said loosely, of many or of nobody in particular: a tie only where a clause says that somebody is it. */
export const LOOSE: ReadonlySet<RelationshipType> = new Set(
  "mentor enemy rival servant employee doctor student teacher bully ward acquaintance mentee relative lover".split(
    " ",
  ) as RelationshipType[],
);

/** Ties that nothing ends. */
export const KINSHIP: ReadonlySet<RelationshipType> = new Set(
  "parent child sibling grandparent grandchild aunt-uncle niece-nephew cousin in-law relative".split(
    " ",
  ) as RelationshipType[],
);
