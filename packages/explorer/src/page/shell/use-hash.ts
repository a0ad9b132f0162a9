import { useEffect, useState } from "preact/hooks";
import { type Route, routeOf } from "./route.ts";

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const change = () => setHash(location.hash);
    addEventListener("hashchange", change);
    return () => removeEventListener("hashchange", change);
  }, []);
  return routeOf(hash);
}
