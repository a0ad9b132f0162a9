/**
 * Nicknames that no rule finds (a rule joins "Rach" to "Rachel" and "Tommy" to "Tom"): on each line a nickname, then the
 * names that it may stand for. Lower case. A nickname is joined to a name only where exactly one person in the story fits.
 */
const LIST = `
  abe abraham
  addie adelaide adeline
  aggie agnes agatha
  alec alexander
  allie alison alice alexandra
  ally alison alice alexandra
  andy andrew
  ange angela
  angie angela angelina
  annie ann anne anna
  archie archibald
  arnie arnold
  babs barbara
  barb barbara
  barbie barbara
  barney barnabas barnaby bernard
  bart bartholomew
  bea beatrice beatrix
  becca rebecca
  becky rebecca
  bell isabella isabel arabella
  bella isabella isabel arabella
  belle isabella isabel annabelle
  ben benjamin benedict
  benji benjamin
  bennie benjamin
  benny benjamin
  bernie bernard bernadette
  bertie albert herbert robert bertram
  bess elizabeth
  bessie elizabeth
  bet elizabeth betsy
  beth elizabeth bethany
  betsy elizabeth
  betty elizabeth
  bex rebecca
  biddy bridget
  bill william
  billy william
  birdie bridget bertha
  bob robert
  bobbie roberta robert
  bobby robert
  bram abraham abram
  bri brian brianna
  cal calvin callum
  carrie caroline
  cassie cassandra
  cath catherine
  cathy catherine
  caz caroline
  cece cecilia cecily
  charley charles
  charlie charles charlotte
  chris christopher christine christina christian
  chrissie christine christina
  chrissy christine christina
  chuck charles
  cindy cynthia lucinda
  cissy cecilia
  clem clement clementine clemence
  con constance cornelius
  connie constance cornelia
  cyn cynthia
  daisy margaret
  dan daniel
  danny daniel
  dave david
  davy david
  deb deborah
  debbie deborah
  dee deirdre diana
  del derek delroy
  di diana
  dick richard
  dickie richard
  dickon richard
  dodie dorothy
  dolly dorothy dorothea
  dora dorothea theodora
  dot dorothy dorothea
  dottie dorothy dorothea
  drew andrew
  ed edward edmund edwin edgar
  eddie edward edmund edwin
  edie edith
  effie euphemia
  eli elijah elias
  eliza elizabeth
  ella eleanor
  ellie eleanor elinor ellen
  elsie elizabeth elspeth
  em emma emily emmeline
  emmie emma emily
  ern ernest
  ernie ernest
  essie esther
  ettie henrietta
  evie evelyn eve eva evangeline
  fanny frances
  fitz fitzwilliam fitzgerald
  flo florence
  flossie florence
  fran frances francesca francis
  frank francis franklin
  frankie francis frances frank
  franny frances
  fred frederick frederic alfred
  freddie frederick frederic alfred
  freddy frederick frederic alfred
  gabby gabriella gabrielle
  gabe gabriel
  gene eugene
  geoff geoffrey
  georgie george georgina georgiana
  gerry gerald gerard geraldine
  gertie gertrude
  gil gilbert
  gina georgina regina
  ginger virginia
  ginny virginia genevieve
  gracie grace
  greg gregory
  gus augustus august
  gwen gwendolen gwendolyn
  hal henry harold
  hank henry
  harry henry harold
  hattie harriet
  hester esther
  hetty hester henrietta harriet
  hughie hugh
  iggy ignatius
  ike isaac
  izzy isabel isabella isadora
  jack john
  jackie jacqueline john
  jake jacob
  jamie james
  jan janet janice
  jeff jeffrey
  jem james jeremy
  jen jennifer
  jenna jennifer
  jenny jane jennifer
  jerry jeremiah gerald jerome
  jess jessica
  jim james
  jimmy james
  jo josephine joanna joan joanne johanna
  joe joseph
  joey joseph
  josh joshua
  josie josephine
  joss jocelyn
  jude judith judas
  judy judith
  jules julian julia juliet
  kat katherine catherine
  kate katherine catherine katharine kathleen
  kath katherine kathleen
  kathy katherine catherine kathleen
  katie katherine catherine katharine kathleen
  kay katherine
  ken kenneth
  kenny kenneth
  kit christopher catherine katherine
  kitty catherine katherine katharine
  kris kristen kristina kristopher
  kurt conrad
  lance lancelot
  larry lawrence laurence
  laurie laurence lawrence laura
  len leonard
  lena helena magdalena
  lennie leonard
  lenny leonard
  leo leonard leopold leonardo
  les leslie lester
  letty letitia lettice
  lexi alexandra alexis
  libby elizabeth
  lil lilian lillian lily
  lillie lilian elizabeth
  lindy linda belinda
  lisa elizabeth
  liv olivia
  livvy olivia
  liz elizabeth
  liza elizabeth eliza
  lizzie elizabeth
  lizzy elizabeth
  lola dolores
  lon alonzo
  lorrie lorraine
  lottie charlotte
  lou louisa louise louis
  lucy lucinda lucille
  lulu louisa louise lucy
  maddie madeline madeleine madison
  madge margaret
  maggie margaret
  mags margaret
  maisie margaret
  mamie mary
  mandy amanda
  marge margaret marjorie
  margie margaret marjorie
  margo margaret
  mari marisol marian
  marty martin
  matt matthew
  mattie matilda martha matthew
  maud matilda
  max maximilian maxwell maxine
  meg margaret
  mel melanie melissa melvin
  mick michael
  mickey michael
  mike michael
  millie mildred millicent emily
  mina wilhelmina
  mindy melinda
  minnie wilhelmina minna
  mitch mitchell
  mo maureen maurice
  moll mary
  molly mary
  mona ramona
  monty montague montgomery
  nan anne ann nancy
  nancy anne ann
  nat nathaniel nathan
  nate nathan nathaniel
  ned edward edmund
  nell ellen helen eleanor
  nellie ellen helen eleanor
  nelly ellen helen eleanor
  nettie annette antoinette henrietta
  nev neville
  nick nicholas
  nicky nicholas nicola
  nico nicholas nicolas
  nora eleanor honora
  ollie oliver olivia
  oz oswald oscar
  ozzie oswald oscar
  paddy patrick
  pam pamela
  pammy pamela
  pat patrick patricia
  patsy martha patricia
  patty martha patricia
  paulie paul
  peg margaret
  peggy margaret
  penny penelope
  perce percival percy
  percy percival
  pete peter
  petey peter
  phil philip phillip philippa
  pip philip phillip philippa
  pippa philippa
  polly mary
  prue prudence
  rafe ralph raphael
  randy randolph randall
  ray raymond
  reg reginald
  reggie reginald
  rich richard
  richie richard
  rick richard
  rickie richard
  ricky richard
  rob robert
  robin robert
  rod roderick rodney
  ron ronald
  ronnie ronald veronica
  ronny ronald
  rory roderick aurora
  ros rosalind rosamund
  rosie rose rosemary rosamund
  roz rosalind rosamund
  rudy rudolph
  russ russell
  sadie sarah
  sal sally salvatore
  sally sarah
  sam samuel samantha
  sammy samuel samantha
  sandy alexander
  sara sarah
  shaz sharon
  sid sidney sydney
  sim simon
  sis sister
  sol solomon
  sophy sophia
  stan stanley
  steph stephanie stephen
  steve stephen steven
  stevie stephen steven stephanie
  stew stewart
  stu stuart
  sue susan susannah
  sukey susan
  susie susan susannah
  suzy susan susannah suzanne
  syl sylvia
  tab tabitha
  tam tamsin thomas
  tash natasha
  tasha natasha
  ted edward theodore
  teddy edward theodore
  terry terence theresa
  tess theresa tessa
  tessie theresa
  theo theodore theobald theodora
  tibby isabella theobald
  tilly matilda
  tim timothy
  tina christina martina
  tish letitia patricia
  toby tobias
  tom thomas
  tommy thomas
  toni antonia
  tony anthony antony antonio
  tricia patricia
  trish patricia
  trixie beatrice beatrix
  trudy gertrude
  ty tyler tyrone
  val valerie valentine
  vi violet
  vicky victoria
  viv vivian vivienne
  wally walter wallace
  walt walter
  wat walter
  wes wesley
  wilf wilfred
  will william wilfred
  willie william
  willy william
  win winifred
  winnie winifred
  xan alexander
  xander alexander
  zack zachary
  zan alexander
  zee zachary
  zeke ezekiel
`;

/** Nickname -> names that it may stand for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.trim()
    .split("\n")
    .map((line) => {
      const [nickname, ...names] = line.trim().split(/\s+/);
      return [nickname, names];
    }),
);
