import type { RelationshipType } from "../../story.ts";
import { framesIn } from "../events/frames.ts";

/**
 * Words that say of people what they are to each other: "A TYPE of Y", phrased as `event-frames.ts` explains; without Y
 * several are it together. What "be" and "become" say with a relation noun ("is his sister", "were cousins") is read from
 * `relation-nouns.ts`.
 */
const TIE_LINES = `
spouse: be married to Y | be married | be wed to Y | have Y for wife/husband
sibling: share mother/father/parents with Y | share mother/father/parents | grow +up as brother/sister
fiance: be engaged to Y | be engaged | be betrothed to Y | be betrothed | be promised to Y | be promised | be affianced to Y | be intended for Y
partner: date Y | date | seeing Y | cheat on Y | be together | go +out with Y | go +out together | go +out | go steady | go steady with Y | be couple/item | be relationship with Y | walk +out with Y | keep company with Y | live as couple | live with Y as couple | live in sin
ex-spouse: be divorced from Y | be divorced | pay Y alimony | pay alimony to Y
lover: have affair with Y | have affair | carry +on with Y | carry +on together | have fling with Y | take Y as lover | take Y for lover | keep Y as mistress | sleeping with Y
child: be raised by Y | be brought +up by Y
parent: adopt Y
friend: be friend/friends with Y | be best-friends | be close friend/friends with Y | be inseparable | be thick | be pal/pals/mates/chums/buddies with Y | count Y among friend/friends | count Y as friend | be boyhood/childhood/school friend/friends | go way/ways +back | be bosom friend/friends
acquaintance: be acquainted with Y | be acquainted | know Y slightly | know Y by sight | know Y to nod/speak/say | know Y from gym/pool/club/market/church/pub/office/bus/choir/class | have acquaintance with Y
colleague: work with Y | work together | work alongside Y | work beside Y | serve together | serve with Y | serve alongside Y | ship together | ship with Y | share office/desk/bench/workshop/studio/cubicle/beat/practice with Y | share office/desk/bench/workshop/studio/cubicle/beat/practice | share shift/shifts | share shift/shifts with Y | work shift/shifts with Y | be partner/partners in business/firm/trade/practice/crime | go into business/partnership with Y | go into business/partnership | run business/shop/firm/bar/café/cafe/bakery/garage/farm/mill/paper/school/hotel/inn/restaurant/studio/clinic with Y | run business/shop/firm/bar/café/cafe/bakery/garage/farm/mill/paper/school/hotel/inn/restaurant/studio/clinic together | build firm/business/company together | work in same office/company/firm/department/ward/kitchen/factory/school/bank/theatre/shop
employee: work for Y | clerk for Y | work under Y | drive for Y | type for Y | be pay/employ/employment of Y | be on Y's payroll | keep book/books for Y | be employed by Y | take job with/from Y | enter employ/service of Y
employer: hire Y | employ Y | sack Y | fire Y | pay Y wage/wages/salary | give Y job/notice | give job to Y | put Y on payroll
roommate: live +together | share flat/apartment/room/house/cottage/lodgings/lodging/dorm/cabin/attic/studio/bedsit/rooms/digs/loft/quarters/cell/bungalow | share flat/apartment/room/house/cottage/lodgings/lodging/dorm/cabin/attic/studio/bedsit/rooms/digs/loft/quarters/cell/bungalow with Y | room with Y | room together | lodge together | lodge with Y | bunk with Y | bunk together | split rent with Y | split rent | board with Y | have bunk over/under Y
neighbor: live door to Y | live next to Y | live across/down/up hall/street/road/landing/way/lane/corridor/yard from Y | live opposite Y | live on side of Y | live above/below Y | live beside Y | live on floor/street/road/landing/stair/lane with/as Y | have door opposite/beside/by Y | have flat/house/room/rooms/apartment opposite/above/below/beside Y | keep shop beside/opposite Y | farm next to Y | move +in door to Y | live wall/fence/hedge from Y
schoolmate: go to school with Y | go to school/college | be at school/college/university | be at school/college/university with Y | be class/form/year/grade with/as Y | sit exam/exams | sit behind/beside/by Y in class/school/maths/math/chemistry/biology/history/english/algebra/geometry/latin/physics/homeroom/assembly | sit row/rows behind Y | sit desk/desks behind/from Y | share desk with Y at school | attend school/college/university with Y | attend school/college/university | study with Y at | study together at | graduate with Y | graduate together | share locker with Y | copy Y's homework/algebra/sums/answers/notes | be boy/girl/boys/girls at school
teammate: play on team | play on/in/for team/side/squad/band/orchestra/quartet with Y | play in band/orchestra/quartet/group | row together | row with Y | row in boat/eight/four with Y | play alongside Y | play beside Y | play double/doubles with Y | sing in choir/band with Y | partner Y at/in doubles/tennis/bridge | run relay/leg with Y
teacher: teach Y | tutor Y | give Y lesson/lessons | be teaching Y | coach Y
student: take lesson/lessons from/with/of Y | have lesson/lessons with/from Y | study under Y | be taught by Y | be tutored by Y | learn piano/violin/latin/french/music/painting/singing/drawing/fencing/dancing/mathematics/greek/english/german from/with/under Y | be coached by Y
mentor: take Y under wing | train Y | train +up Y | groom Y | mentor Y | show Y rope/ropes | teach Y trade/craft/everything/business | make Y apprentice | take Y as/for apprentice
mentee: be apprenticed to Y | be bound apprentice to Y | be articled to Y | serve apprenticeship with/under/to Y | learn trade/craft/everything/business from/under/with Y | train under Y | be trained by Y | be groomed by Y
servant: go into service with Y | be service with Y | be service of Y | be Y's service | enter Y's service | enter service of Y | keep house for Y
guardian: bring +up Y | raise Y | be granted custody of Y | have custody/charge of Y | foster Y | be appointed guardian | be trustee for Y
ward: be raised by Y | be brought +up by Y | be brought +up with Y | be left in charge/care/keeping of Y | be left in Y's charge/care/keeping | be given into charge/care/keeping of Y | be charge/care/keeping/custody of Y | be put in charge/care of Y | be put under Y's care
relative: be related to Y | be related | be kin to Y | be kin of Y | be kin | be connected by marriage/blood
enemy: be enemy/enemies with Y | be war with Y | be sworn enemy/enemies | have feud with Y | have feud | feud with Y | feud | make enemy of Y | be daggers with Y | swear vengeance/revenge on/against Y | be bitter/mortal/deadly enemy/enemies | be feud with Y | wage war on/against Y
rival: compete with Y | compete against Y | compete | vie with Y | vie | vie for | be competition with Y | be competition | contend with Y for | be pitted against Y
bully: make Y's life misery/hell
doctor: treat Y | set Y's arm/leg/bone/wrist/ankle/nose | feel Y's pulse | take Y's pulse/temperature | operate on Y | prescribe thing for Y | listen to Y's chest/lungs/heart/back | examine Y | dress Y's wound/wounds | stitch +up Y | vaccinate Y
patient: be Y's care | be treated by Y | consult Y
in-law: marry Y's brother/sister/son/daughter/cousin/uncle/aunt/mother/father | be related by marriage to Y | be related by marriage
`;

export const TIE_FRAMES = framesIn<RelationshipType>(TIE_LINES);

/** The same from both sides, so that several may be it together. */
export const SHARED_TIES: ReadonlySet<RelationshipType> = new Set(
  "spouse fiance partner ex-partner ex-spouse lover sibling cousin relative friend ex-friend acquaintance roommate neighbor schoolmate teammate colleague enemy rival in-law".split(
    " ",
  ) as RelationshipType[],
);
