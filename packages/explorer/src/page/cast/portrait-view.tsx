import type { Id } from "@fabula/story";
import type { Book } from "../book/book.ts";
import { inkOf, nameOf, placeWords } from "../book/book.ts";
import { counted, doubt, sentenceWords, tieWord } from "../book/words.ts";
import { hashOf, toSpan } from "../shell/route.ts";
import { Bars } from "./bars.tsx";
import { PersonLink } from "./person-link.tsx";
import type { Portrait } from "./portrait.ts";

const MOST_TIES = 12;
const MOST_CALLED = 8;
const MOST_TALK = 6;

/** A portrait in words, with what shows it. */
export function PortraitView({ book, portrait }: { book: Book; portrait: Portrait }) {
  const { person, otherNames, first, narrates, talksTo, calledBy } = portrait;
  const { id, name, pronouns, kind, counts } = person.character;
  return (
    <article class={`portrait ${person.ink}`} aria-labelledby="portrait-name">
      <p class="back">
        <a href={hashOf({ view: "cast" })}>The whole cast</a>
      </p>
      <h2 id="portrait-name" class="who">
        {name}
      </h2>
      <p class="facts">
        {kind === "person" ? (pronouns ?? "pronouns not said") : kind}
        {narrates !== "none" && (narrates === "all" ? " · tells the story" : " · tells part of the story")}
        {otherNames.length > 0 && <> · also {otherNames.slice(0, 8).join(", ")}</>}
      </p>
      {first && (
        <blockquote>
          <a href={toSpan(first)}>{sentenceWords(book, first)}</a>
          <footer>first appearance, {placeWords(book, first.start)}</footer>
        </blockquote>
      )}
      <section class="charts">
        <Bars
          label={`Words that ${name} speaks over the story`}
          title={
            counts.quotations
              ? `speaks ${counted(counts.quotations, "line")}, ${counted(counts.words, "word")}`
              : "does not speak"
          }
          values={portrait.spoken}
        />
        <Bars
          label={`How often ${name} is mentioned over the story`}
          title={`mentioned ${counted(counts.mentions, "time")}`}
          values={portrait.meant}
        />
      </section>
      <Ties book={book} id={id} portrait={portrait} />
      <div class="columns">
        {talksTo.length > 0 && (
          <section>
            <h3>Talks to</h3>
            <ul class="plain-list">
              {talksTo.slice(0, MOST_TALK).map((t) => (
                <li key={t.id}>
                  <PersonLink book={book} id={t.id} /> <span class="small">{counted(t.lines, "line")}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {calledBy.length > 0 && (
          <section>
            <h3>Is called</h3>
            <ul class="plain-list">
              {calledBy.slice(0, MOST_CALLED).map((c) => (
                <li key={`${c.by} ${c.words}`}>
                  <a href={toSpan(c.at)}>“{c.words}”</a>{" "}
                  <span class="small">
                    by <span class={`who ${inkOf(book, c.by)}`}>{nameOf(book, c.by)}</span>
                    {c.count > 1 && `, ${c.count}×`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

function Ties({ book, id, portrait: { ties, person } }: { book: Book; id: Id; portrait: Portrait }) {
  return (
    <section>
      <h3>To others</h3>
      {ties.length === 0 && <p class="small">The story does not say what {person.character.name} is to anybody.</p>}
      <ul class="ties-of">
        {ties.slice(0, MOST_TIES).map((tie) => (
          <li key={tie.id}>
            <p>
              {tie.states.map((s, i) => (
                <span key={`${s.type} ${i}`}>
                  {i > 0 && "; "}
                  {s.claimedBy !== undefined && s.claimedBy !== id && `${nameOf(book, s.claimedBy)} says: `}
                  {tieWord(s.type)}
                  {doubt(s.confidence) && " "}
                  {doubt(s.confidence) && <span class="doubt">{doubt(s.confidence)}</span>}
                </span>
              ))}{" "}
              <PersonLink book={book} id={tie.id} />{" "}
              <a class="small" href={hashOf({ view: "pair", a: id, b: tie.id })}>
                their history
              </a>
            </p>
            {tie.states[0]?.evidence[0] && (
              <p class="shown">
                <a href={toSpan(tie.states[0].evidence[0])}>{sentenceWords(book, tie.states[0].evidence[0])}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
