import type { Id } from "@fabula/story";
import { clockOf, historyOf, type Step, statesAt } from "@fabula/story/ask";
import { useMemo, useState } from "preact/hooks";
import { type Book, nameOf, type Person, placeWords } from "../book/book.ts";
import { clip, counted, stateWords, stepWords } from "../book/words.ts";
import { PersonLink } from "../cast/person-link.tsx";
import { hashOf, toSpan } from "../shell/route.ts";
import { isTwisted, type Order } from "../time/order.ts";
import { courseOf } from "./course.ts";
import { CourseChart } from "./course-chart.tsx";

/** What two people are to each other: how it runs, and every sentence that shows it. */
export function PairView({ book, a, b }: { book: Book; a: Id; b: Id }) {
  const { story } = book;
  const [order, setOrder] = useState<Order>("story");
  const twisted = useMemo(() => isTwisted(story), [story]);
  const steps = useMemo(() => historyOf(story, a, b, order), [story, a, b, order]);
  const orders: Order[] = twisted ? ["telling", "story"] : ["telling"];
  const courses = useMemo(() => orders.map((o) => courseOf(story, a, b, o)), [story, a, b, twisted]);
  const known = book.people.has(a) && book.people.has(b) && a !== b;
  return (
    <div class="pair">
      <PairChoice book={book} a={a} b={b} />
      {!known ? (
        <p class="small">Choose two people.</p>
      ) : (
        <>
          <header>
            <h1>
              <PersonLink book={book} id={a} /> and <PersonLink book={book} id={b} />
            </h1>
            <p class="in-the-end">{endWords(book, a, b)}</p>
          </header>
          {courses.some((c) => c.points.length + c.ribbons.length > 0) && (
            <div class="courses">
              {courses.map((course, i) => (
                <CourseChart
                  key={orders[i]}
                  course={course}
                  halved={twisted}
                  title={!twisted ? "Through the story" : orders[i] === "telling" ? "As it is told" : "As it happens"}
                  label={`The course of ${nameOf(book, a)} and ${nameOf(book, b)}: ${counted(course.points.length, "moment")}, ${counted(course.ribbons.length, "tie")}; each is listed below`}
                />
              ))}
            </div>
          )}
          <section class="history" aria-labelledby="history">
            <h2 id="history">Their history</h2>
            {twisted && steps.length > 0 && (
              <fieldset class="orders">
                <legend class="unseen">Order of the history</legend>
                {(["story", "telling"] as const).map((o) => (
                  <label key={o}>
                    <input type="radio" name="history-order" checked={order === o} onChange={() => setOrder(o)} />
                    {o === "telling" ? "as told" : "as it happens"}
                  </label>
                ))}
              </fieldset>
            )}
            {steps.length === 0 && <p class="small">The story shows nothing that passes between the two.</p>}
            <ol>
              {steps.map((step, i) => (
                <StepLine key={`${i} ${step.at.offset}`} book={book} pair={[a, b]} step={step} />
              ))}
            </ol>
          </section>
        </>
      )}
    </div>
  );
}

/** What holds when the story is over; "not said" is an answer. */
function endWords(book: Book, a: Id, b: Id): string {
  const states = statesAt(book.story, a, b, clockOf(book.story).end);
  const lines = book.story.quotations.filter(
    (q) => (q.speaker === a && q.addressees.includes(b)) || (q.speaker === b && q.addressees.includes(a)),
  ).length;
  const talk = lines
    ? `They say ${counted(lines, "line")} to each other.`
    : "They are not heard to speak to each other.";
  const when = book.isCut ? "At the bookmark" : "In the end";
  if (!states.length) return `${when} it is not said what they are to each other. ${talk}`;
  return `${when} ${states.map((s) => stateWords(book, [a, b], s)).join(", and ")}. ${talk}`;
}

function StepLine({ book, pair, step }: { book: Book; pair: readonly [Id, Id]; step: Step }) {
  const { sentence } = step;
  return (
    <li class={`step ${step.what} ${step.what === "event" && step.turning ? "turning" : ""}`}>
      <p class="step-what">{stepWords(book, pair, step)}</p>
      {sentence && (
        <p class="shown">
          <a href={toSpan(spanOf(step) ?? sentence)}>
            {clip(book.story.text.slice(sentence.start, sentence.end).replace(/\s+/g, " "), 420)}
          </a>
        </p>
      )}
      {sentence && <p class="step-where">{placeWords(book, sentence.start)}</p>}
    </li>
  );
}

/** The very words, where a step has them. */
function spanOf(step: Step) {
  return step.what === "event" ? step.event : step.what === "feeling" ? step.feeling : step.sentence;
}

function PairChoice({ book, a, b }: { book: Book; a: Id; b: Id }) {
  const people = [...book.people.values()];
  return (
    <form class="choice" onSubmit={(event) => event.preventDefault()}>
      <Choice label="One person" people={people} chosen={a} choose={(id) => go(id, b)} />
      <span aria-hidden="true">and</span>
      <Choice label="The other" people={people} chosen={b} choose={(id) => go(a, id)} />
    </form>
  );
}

const go = (a: Id, b: Id) => {
  location.hash = hashOf({ view: "pair", a, b });
};

function Choice({
  label,
  people,
  chosen,
  choose,
}: {
  label: string;
  people: readonly Person[];
  chosen: Id;
  choose(id: Id): void;
}) {
  return (
    <select aria-label={label} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
      {people.map(({ character }) => (
        <option key={character.id} value={character.id}>
          {character.name}
        </option>
      ))}
    </select>
  );
}
