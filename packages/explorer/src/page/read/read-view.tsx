import type { Span } from "@fabula/story";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Book, lastAt } from "../book/book.ts";
import { isUnsure } from "../correct/lines.ts";
import { useKeys } from "../keys/use-keys.ts";
import { Chapters } from "./chapters.tsx";
import { type Asked, Note } from "./note.tsx";
import { keepPlace, placeOf } from "./place.ts";
import { SetText } from "./set-text.ts";
import { turnsOf } from "./turns.ts";

/** What stands above this share of the window counts as read. */
const READ = 0.6;

/** The story, set for reading. `span` is brought into view. */
export function ReadView({ book, span, readOn }: { book: Book; span: Span | null; readOn(): void }) {
  const root = useRef<HTMLElement>(null);
  const set = useRef<SetText | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [place, setPlace] = useState(placeOf(book).top);
  const turns = useMemo(() => turnsOf(book), [book]);

  useEffect(() => {
    const text = new SetText(root.current!, book, turns);
    set.current = text;
    const { top } = placeOf(book);
    if (span) text.show(span);
    else if (book.isCut) text.show({ start: book.story.text.length - 1, end: book.story.text.length - 1 });
    else if (top) text.show({ start: top, end: top });
    look();
    return () => text.close();
  }, [book, turns]);

  useEffect(() => {
    if (span) set.current?.show(span);
  }, [span?.start, span?.end]);

  const look = () => {
    const top = set.current?.offsetAt(120) ?? 0;
    keepPlace(book, { top, read: set.current?.offsetAt(innerHeight * READ) ?? 0 });
    setPlace(top);
  };

  useEffect(() => {
    let due = 0;
    const scroll = () => {
      // A line that has the focus keeps its note: walking from line to line scrolls by itself.
      const walked = document.activeElement?.classList.contains("q");
      setAsked((now) => (now?.pinned || walked ? now : null));
      due ||= window.setTimeout(() => {
        due = 0;
        look();
      }, 200);
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
  const walk = (step: 1 | -1, unsure: boolean) => {
    const lines = unsure ? story.quotations.filter(isUnsure) : story.quotations.filter((q) => q.kind !== "other");
    // From what has the focus now: keys may follow each other faster than the page is drawn.
    const here = set.current?.pieceAt(document.activeElement)?.piece.quotation;
    const from = here?.start ?? placeOf(book).top + (step > 0 ? -1 : 0);
    const line = step > 0 ? lines.find((q) => q.start > from) : lines.findLast((q) => q.start < from);
    if (line) set.current?.focusLine(line);
  };
  const turn = (step: 1 | -1) => {
    const chapter = book.chapters[lastAt(book.chapters, place) + step];
    if (chapter) set.current?.show({ start: chapter.start, end: chapter.start });
  };
  useKeys({
    n: () => walk(1, false),
    p: () => walk(-1, false),
    j: () => walk(1, true),
    k: () => walk(-1, true),
    "]": () => turn(1),
    "[": () => turn(-1),
  });
  return (
    <div class="read">
      <Chapters book={book} current={lastAt(book.chapters, place)} />
      <article class="story" lang={story.language} aria-label={book.title}>
        <header class="title-page">
          <h1>{book.title}</h1>
          {story.author && <p class="author">{story.author}</p>}
        </header>
        <div ref={root as never} />
        {book.isCut ? (
          <div class="here">
            <p>Your bookmark is here.</p>
            <button type="button" class="plain" onClick={readOn}>
              Read on
            </button>
          </div>
        ) : (
          <p class="fin" aria-hidden="true">
            ❦
          </p>
        )}
      </article>
      {asked && <Note book={book} asked={asked} close={() => setAsked(null)} />}
    </div>
  );
}
