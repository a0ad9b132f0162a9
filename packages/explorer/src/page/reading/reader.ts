import type { Story } from "@fabula/story";
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

/** The page's side of the worker: one reading at a time; a new one, and `stop`, call the last one off. */
export class Reader {
  private worker: Worker | null = null;
  private callOff: (() => void) | null = null;

  /** @throws Error with a sentence for a person; Interrupted */
  read(bytes: Uint8Array<ArrayBuffer>, name: string, progress: (p: Progress) => void): Promise<Story> {
    this.stop();
    return this.order({ what: "read", bytes, name }, progress);
  }

  /** The story that was read last, up to an offset, as if the rest did not exist. */
  until(offset: number, progress: (p: Progress) => void): Promise<Story> {
    return this.order({ what: "until", offset }, progress);
  }

  /** Ends what is being read. A worker cannot be talked to while it reads, so it is ended as a whole. */
  stop(): void {
    if (!this.callOff) return;
    this.worker?.terminate();
    this.worker = null;
    this.callOff();
  }

  private order(order: Order, progress: (p: Progress) => void): Promise<Story> {
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
