import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * Keeps the row that is looked at in view and, once a key or a press has chosen it, in focus: `ref` goes to the list,
 * whose rows carry `data-at`. A press on a row goes to it, once it is over: a row that opens under a press would be missed.
 */
export function useWalk<T extends HTMLElement>(at: number | undefined, chosen: boolean, press: (at: number) => void) {
  const list = useRef<T>(null);
  const pressed = useRef(press);
  pressed.current = press;
  useEffect(() => {
    const click = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
      if (row) pressed.current(Number(row.dataset.at));
    };
    const element = list.current;
    element?.addEventListener("click", click);
    return () => element?.removeEventListener("click", click);
  }, []);
  useLayoutEffect(() => {
    const row = at === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!row) return;
    if (chosen && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }, [at, chosen]);
  return list;
}

/** The item of a sorted list at an offset, else the first after it, else the last. */
export const nearest = <T extends { start: number }>(items: readonly T[], at: number): T | undefined =>
  items.find((i) => i.start >= at) ?? items.at(-1);

/** State whose newest value can be read at once: keys may follow each other faster than the page is drawn. */
export function useNow<T>(first: T): readonly [drawn: T, set: (value: T) => void, now: { readonly current: T }] {
  const [drawn, draw] = useState(first);
  const now = useRef(first);
  const set = useCallback((value: T) => {
    now.current = value;
    draw(() => value);
  }, []);
  return [drawn, set, now];
}

/** A set with something put in, or taken out where it was in. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
