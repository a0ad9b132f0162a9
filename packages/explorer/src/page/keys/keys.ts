/** All keys, in the order of the help. A view that can do what a key means listens for it. */
export const KEYS = [
  { key: "r", does: "the text" },
  { key: "c", does: "the cast" },
  { key: "t", does: "the ties" },
  { key: "s", does: "the storyline" },
  { key: "m", does: "compare with another story" },
  { key: "/", does: "find" },
  { key: "e", does: "correct what was read wrong" },
  { key: "n", does: "next line of speech" },
  { key: "p", does: "line of speech before" },
  { key: "j", does: "next line whose speaker is unsure" },
  { key: "k", does: "unsure line before" },
  { key: "1–9", does: "correct: say whose the line is; 0: nobody can tell" },
  { key: "x", does: "correct: mark a line or a person, for several at once" },
  { key: "=", does: "correct: the people marked are one" },
  { key: "y", does: "correct: the tie is right; n: it is wrong" },
  { key: "u", does: "undo a correction; U: redo it" },
  { key: "]", does: "next chapter" },
  { key: "[", does: "chapter before" },
  { key: "+", does: "storyline: closer" },
  { key: "-", does: "storyline: further away" },
  { key: "b", does: "set the bookmark where you read, or take it away" },
  { key: "?", does: "these keys" },
  { key: "Esc", does: "close a note" },
] as const;

/** The key of an event that is meant for the page: no field has the focus, and no other key is held. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest("input:not([type=radio]), select, textarea, dialog")) return null;
  return event.key;
}
