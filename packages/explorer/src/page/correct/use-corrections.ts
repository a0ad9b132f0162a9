import type { Correction, Corrections } from "@fabula/story";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { began, done, type History, redone, undone, withCorrections } from "./history.ts";
import type { CorrectionStore } from "./store.ts";

/** The corrections of the open story, and all that can be done to them. Each change is kept at once. */
export interface Corrector {
  now: Corrections;
  /** Where they are kept, in words; a sentence where keeping them failed. */
  where: string;
  failure: string | null;
  canUndo: boolean;
  canRedo: boolean;
  add(corrections: Corrections): void;
  takeAway(gone: readonly Correction[]): void;
  undo(): void;
  redo(): void;
  /** Takes the corrections of another story's file, or none. */
  replace(corrections: Corrections): void;
}

const NOTHING = began([]);

export function useCorrections(): { corrector: Corrector; begin(store: CorrectionStore, now: Corrections): void } {
  const [history, setHistory] = useState<History>(NOTHING);
  const [failure, setFailure] = useState<string | null>(null);
  const store = useRef<CorrectionStore | null>(null);
  // Keys may follow each other faster than the page is drawn.
  const latest = useRef<History>(NOTHING);
  /** Saves follow each other, so that the last one is what is kept. */
  const saving = useRef<Promise<void>>(Promise.resolve());

  const move = useCallback((to: (h: History) => History) => {
    const next = to(latest.current);
    if (next === latest.current) return;
    latest.current = next;
    setHistory(next);
    const { current: keeper } = store;
    saving.current = saving.current
      .then(() => keeper?.save(next.now))
      .then(
        () => keeper === store.current && setFailure(null),
        (error: Error) => keeper === store.current && setFailure(error.message),
      )
      .then(() => {});
  }, []);

  const begin = useCallback((keeper: CorrectionStore, now: Corrections) => {
    store.current = keeper;
    latest.current = began(now);
    setHistory(latest.current);
    setFailure(null);
  }, []);

  const corrector = useMemo<Corrector>(
    () => ({
      now: history.now,
      where: store.current?.where ?? "",
      failure,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      add: (added) => added.length && move((h) => done(h, withCorrections(h.now, added))),
      takeAway: (gone) =>
        move((h) =>
          done(
            h,
            h.now.filter((c) => !gone.includes(c)),
          ),
        ),
      undo: () => move(undone),
      redo: () => move(redone),
      replace: (list) => move((h) => done(h, list)),
    }),
    [history, failure, move],
  );
  return { corrector, begin };
}
