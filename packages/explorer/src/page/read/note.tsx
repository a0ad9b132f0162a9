import type { Mention, Quotation } from "@fabula/story";
import { useEffect } from "preact/hooks";
import { type Book, inkOf, nameOf } from "../book/book.ts";
import { clip, doubt, percent, whyWords } from "../book/words.ts";
import { PersonLink } from "../cast/person-link.tsx";
import { hashOf } from "../shell/route.ts";
import type { Piece } from "./pieces.ts";

/** What somebody points at, where it stands in the window, and whether the note stays when they point elsewhere. */
export interface Asked {
  piece: Piece;
  at: DOMRect;
  pinned: boolean;
}

/** Room that a note needs below where it begins. */
const HEIGHT = 220;

/** What is known about a line or a name, beside it; on a narrow page at the foot. */
export function Note({ book, asked, close }: { book: Book; asked: Asked; close(): void }) {
  const { piece, at, pinned } = asked;
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === "Escape" && close();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [close]);
  const top = Math.max(72, Math.min(at.top - 8, innerHeight - HEIGHT));
  return (
    <div class="note" style={{ "--top": `${top}px` }} role="status" aria-label="About these words">
      {piece.mention && <AboutMention book={book} mention={piece.mention} />}
      {piece.quotation && <AboutLine book={book} line={piece.quotation} />}
      {pinned && (
        <button type="button" class="close" onClick={close} aria-label="Close the note">
          ×
        </button>
      )}
    </div>
  );
}

function AboutMention({ book, mention }: { book: Book; mention: Mention }) {
  const words = clip(book.story.text.slice(mention.start, mention.end).replace(/\s+/g, " "), 60);
  const unsure = doubt(mention.confidence);
  return (
    <p class="note-who">
      “{words}” is <PersonLink book={book} id={mention.entity} />
      {unsure && " "}
      {unsure && <span class="doubt">{unsure}</span>}
    </p>
  );
}

function AboutLine({ book, line }: { book: Book; line: Quotation }) {
  const [first, ...others] = line.speakers;
  const unsure = line.speaker !== null && first ? doubt(first.p) : "";
  const verb = line.kind === "thought" ? "thinks" : line.kind === "written" ? "writes" : "says";
  return (
    <>
      <p class="note-who">
        {line.speaker === null ? (
          <>Who {verb} this is not known</>
        ) : (
          <>
            <PersonLink book={book} id={line.speaker} /> {verb} this
          </>
        )}
        {line.addressees.length > 0 && (
          <>
            {" to "}
            {line.addressees.map((id, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <PersonLink book={book} id={id} />
              </span>
            ))}
          </>
        )}
        {unsure && " "}
        {unsure && <span class="doubt">{unsure}</span>}
      </p>
      <p class="note-why">
        {whyWords(book, line)} · <a href={hashOf({ view: "correct", part: "lines", at: line.start })}>Correct</a>
      </p>
      {(line.speaker === null ? line.speakers : others).slice(0, 3).some((s) => s.p >= 0.05) && (
        <p class="note-else">
          perhaps{" "}
          {(line.speaker === null ? line.speakers : others)
            .slice(0, 3)
            .filter((s) => s.p >= 0.05)
            .map((s, i) => (
              <span key={s.character}>
                {i > 0 && ", "}
                <span class={`who ${inkOf(book, s.character)}`}>{nameOf(book, s.character)}</span> {percent(s.p)}
              </span>
            ))}
        </p>
      )}
    </>
  );
}
