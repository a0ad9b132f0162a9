import type { RelationshipType } from "../../story.ts";

/** Nouns that say what somebody is to the one who stands before them ("his boyfriend"): type, then the nouns. */
const RELATION_LINES = `
partner: boyfriend girlfriend sweetheart
fiance: fiancé fiancée fiance fiancee betrothed
spouse: husband wife spouse
ex-partner: ex ex-boyfriend ex-girlfriend ex-fiancé ex-fiancée
ex-spouse: ex-husband ex-wife
parent: father mother dad daddy mom mommy mum mummy mama mamma papa pa ma parent
child: son daughter child
sibling: brother sister twin half-brother half-sister sibling
grandparent: grandfather grandmother grandma grandpa gran granny granddad
grandchild: grandson granddaughter grandchild
aunt-uncle: aunt uncle auntie
niece-nephew: niece nephew
cousin: cousin
in-law: brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law
relative: stepfather stepmother stepbrother stepsister stepson stepdaughter kinsman relative
guardian: guardian
ward: ward
friend: friend best-friend bestie pal chum
ex-friend: ex-friend
roommate: roommate flatmate
neighbor: neighbour neighbor
schoolmate: classmate schoolmate schoolfellow
colleague: colleague co-worker coworker
employer: boss employer
employee: employee
servant: maid butler valet servant housekeeper
mentor: mentor
enemy: enemy
rival: rival
`;

export const RELATION_NOUNS: ReadonlyMap<string, RelationshipType> = new Map(
  RELATION_LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [type, nouns] = line.split(": ");
      return nouns!.split(" ").map((noun): [string, RelationshipType] => [noun, type as RelationshipType]);
    }),
);

/** Directed types read from the other side; all others are the same from both. */
export const INVERSE: ReadonlyMap<RelationshipType, RelationshipType> = new Map(
  (
    [
      ["parent", "child"],
      ["grandparent", "grandchild"],
      ["aunt-uncle", "niece-nephew"],
      ["guardian", "ward"],
      ["employer", "employee"],
      ["teacher", "student"],
      ["mentor", "mentee"],
      ["servant", "master"],
      ["doctor", "patient"],
      ["bully", "victim"],
    ] as [RelationshipType, RelationshipType][]
  ).flatMap(([a, b]): [RelationshipType, RelationshipType][] => [
    [a, b],
    [b, a],
  ]),
);

/** Ties that nothing ends. */
export const KINSHIP: ReadonlySet<RelationshipType> = new Set(
  "parent child sibling grandparent grandchild aunt-uncle niece-nephew cousin in-law relative".split(
    " ",
  ) as RelationshipType[],
);
