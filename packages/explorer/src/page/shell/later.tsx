import { type ComponentType, createElement } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A view whose code is fetched when somebody first looks at it, so that a story opens sooner. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let there: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [tries, setTries] = useState(0);
    const [state, setState] = useState<"fetching" | "there" | "failed">(there ? "there" : "fetching");
    useEffect(() => {
      if (there) return;
      let wanted = true;
      setState("fetching");
      load().then(
        (view) => {
          there = view;
          if (wanted) setState("there");
        },
        () => wanted && setState("failed"),
      );
      return () => {
        wanted = false;
      };
    }, [tries]);
    if (there) return createElement(there, props);
    if (state !== "failed") return <div class="empty" aria-busy="true" />;
    return (
      <div class="empty" role="alert">
        <h1>This page could not be fetched</h1>
        <p>Is the server still running?</p>
        <button type="button" class="plain" onClick={() => setTries(tries + 1)}>
          Try again
        </button>
      </div>
    );
  };
}
