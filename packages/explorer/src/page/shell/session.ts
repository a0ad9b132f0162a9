import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, bookOf } from "../book/book.ts";
import { storeBookmark, storedBookmark } from "../bookmark/stored.ts";
import { besideStory, type CorrectionStore, inBrowser } from "../correct/store.ts";
import { type Corrector, useCorrections } from "../correct/use-corrections.ts";
import { Interrupted, type Progress, Reader } from "../reading/reader.ts";
import { bytesOf, type Offer, shelf } from "../start/offers.ts";

/** A file may be so large; the same as on the command line. */
const MOST_BYTES = 256 * 1024 * 1024;
/** How long a person may go on correcting before the story is read again, in ms. */
const PAUSE = 700;

export type Phase =
  | { at: "start" }
  | { at: "reading"; name: string; progress: Progress | null }
  | { at: "failed"; name: string; message: string }
  /** `whole` is shown no more than `book`, which ends at the bookmark if there is one. */
  | { at: "open"; book: Book; whole: Book };

export interface Session {
  phase: Phase;
  shelf: readonly Offer[];
  corrector: Corrector;
  /** How far the story has been read again with the latest corrections; null where the page shows them all. */
  rereading: Progress | null;
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
  const [rereading, setRereading] = useState<Progress | null>(null);
  const { corrector, begin } = useCorrections();
  const corrections = useRef(corrector.now);
  corrections.current = corrector.now;
  /** Counts what was asked for, so that what comes of an older wish is dropped. */
  const wish = useRef(0);

  const fail = useCallback((name: string, mine: number, error: unknown) => {
    if (mine !== wish.current || error instanceof Interrupted) return;
    setPhase({ at: "failed", name, message: error instanceof Error ? error.message : String(error) });
  }, []);

  const cut = useCallback(
    async (whole: Book, offset: number, mine: number) => {
      const name = `${whole.title}, up to the bookmark`;
      setPhase({ at: "reading", name, progress: null });
      const given = corrections.current;
      const story = await reader.again(offset, given, (progress) => {
        if (mine === wish.current) setPhase({ at: "reading", name, progress });
      });
      if (mine === wish.current) setPhase({ at: "open", book: bookOf(story, given, whole), whole });
    },
    [reader],
  );

  const open = useCallback(
    async (
      name: string,
      bytes: () => Promise<Uint8Array<ArrayBuffer>>,
      keeper: (bytes: Uint8Array) => CorrectionStore,
    ) => {
      wish.current++;
      const mine = wish.current;
      const current = () => mine === wish.current;
      reader.stop();
      setRereading(null);
      setPhase({ at: "reading", name, progress: null });
      try {
        const found = await bytes();
        const store = keeper(found);
        const given = await store.load();
        if (!current()) return;
        begin(store, given);
        corrections.current = given;
        const story = await reader.read(found, name, given, (progress) => {
          if (current()) setPhase({ at: "reading", name, progress });
        });
        if (!current()) return;
        const whole = bookOf(story, given);
        const offset = storedBookmark(story);
        if (offset === null) setPhase({ at: "open", book: whole, whole });
        else await cut(whole, offset, mine);
      } catch (error) {
        fail(name, mine, error);
      }
    },
    [reader, cut, begin, fail],
  );

  const openFile = useCallback(
    (file: File) =>
      void open(
        file.name,
        async () => {
          if (file.size > MOST_BYTES)
            throw new Error(`is larger than ${MOST_BYTES / 1024 / 1024} MB; split it, or take the pictures out`);
          return new Uint8Array(await file.arrayBuffer());
        },
        (bytes) => inBrowser(bytesToHex(sha256(bytes))),
      ),
    [open],
  );
  const openOffer = useCallback(
    (offer: Offer) =>
      void open(
        offer.file,
        () => bytesOf(offer),
        (bytes) =>
          offer.corrections ? besideStory(offer.corrections, offer.file) : inBrowser(bytesToHex(sha256(bytes))),
      ),
    [open],
  );
  const bookmark = useCallback(
    (offset: number | null) => {
      if (phase.at !== "open") return;
      const { whole } = phase;
      wish.current++;
      const mine = wish.current;
      setRereading(null);
      storeBookmark(whole.story, offset);
      if (offset === null) setPhase({ at: "open", book: whole, whole });
      else cut(whole, offset, mine).catch((error) => fail(whole.title, mine, error));
    },
    [phase, cut, fail],
  );
  const close = useCallback(() => {
    wish.current++;
    reader.stop();
    setRereading(null);
    setPhase({ at: "start" });
    location.hash = "";
  }, [reader]);

  // What was corrected shows when the story has been read again; until then the page stays as it is.
  useEffect(() => {
    if (phase.at !== "open") return;
    const { book, whole } = phase;
    const given = corrector.now;
    if (book.corrections === given && whole.corrections === given) {
      setRereading(null);
      return;
    }
    const mine = wish.current;
    const current = () => mine === wish.current && corrections.current === given;
    const step = (progress: Progress) => current() && setRereading(progress);
    setRereading({ stage: "", share: 0 });
    const due = setTimeout(async () => {
      try {
        const whole = bookOf(await reader.again(null, given, step), given, undefined, phase.whole);
        const until = book.isCut ? book.story.text.length : null;
        if (!current()) return;
        const shown = until === null ? whole : bookOf(await reader.again(until, given, step), given, whole);
        if (!current()) return;
        setRereading(null);
        setPhase({ at: "open", book: shown, whole });
      } catch (error) {
        fail(whole.title, mine, error);
      }
    }, PAUSE);
    return () => clearTimeout(due);
  }, [phase, corrector.now, reader, fail]);

  useEffect(() => {
    shelf().then(
      (found) => {
        setOffers(found);
        if (found.length === 1) openOffer(found[0]!);
      },
      () => setOffers([]),
    );
  }, [openOffer]);

  return { phase, shelf: offers, corrector, rereading, openFile, openOffer, bookmark, close };
}
