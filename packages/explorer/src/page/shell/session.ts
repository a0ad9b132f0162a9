import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, bookOf } from "../book/book.ts";
import { Interrupted, type Progress, Reader } from "../reading/reader.ts";
import { bytesOf, type Offer, shelf } from "../start/offers.ts";

/** A file may be so large; the same as on the command line. */
const MOST_BYTES = 256 * 1024 * 1024;

export type Phase =
  | { at: "start" }
  | { at: "reading"; name: string; progress: Progress | null }
  | { at: "failed"; name: string; message: string }
  | { at: "open"; book: Book };

export interface Session {
  phase: Phase;
  shelf: readonly Offer[];
  openFile(file: File): void;
  openOffer(offer: Offer): void;
  /** Calls off a reading, or closes what is open. */
  close(): void;
}

/** What is open, and how it came to be: one story at a time, read by the worker. */
export function useSession(): Session {
  const reader = useMemo(() => new Reader(), []);
  const [phase, setPhase] = useState<Phase>({ at: "start" });
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  /** Counts what was asked for, so that what comes of an older wish is dropped. */
  const wish = useRef(0);

  const open = useCallback(
    async (name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>) => {
      wish.current++;
      const mine = wish.current;
      const current = () => mine === wish.current;
      reader.stop();
      setPhase({ at: "reading", name, progress: null });
      try {
        const story = await reader.read(await bytes(), name, (progress) => {
          if (current()) setPhase({ at: "reading", name, progress });
        });
        if (current()) setPhase({ at: "open", book: bookOf(story) });
      } catch (error) {
        if (!current() || error instanceof Interrupted) return;
        setPhase({ at: "failed", name, message: error instanceof Error ? error.message : String(error) });
      }
    },
    [reader],
  );

  const openFile = useCallback(
    (file: File) =>
      void open(file.name, async () => {
        if (file.size > MOST_BYTES)
          throw new Error(`is larger than ${MOST_BYTES / 1024 / 1024} MB; split it, or take the pictures out`);
        return new Uint8Array(await file.arrayBuffer());
      }),
    [open],
  );
  const openOffer = useCallback((offer: Offer) => void open(offer.file, () => bytesOf(offer)), [open]);
  const close = useCallback(() => {
    wish.current++;
    reader.stop();
    setPhase({ at: "start" });
    location.hash = "";
  }, [reader]);

  useEffect(() => {
    shelf().then(
      (found) => {
        setOffers(found);
        if (found.length === 1) openOffer(found[0]!);
      },
      () => setOffers([]),
    );
  }, [openOffer]);

  return { phase, shelf: offers, openFile, openOffer, close };
}
