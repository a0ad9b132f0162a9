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
  wade waldo wallace wally walter ward warren washington wayne wendell wesley wilbur wilf wilfred wilhelm will willard
  william willie willoughby winston wyatt xavier yusuf zachary zack zeke
  abdul abdullah abe achilles adnan adolph ahmed ajax akira alain alasdair alastair aldo alf alfie alistar alonso
  alvaro amadeo amir amit anand andreas andrei andres ansel anil anwar arlo armando arnaud arne artem arturo ashok
  asif augustin avery aviv bao barrett barton bashir bastien benito benji benoit bertrand bilal bjorn bo bogdan boyd
  brady brandt branson bridger brock brody burt cadmus cal callan callahan camden camilo carmine carson casimir cato
  cesare chandler chet christoph christophe christos cicero ciaran clem cletus cleve colby colm conan connell conor
  constantin constantine cormack cornell cort crispin cristobal daichi dalton danilo daryl dashiell davide davis
  deandre dedrick deepak delbert demetrius denzel deon devin dewey dex diarmuid dieter dimitri dino django dmitry
  domenico donnie donny donovan doyle duane eamon eben eckhart edoardo eero efraim einar eitan eldon elio elisha
  elrond elwood emerson emil emir emory enrico enrique enzo erasmus erich ernesto esteban etienne eugenio ezio fabio
  fabrizio farid federico felipe fermin fidel filip fionn fitz fitzgerald fitzwilliam flavio florian flynn francesco
  franco fraser frasier frederik fyodor gabe gage galen garrick garth gaspard geoff geordie georges georgy geraint
  gerhard gerry giacomo gianni giorgio giuseppe gordie goran graeme grayson grigory guido guillaume guillermo gulliver
  gunnar gunther gus gwyn haakon hadrian hakim hamid hamlet hari harald haruki haruto hasan hayden heinrich helmut
  hendrik heracles hercules hermann hernan hideo hiro hobart hollis humbert ichabod ignacio ilya inigo isidore ismail
  ivor jaap jaden jago jai jakob jamal jamison janek janos jareth jarrod javi jaxon jayden jedediah jeffery jens
  jericho jeremias jermaine jethro jiro joao joaquin jody johan johann johannes jonny jory jorg josef jotham jurgen
  kaden kaito kane karan kareem karim kaspar keanu keegan keenan keiran kellan kelvin kendall kenichi kenzo kerr
  khalid kiefer killian kip kirk kiran kolya kris krishna kristian kumar kyo larkin laszlo laurent laurie lazarus
  leandro leif leith lemuel lenny leonardo lew liang linus llewellyn lloyd lorcan lorne lothar louie lowell luca
  luciano ludovic luigi luka lukas lyle lyman mads mahmoud manfred manny manolo marcello marcelo marcos marius marlow
  mateusz mathias mathieu matthias matti mauricio maurizio maverick maxim maximus mehmet merlin merrick merritt mervyn
  mica micky mika mikael mikko mikey milan misha mitch moe mohamed mohammad moises montague montgomery monty morgan
  moritz mort muhammad murphy mustafa nate nathanael neal nico nicolai nikhil niklas nikola nikolas niko nils nino
  nolan odin odysseus oisin olin ollie orion orson oskar osman osvaldo oswin ozzie paco pancho paolo pascal patroclus
  pavel petr petros pietro piotr porfiry preston prospero quinlan radu rafe raffaele rahul raj rajesh raleigh ram
  raymundo regis reid reinhard remus remy renzo rhett ricardo richie rickon riku riordan robbie rocco rodolfo rodrigo
  rodya rogan rohit rolf royce ruben rudi rudy russ ryder ryo sacha salazar salvatore samir sampson sandro santi
  santino sayid scorpius sebastien sef selim sergey sergio shaun sherlock sherman shigeru shinji shiro siegfried
  sigmund silvio sirius soren stanislav stefan stefano stellan stevie stiles sylvain tadashi tadeusz taj takumi tate
  teague terrance teo theseus thierry thor thorin tiberius timon tomas torin toshiro tristram truman ty tybalt tyrell
  tyrion tyrone tyson uli ulric ulrich umberto uriah valentin vasily vic vicente vijay viktor vincenzo vinnie vito
  vivek vlad walt waylon werner wes weston whit wiley willem willis wilson wolfgang woody xander yakov yannick yehuda
  yosef yuri yves zach zachariah zafar zander zane zev zoltan alaric anakin aragorn arden aziraphale balin bilbo
  boromir bran castiel crowley draco dumbledore eren faramir frodo gaara gandalf gendry geralt gimli gawain hagrid
  itachi jaskier kakashi kylo lancelot legolas loki mycroft naruto pippin poe riario robb samwise sasuke severus
  sheldon snape spock theon thranduil tonks yennefer zuko ainsley blair brooklyn dakota dana finley frankie indigo
  jessie kai kelly kerry mackenzie marley parker pat peyton quinn reese riley sasha shiloh skyler taylor tracy
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
  abbie abeni addie addison adelina adrienne aditi afua agnese agneta aiko aila aine aimee aisling aiyana akiko alba
  alberte alessandra alexa alexandria alfreda alia alicja alida alix aliya allegra allie alva alyson amalia amaya
  ambrosia amelie amira amparo ana anais anastacia andie aneta angeles ania anika anisa anja anka anneke annelise
  annetta annika annis anouk anthea antigone anya aphra apolline arabelle arda aretha aria ariana arianna arlene
  armande arwen arya asami asha asta aud audra aurelie aurore aveline avril aya ayana ayesha ayla aylin azra babette
  barb beatriz becca bettina bibi billie blaire blanca blythe bobbie bonita bree brianna bridie briony bronte bronwyn
  bryony calista calliope callista calpurnia camellia candida cari carina carly carmela carole carolyn cassiopeia cate
  cathleen catelyn ceci cecile cece ceridwen cersei chandra chantal charis charlene charmaine cher cherie chiara chita
  chizuko chrissie christa christelle christie cicely cilla circe claribel clarisse claudette claudine clea clelia
  clemence cleta clio cloe clytemnestra colette columbine concetta consolata coretta corrie cosette cosima cressida
  cybil cyd cynthie daenerys dagmar dagny dahlia damaris danica daniela daniella danielle dara darby dasha davina
  dayna deanna debra dee deedee deepika deja delores delphine demelza demi denisa desiree devi dido dilys dimitra
  dionne dita divya dodie dominique donna dorcas dorinda dorit dorotea dottie dounia dunya drea dulcie dulcinea ebba
  ebony eda edie edwige eglantine eimear eira eirlys ekaterina elaina elara elektra eleni elfrida eliana elin eliska
  elke elle elodie eloisa elora elowen elva elvina ema emer emi emilie emiko emmanuelle emmeline emmy enola ernestine
  esme esperanza essie esta esyllt etta eudoxia eurydice evadne evie evita fabiana fabienne fallon fanni farrah fatou
  fatoumata faustina felice fenella fidelma filomena finola fionnuala flannery fleur florrie fran francine francoise
  frankie frida fritzi gabi gabriella gaia galadriel galina geena gena geneva georgette georgie gerda gesine ghislaine
  gia gianna gigi gilberte gilly giovanna gisela gita giulia giuliana glenna glinda glynis godiva goldie graciela
  grainne grania grete grushenka guadalupe gunhild gwenda gwyneth hadley hadiya haley halima halle hana hanako haniya
  hanna haruka hatsue hedda hedy heidi heike helga heloise hera herminia hermine hilde hildegard hina hiroko huda
  ilana ileana ilka ilona ilse imelda imke indira indra inga inge ingeborg ingrida inna iola iona ione iphigenia irena
  iria irina irmgard isa isha ishani isis isobel isolda itziar ivana ivonne izabella izzy jaclyn jacinta jacquetta
  jael jaida jalila jamila jana janae jancis janelle janette janey janie janine janis janna jaya jayne jeannie jemma
  jenifer jessa jette jewel jillian jinx joana joanie jocasta jodi joelle johanna jolene jolie josefa josefina joselyn
  josette josiane jovita juana judit juli julianna juliane julianne julienne julissa junia jutta kaia kaitlin kala
  kali kalina kalpana kamala kamila kamilla kara karin karina karla karolina kassandra kat kata katarina katerina kath
  katharina katherina kathie kati katia katinka katusha katya kavita keely keiko keisha kelsey kenna kenzie keziah
  khadija khadijah kiara kiera kiki kimiko kira kirby kirsty kiri kitana klara klea komal korra krista kristal
  kristina kristine krystal kumiko kyla kylie kyra lacey lacy laila lakshmi lana lani lanna larissa laurel laurette
  laurinda lauryn layla leann leanna leanne leela leia leigh leilani leocadia leona leonie leonor leota lesley leta
  leticia lettie liane libby liddy lidia liesel liesl lil lili lilias lilla lillie lilya lindsay lindsey linette
  linnea linnet lioba lisabeth lisbet lisbeth lise lisette liv livvy lizbeth lizette lorelai lorelei loreto lori
  lottchen lourdes lovisa luana luann lucasta lucette lucie luciana lucile lucrezia ludmila luella luisa luise lupe
  lupita lyanna lyn lynda lynette lynne lyra lyse mab mabs macy maddalena madelaine madelyn mafalda mag magali magda
  magnolia mahalia maia maida mairead maisy maja makena malala malia malika mallory malou mame mandira manon manuela
  mara marah maren margaery margarete margarethe margareta margarita margaux marge margherita margie margit margo
  margrethe mari mariam mariana mariane maribel maribeth maricel marielle mariko marilee marilou marisa marisol
  marissa marit marita marjolaine marla marlee marlena marnie marta marthe maryam maryann maryanne marysia masha
  mathilda mathilde matilde maurine mavra maxie meagan meena meera megara meghan meike melania melina melisande
  melisandre melissande melita merete meriel merle merope merrily meryl mette michaela michele michiko mikasa mila
  milagros milena miley milly mimsy mindy minka mirabel mireille mirella mirjam mischa mitzi moana morgaine morna
  morwenna morwen moxie muireann munira myfanwy mylene myrna nabila nadezhda nadine nadja nagisa naima najwa nakia
  nala nanette nanna naoko nastasya nastassja nata natalya nataly natasa nathalie natsuki natsumi nausicaa nava nayeli
  neela neha nelida nerissa nerys neva ngozi nichole nicola nicolette niki nikita nikki nila nilda nimue ninon nita
  noa noelle noemi nokomis nola noor nori norine nova nuala nuria nyla nymphadora nyssa oona oonagh oralee orlaith
  ornella otilia ottilie ottoline padma paige paisley paloma pansie paola parvati parvaneh patrice patrizia patti
  paulette pax peggotty peony perpetua persephone petronella petula phaedra phemie philippine philomena phyllida pia
  pilar pippa piper polina pomona pooja prairie presley prim primrose priska prunella psyche puja quiana rachael
  rachelle rae rafaela raina raisa rana rani ranjana raquel rayna raya reagan rebekah reese regan reina reine renae
  reva rhea rheta rhian rhiannon rhona rhonwen rihanna rika rilla rina rissa rivka rochelle roisin roma romaine romola
  romy rona ronda ronja roos rosabel rosabella rosaleen rosaline rosamunde rosana rosanne rosario roseanne rosel
  roselyn rosemarie rosina rosita roswitha roxie roya rubina rukmini ruta ruthie ryoko saanvi sabine sabra sacagawea
  sadako sagal sahar saima sakshi salma salomea sammie sanaa sancha sandi sandie sangita sanna sanne sansa saori sarai
  sarita saskia satsuki sawako sayaka scarlet seema selah selda selene sephora seraphina seraphine serafina serilda
  sethe shae shakira shana shania shanice shante shanti shari sharla sharna sharona shauna shawna shayla shea sheena
  sheri sherri sheryl shira shirin shivani shona shreya shug sian sidra siena sigourney sigrun silja silke silvie
  sinem siri sita skye sofie sojourner solange soledad soleil sonja sonya sookie sorcha soraya sorrel stacie starla
  stefania stephania sterre suki sunita sunniva susana susann susanne suzan suzette suzie svetlana sylvie tacita
  tahira taina tallulah talia talitha tamar tamiko tammy tamora tamsin tansy taryn tasha tatum tavia tawny taya teagan
  tegan tenley teodora teresa teresita teri terra terri thais thalia thandi thandiwe thecla theda themis theodosia
  thora thyra tiana tiara tibby tierney tilda tillie timothea tirzah titania tomoko tonia tonya topaz tori torill tova
  trish trisha trissa tristana trude tula twyla tzipporah uma una undine unni uta valencia vanna vashti veda velma
  verena verna verona vesper vesta vi vibeke vicki vickie vicky victoire vida vidya vienna vigdis vijaya villette
  vilma virginie vita viveca vivi viviana vivienne wallis waverly wenna wenonah whitney wilda wilhelmine willow
  winifer winnifred winona wren wynne xanthe xena xiomara yaa yael yara yasmeen yasmina yelena yoko yolande yseult
  yuka yukiko yulia yumi yvaine zadie zahra zandra zaria zaynab zdenka zehra zena zenia zinnia zita zoey zofia zosia
  zuzanna ainsley arden avery blair brooklyn cameron charlie corey dakota devon drew elliot emerson finley harley
  hayden indigo jaime jamie jody jordan jules kai kendall logan lou marley max micah morgan nicky noel parker pat
  peyton remy rory rowan sam shawn shiloh skyler spencer taylor terry toby
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
    wren sorrel pax prim fleur cosmo psyche columbine magnolia laurel willow harley bonnie
    jo kay kit lot bea belle birdie brook brooke carol dot eve fay gay gale happy honey joey king
  `),
);
