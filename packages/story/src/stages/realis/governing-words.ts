/** Words that say of an act under them whether it happens. A scholar who misses one adds it to its line. */
const KINDS: readonly (readonly [string, string])[] = [
  ["wish", "want wish hope long need yearn desire ask beg request order command tell urge invite advise require"],
  [
    "intend",
    "intend plan mean decide promise resolve arrange propose prepare agree offer undertake swear vow threaten",
  ],
  ["try", "try attempt seek strive endeavour endeavor struggle venture"],
  ["fail", "refuse fail decline forbear avoid forget hesitate prevent hinder forbid neglect omit deny"],
  ["seem", "seem appear suppose imagine fancy pretend believe think guess suspect dream expect fear doubt"],
  ["begin", "begin start commence continue go keep cease stop finish proceed resume"],
  [
    "manage",
    "manage contrive succeed happen chance come help force compel oblige cause make let have get permit allow",
  ],
  ["perceive", "see hear feel watch observe notice find perceive behold discover listen look"],
  ["say", "say tell declare relate report announce remark reply answer cry explain inform assure mention"],
  ["know", "know understand learn remember recall recollect realize realise forget"],
  ["be", "be become remain"],
];

export const GOVERNORS: ReadonlyMap<string, number> = new Map(
  KINDS.flatMap(([, words], i) => words.split(" ").map((word): [string, number] => [word, i + 1])),
);

const lists = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, i) => line.split(" ").map((word): [string, number] => [word, i + 1])));

/** Words in front of a clause: condition, time, cause, comparison, content. */
export const MARKS = lists([
  "if unless whether lest provided except",
  "when while as until till before after since once whenever",
  "because for though although so",
  "than like",
  "that",
  "to",
]);

/** Adverbs of habit, of the single time, of doubt and of denial. */
export const ADVERBS = lists([
  "always often usually sometimes generally frequently seldom rarely ever occasionally commonly daily",
  "then suddenly now once immediately presently instantly again finally soon directly yesterday already just",
  "perhaps maybe possibly probably certainly surely",
  "not n't n’t never no nor hardly scarcely neither",
]);

export const DETERMINERS = lists([
  "the",
  "a an",
  "this that these those",
  "no any every each all some such what which either neither",
  "another other",
]);

export const PREPOSITIONS = lists([
  "of",
  "in into within inside",
  "at on upon",
  "with by",
  "for",
  "to toward towards",
  "from out off",
  "after before during since until till",
  "without against despite",
  "as like than",
]);

/** Auxiliaries: what they do to the verb. */
export const AUXILIARIES = lists([
  "could would might should must may can ought ca",
  "will shall wo 'll ’ll",
  "do does did",
]);
