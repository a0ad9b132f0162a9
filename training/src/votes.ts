/** For each key the value that is voted for most; of equals the least. */
export function mostVoted<Key, Value extends string | number>(votes: Iterable<readonly [Key, Value]>): Map<Key, Value> {
  const counts = new Map<Key, Map<Value, number>>();
  for (const [key, value] of votes) {
    const own = counts.get(key) ?? new Map<Value, number>();
    counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, own]) => [key, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}
