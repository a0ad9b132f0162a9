import { useEffect, useState } from "preact/hooks";
import type { Book } from "../book/book.ts";
import { type Order, type Stop, stopWords } from "./order.ts";

/** Milliseconds between two stops while it plays. */
const PACE = 700;

/** Moves through a story's moments, by hand or by itself, as told or as it happens (`setOrder` null: there is no difference). */
export function Scrubber({
  book,
  stops,
  index,
  go,
  order,
  setOrder,
}: {
  book: Book;
  stops: readonly Stop[];
  index: number;
  go(index: number): void;
  order: Order;
  setOrder: ((order: Order) => void) | null;
}) {
  const [plays, setPlays] = useState(false);
  const last = stops.length - 1;
  useEffect(() => {
    if (!plays) return;
    if (index >= last) {
      setPlays(false);
      return;
    }
    const timer = setTimeout(() => go(index + 1), PACE);
    return () => clearTimeout(timer);
  }, [plays, index, last, go]);
  const words = stopWords(book, stops[index]!, index === last);
  return (
    <div class="scrubber">
      <button
        type="button"
        class="play"
        onClick={() => {
          if (!plays && index >= last) go(0);
          setPlays(!plays);
        }}
      >
        {plays ? "Pause" : "Play"}
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={index}
        aria-label="Moment of the story"
        aria-valuetext={words}
        onInput={(event) => {
          setPlays(false);
          go(Number(event.currentTarget.value));
        }}
      />
      <output>{words}</output>
      {setOrder && <OrderChoice order={order} setOrder={setOrder} />}
    </div>
  );
}

export function OrderChoice({ order, setOrder }: { order: Order; setOrder(order: Order): void }) {
  return (
    <fieldset class="orders">
      <legend class="unseen">Order</legend>
      {(["telling", "story"] as const).map((o) => (
        <label key={o}>
          <input type="radio" name="order" checked={order === o} onChange={() => setOrder(o)} />
          {o === "telling" ? "as told" : "as it happens"}
        </label>
      ))}
    </fieldset>
  );
}
