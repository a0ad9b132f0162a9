import { isRelationshipType, RELATIONSHIP_TYPES } from "../relationship-types.ts";
import type { Anchor } from "./anchor.ts";
import type { Correction, Corrections } from "./correction.ts";

/** A file of corrections that cannot be used, in words for a person: what is wrong, and after a semicolon what to do. */
export class CorrectionsError extends Error {
  override readonly name = "CorrectionsError";
}

const LONGEST_NAME = 200;
const MOST_NAMES = 100;
const MOST = 100_000;

/** Corrections as a file: JSON, each on a line of its own, so that two versions can be compared line by line. */
export function writeCorrections(corrections: Corrections): string {
  const lines = corrections.map((c) => `  ${JSON.stringify(c)}`);
  return `{"fabulaCorrections": 1, "corrections": [\n${lines.join(",\n")}${lines.length ? "\n" : ""}]}\n`;
}

/** @throws CorrectionsError */
export function readCorrections(text: string): Corrections {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CorrectionsError("is no file of corrections: not JSON; mend it or take it away");
  }
  if (!isObject(file) || !("fabulaCorrections" in file) || !Array.isArray(file.corrections))
    throw new CorrectionsError("is no file of corrections; name one that the page or a person wrote for Fabula");
  if (file.fabulaCorrections !== 1)
    throw new CorrectionsError("holds corrections of another version; write them again with this one");
  if (file.corrections.length > MOST) throw new CorrectionsError(`holds more than ${MOST} corrections; split the file`);
  return file.corrections.map((entry: unknown, i) => {
    const correction = correctionIn(entry);
    if (typeof correction === "string")
      throw new CorrectionsError(`correction ${i + 1}: ${correction}; mend it or take it out`);
    return correction;
  });
}

/** The correction that an entry holds, or what is wrong with it. */
function correctionIn(entry: unknown): Correction | string {
  if (!isObject(entry)) return "is no object";
  switch (entry.do) {
    case "rename":
      if (!isName(entry.who) || !isName(entry.name)) return "rename needs who and name";
      return { do: "rename", who: entry.who, name: entry.name.replace(/\s+/g, " ").trim() };
    case "merge":
      if (!areNames(entry.people, 2)) return "merge needs two or more people";
      return { do: "merge", people: entry.people };
    case "split":
      if (!isName(entry.who) || !areNames(entry.names, 1)) return "split needs who and one or more names";
      return { do: "split", who: entry.who, names: entry.names };
    case "speaker": {
      const line = anchorIn(entry.line);
      if (!line || !(entry.speaker === null || isName(entry.speaker))) return "speaker needs a line and a speaker";
      return { do: "speaker", line, speaker: entry.speaker };
    }
    case "tie": {
      const { people, type, holds } = entry;
      if (!areNames(people, 2) || people.length !== 2) return "tie needs two people";
      if (!isRelationshipType(type)) return `tie needs a type, one of ${RELATIONSHIP_TYPES.join(", ")}`;
      if (typeof holds !== "boolean") return "tie needs holds: true or false";
      const shown = entry.shown === undefined ? undefined : anchorIn(entry.shown);
      if (shown === null) return "shown needs words, before, after and at";
      return { do: "tie", people: [people[0]!, people[1]!], type, holds, ...(shown ? { shown } : {}) };
    }
    default:
      return "says to do what is not known: rename, merge, split, speaker and tie are";
  }
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);
const isName = (x: unknown): x is string => typeof x === "string" && x.trim() !== "" && x.length <= LONGEST_NAME;
const areNames = (x: unknown, least: number): x is string[] =>
  Array.isArray(x) && x.length >= least && x.length <= MOST_NAMES && x.every(isName);

function anchorIn(x: unknown): Anchor | null {
  if (!isObject(x)) return null;
  const { words, before, after, at } = x;
  const isWords = (w: unknown): w is string => typeof w === "string" && w.length <= 2000;
  if (!isWords(words) || !words.trim() || !isWords(before) || !isWords(after)) return null;
  return typeof at === "number" && Number.isSafeInteger(at) && at >= 0 ? { words, before, after, at } : null;
}
