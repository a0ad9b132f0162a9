import type { RelationshipType } from "./story.ts";

/** All types, each with what it is read from the other side: who is my parent has me as child. */
const INVERSES: Record<RelationshipType, RelationshipType> = {
  partner: "partner",
  fiance: "fiance",
  spouse: "spouse",
  "ex-partner": "ex-partner",
  "ex-spouse": "ex-spouse",
  lover: "lover",
  parent: "child",
  child: "parent",
  sibling: "sibling",
  grandparent: "grandchild",
  grandchild: "grandparent",
  "aunt-uncle": "niece-nephew",
  "niece-nephew": "aunt-uncle",
  cousin: "cousin",
  "in-law": "in-law",
  guardian: "ward",
  ward: "guardian",
  relative: "relative",
  friend: "friend",
  "ex-friend": "ex-friend",
  acquaintance: "acquaintance",
  roommate: "roommate",
  neighbor: "neighbor",
  schoolmate: "schoolmate",
  teammate: "teammate",
  colleague: "colleague",
  employer: "employee",
  employee: "employer",
  teacher: "student",
  student: "teacher",
  mentor: "mentee",
  mentee: "mentor",
  servant: "master",
  master: "servant",
  doctor: "patient",
  patient: "doctor",
  enemy: "enemy",
  rival: "rival",
  bully: "victim",
  victim: "bully",
};

export const RELATIONSHIP_TYPES: readonly string[] = Object.keys(INVERSES);

export const isRelationshipType = (x: unknown): x is RelationshipType =>
  typeof x === "string" && Object.hasOwn(INVERSES, x);

/** "A is TYPE of B" read from B's side. */
export const inverseOf = (type: RelationshipType): RelationshipType => INVERSES[type];
