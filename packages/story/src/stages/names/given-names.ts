import type { Gender } from "../mentions/layer.ts";

/**
 * Given names of English-language fiction, old and new, by the gender that they usually tell. A name in both lists
 * tells none; the story's own titles and pronouns always weigh more than these lists. Lower case.
 */
const MALE = `
  callum finn finlay ewan euan hamish declan seamus padraig lachlan rhys dafydd gethin rowan kieran cormac cillian ronan
  mateo santiago alejandro thiago rafa hiroshi kenji takeshi wei jun arjun rohan ravi sanjay imran tariq malik kofi kwame
  aaron abel abner abraham abram adam adolf adolphus adrian aidan aiden al alan albert aldous alec alejandro alex alexander
  alexis alfred algernon alistair allan allen alonzo alphonse alvin ambrose amory amos anatole anders andre andrew andy
  angelo angus anselm anthony anton antonio antony archibald archie aristide arjun armand arnold art arthur artie asa asher
  ashley atticus aubrey august auguste augustine augustus austin axel aziz balthazar barnabas barnaby barney barry bart
  bartholomew basil beau ben benedict benjamin bennett bernard bert bertram bertie bill billy blaine blake bob bobby boris brad
  bradley bram brandon brendan brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlos carter casey caspar
  cassius cecil cedric cesar chad charles charley charlie chester chris christian christopher chuck clarence clark claude
  claudius clayton clement cliff clifford clint clinton clive clyde cody cole colin collin connor conrad corey cornelius
  cosmo craig curtis cuthbert cyril cyrus dale damian damien damon dan daniel danny dante darcy darius darren darryl dave
  david davy dean denis dennis derek desmond dev devon dexter dick diego dietrich dirk dmitri dominic don donald dorian
  doug douglas drake drew duncan dunstan dustin dwight dylan earl earnest ebenezer ed eddie edgar edmund eduardo edward edwin
  egbert eli elias elijah elliot elliott ellis elmer elton emanuel emile emilio emmett enoch ephraim eric erik ernest ernie
  ethan eugene eustace evan everett ezekiel ezra fabian felix ferdinand fergus fernando fletcher floyd francis francisco
  francois frank franklin franz fred freddie freddy frederic frederick fritz gabriel gareth garrett gary gaston gavin gene
  geoffrey george gerald gerard gideon gil gilbert giles giovanni glen glenn godfrey gordon graham grant greg gregor gregory
  griffin gustav gustave guy hal hank hans harley harold harrison harry harvey hassan hector henri henry herbert herman
  herbie hezekiah hilary hiram homer horace horatio howard hubert huck hugh hugo humphrey hunter ian ibrahim ignatius igor
  ike ira irving isaac isaiah ishmael ivan jack jackson jacob jacques jaime jake james jamie jan jared jarvis jason jasper javier
  jay jean jeb jed jeff jefferson jeffrey jem jerome jeremiah jeremy jerry jesse jim jimmy joachim job jock joe joel
  joey john johnnie johnny jon jonah jonas jonathan jordan jorge jose joseph josh joshua josiah juan judah jude jules
  julian julius justin karl keith ken kenneth kenny kevin kit klaus konrad kurt kyle lance larry lars laurence lawrence
  lee leo leon leonard leopold leroy leslie lester levi lewis liam lionel logan lorenzo lou louis lucas lucian lucien lucius
  ludwig luis luke luther mac magnus malachi malcolm manuel marc marcel marco marcus mario mark marlon marmaduke marshall
  martin marty marvin mason matt matteo matthew maurice max maximilian maxwell melvin mercutio micah michael miguel mike
  mikhail miles milo milton mitchell mohammed mordecai morris mortimer moses murray myron napoleon nat nathan nathaniel ned
  neil nelson nestor neville newton nicholas nick nicky nicolas nigel nikolai noah noel norbert norman obadiah octavius oleg oliver
  olaf omar orlando orville oscar oswald otis otto owen pablo paddy patrick paul pedro percival percy perry pete peter phil philip
  philippe phillip phineas pierre piers quentin quincy rafael ralph ramon randal randall randolph randy raoul raphael
  rashid raul ray raymond reginald reggie rene reuben rex richard rick ricky robert roberto robin rod roderick rodney roger
  roland rollo roman romeo ron ronald ronnie rory ross rowland roy rudolf rudolph rufus rupert russell ryan salvador sam
  sammy samson samuel sandy saul scott sean sebastian septimus sergei seth seymour shane shawn sid sidney silas silvester
  simeon simon solomon spencer stan stanley stephen sterling steve steven stewart stuart sven sydney sylvester tad ted teddy
  terence terrence terry thaddeus theo theobald theodore thomas thornton tim timothy titus tobias toby todd tom tommy tony
  travis trent trevor tristan troy tucker tyler ulysses valentine vance vaughn vernon victor vikram vince vincent virgil vladimir
  wade waldo wallace wally walter ward warren washington wayne wendell wesley wilbur wilfred wilhelm will willard
  william willie willoughby winston wyatt xavier yusuf zachary zack zeke
`;

const FEMALE = `
  maeve niamh siobhan aoife orla bronwen carys freya ingrid astrid saoirse ciara sinead catriona isla eilidh morag
  lucia ximena valeria yuki sakura mei ling priya anjali deepa leila yasmin zainab amara nkechi abena imani chioma
  abby abigail ada adela adelaide adele adeline adriana agatha agnes aileen aisha alana alberta alex alexandra alexis alice
  alicia alina aline alison allison alma althea alyssa amanda amber amelia amina amy anastasia andrea angel angela angelica
  angelina angeline anita ann anna annabel annabella anne annette annie antoinette antonia april araminta ariadne arabella
  ariel ashley astrid athena aubrey audrey augusta aurelia aurora ava avis barbara bea beatrice beatrix becky belinda bella
  bernadette bernice bertha beryl bess bessie beth bethany betsy betty beulah beverly bianca biddy birdie blanche bonnie
  brenda briana bridget brigid britney brittany brooke caitlin callie camilla camille candace cara carla carlotta carmen
  carol carolina caroline carrie casey cass cassandra cassie catalina catharine catherine cathy cecilia cecily celeste celia
  celine charity charlotte chelsea cherry cheryl chloe christabel christian christina christine cindy claire clara clarice
  clarissa claudia clementina clementine cleo cleopatra clotelle clotilde colleen connie constance consuelo cora coral
  cordelia corinna corinne cornelia courtney crystal cynthia daisy dana daphne daria darlene dawn deborah debbie
  deirdre delia delilah della denise desdemona diana diane dinah dolly dolores dora doreen doris dorothea dorothy drusilla
  edith edna edwina effie eileen elaine eleanor electra elena eleonora elinor elisa elisabeth elise eliza elizabeth ella ellen ellie
  eloise elsa elsie elspeth elvira emilia emily emma enid erica erika erin esmeralda estella estelle esther ethel eudora
  eugenia eugenie eulalia eunice euphemia eva evangeline eve evelina evelyn fanny fantine farah fatima fay faye felicia felicity
  fern fiona flora florence flossie frances francesca frederica freda frieda gabriela gabrielle gail gemma genevieve georgia
  georgiana georgina geraldine germaine gertrude gertie gilda gillian gina ginevra ginny giselle gladys glenda gloria 
  grace greta gretchen gretel griselda gudrun guinevere gwen gwendolen gwendolyn hailey hannah harper harriet hattie
  hazel heather hebe hedwig helen helena helene henrietta hermia hermione hester hetty hilary hilda holly honor hope
  hortense hyacinth ida imogen ines inez ingrid irene iris irma isabel isabella isabelle isadora iseult isolde ivy
  jacqueline jade jan jane janet janice jasmine jean jeanette jemima jen jenna jennie jennifer jenny jess jessamine jessica
  jessie jill jo joan joanna jocelyn jodie josephine josie joy joyce juanita judith judy julia juliana julie juliet june juno
  justine kaitlyn karen kate katelyn katharine katherine kathleen kathryn kathy katie katrina kay kayla keira kelly kendra
  kerry kim kimberly kirsten kitty kristen kristin lara laura lauren lavender lavinia lea leah leila lena lenore leonora leslie letitia
  lettice letty lia lila lilian liliana lilith lillian lily linda lisa livia liz liza lizzie lois lola lolita loretta lorna
  lorraine lottie louisa louise luce lucia lucilla lucille lucinda lucretia lucy lulu luna lydia lynn mabel mabelle mackenzie
  maddie madeleine madeline madge madison mae maggie magdalen magdalena maisie malvina mamie mandy marcella marcia margaret margery
  margot marguerite maria mariah marian marianne marie marietta marigold marilla marilyn marina marion marjorie marjory
  marlene marsha martha martina mary matilda mattie maud maude maura maureen mavis maxine may maya meg megan mehitabel mel
  melanie melinda melissa melody mercedes mercy meredith mia michelle mildred millicent millie mimi mina minerva minna
  minnie mira miranda miriam moira mollie molly mona monica morgana moll muriel myra myrtle nadia nan nancy naomi natalia
  natalie natasha nell nellie nelly nessa netta nettie nia nicole nina nora norah noreen norma octavia odette odile olga
  olive olivia olympia opal ophelia pamela pandora pansy patience patricia patsy patty paula paulina pauline pearl peg
  peggy penelope penny perdita petra petunia philippa phoebe phyllis polly pollyanna poppy portia priscilla prudence
  prue queenie quinn rachel ramona rebecca regina rena renata renee rhoda rhonda riley rita roberta robin rosa rosalie
  rosalind rosalinda rosamond rosamund rosanna rose rosemary rosetta rosie rowena roxana roxanne ruby ruth sabina
  sabrina sadie sally salome samantha sandra santana sapphira sara sarah sasha savannah scarlett selena selina selma
  serena shannon sharon sheila shelley sherry shirley sibyl sidonie sierra sigrid silvia simone sofia sonia sophia sophie sophy
  stacey stacy stella stephanie sue summer sukey susan susanna susannah susie suzanne sybil sydney sylvia tabitha tamara tania
  tanya tara tatiana tatyana tess tessa thea thelma theodora theresa therese tiffany tilly tina toni topsy tracy trina
  trixie trudy ursula valentina valerie vanessa venetia vera verity veronica victoria viola violet violetta virginia vivian
  vivien wanda wendy wilhelmina willa wilma winifred winnie yolanda yvette yvonne zara zelda zenobia zoe zora zuleika
`;

const split = (list: string) => list.split(/\s+/).filter(Boolean);

/** Given name, lower case -> the gender that it tells, null where it tells none. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = (() => {
  const map = new Map<string, Gender>();
  for (const name of split(MALE)) map.set(name, "m");
  for (const name of split(FEMALE)) map.set(name, map.has(name) ? null : "f");
  return map;
})();

/** Given names that are everyday words too: at the start of a sentence their capital tells nothing. Lower case. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  split(`
    hope grace faith joy may june april rose lily ivy daisy violet iris pearl ruby amber dawn summer will bill jack frank
    grant rich art gene pat sue ray mark max drew chase miles penny olive hazel heather holly honor constance prudence
    patience charity verity mercy crystal jade coral cherry poppy robin lance dick rod bob nick mike don dean earl duke
    king victor rusty sandy angel christian august norm guy hunter mason cooper carter fletcher marshall chance cliff dale
    glen lane reed river sky star storm wade ward wolf jasper jet jewel flora fern basil sage ginger clay colt dash
    destiny harmony melody serenity trinity page parker porter shepherd tanner tucker walker able grey royal noble merry
    jo kay kit lot bea belle birdie brook brooke carol dot eve fay gay gale happy honey joey king
  `),
);
