/** Numbers as chapters bear them. */
const UNITS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

const WORDS = new Map<string, number>();
for (const [i, w] of UNITS.entries()) WORDS.set(w, i + 1);
for (const [i, w] of ORDINALS.entries()) WORDS.set(w, i + 1);
for (const [i, w] of TENS.entries()) WORDS.set(w, 20 + 10 * i);
for (const [i, w] of ORDINAL_TENS.entries()) WORDS.set(w, 20 + 10 * i);
TENS.forEach((tens, i) => {
  for (let u = 0; u < 9; u++) {
    for (const unit of [UNITS[u]!, ORDINALS[u]!]) {
      for (const joint of ["-", " "]) WORDS.set(tens + joint + unit, 20 + 10 * i + u + 1);
    }
  }
});

const ROMAN = /^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,4})$/;
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** "IV", "4", "four", "fourth", "twenty-first"; null for what is no number. */
export function numberOf(word: string): number | null {
  const w = word.toLowerCase();
  if (/^\d{1,4}(?:st|nd|rd|th)?$/.test(w)) return Number.parseInt(w, 10);
  const named = WORDS.get(w);
  if (named !== undefined) return named;
  if (!w || w.length > 15 || !ROMAN.test(w)) return null;
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    const value = VALUES[w[i]!]!;
    sum += value < (VALUES[w[i + 1]!] ?? 0) ? -value : value;
  }
  return sum;
}

/** All number words, longest first, for patterns. */
export const NUMBER_WORDS = [...WORDS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
