import type { Story } from "@fabula/story";

/** To the worker: read these bytes; read what was read last again, up to a place. */
export type Order = { what: "read"; bytes: Uint8Array<ArrayBuffer>; name: string } | { what: "until"; offset: number };

/** From the worker. `done` of `all` stages are behind us; `stage` is the layer that is being made. */
export type Report =
  | { what: "progress"; stage: string; done: number; all: number }
  | { what: "story"; story: Story }
  | { what: "failed"; message: string };
