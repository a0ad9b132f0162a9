import type { Alias } from "../../story.ts";
import type { Gender } from "../mentions/layer.ts";

/** One who is known by a name, with all the ways in which the text names them. */
export interface NamedPerson {
  /** The fullest name. */
  name: string;
  kind: "person" | "group" | "animal" | "other";
  aliases: Alias[];
  gender: Gender;
  /** In lower case, where a name of theirs has one. */
  given: string | null;
  surname: string | null;
  /** Titles that they bear ("mr", "captain"). */
  titles: readonly string[];
  /** 0..1: how sure the gender is. */
  genderConfidence: number;
  /** Offset of the first mention. */
  first: number;
}

/** People in order of first mention, and whom each name mention means. */
export interface Names {
  readonly people: readonly NamedPerson[];
  /** For each mention: index into `people`, -1 where it is no name or nobody knows whose. */
  readonly personOf: Int32Array;
}
