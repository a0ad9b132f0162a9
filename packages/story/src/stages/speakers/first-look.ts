/** A quotation after the first look: its candidates, their features and what the first ranker thinks of them; nobody last. */
export interface FirstLook {
  candidates: readonly number[];
  features: readonly Uint8Array[];
  p: readonly number[];
}
