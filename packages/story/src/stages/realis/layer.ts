/**
 * 1 at each word (verb, noun, adjective) that names an event which the text asserts as happening or having happened to
 * particular participants: "realis" events, as LitBank draws them (Sims, Park, Bamman 2019). Futures, wishes, denials,
 * conditions, questions and what holds in general are none.
 */
export type Realis = Uint8Array;
