import type { Stretch } from "./stretch.ts";

/**
 * Gives each stretch the kind and the time that lines above it or words at its head say. What stands between "Flashback"
 * and "Flashback over" (or "Present day"; the next chapter ends one too) happens earlier; so does what follows "Six
 * months earlier" until a later time, a return or, without either, the next break. Dated scenes are earlier where their
 * date lies before that of the frame. Where only the end is marked, the flashback is the scene that it ends.
 */
export function markTimes(stretches: Stretch[], letter: (s: Stretch) => boolean): void {
  let open: { kind: Stretch["kind"]; days: number | null; until: "marker" | "break" } | null = null;
  let frame: number | null = null;
  stretches.forEach((s, i) => {
    const marker = s.marker;
    const chapter = s.after?.chapter !== undefined;
    if (marker?.over || marker?.frame) {
      const before = stretches[i - 1];
      if (!open && marker.over && marker.kind && before?.kind === "scene") before.kind = marker.kind;
      open = null;
    } else if (marker?.kind)
      open = {
        kind: marker.kind,
        days: marker.back,
        until: marker.kind === "flashback" || comesBack(stretches, i) ? "marker" : "break",
      };
    else if (marker && marker.back !== null)
      open =
        i > 0
          ? {
              kind: "flashback",
              days: marker.back + (open?.days ?? 0),
              until: comesBack(stretches, i) ? "marker" : "break",
            }
          : null;
    else if (marker && marker.forth !== null) {
      if (open?.days) {
        const left: number = open.days - marker.forth;
        open = left > 0.15 * open.days ? { ...open, days: left } : null;
      }
      if (!open) s.forth = marker.forth;
    } else if (marker && marker.date !== null) {
      if (frame !== null && marker.date < frame - 0.5) {
        s.date = marker.date;
        open = letter(s) ? null : { kind: "flashback", days: frame - marker.date, until: "marker" };
      } else {
        frame = marker.date;
        s.date = frame;
        open = null;
      }
    } else if (open && (chapter || (open.until === "break" && s.after !== null))) open = null;
    if (!open) return;
    s.kind = open.kind;
    s.days = open.days;
  });
}

/** Whether a line further on, in this chapter, takes a flashback back to its frame. */
function comesBack(stretches: readonly Stretch[], from: number): boolean {
  let days = stretches[from]!.marker?.back ?? 0;
  for (let i = from + 1; i < Math.min(stretches.length, from + 50); i++) {
    const s = stretches[i]!;
    if (s.marker?.over || s.marker?.frame) return true;
    if (s.marker?.forth) {
      days -= s.marker.forth;
      if (days <= 0.15 * (stretches[from]!.marker?.back ?? 0)) return true;
    }
    if (s.after?.chapter !== undefined) return false;
  }
  return false;
}
