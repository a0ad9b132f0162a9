import type { EventKind } from "../../story.ts";

/**
 * Words that name an act. A line: the kind, then its phrasings, parted by "|". The first word of a phrasing is the
 * lemma of the verb; "Y" is the other person (as object, or behind a preposition); "+up" is a particle; any other word
 * is the lemma of the object. A phrasing without "Y" needs several subjects ("they kissed") or stands for one
 * ("she died"). To add an idiom, add it to its line.
 */
const EVENT_LINES = `
meet: meet Y | meet with Y | meet | introduce Y | introduce Y to Y
befriend: befriend Y | become friend with Y | make friend with Y | become friend
get-together: get +together | get +together with Y
engage: become engaged to Y
marry: marry Y | wed Y | marry | tie knot | marry to Y | get married | marry to Y
break-up: break +up | break +up with Y | split +up | split +up with Y | dump Y | call quits | break +off with Y | break engagement | finish with Y | split with Y | separate from Y
divorce: divorce Y | divorce
reconcile: reconcile with Y | reconcile | make peace with Y | make peace | bury hatchet | make +up with Y | take +back Y
fall-out: fall +out with Y | fall +out | disown Y
death: die | drown | perish
kiss: kiss Y | kiss | peck Y | plant kiss on Y | press kiss to Y | give Y kiss | share kiss | snog Y | snog | brush kiss on Y | plant kiss on cheek | drop kiss on Y
embrace: hug Y | hug | embrace Y | embrace | cuddle Y | pull Y into hug | draw Y into embrace | give Y hug | cling to Y | throw arm around Y | put arm around Y | wrap arm around Y | throw arm round Y | put arm round Y | throw arm about Y | put arm about Y | fling arm round Y | hold Y in embrace | loop arm around Y | hold Y | clasp Y | put arm round | squeeze Y | snuggle Y | wrap arm about Y | fold Y in arm | take Y in arm | gather Y in arm | sweep Y into arm | pull Y into arm
touch: stroke Y | caress Y | squeeze hand Y | grab hand Y | take hand Y | clasp hand Y | grasp hand Y | hold hand Y | put hand on Y | lay hand on Y | pat Y | touch Y | brush hand Y | stroke hair Y | squeeze shoulder | press hand
propose: propose to Y
flirt: flirt with Y | flirt | wink at Y
sex: sleep with Y | make love to Y | make love | have sex with Y | have sex | spend night with Y
comfort: comfort Y | console Y | soothe Y | wipe tear from Y | rub back Y | soothe Y | calm Y | hush Y | dry eye Y
help: help Y | assist Y | support Y | aid Y | lend hand to Y | lend Y hand | take care of Y
rescue: rescue Y | save Y | free Y | pull Y from water | drag Y from water
protect: protect Y | shield Y | defend Y | stand +up for Y
give: give Y thing | hand Y thing | lend Y thing | give thing to Y | hand thing to Y | lend thing to Y | send Y thing | bring Y thing | buy Y thing | offer Y ring | send thing to Y | pass Y thing | pass thing to Y | buy thing for Y
thank: thank Y | thank Y
praise: praise Y | compliment Y | commend Y | congratulate Y | applaud Y
apologize: apologize to Y | apologise to Y | apologize | apologise
forgive: forgive Y | pardon Y | excuse Y
reassure: reassure Y | assure Y
argue: argue with Y | argue | quarrel with Y | quarrel | quarrell with Y | quarrell | bicker with Y | bicker | have row | have row with Y | squabble with Y | squabble | wrangle with Y | have fight | have fight with Y | get into fight | have argument | have argument with Y | have quarrel | have word with Y
insult: insult Y | mock Y | ridicule Y | taunt Y | deride Y | sneer at Y
threaten: threaten Y
hit: slap Y | punch Y | kick Y | hit Y | strike Y | smack Y | thump Y | shove Y | box ear Y | whack Y | knock +down Y
fight: fight with Y | fight | come blow
bully: bully Y | torment Y | abuse Y | pick on Y | persecute Y | torture Y
betray: betray Y | cheat on Y | double-cross Y | deceive Y | double-cross Y | sell +out Y
lie: lie to Y
reject: reject Y | snub Y | refuse Y | rebuff Y | spurn Y | turn +down Y | jilt Y
abandon: abandon Y | desert Y | walk +out on Y
kill: kill Y | murder Y | shoot Y | strangle Y | hang Y | stab Y | slay Y
accuse: accuse Y | blame Y | denounce Y
promise: promise Y | vow to Y | swear to Y
invite: invite Y
visit: visit Y | call on Y | drop +in on Y
date: date Y | go on date | go on date with Y | have date with Y
return: return to Y
leave: leave Y | bid Y farewell | say goodbye to Y
reveal: confess to Y | confide in Y | reveal to Y
ask-out: ask +out Y | take +out Y
`;

export interface Frame {
  kind: EventKind;
  verb: string;
  object: string | null;
  particle: string | null;
  /** Preposition of the other person; "" where that is the object; null where there is none. */
  other: string | null;
  /** "into a hug": preposition and noun that complete the idiom. */
  via: { preposition: string; noun: string } | null;
}

const PREPOSITIONS = new Set("with to on from around round about into in at for".split(" "));

function frameOf(kind: EventKind, phrasing: string): Frame {
  const [verb, ...rest] = phrasing.split(" ");
  const frame: Frame = { kind, verb: verb!, object: null, particle: null, other: null, via: null };
  rest.forEach((word, i) => {
    if (word === "Y") frame.other ??= PREPOSITIONS.has(rest[i - 1] ?? "") ? rest[i - 1]! : "";
    else if (word.startsWith("+")) frame.particle = word.slice(1);
    else if (!PREPOSITIONS.has(word)) {
      if (PREPOSITIONS.has(rest[i - 1] ?? "")) frame.via = { preposition: rest[i - 1]!, noun: word };
      else frame.object = word;
    }
  });
  return frame;
}

/** Frames by the lemma of their verb, the most exact first. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = byVerb();

function byVerb(): Map<string, Frame[]> {
  const out = new Map<string, Frame[]>();
  for (const line of EVENT_LINES.trim().split("\n")) {
    const colon = line.indexOf(": ");
    for (const phrasing of line.slice(colon + 2).split(" | ")) {
      const frame = frameOf(line.slice(0, colon) as EventKind, phrasing.trim());
      out.set(frame.verb, [...(out.get(frame.verb) ?? []), frame]);
    }
  }
  const weight = (f: Frame) => (f.object ? 4 : 0) + (f.via ? 4 : 0) + (f.particle ? 2 : 0) + (f.other === null ? 0 : 1);
  for (const list of out.values()) list.sort((a, b) => weight(b) - weight(a));
  return out;
}

/** Acts that two do together, whoever is named first. */
export const TOGETHER: ReadonlySet<EventKind> = new Set<EventKind>(
  "meet befriend get-together engage marry reconcile argue fight date".split(" ") as EventKind[],
);

/** Parts of the body and of dress: whoever owns them is meant. */
export const BODY: ReadonlySet<string> = new Set(
  `hand arm shoulder cheek lip mouth forehead face neck head hair back waist knee eye brow finger sleeve chest ear`.split(
    " ",
  ),
);

/** Nouns of acts that two people share: "our first kiss", "their wedding". */
export const SHARED_NOUNS: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ["kiss", "kiss"],
  ["wedding", "marry"],
  ["marriage", "marry"],
  ["breakup", "break-up"],
  ["break-up", "break-up"],
  ["divorce", "divorce"],
  ["engagement", "engage"],
  ["quarrel", "argue"],
  ["argument", "argue"],
  ["row", "argue"],
  ["embrace", "embrace"],
  ["reconciliation", "reconcile"],
]);
