import { ByteWriter, Lemmatizer, LONGEST_ENDING, lemmaBase, normalized } from "@fabula/story/learn";

export interface LemmaExample {
  form: string;
  /** Penn Treebank tag. */
  xpos: string;
  lemma: string;
}

/**
 * Learns rules from short endings to long ones, then whole words: an ending gets a rule only where it does better than
 * the rules that would apply without it. Endings must have been seen in two different words. Returns the weight file.
 */
export function trainLemmatizer(examples: readonly LemmaExample[]): Uint8Array<ArrayBuffer> {
  const counts = new Map<string, { xpos: string; lower: string; rules: Map<string, number> }>();
  for (const { form, xpos, lemma } of examples) {
    const word = lemmaBase(form, xpos);
    if (lemma === "_" || !/\p{L}/u.test(word) || /\s/.test(word + lemma)) continue;
    const key = `${xpos} ${word.toLowerCase()}`;
    const entry = counts.get(key) ?? { xpos, lower: word.toLowerCase(), rules: new Map<string, number>() };
    const rule = ruleFrom(word, normalized(lemma));
    entry.rules.set(rule, (entry.rules.get(rule) ?? 0) + 1);
    counts.set(key, entry);
  }
  const rules = new Map<string, string>();
  /** The rule that applies to each word so far. */
  const current = new Map<string, string>();
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const endings = new Map<string, { words: string[]; rules: Map<string, number> }>();
    for (const [key, { xpos, lower, rules: seen }] of counts) {
      if (lower.length < length) continue;
      const ending = `${xpos} ${lower.slice(lower.length - length)}`;
      const group = endings.get(ending) ?? { words: [] as string[], rules: new Map<string, number>() };
      group.words.push(key);
      // A word counts by types more than by tokens, since the rule is for words that were never seen.
      for (const [rule, n] of seen) group.rules.set(rule, (group.rules.get(rule) ?? 0) + Math.min(n, 3));
      endings.set(ending, group);
    }
    for (const [ending, { words, rules: votes }] of endings) {
      if (words.length < 2 && length > 0) continue;
      const winner = most(votes);
      if (winner === undefined) continue;
      const right = (rule: string): number => votes.get(rule) ?? 0;
      const standing = current.get(words[0]!) ?? "0";
      if (winner !== standing && right(winner) > right(standing) + (length > 0 ? 1 : 0)) {
        rules.set(ending, winner);
        for (const word of words) current.set(word, winner);
      }
    }
  }
  for (const [key, { xpos, lower, rules: seen }] of counts) {
    const winner = most(seen)!;
    if (winner === (current.get(key) ?? "0")) continue;
    // Names are seen once and written in many ways: an exception needs a second witness.
    const times = seen.get(winner)!;
    if (times >= (xpos.startsWith("NNP") ? 2 : 1)) rules.set(`${xpos} ^${lower}`, winner);
  }
  const out = new ByteWriter();
  Lemmatizer.write(out, rules);
  return out.done();
}

/** How to get from a word to its lemma: characters to cut, and what to add. */
function ruleFrom(word: string, lemma: string): string {
  let shared = 0;
  while (shared < word.length && word[shared] === lemma[shared]) shared++;
  return `${word.length - shared}${lemma.slice(shared)}`;
}

function most(votes: ReadonlyMap<string, number>): string | undefined {
  let winner = "";
  for (const [rule, n] of votes) {
    const lead = winner === "" ? 1 : n - votes.get(winner)!;
    if (lead > 0 || (lead === 0 && rule < winner)) winner = rule;
  }
  return winner === "" ? undefined : winner;
}
