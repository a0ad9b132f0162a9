import type { Span } from "@fabula/story";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, lastAt } from "../book/book.ts";
import { Chapters } from "./chapters.tsx";
import { type Asked, Note } from "./note.tsx";
import { SetText } from "./set-text.ts";
import { turnsOf } from "./turns.ts";

/** The place that was read last, for each story while the page is open: views come and go. */
const places = new WeakMap<Book, number>();

/** The story, set for reading. `span` is brought into view. */
export function ReadView({ book, span }: { book: Book; span: Span | null }) {
  const root = useRef<HTMLElement>(null);
  const set = useRef<SetText | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [place, setPlace] = useState(places.get(book) ?? 0);
  const turns = useMemo(() => turnsOf(book), [book]);

  useEffect(() => {
    const text = new SetText(root.current!, book, turns);
    set.current = text;
    const last = places.get(book);
    if (!span && last) text.show({ start: last, end: last });
    return () => text.close();
  }, [book, turns]);

  useEffect(() => {
    if (span) set.current?.show(span);
  }, [span?.start, span?.end]);

  useEffect(() => {
    let due = 0;
    const look = () => {
      due = 0;
      const offset = set.current?.offsetAt(120) ?? 0;
      places.set(book, offset);
      setPlace(offset);
    };
    const scroll = () => {
      setAsked((now) => (now?.pinned ? now : null));
      due ||= window.setTimeout(look, 200);
    };
    addEventListener("scroll", scroll, { passive: true });
    return () => {
      removeEventListener("scroll", scroll);
      clearTimeout(due);
    };
  }, [book]);

  useEffect(() => {
    const element = root.current!;
    const ask = (pinned: boolean) => (event: Event) => {
      const found = set.current?.pieceAt(event.target);
      setAsked((now) => {
        if (!found) return now?.pinned && !pinned ? now : null;
        return now?.pinned && !pinned ? now : { piece: found.piece, at: found.element.getBoundingClientRect(), pinned };
      });
    };
    const hover = ask(false);
    const press = ask(true);
    element.addEventListener("pointerover", hover);
    element.addEventListener("focusin", hover);
    element.addEventListener("click", press);
    return () => {
      element.removeEventListener("pointerover", hover);
      element.removeEventListener("focusin", hover);
      element.removeEventListener("click", press);
    };
  }, []);

  const { story } = book;
  return (
    <div class="read">
      <Chapters book={book} current={lastAt(book.chapters, place)} />
      <article class="story" lang={story.language} aria-label={book.title}>
        <header class="title-page">
          <h1>{book.title}</h1>
          {story.author && <p class="author">{story.author}</p>}
        </header>
        <div ref={root as never} />
        <p class="fin" aria-hidden="true">
          ❦
        </p>
      </article>
      {asked && <Note book={book} asked={asked} close={() => setAsked(null)} />}
    </div>
  );
}
