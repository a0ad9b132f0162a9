import { useMemo, useState } from "preact/hooks";
import { type Book, certaintyOf, inkOf, nameOf, sceneAt } from "../book/book.ts";
import { type Bond, bondOf, doubt, typeWord } from "../book/words.ts";
import { hashOf } from "../shell/route.ts";
import { useWide } from "../shell/use-wide.ts";
import { isTwisted, type Order, stopsOf } from "../time/order.ts";
import { Scrubber } from "../time/scrubber.tsx";
import { type Edge, type Graph, graphOf, holding, NAMED } from "./graph.ts";

const BONDS: Bond[] = ["romance", "family", "social", "work", "conflict"];
/** Ties are named on their lines while there are so few. */
const FEW = 14;

/** Who is what to whom as time runs: the graph, a scrubber, and the same in words. */
export function TiesView({ book }: { book: Book }) {
  const wide = useWide();
  const graph = useMemo(() => graphOf(book, wide ? 880 : 420, wide ? 560 : 480), [book, wide]);
  const [order, setOrder] = useState<Order>("telling");
  const twisted = useMemo(() => isTwisted(book.story), [book]);
  const stops = useMemo(() => stopsOf(book.story, order), [book, order]);
  const [index, setIndex] = useState(stops.length - 1);
  const stop = stops[Math.min(index, stops.length - 1)]!;
  const present = useMemo(() => new Set(sceneAt(book.story, stop.offset)?.characters), [book, stop]);
  const now = graph.edges.map((edge) => ({ edge, states: holding(edge, stop.at) }));
  const tied = now.filter((n) => n.states.length > 0);
  if (!graph.nodes.length) return <NoTies />;
  return (
    <div class="ties">
      <h1 class="unseen">Ties in {book.title}</h1>
      <figure class="graph">
        <GraphPicture book={book} graph={graph} now={now} present={present} named={tied.length <= FEW} />
        <figcaption class="legend">
          {BONDS.map((bond) => (
            <span key={bond} class={`bond-${bond}`}>
              <svg viewBox="0 0 28 6" aria-hidden="true">
                <line x1="1" x2="27" y1="3" y2="3" class="stroke" />
              </svg>
              {bond}
            </span>
          ))}
        </figcaption>
      </figure>
      <Scrubber
        book={book}
        stops={stops}
        index={Math.min(index, stops.length - 1)}
        go={setIndex}
        order={order}
        setOrder={
          twisted
            ? (to) => {
                setOrder(to);
                setIndex(stopsOf(book.story, to).findIndex((s) => s.offset === stop.offset));
              }
            : null
        }
      />
      <section class="now">
        <h2>At this place</h2>
        {tied.length === 0 && <p class="small">The story does not say yet what anybody is to anybody.</p>}
        <ul>
          {tied.map(({ edge, states }) => (
            <TieLine key={hrefOf(edge)} book={book} edge={edge} states={states} />
          ))}
        </ul>
      </section>
    </div>
  );
}

const hrefOf = ({ a, b }: Edge) => hashOf({ view: "pair", a: a.person.character.id, b: b.person.character.id });

function TieLine({ book, edge, states }: { book: Book; edge: Edge; states: ReturnType<typeof holding> }) {
  const [a, b] = [edge.a.person.character.id, edge.b.person.character.id];
  const unsure = doubt(Math.max(...states.map((s) => s.confidence)));
  return (
    <li class={`bond-${bondOf(states[0]!.type)}`}>
      <a href={hrefOf(edge)}>
        <span class={`who ${inkOf(book, a)}`}>{nameOf(book, a)}</span>,{" "}
        {states.map((s) => typeWord(s.type)).join(" and ")} of{" "}
        <span class={`who ${inkOf(book, b)}`}>{nameOf(book, b)}</span>
      </a>
      {unsure && " "}
      {unsure && <span class="doubt">{unsure}</span>}
    </li>
  );
}

function GraphPicture({
  book,
  graph,
  now,
  present,
  named,
}: {
  book: Book;
  graph: Graph;
  now: { edge: Edge; states: ReturnType<typeof holding> }[];
  present: ReadonlySet<string>;
  named: boolean;
}) {
  const [near, setNear] = useState<string | null>(null);
  const crowded = graph.nodes.length > 30;
  return (
    <svg viewBox={`0 0 ${graph.width} ${graph.height}`} class={near ? "nearing" : ""}>
      <title>People and their ties</title>
      {now.map(({ edge, states }) => {
        const first = states[0];
        const words = states.map((s) => typeWord(s.type)).join(", ");
        const [a, b] = [edge.a.person.character, edge.b.person.character];
        const touched = near === a.id || near === b.id;
        return (
          <a
            key={hrefOf(edge)}
            href={hrefOf(edge)}
            class={`edge ${first ? `bond-${bondOf(first.type)} ${certaintyOf(first.confidence)}` : "untied"} ${touched ? "touched" : ""}`}
            aria-label={`${nameOf(book, a.id)} and ${nameOf(book, b.id)}: ${words || "no tie said here"}`}
          >
            <line x1={edge.a.x} y1={edge.a.y} x2={edge.b.x} y2={edge.b.y} class="reach" />
            <line
              x1={edge.a.x}
              y1={edge.a.y}
              x2={edge.b.x}
              y2={edge.b.y}
              class="stroke"
              stroke-width={first ? edge.width : 1}
            />
            {first && (named || touched) && (
              <text x={(edge.a.x + edge.b.x) / 2} y={(edge.a.y + edge.b.y) / 2 - 4}>
                {words}
              </text>
            )}
          </a>
        );
      })}
      {graph.nodes.map(({ person, x, y, radius }) => {
        const { id, name } = person.character;
        const shown = !crowded || radius > NAMED || near === id;
        return (
          <a
            key={id}
            href={hashOf({ view: "cast", id })}
            class={`node ${person.ink} ${present.has(id) ? "present" : "absent"}`}
            aria-label={`${name}${present.has(id) ? ", in this scene" : ""}`}
            onPointerEnter={() => setNear(id)}
            onPointerLeave={() => setNear(null)}
            onFocus={() => setNear(id)}
            onBlur={() => setNear(null)}
          >
            <circle cx={x} cy={y} r={radius} />
            {shown && (
              <text x={x} y={y + radius + 14}>
                {person.label}
              </text>
            )}
          </a>
        );
      })}
    </svg>
  );
}

function NoTies() {
  return (
    <div class="empty">
      <h1>No ties were found</h1>
      <p>The story does not say what its people are to each other, and shows nobody do anything to anybody.</p>
    </div>
  );
}
