import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, bookOf } from "../book/book.ts";
import { Interrupted, type Progress, Reader } from "../reading/reader.ts";
import { bytesOf, type Offer } from "../start/offers.ts";

export type OtherPhase =
  | { at: "none"; failure: { name: string; message: string } | null }
  | { at: "reading"; name: string; progress: Progress | null }
  | { at: "open"; book: Book };

export interface OtherStory {
  phase: OtherPhase;
  openFile(file: File): void;
  openOffer(offer: Offer): void;
  close(): void;
}

/** The story that the open one is compared with: read by a worker of its own, which ends with it. */
export function useOtherStory(): OtherStory {
  const reader = useMemo(() => new Reader(), []);
  const [phase, setPhase] = useState<OtherPhase>({ at: "none", failure: null });
  const wish = useRef(0);
  const open = useCallback(
    async (name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>) => {
      wish.current++;
      const mine = wish.current;
      setPhase({ at: "reading", name, progress: null });
      try {
        const story = await reader.read(await bytes(), name, [], (progress) => {
          if (mine === wish.current) setPhase({ at: "reading", name, progress });
        });
        if (mine === wish.current) setPhase({ at: "open", book: bookOf(story, []) });
      } catch (error) {
        if (mine !== wish.current || error instanceof Interrupted) return;
        setPhase({ at: "none", failure: { name, message: error instanceof Error ? error.message : String(error) } });
      }
    },
    [reader],
  );
  const close = useCallback(() => {
    wish.current++;
    reader.stop();
    setPhase({ at: "none", failure: null });
  }, [reader]);
  useEffect(() => () => reader.stop(), [reader]);
  return {
    phase,
    openFile: (file) => void open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openOffer: (offer) => void open(offer.file, () => bytesOf(offer)),
    close,
  };
}
