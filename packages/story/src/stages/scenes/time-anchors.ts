import { NUMBER_WORDS } from "../sections/numbers.ts";
import { DAY_PARTS, MONTHS, WEEKDAYS } from "../sections/time-words.ts";

/**
 * Words by which narration names an earlier time or turns to memory. Each is a pattern for one sentence; how much a
 * pattern weighs is said beside it.
 */
const PERIOD = `${DAY_PARTS}|christmas|holidays|${WEEKDAYS}`;
const AMOUNT = `an?|a\\s+few|several|some|many|a\\s+couple\\s+of|\\d{1,4}|${NUMBER_WORDS}`;
const pattern = (source: string) => new RegExp(source, "i");

/** [weight, pattern]: words that name an earlier time. */
const ANCHORS: readonly (readonly [number, RegExp])[] = [
  [
    2,
    pattern(
      `\\b(?:${AMOUNT})\\s+(?:hour|day|night|week|fortnight|month|year|summer|winter|decade)s?\\s+(?:before|earlier|ago|previously)\\b`,
    ),
  ],
  [
    2,
    pattern(
      "\\b(?:(?:years|months|weeks|days|hours)\\s+(?:before|earlier|ago)|(?:so\\s+)?long\\s+(?:before(?!\\s+th(?:is|at|e)\\b)|ago))\\b",
    ),
  ],
  // The summer the mill closed; the night of the fire; the first day of school; the last time
  [
    2,
    pattern(
      `\\b(?:the|that)\\s+(?:very\\s+)?(?:first\\s+|last\\s+)?(?:${PERIOD})\\s+(?:that\\s+|when\\s+|before\\s+they\\s+|(?:of|before|after)\\s+(?:the|his|her|my|our|their)\\s+|the\\s+|his\\s+|her\\s+|my\\s+|their\\s+|he\\b|she\\b|they\\b|we\\b|i\\b)`,
    ),
  ],
  [2, new RegExp(`\\b[Tt]h(?:e|at)\\s+(?:first\\s+|last\\s+)?(?:${PERIOD})\\s+\\p{Lu}\\p{Ll}+\\s`, "u")],
  [
    2,
    pattern(
      "\\b(?:the|that|their|his|her|my|our)\\s+(?:very\\s+)?(?:first|last)\\s+(?:time|day|night|evening|meeting|date|summer|winter|morning|year|kiss|dance)\\b",
    ),
  ],
  // When she was seven; when they were children; the year he turned twelve
  [
    2,
    pattern(
      `\\b(?:when|since|until|as|while)\\s+(?:[a-z']+\\s+){1,3}(?:was|were|had\\s+been)\\s+(?:an?\\s+|still\\s+|only\\s+|just\\s+|about\\s+|barely\\s+|very\\s+|both\\s+|not\\s+yet\\s+)*(?:${NUMBER_WORDS}|\\d{1,2}|child|children|girls?|boys?|kids?|little|small|young(?:er)?|bab(?:y|ies)|teenagers?|students?|pupils?|apprentices?|(?:in|at)\\s+(?:school|college|university|kindergarten))\\b`,
    ),
  ],
  [2, pattern("\\b(?:in|of|since|during)\\s+(?:1[5-9]\\d{2}|20\\d{2})\\b")],
  [
    2,
    pattern(
      `\\b(?:was|were)\\s+(?:an?\\s+|still\\s+|only\\s+|just\\s+|about\\s+|barely\\s+)*(?:${NUMBER_WORDS}|\\d{1,2}|child|children|girls?|boys?|kids?|little|young)(?:\\s+years?\\s+old)?,?\\s+(?:when|the\\s+(?:${PERIOD}))\\b|\\bthe\\s+(?:${PERIOD})\\s+\\w+\\s+turned\\s+(?:${NUMBER_WORDS}|\\d{1,2})\\b`,
    ),
  ],
  // At fifteen (no hour of a clock); at the age of six; there had been a summer when
  [
    2,
    pattern(
      `\\b(?:at\\s+(?:(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-\\w+)?|thirty(?:-\\w+)?|forty(?:-\\w+)?|fifty(?:-\\w+)?)(?!\\s+(?:past|to|minutes?|miles?|years|paces|feet|yards|pounds|shillings|per)\\b|-)|at\\s+the\\s+age\\s+of|aged\\s+(?:${NUMBER_WORDS}|\\d{1,2}))\\b`,
    ),
  ],
  [2, pattern(`^there\\s+had\\s+been\\s+(?:an?|one)\\s+(?:[a-z]+\\s+){0,2}(?:${PERIOD})\\b.*\\bwhen\\b`)],
  [2, pattern("\\bback\\s+(?:then|when|in\\s+(?:the|those))\\b")],
  [1, pattern(`\\bone\\s+(?:[a-z]+\\s+)?(?:${DAY_PARTS}|${WEEKDAYS})\\b`)],
  [
    1,
    pattern(
      `\\b(?:in|by|at|during|on|of|that|last)\\s+(?:(?:the|early|late|a)\\s+)*(?:spring|summer|autumn|winter|christmas|easter|${MONTHS.join("|")}|${WEEKDAYS})\\b`,
    ),
  ],
  [
    1,
    pattern(
      `^it\\s+had\\s+been\\s+(?:an?|the)\\s+(?!(?:[a-z-]+\\s+){0,2}(?:long|bad|good|hard|busy|tiring|rough|awful|great)\\b)(?:[a-z-]+\\s+){0,3}(?:${DAY_PARTS}|${WEEKDAYS})\\b`,
    ),
  ],
  [2, pattern("^(?:and\\s+)?it\\s+had\\s+(?:all\\s+)?(?:started|begun|happened)\\b(?!\\s+to\\b)")],
  [
    2,
    pattern(
      `^it\\s+had\\s+been\\s+(?:an?|the|early|late)\\s+(?:[a-z-]+\\s+){0,3}(?:${DAY_PARTS}|${WEEKDAYS}|${MONTHS.join("|")}),?\\s+(?:in|of|on|when|that|then|the|too)\\b`,
    ),
  ],
  [1, pattern("^(?:once|at\\s+first|in\\s+the\\s+beginning)\\b")],
];

const THE_DAY_WE = new RegExp(
  `^(?:The|That)\\s+(?:very\\s+)?(?:first\\s+|last\\s+)?(?:${PERIOD})\\s+(?:that\\s+|when\\s+)?(?:he|she|they|we|I|\\p{Lu}\\p{L}+|(?:the|his|her|my|our)\\s+\\w+)\\s+(?:\\w+ly\\s+)?\\w+`,
  "u",
);
/** "The night we buried him, the whole family was ...": a time of its own that opens a sentence. */
export const opensWithDay = (sentence: string): boolean => THE_DAY_WE.test(sentence) && !UNTIL_HERE.test(sentence);

const OTHERWISE = pattern(
  "^(?:but\\s+|and\\s+)?(?:it|he|she|they|we|i|things|matters|\\w+)\\s+had(?:n['’]t|\\s+not)\\s+always\\b",
);
/** "They had not always been so": a turn to how it was, which the next sentence shows. */
export const wasOtherwise = (sentence: string): boolean => OTHERWISE.test(sentence);

/** What lasts until the scene is no time of its own. */
const UNTIL_HERE = pattern(
  "\\b(?:since(?!\\s+(?:[a-z]+\\s+){1,2}(?:was|were)\\b)|by\\s+(?:now|(?:the|this|that)\\s+time)|for\\s+the\\s+(?:first|last|second)\\s+time|it\\s+was\\s+(?:[a-z]+\\s+){1,4}before|already|yet|so\\s+far|ever\\s+since|for\\s+(?:some|a\\s+long)\\s+time|for\\s+(?:the\\s+(?:last|past)\\s+)?(?:(?:an?|many|some|several|two|three|four|five|six|ten|twenty)\\s+)?(?:years|months|weeks|days|hours|minutes|long)|all\\s+(?:day|week|month|year|night|morning|evening|afternoon|summer|winter|(?:the|that)\\s+\\w+)|never|always|(?:a\\s+)?(?:minutes?|moments?|seconds?)\\s+(?:before|earlier|ago)|the\\s+(?:moment|instant|minute))\\b",
);

/** How firmly a sentence names a time of its own that lies before: 0 not at all, 2 firmly. */
export function namesEarlierTime(sentence: string): number {
  if (UNTIL_HERE.test(sentence)) return 0;
  let most = 0;
  for (const [weight, anchor] of ANCHORS) if (weight > most && anchor.test(sentence)) most = weight;
  return most;
}

const MEMORY = pattern(
  "\\b(?:(?<!no\\s)(?<!the\\s)memor(?:y|ies)\\s+(?:\\w+\\s+){0,3}(?:came|comes|come|returned|rose|surfaced|hit|flooded|flashed|washed|swept|took|pulled|played)|memory\\s+of\\s+(?:the|that|their|his|her|my|our)\\s+(?:first|last|day|night|morning|evening|afternoon|time|summer|winter)\\b|memory\\s+like\\s+it|(?:lost|deep|sank|sunk|fell|drowned)\\s+in(?:to)?\\s+(?:\\w+\\s+)?memor(?:y|ies)|reminisc\\w+|(?:thought|thinks?|thinking|mind|thoughts)\\s+(?:\\w+\\s+){0,3}back\\s+(?:to|on|over)\\b|like\\s+it\\s+(?:was|were|had\\s+been)\\s+yesterday|(?:came|comes|rushed|flooding|flooded|rushing)\\s+(?:flooding\\s+|rushing\\s+|all\\s+)?back\\s+(?:to\\s+(?:me|him|her|them)|in\\s+a)|(?:took|takes|brought|carried)\\s+(?:me|him|her|them)\\s+back\\b|flash(?:ed|es)?\\s?-?backs?|(?:remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|(?:thought|think|thinks)\\s+(?:of|about))\\s+(?:[a-z'’]+\\s+){0,5}(?:day|night|time|evening|morning|afternoon|week|month|year|summer|winter|autumn|spring|childhood|first|last|wedding|funeral|meeting|party|dance|once)\\b)",
);
const STARTS = pattern(
  "^(?:and\\s+|this\\s+is\\s+how\\s+|that['’]s\\s+how\\s+)?it\\s+(?:had\\s+)?(?:all\\s+)(?:started|began|begun|happened)\\s+(?:with|at|when|on|in|like|last|one|back|the|a|an|that|so|because)\\b",
);
const FIRST_EVER = pattern(
  "^(?:that|the|this|his|her)\\s+(?:[a-z'’-]+\\s+){1,4}(?:was|had\\s+been)\\s+the\\s+(?:very\\s+)?first\\s+(?:thing|time|words?|place)\\s+(?:that\\s+)?(?:he|she|they|i|we|\\w+)\\s+(?:had\\s+)?ever\\b",
);
/**
 * A sentence that goes back to where things began, in whatever past: "It all started at the fair", "That scarf was the
 * first thing he ever noticed".
 */
export const startsEarlier = (sentence: string): boolean => STARTS.test(sentence) || FIRST_EVER.test(sentence);

const THAT_YEAR = pattern("\\bthat\\s+(?:same\\s+)?(?:spring|summer|autumn|winter|year)\\b");
const OF_AN_AGE = new RegExp(
  `^(?:[Hh]e|[Ss]he|[Tt]hey|I|\\p{Lu}\\p{L}+)\\s+(?:was|were)\\s+(?:only\\s+|just\\s+|still\\s+|not\\s+yet\\s+|about\\s+)?(?:${NUMBER_WORDS}|\\d{1,2})(?:\\s+years\\s+old)?(?:,|\\.|\\s+and\\b)`,
  "u",
);
/**
 * How a scene opens that shows what was long before: "The river was high that summer"; "She was nine, and had run away".
 * `pluperfect`: whether this or the next sentence has one.
 */
export const opensEarlier = (sentence: string, pluperfect: boolean): boolean =>
  THAT_YEAR.test(sentence) || (pluperfect && OF_AN_AGE.test(sentence));

const FORGETTING = pattern(
  "\\b(?:not|n't|n’t|never|couldn|try|tried|tries|trying)\\b[^,;]{0,20}\\b(?:remember|recall)|remember(?:ed|s)?\\s+to\\b|remember(?:ed|s)?\\s+(?:that|how|what|why|where)\\b",
);

/** A sentence that turns to memory: "She remembered the night of the fire". */
export const turnsToMemory = (sentence: string): boolean => MEMORY.test(sentence) && !FORGETTING.test(sentence);

const RETURN = pattern(
  "^(?:[\"“‘'*_]?(?:and\\s+)?now\\b(?!\\s+(?:and\\s+then|that|then)\\b)|(?:but\\s+)?(?:all\\s+)?that\\s+(?:had\\s+been|was)\\s+(?:[a-z]+\\s+){1,5}(?:ago|before|since)\\b|(?:but\\s+)?that\\s+was\\s+(?:then|before)\\b|back\\s+(?:in|to)\\s+the\\s+(?:present|here)|in\\s+the\\s+present\\b)",
);
const WAKING =
  /^(?:[A-Z][\p{L}'’]+|he|she|they|i|we|the\s+\w+|then\s+(?:he|she|i))\s+(?:\w+ly\s+)?(?:blink|blinked|blinks|came\s+(?:back|out\s+of|to\b)|comes\s+(?:back|out\s+of)|come\s+(?:back|out\s+of)|sh(?:ook|akes?)\s+(?:\w+\s+){0,2}(?:the\s+memory|himself|herself|myself|themselves|the\s+thought|(?:his|her|my)\s+head|it\s+off|off)|pushe?[ds]?\s+the\s+(?:memory|thought)|returned\s+to\s+the\s+present|snap(?:ped|s)?\s+(?:back|out\s+of)|was\s+(?:jerked|pulled|brought|dragged|startled|snapped)\s+(?:back|out\s+of|from))/iu;

/** The head of a paragraph that brings back the frame. */
export const returnsToFrame = (head: string): boolean => RETURN.test(head) || WAKING.test(head);

const CLOSING = pattern(
  "\\b(?:that|this|it|all\\s+(?:that|this))\\s+(?:had\\s+(?:all\\s+)?been|was)\\s+(?:[a-z]+\\s+){1,5}(?:ago|before)\\b",
);
/** A sentence that says how long ago it was: what it closes is over. */
export const closesMemory = (sentence: string): boolean => CLOSING.test(sentence) && sentence.length < 90;

const GOES_ON = new RegExp(
  `^(?:by\\s+the\\s+(?:end|time)\\b|(?:the|that)\\s+(?:next|following|same|whole)?\\s*(?:${PERIOD})\\b|(?:a|an|\\w+)\\s+(?:hour|day|week|month|year)s?\\s+(?:later|after)\\b|(?:after|afterwards|later|then|soon|when|that)\\b)`,
  "i",
);
/** The head of a paragraph that goes on in the time that was told of. */
export const goesOn = (head: string): boolean => GOES_ON.test(head);
