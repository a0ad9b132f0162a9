/**
 * Nicknames that no rule finds (a rule joins "Rach" to "Rachel" and "Tommy" to "Tom"): on each line a nickname, then the
 * names that it may stand for. Lower case. A nickname is joined to a name only where exactly one person in the story fits.
 */
const LIST = `
  abe abraham
  aggie agnes agatha
  alec alexander
  bart bartholomew
  becky rebecca
  bea beatrice beatrix
  bell isabella isabel arabella
  bella isabella isabel arabella
  belle isabella isabel annabelle
  bet elizabeth betsy
  bertie albert herbert robert bertram
  bess elizabeth
  bessie elizabeth
  beth elizabeth bethany
  betsy elizabeth
  betty elizabeth
  biddy bridget
  bill william
  billy william
  bob robert
  bobby robert
  cassie cassandra
  charley charles
  charlie charles charlotte
  chuck charles
  connie constance cornelia
  dan daniel
  danny daniel
  dave david
  davy david
  dick richard
  dickie richard
  dickon richard
  dolly dorothy dorothea
  dora dorothea theodora
  dot dorothy
  drew andrew
  ed edward edmund edwin edgar
  eddie edward edmund edwin
  effie euphemia
  eliza elizabeth
  ella eleanor
  ellie eleanor elinor ellen
  evie evelyn eve eva evangeline
  fanny frances
  flo florence
  flossie florence
  frank francis franklin
  fred frederick frederic alfred
  freddie frederick frederic alfred
  freddy frederick frederic alfred
  gertie gertrude
  gil gilbert
  ginny virginia genevieve
  greg gregory
  gus augustus august
  gwen gwendolen gwendolyn
  hal henry harold
  hank henry
  harry henry harold
  hattie harriet
  hetty hester henrietta harriet
  ike isaac
  jack john
  jake jacob
  jamie james
  jem james jeremy
  jenny jane jennifer
  jerry jeremiah gerald jerome
  jess jessica
  jim james
  jimmy james
  jo josephine joanna
  joe joseph
  joey joseph
  josh joshua
  kat katherine catherine
  kate katherine catherine katharine kathleen
  katie katherine catherine katharine kathleen
  kathy katherine catherine kathleen
  kit christopher catherine katherine
  kitty catherine katherine katharine
  larry lawrence laurence
  lena helena magdalena
  letty letitia lettice
  liz elizabeth
  liza elizabeth eliza
  lizzie elizabeth
  lizzy elizabeth
  lottie charlotte
  lou louisa louise louis
  lucy lucinda lucille
  madge margaret
  maggie margaret
  maisie margaret
  mamie mary
  mandy amanda
  marty martin
  matt matthew
  meg margaret
  mike michael
  millie mildred millicent emily
  mina wilhelmina
  minnie wilhelmina minna
  moll mary
  molly mary
  nan anne ann nancy
  nancy anne ann
  nat nathaniel nathan
  ned edward edmund
  nell ellen helen eleanor
  nellie ellen helen eleanor
  nelly ellen helen eleanor
  nick nicholas
  nora eleanor honora
  paddy patrick
  pat patrick patricia
  patsy martha patricia
  patty martha patricia
  peg margaret
  peggy margaret
  penny penelope
  pete peter
  phil philip phillip
  pip philip phillip philippa
  pippa philippa
  polly mary
  ray raymond
  rick richard
  rob robert
  robin robert
  ron ronald
  rosie rose rosemary rosamund
  sadie sarah
  sally sarah
  sam samuel samantha
  sandy alexander
  sis sister
  sophy sophia
  steve stephen steven
  sue susan susannah
  sukey susan
  susie susan susannah
  ted edward theodore
  teddy edward theodore
  tess theresa tessa
  theo theodore theobald theodora
  tilly matilda
  tim timothy
  toby tobias
  tom thomas
  tommy thomas
  tony anthony antony antonio
  val valerie valentine
  vicky victoria
  wally walter wallace
  will william
  willie william
  willy william
  winnie winifred
  zack zachary
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
