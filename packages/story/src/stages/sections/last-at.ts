/** The last of a list in text order that starts at an offset or before. */
export function lastIndexAt(list: readonly { start: number }[], offset: number): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const lastAt = <T extends { start: number }>(list: readonly T[], offset: number): T | undefined =>
  list[lastIndexAt(list, offset)];
