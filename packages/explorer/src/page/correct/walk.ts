import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

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
