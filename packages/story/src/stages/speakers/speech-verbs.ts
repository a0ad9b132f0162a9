/**
 * Verbs that can stand in a cue, as lemmas. `SPEECH` verbs name an act of speaking: whoever is their subject speaks.
 * `MANNER` verbs do so only beside a quotation ("she smiled, '...'"): elsewhere they are actions.
 */
export const SPEECH: ReadonlySet<string> = set(`
  say ask reply answer cry exclaim whisper mutter murmur shout call add continue begin return remark observe declare
  announce demand inquire enquire repeat explain suggest insist protest object admit agree respond retort rejoin
  interrupt interpose ejaculate yell scream shriek bellow roar growl snarl hiss snap bark croak gasp moan groan sob
  stammer stutter falter mumble drawl plead beg beseech implore urge warn threaten promise assure inform tell confess
  concede conclude confirm correct counter command order instruct complain grumble whine wail lament sigh breathe
  pronounce proclaim state assert affirm aver maintain contend argue persist pursue proceed resume quote recite read
  sing chant hum coo purr babble blurt bluster boast brag caution chatter chide chime chorus coax comment console
  contradict crow curse deny echo encourage expostulate finish gabble giggle greet grunt guess hint holler howl intone
  jeer joke lie lisp mimic mock mouth muse nag note offer opine pant persuade pipe pray prompt proffer prophesy propose
  query question quaver rage rant rasp rave reason reassure rebuke recall recollect reflect reiterate relate remonstrate
  report reprove reveal reveal ridicule scoff scold screech simper soothe speak speculate splutter sputter squeak squeal
  storm submit summarize swear taunt tease thunder trill urge utter venture vow volunteer wager wheedle whimper
  wonder warble yelp yawp accuse acknowledge acquiesce apologize apologise assent advise appeal articulate bawl beam
  bid blubber bleat challenge cackle cheer chuckle cluck concur croon cut dare debate decide dictate digress elaborate
  emphasize emphasise exhort exult falter fume gibe gloat grate grouse gurgle gush harangue heckle implore imply insinuate
  invite jabber jest keen laugh leer marvel moralize narrate nod nudge officiate parry philosophize point praise preach
  predict profess prod prattle puff quip quiz recommend refuse reminisce request retaliate scowl sermonize shrill shrug
  smirk sneer sniff sniffle snicker snigger snort specify stipulate stress sum surmise teach testify thank tut upbraid
  verify vociferate vouchsafe welcome whistle wheeze write yammer yawn yowl hazard interject interrogate intercede
  grin smile grimace frown nod quoth rumble murmer groan mutter gasp
  address hail hoot quaver end-with
  throw-in put-in chime-in cut-in break-in go-on strike-in join-in burst-out blurt-out speak-up pipe-up sing-out
`);

/** Verbs of speech that do nearly always mean it: they count as a cue even with words in between. */
export const STRONG: ReadonlySet<string> = set(`
  say ask reply answer cry exclaim whisper mutter murmur shout add continue return remark observe declare announce demand
  inquire enquire repeat explain suggest insist protest object respond retort rejoin interrupt interpose ejaculate yell
  scream shriek growl snarl hiss snap gasp moan groan sob stammer stutter mumble drawl plead urge pursue quoth admit agree
  murmur conclude assure tell call begin falter hazard interject expostulate
`);

/** What somebody says, by a noun: "was Kurt's answer", "Kurt made this reply:". */
export const SPEECH_NOUNS: ReadonlySet<string> = set(`
  answer reply remark response rejoinder retort question query comment observation exclamation cry greeting verdict
  inquiry enquiry request demand suggestion conclusion word address warning advice announcement invitation voice
`);

/** What speaks for somebody: "came Kurt's voice", "cried the voice of Kurt". */
export const VOICES: ReadonlySet<string> = set("voice");

/** Verbs of thinking: a quotation with such a cue is a thought. */
export const THINK: ReadonlySet<string> = set(
  `think reflect muse wonder reason ponder consider realize realise tell-oneself say-to-oneself`,
);

/** What one says after which the other speaks: "asked Kurt", then Blaine. */
export const ASKING: ReadonlySet<string> = set(`ask inquire enquire demand question query beg request wonder`);

/** Verbs whose object is the one spoken to: "told Kurt", "asked Kurt", "assured him". */
export const OBJECT_IS_ADDRESSEE: ReadonlySet<string> = set(`
  tell ask inform assure answer beg implore beseech urge warn order command remind advise interrupt correct reassure
  address greet instruct entreat charge bid caution persuade inquire enquire thank accuse promise
`);

/** What one does beside a line to the one spoken to: "said Nora, and kissed Helen". */
export const DONE_TO_HEARER: ReadonlySet<string> = set(`
  kiss hug embrace hold take squeeze pat face nudge poke touch grab seize catch clasp stroke shake slap push pull
`);

/** ... behind "at", "to", "on" or "towards": "said Nora, turning to Helen". */
export const TURNED_TO_HEARER: ReadonlySet<string> = set(`
  look turn smile nod glance wink stare gaze glare grin lean bend beam frown bow wave shrug
`);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
