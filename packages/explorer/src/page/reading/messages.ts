import type { Corrections, Story } from "@fabula/story";

/** To the worker: read these bytes; read what was read last again, whole (null) or up to an offset. */
export type Order =
  | { what: "read"; bytes: Uint8Array<ArrayBuffer>; name: string; corrections: Corrections }
  | { what: "again"; until: number | null; corrections: Corrections };

/** From the worker. `done` of `all` stages are behind us; `stage` is the layer that is being made. */
export type Report =
  | { what: "progress"; stage: string; done: number; all: number }
  | { what: "story"; story: Story }
  | { what: "failed"; message: string };
