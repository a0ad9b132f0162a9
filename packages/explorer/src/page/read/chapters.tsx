import { useEffect, useRef } from "preact/hooks";
import type { Book } from "../book/book.ts";
import { toSpan } from "../shell/route.ts";

/** The chapters at the side. A story without any has no list. */
export function Chapters({ book, current }: { book: Book; current: number }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // The list follows, by itself: scrollIntoView would move the text too where the list is not beside it.
    const here = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (here) list.current!.scrollTop = here.offsetTop - list.current!.clientHeight / 2;
  }, [current]);
  if (book.chapters.length < 2) return <div class="chapters" />;
  return (
    <nav ref={list as never} class="chapters" aria-label="Chapters">
      <details open={matchMedia("(min-width: 72rem)").matches}>
        <summary>Chapters</summary>
        <ol>
          {book.chapters.map((chapter, i) => (
            <li key={chapter.start}>
              <a href={toSpan({ start: chapter.start, end: chapter.start })} aria-current={i === current || undefined}>
                {chapter.title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
