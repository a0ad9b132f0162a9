import type { Gender } from "../mentions/layer.ts";

/** Somebody in the story: one of `names.people`, the narrator, or somebody known only by description. */
export interface Entity {
  /** Index into `names.people`, or -1. */
  person: number;
  gender: Gender;
  plural: boolean;
  narrator: boolean;
  /** For a group: indices of its members' entities, where known. */
  members?: number[];
}

export interface Coreference {
  readonly entities: readonly Entity[];
  /** For each mention: index into `entities`, -1 where unknown. */
  readonly entityOf: Int32Array;
  /** For each mention: how sure that is, 0..1. */
  readonly confidence: Float32Array;
  /** For mentions that name a speaker and could mean several: how likely each of them is. */
  readonly leanings: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Entities without mentions of their own that were found to be another: "Kurt's mother", once she is known by name. */
  readonly same?: ReadonlyMap<number, number>;
}
