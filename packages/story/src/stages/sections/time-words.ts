/** Units of time with their ISO 8601 designators, and how many of them one word stands for. */
export const UNITS: ReadonlyMap<string, { designator: string; times: number; clock: boolean }> = new Map(
  Object.entries({
    second: ["S", 1, true],
    minute: ["M", 1, true],
    hour: ["H", 1, true],
    day: ["D", 1, false],
    night: ["D", 1, false],
    morning: ["D", 1, false],
    afternoon: ["D", 1, false],
    evening: ["D", 1, false],
    week: ["W", 1, false],
    fortnight: ["W", 2, false],
    month: ["M", 1, false],
    year: ["Y", 1, false],
    decade: ["Y", 10, false],
    century: ["Y", 100, false],
    centurie: ["Y", 100, false],
  }).map(([word, [designator, times, clock]]): [string, { designator: string; times: number; clock: boolean }] => [
    word,
    { designator: designator as string, times: times as number, clock: clock as boolean },
  ]),
);

export const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** Days and parts of the day that follow "the next" or stand after "that": a paragraph that begins with them begins anew. */
export const DAY_PARTS =
  "day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter|dawn|noon|midnight";
export const WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
