/** Tagger, lemmatizer and parser. Placeholder shape: replaced by the learn module. */
export interface SyntaxModel {
  readonly version: number;
}
