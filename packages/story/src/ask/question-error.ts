/** A question that a story cannot answer as it was put: one line for a person, and after a semicolon what to do. */
export class QuestionError extends Error {
  override readonly name = "QuestionError";
}
