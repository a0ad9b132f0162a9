/**
 * Thrown for everything that cannot be read as a story: one line that says what is wrong and what to do about it.
 * `readInput` throws nothing else.
 */
export class UnreadableInput extends Error {
  override readonly name = "UnreadableInput";
}
