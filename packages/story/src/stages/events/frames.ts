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
marry: marry Y | wed Y | marry | tie knot | marry to Y
break-up: break +up | break +up with Y | split +up | split +up with Y | dump Y | call quits
divorce: divorce Y | divorce
reconcile: reconcile with Y | reconcile | make peace with Y | make peace | bury hatchet | make +up with Y | take +back Y
fall-out: fall +out with Y | fall +out | disown Y
death: die
kiss: kiss Y | kiss | peck Y | plant kiss on Y | press kiss to Y | give Y kiss | share kiss
embrace: hug Y | hug | embrace Y | embrace | cuddle Y | pull Y into hug | draw Y into embrace | give Y hug | cling to Y | throw arm around Y | put arm around Y | wrap arm around Y | throw arm round Y | put arm round Y | throw arm about Y | put arm about Y | fling arm round Y | hold Y in embrace | loop arm around Y
touch: stroke Y | caress Y | squeeze hand Y | grab hand Y | take hand Y | clasp hand Y | grasp hand Y | hold hand Y | put hand on Y | lay hand on Y
propose: propose to Y
flirt: flirt with Y | flirt | wink at Y
sex: sleep with Y | make love to Y | make love
comfort: comfort Y | console Y | soothe Y | wipe tear from Y | rub back Y
help: help Y | assist Y | support Y
rescue: rescue Y | save Y
protect: protect Y | shield Y | defend Y | stand +up for Y
give: give Y thing | hand Y thing | lend Y thing | give thing to Y | hand thing to Y | lend thing to Y
thank: thank Y
praise: praise Y | compliment Y
apologize: apologize to Y | apologise to Y | apologize | apologise
forgive: forgive Y | pardon Y
reassure: reassure Y
argue: argue with Y | argue | quarrel with Y | quarrel | quarrell with Y | quarrell | bicker with Y | bicker | have row | have row with Y
insult: insult Y | mock Y
threaten: threaten Y
hit: slap Y | punch Y | kick Y | hit Y | strike Y
fight: fight with Y | fight | come blow
bully: bully Y | torment Y | abuse Y | pick on Y
betray: betray Y | cheat on Y | double-cross Y
lie: lie to Y
reject: reject Y | snub Y
abandon: abandon Y | desert Y | walk +out on Y
kill: kill Y | murder Y
accuse: accuse Y | blame Y
promise: promise Y | vow to Y
invite: invite Y
visit: visit Y | call on Y
ask-out: ask +out Y
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
