/** Words that, with a capital, begin a sentence rather than go on with a name: "from A to B. The road", "the U.S. But". */
export const STARTERS: ReadonlySet<string> = new Set(
  `I He She It They We You The A An This That These Those There Then But And So What When Where Why How Who If In On At
   For From With After Before Once Now Here My His Her Their Our Your Its As No Not Yes Oh Well Still Perhaps Maybe`.split(
    /\s+/,
  ),
);
