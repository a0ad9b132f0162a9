/** Edits (insert, delete, replace, swap of neighbours) between two words; stops counting past `limit`. Damerau (1964). */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length];
}

/**
 * How a name sounds, roughly: letters and pairs of letters that English reads alike are levelled ("Kaitlin" and
 * "Katelyn", "Petrovsky" and "Petrofsky"); vowels that sound different stay apart ("Marian" and "Marion").
 */
export function soundKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = heard(name);
  KEYS.set(name, key);
  return key;
}

/** Each name is compared with many others: its key is made once. No story of people has more names than this. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 60_000;

function heard(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .replace(/ph|v/g, "f")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/ck|c|q/g, "k")
    .replace(/gh/g, "")
    .replace(/a([bdfgklmnprst])e(?=[bdfgklmnprst]|$)/g, "ai$1")
    .replace(/ai|ay|ei|ey(?=.)/g, "e")
    .replace(/ee|ea|ie|ey/g, "i")
    .replace(/oo|ou/g, "u")
    .replace(/[yj]/g, "i")
    .replace(/(?<=.)h/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=..)e$/, "");
}
