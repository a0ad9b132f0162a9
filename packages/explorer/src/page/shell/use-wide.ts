import { useEffect, useMemo, useState } from "preact/hooks";

/** Whether there is room for a wide picture. Pictures are drawn for one of two widths, so that their words stay legible. */
export function useWide(): boolean {
  const query = useMemo(() => matchMedia("(min-width: 48rem)"), []);
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const change = () => setWide(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, [query]);
  return wide;
}
