/**
 * The tree over the kept words alone. A word that hung on one left out hangs on that one's head; where the root is left
 * out, its first kept child becomes the root and the others hang on it.
 */
export function bareTree(
  kept: readonly number[],
  heads: readonly number[],
  deprels: readonly string[],
): { heads: number[]; deprels: string[] } {
  const place = new Map(kept.map((word, k) => [word, k]));
  const bare = kept.map((word) => {
    let head = heads[word]!;
    while (head >= 0 && !place.has(head)) head = heads[head]!;
    return head < 0 ? -1 : place.get(head)!;
  });
  const relations = kept.map((word) => deprels[word]!);
  const root = bare.indexOf(-1);
  bare.forEach((head, k) => {
    if (head >= 0) return;
    if (k === root) relations[k] = "root";
    else bare[k] = root;
  });
  return { heads: bare, deprels: relations };
}
