/**
 * Verbs with which fiction says that somebody speaks, in the forms that stand beside a quotation. To add one, add its
 * past and its present form; what is as often an action ("turned", "smiled") belongs to nobody's speech and stays out.
 */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says say saying asked asks ask asking replied replies reply replying answered answers answer answering cried cries cry crying
  exclaimed exclaims exclaiming shouted shouts shout shouting yelled yells yell yelling screamed screams screaming
  whispered whispers whisper whispering muttered mutters muttering murmured murmurs murmuring mumbled mumbles mumbling
  added adds adding continued continues continuing began begins repeated repeats repeating returned rejoined responded
  responds explained explains explaining told tells telling called calls calling remarked remarks remarking observed
  observes declared declares declaring announced announces announcing demanded demands demanding inquired inquires
  enquired enquires questioned questions insisted insists protested protests objected objects interrupted interrupts
  suggested suggests urged urges begged begs pleaded pleads sobbed sobs sighed sighs groaned groans moaned gasped gasps
  growled growls snapped snaps barked hissed hisses snarled snarls roared roars bellowed bawled shrieked shrieks squealed
  stammered stammers stuttered stutters faltered spluttered sputtered blurted breathed croaked drawled grumbled grunted
  interjected interposed interpolated intoned jeered joked jested lamented laughed lied mocked mused noted ordered orders
  panted persisted pointed pondered proceeded promised promises proposed quavered queried quipped quoted rasped read
  reasoned reassured recited reflected remembered reminded resumed retorted ruled scoffed scolded sneered spoke stated
  states swore taunted teased thundered urged uttered ventured volunteered vowed wailed warned warns whimpered whined
  wondered yelped agreed agrees admitted admits advised affirmed apologized assented asserted assured avowed boasted
  breathed chimed chirped choked chuckled coaxed commanded commented complained conceded concluded concurred confessed
  confided confirmed consoled cooed corrected countered cursed cautioned challenged chanted chattered cheered chided
  ejaculated echoed echoes emphasized encouraged exhorted expostulated gabbled giggled greeted gushed hailed hazarded
  hinted hollered howled implored informed instructed invited greeted went goes quoth sang sings shrilled squeaked
  soothed supplied surmised prompted pronounced pursued put rapped rattled related trilled threatened thanked`
    .trim()
    .split(/\s+/),
);

/** Verbs that make a quotation a thought where nothing else in its cue speaks. */
export const THOUGHT_VERBS: ReadonlySet<string> = new Set(
  `thought thinks think thinking wondered wonders wondering mused muses musing reflected reflects realised realized realizes
  pondered ponders reasoned`
    .trim()
    .split(/\s+/),
);

/** Words before a quotation, or after it, that make it a piece of writing. */
export const WRITING =
  /\b(?:wrote|writes|written|letter|note|card|telegram|message|text(?:ed)?|email|e-mail|sign|inscription|headline|placard|poster|caption|inscribed|typed|scrawled|scribbled|printed|postscript)\b/i;

/** Words with a letter left out at their beginning: what looks like an opening quotation mark is none. Words that are
 * also words without the apostrophe ("and", "is") stay out: a mark before them opens if something closes it.
 */
export const ELISIONS: ReadonlySet<string> = new Set(
  `tis tisn twas twasn twere twill twould tain em im cause cuz cos coz bout round til till neath gainst gin midst mongst nother
  nuff nough scuse spect spose stead tween ave alf ouse ead eard ell eaven fraid pon struth zactly kay sup um un ud`
    .trim()
    .split(/\s+/),
);

/** Words with letters left out at their end: the apostrophe after them closes nothing. */
export const CLIPPED: ReadonlySet<string> = new Set(
  "an o th wi t i ha hav ol mo po fo yo wan ca d doan lan tha whi gi fi sho befo mo' wid jes wha tho thro fro wo el mus'".split(
    " ",
  ),
);
