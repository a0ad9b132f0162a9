import type { RelationshipType } from "../../story.ts";
import { framesIn } from "../events/frames.ts";

/**
 * Words that say of people what they are to each other: "A TYPE of Y", phrased as `event-frames.ts` explains; without Y
 * several are it together. What "be" and "become" say with a relation noun ("is his sister", "were cousins") is read from
 * `relation-nouns.ts`.
 */
const TIE_LINES = `
spouse: be married to Y | be married | be wed to Y
sibling: share mother/father/parents with Y | share mother/father/parents
fiance: be engaged to Y | be engaged | be betrothed to Y | be betrothed | be promised to Y | be promised | be affianced to Y
partner: date Y | date | seeing Y | cheat on Y | be together | go +out with Y | go +out together | go +out | go steady | go steady with Y | be couple/item
ex-spouse: be divorced from Y | be divorced
lover: have affair with Y | have affair | carry +on with Y | have fling with Y
friend: be friend/friends with Y | be best-friends | be close friend/friends with Y
colleague: work with Y | work together | work alongside Y | serve together | serve with Y | ship together | share office with Y | share shift | share shift with Y
employee: work for Y | clerk for Y
employer: hire Y | employ Y
roommate: share flat/apartment/room/house/cottage/lodgings/dorm/cabin/attic | share flat/apartment/room/house/cottage/lodgings/dorm/attic with Y | room with Y | room together | lodge together | lodge with Y
neighbor: live door to Y | live next to Y | live across/down/up hall/street/road/landing/way/lane from Y | live opposite Y | live on side of Y
schoolmate: go to school with Y | go to school/college | be at school/college/university | be at school/college/university with Y | be class/form/year/grade with/as Y | sit exam/exams
teammate: play on team | row together
teacher: teach Y
guardian: bring +up Y | raise Y
enemy: be enemy/enemies with Y
`;

export const TIE_FRAMES = framesIn<RelationshipType>(TIE_LINES);

/** The same from both sides, so that several may be it together. */
export const SHARED_TIES: ReadonlySet<RelationshipType> = new Set(
  "spouse fiance partner ex-partner ex-spouse lover sibling cousin relative friend ex-friend acquaintance roommate neighbor schoolmate teammate colleague enemy rival in-law".split(
    " ",
  ) as RelationshipType[],
);
