import { AnchoredText } from "../../corrections/anchor.ts";
import { indexOfCalled } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { calledEntities } from "../coreference/corrected.ts";
import type { FirstLook } from "./first-look.ts";
import type { SceneOfSpeech } from "./scene-of-speech.ts";

/** By quotation, whom a person has said to speak: an entity, -1 for nobody who can be known. */
export function givenSpeakers(scene: SceneOfSpeech, text: string, corrections: Corrections): Map<number, number> {
  const given = new Map<number, number>();
  const lines = corrections.filter((c) => c.do === "speaker");
  if (!lines.length) return given;
  const { quotations, coreference } = scene.input;
  const anchored = new AnchoredText(text);
  const called = calledEntities(scene.input, coreference);
  for (const { line, speaker } of lines) {
    const place = anchored.placeOf(line);
    if (!place) continue;
    const q = quotations.findIndex((q) => q.kind !== "other" && q.start < place.end && q.end > place.start);
    const entity = speaker === null ? -1 : indexOfCalled(called, speaker);
    if (q >= 0 && (speaker === null || entity >= 0)) given.set(q, entity);
  }
  return given;
}

/** Sure, for the lines around it; the others keep a trace, since a chain multiplies. */
const SURE = 0.99;

/** A first look to which the speaker is known, so that the turns around the line are read by it. */
export function lookKnowing(look: FirstLook, speaker: number | undefined): FirstLook {
  const at = speaker === undefined ? -1 : look.candidates.indexOf(speaker);
  if (at < 0) return look;
  return { ...look, p: look.p.map((_, i) => (i === at ? SURE : (1 - SURE) / (look.p.length - 1))) };
}
