/**
 * Verbs that introduce speech, in the forms that stand beside a quotation. Only sentence splitting uses this list:
 * whether "“Why?” Kurt asked" is one sentence. Base forms; past and -s forms follow by rule, irregular ones are given.
 */
const REGULAR = `
  add admit agree announce answer argue ask assure bark beg bellow boast breathe call chime claim comment complain
  conclude confess confirm continue correct counter croak cry declare demand drawl echo ejaculate encourage exclaim
  explain gasp greet groan growl grumble grunt gush hiss holler howl inform inquire enquire insist interject interrupt
  joke lament laugh moan mumble murmur mutter note object observe offer order persist plead point prompt protest query
  question rasp reassure recall remark remind repeat reply report request respond retort return roar scoff scold scream
  screech shout shriek shrug sigh smile smirk snap snarl sneer sniff snort sob splutter sputter stammer state stutter
  suggest supply tease venture wail warn wheeze whimper whine whisper wonder yell yelp
`;
const IRREGULAR = `
  said says say thought thinks went goes began begins spoke speaks swore swears told tells wrote writes read reads
  replied replies cried cries put asked begged snapped shrugged admitted chipped quoth started starts
`;

const VERBS: ReadonlySet<string> = new Set([
  ...IRREGULAR.trim().split(/\s+/),
  ...REGULAR.trim()
    .split(/\s+/)
    .flatMap((verb) => [
      verb.endsWith("e") ? `${verb}d` : `${verb}ed`,
      /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`,
    ]),
]);

const PLAIN: ReadonlySet<string> = new Set([
  ...REGULAR.trim().split(/\s+/),
  ..."say think go begin start speak swear tell write read reply cry".split(" "),
]);

/** Whether a lower-case form can be the verb of a speech cue; `plain` lets the base form pass too ("I say"). */
export function isCueVerb(form: string, plain = false): boolean {
  return VERBS.has(form) || (plain && PLAIN.has(form));
}
