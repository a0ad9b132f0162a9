/**
 * Words written as one that Universal Dependencies counts as two or three, with the lengths of their parts.
 * Apostrophes are written straight here and stand for the curly ones too.
 */
const IRREGULAR: ReadonlyMap<string, readonly number[]> = new Map(
  `can|not gon|na wan|na got|ta out|ta du|n|no gim|me lem|me wha|dya
   't|is 't|was 't|will 't|were 't|would 't|ain't
   d'|you d'|ye d'|ya y'|all y'|know c'm|on more'n
   do|nt did|nt does|nt ca|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt ai|nt
   i|m i|ve you|ve they|ve we|ve you|re they|re you|ll they|ll did|ja`
    .split(/\s+/)
    .filter((entry) => entry.includes("|"))
    .map((entry) => [entry.replaceAll("|", ""), entry.split("|").map((part) => part.length)]),
);

/** What stands after the apostrophe in "he's", "I'm", "they're", "I've", "we'll", "she'd". */
const AFTER_APOSTROPHE: ReadonlySet<string> = new Set(["s", "m", "re", "ve", "ll", "d"]);

/** Words with an apostrophe in them that are one word. */
const WHOLE: ReadonlySet<string> = new Set([
  "ma'am",
  "o'clock",
  "ne'er",
  "e'er",
  "o'er",
  "t'other",
  "e'en",
  "hallowe'en",
  "ha'penny",
  "fo'c's'le",
  "bo's'n",
]);

/**
 * Cuts a word (letters and inner apostrophes) into the words of Universal Dependencies.
 * Returns the lengths of the parts; their sum is the length of `word`. Linear in the length of `word`.
 */
export function cutClitics(word: string): readonly number[] {
  if (word.length > 24) return cutAtApostrophe(word, word.toLowerCase());
  const lower = word.toLowerCase().replace(/[’ʼ`´‘]/g, "'");
  // A changed length (as with "İ") would spoil the counts: such a word is left whole.
  if (lower.length !== word.length) return [word.length];
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (WHOLE.has(lower)) return [word.length];
  return cutAtApostrophe(word, lower);
}

function cutAtApostrophe(word: string, lower: string): readonly number[] {
  const n = word.length;
  const at = lower.lastIndexOf("'");
  if (at <= 0) return [n];
  const tail = lower.slice(at + 1);
  // "don't", "can't", "won't"; and "couldn't've", whose last part has been cut before.
  if (tail === "t" && lower[at - 1] === "n" && at > 1) return [at - 1, n - at + 1];
  if (AFTER_APOSTROPHE.has(tail)) {
    const before = cutAtApostrophe(word.slice(0, at), lower.slice(0, at));
    return [...before, n - at];
  }
  return [n];
}

/** Words that have lost their beginning and keep an apostrophe in its place: "'em", "'cause", "'bout". */
export const BEHEADED: ReadonlySet<string> = new Set(
  `em tis twas twere twill twould til till bout cause cos cuz coz round nuff fraid cept spose stead neath pon gainst
   tween twixt mongst course nother im ere ad ave ow ouse ome elp alf orse ullo ello undred eard imself erself scuse
   lo ole kay tude twon twasn tisn tain`.split(/\s+/),
);

/** Words that have lost their end and keep an apostrophe in its place, beside those in -in' ("goin'"). */
export const CURTAILED: ReadonlySet<string> = new Set(
  "o an th ol ole lil wi d y t jus mos wid yo fo mo po tha gi ha".split(" "),
);
