import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, bookOf } from "../book/book.ts";
import { storeBookmark, storedBookmark } from "../bookmark/stored.ts";
import { Interrupted, type Progress, Reader } from "../reading/reader.ts";
import { bytesOf, type Offer, shelf } from "../start/offers.ts";

/** A file may be so large; the same as on the command line. */
const MOST_BYTES = 256 * 1024 * 1024;

export type Phase =
  | { at: "start" }
  | { at: "reading"; name: string; progress: Progress | null }
  | { at: "failed"; name: string; message: string }
  /** `whole` is shown no more than `book`, which ends at the bookmark if there is one. */
  | { at: "open"; book: Book; whole: Book };

export interface Session {
  phase: Phase;
  shelf: readonly Offer[];
  openFile(file: File): void;
  openOffer(offer: Offer): void;
  /** Shows the open story up to an offset, as if the rest did not exist; null: all of it. */
  bookmark(offset: number | null): void;
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

  const cut = useCallback(
    async (whole: Book, offset: number, mine: number) => {
      const name = `${whole.title}, up to the bookmark`;
      setPhase({ at: "reading", name, progress: null });
      const story = await reader.until(offset, (progress) => {
        if (mine === wish.current) setPhase({ at: "reading", name, progress });
      });
      if (mine === wish.current) setPhase({ at: "open", book: bookOf(story, whole), whole });
    },
    [reader],
  );

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
        if (!current()) return;
        const whole = bookOf(story);
        const offset = storedBookmark(story);
        if (offset === null) setPhase({ at: "open", book: whole, whole });
        else await cut(whole, offset, mine);
      } catch (error) {
        if (!current() || error instanceof Interrupted) return;
        setPhase({ at: "failed", name, message: error instanceof Error ? error.message : String(error) });
      }
    },
    [reader, cut],
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
  const bookmark = useCallback(
    (offset: number | null) => {
      if (phase.at !== "open") return;
      const { whole } = phase;
      wish.current++;
      const mine = wish.current;
      storeBookmark(whole.story, offset);
      if (offset === null) {
        setPhase({ at: "open", book: whole, whole });
        return;
      }
      cut(whole, offset, mine).catch((error) => {
        if (mine !== wish.current || error instanceof Interrupted) return;
        setPhase({ at: "failed", name: whole.title, message: error instanceof Error ? error.message : String(error) });
      });
    },
    [phase, cut],
  );
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

  return { phase, shelf: offers, openFile, openOffer, bookmark, close };
}
