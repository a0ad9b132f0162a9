import { useEffect } from "preact/hooks";
import { keyOf } from "./keys.ts";

/** Does what keys mean while a component is there. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || !Object.hasOwn(acts, key)) return;
      event.preventDefault();
      acts[key]!();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
