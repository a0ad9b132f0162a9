import type { Corrections, Story } from "@fabula/story";
import type { Order, Report } from "./messages.ts";

export interface Progress {
  stage: string;
  /** 0..1 */
  share: number;
}

/** A reading that was called off; not an error to show. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/**
 * The page's side of the worker: one reading at a time. A new file, and `stop`, call off what is being read; readings of
 * the same file wait for each other.
 */
export class Reader {
  private worker: Worker | null = null;
  private callOff: (() => void) | null = null;
  private last: Promise<unknown> = Promise.resolve();
  /** Counts the times that everything was called off. */
  private stops = 0;

  /** @throws Error with a sentence for a person; Interrupted */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    corrections: Corrections,
    progress: (p: Progress) => void,
  ): Promise<Story> {
    this.stop();
    return this.order({ what: "read", bytes, name, corrections }, progress);
  }

  /** The story that was read last: whole (null), or up to an offset, as if the rest did not exist. */
  again(until: number | null, corrections: Corrections, progress: (p: Progress) => void): Promise<Story> {
    return this.order({ what: "again", until, corrections }, progress);
  }

  /** Ends what is being read. A worker cannot be talked to while it reads, so it is ended as a whole. */
  stop(): void {
    this.stops++;
    if (!this.callOff) return;
    this.worker?.terminate();
    this.worker = null;
    this.callOff();
  }

  private order(order: Order, progress: (p: Progress) => void): Promise<Story> {
    const mine = this.stops;
    const next = this.last.then(() => {
      if (mine !== this.stops) throw new Interrupted();
      return this.follow(order, progress);
    });
    this.last = next.catch(() => {});
    return next;
  }

  private follow(order: Order, progress: (p: Progress) => void): Promise<Story> {
    this.worker ??= new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "reader" });
    const worker = this.worker;
    return new Promise<Story>((resolve, reject) => {
      this.callOff = () => reject(new Interrupted());
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        if (data.what === "progress") progress({ stage: data.stage, share: data.done / data.all });
        else if (data.what === "story") resolve(data.story);
        else reject(new Error(data.message));
      };
      worker.onerror = () => {
        this.worker = null;
        reject(new Error("could not be read: the reader ended unexpectedly, perhaps for want of memory"));
      };
      worker.postMessage(order);
    }).finally(() => {
      this.callOff = null;
    });
  }
}
