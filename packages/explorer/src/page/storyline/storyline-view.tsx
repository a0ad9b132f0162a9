import { useMemo, useRef, useState } from "preact/hooks";
import { type Book, nameOf, placeWords } from "../book/book.ts";
import { useKeys } from "../keys/use-keys.ts";
import { hashOf, toSpan } from "../shell/route.ts";
import { isTwisted, type Order } from "../time/order.ts";
import { OrderChoice } from "../time/scrubber.tsx";
import { download, pngFile, svgFile } from "./export.ts";
import { type Storyline, storylineOf, stretchesOf } from "./storyline.ts";

const ZOOMS = [0.4, 0.6, 0.8, 1, 1.4, 2];
/** Titles of chapters are written no closer than this. */
const TITLE = 120;

/** The narrative chart: one line for each person through the scenes. */
export function StorylineView({ book }: { book: Book }) {
  const twisted = useMemo(() => isTwisted(book.story), [book]);
  const [order, setOrder] = useState<Order>("telling");
  const chart = useMemo(() => storylineOf(book, order), [book, order]);
  const [zoom, setZoom] = useState(3);
  const [failure, setFailure] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const closer = () => setZoom((z) => Math.min(ZOOMS.length - 1, z + 1));
  const wider = () => setZoom((z) => Math.max(0, z - 1));
  useKeys({ "+": closer, "=": closer, "-": wider, "0": () => setZoom(3) });
  if (!chart.lines.length) return <NoLines />;
  const file = `${book.title.replace(/[^\p{L}\p{N} ._-]+/gu, "").trim() || "story"} - storyline`;
  const save = async (kind: "svg" | "png") => {
    setFailure(null);
    try {
      const blob =
        kind === "png" ? await pngFile(svg.current!) : new Blob([svgFile(svg.current!)], { type: "image/svg+xml" });
      download(`${file}.${kind}`, blob);
    } catch {
      setFailure("This browser cannot draw a picture so large. The SVG holds the same.");
    }
  };
  return (
    <div class="storyline">
      <h1 class="unseen">Storyline of {book.title}</h1>
      <div class="chart-acts">
        {twisted && <OrderChoice order={order} setOrder={setOrder} />}
        <p class="zooms">
          <button
            type="button"
            aria-label="Further away"
            title="Further away (-)"
            disabled={zoom === 0}
            onClick={wider}
          >
            −
          </button>
          <output aria-label="Zoom">{Math.round(100 * ZOOMS[zoom]!)} %</output>
          <button
            type="button"
            aria-label="Closer"
            title="Closer (+)"
            disabled={zoom === ZOOMS.length - 1}
            onClick={closer}
          >
            +
          </button>
        </p>
        <p class="saves">
          <button type="button" class="plain" onClick={() => void save("svg")}>
            Save as SVG
          </button>
          <button type="button" class="plain" onClick={() => void save("png")}>
            Save as PNG
          </button>
        </p>
        {failure && <p role="alert">{failure}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="chart-window" aria-label="Chart, scrolls sideways" tabIndex={0}>
        <Chart book={book} chart={chart} zoom={ZOOMS[zoom]!} take={svg} />
      </section>
      <p class="small">
        A line for each person, a column for each scene, {order === "telling" ? "as told" : "as it happens"}. Lines run
        side by side where people meet, and are dotted where they are away. A meeting leads to its scene.
      </p>
    </div>
  );
}

function Chart({
  book,
  chart,
  zoom,
  take,
}: {
  book: Book;
  chart: Storyline;
  zoom: number;
  take: { current: SVGSVGElement | null };
}) {
  const { width, height, lines, meetings, jumps, chapters } = chart;
  let written = Number.NEGATIVE_INFINITY;
  const titles = chapters.filter(({ x }) => {
    const fits = x - written >= TITLE;
    if (fits) written = x;
    return fits;
  });
  return (
    <svg ref={take} viewBox={`0 0 ${width} ${height}`} width={width * zoom} height={height * zoom}>
      <title>Who is in which scene</title>
      {jumps.map((j) => (
        <g key={j.from} class="jump">
          <rect x={j.from} width={j.to - j.from} y={0} height={height} />
          <text x={(j.from + j.to) / 2} y={14}>
            {j.kind}
          </text>
        </g>
      ))}
      {chapters.map(({ x }, i) => (
        <line key={`${x} ${i}`} class="chapter" x1={x} x2={x} y1={22} y2={height - 20} />
      ))}
      {titles.map(({ x, title }, i) => (
        <text key={`${x} ${i}`} class="chapter-title" x={x + 4} y={height - 8}>
          {short(title, 18)}
        </text>
      ))}
      {lines.map(({ person, points }) => (
        <g key={person.character.id} class={`life ${person.ink}`}>
          {stretchesOf(points).map(({ d, present }) => (
            <path key={d} d={d} class={present ? "here" : "away"} />
          ))}
        </g>
      ))}
      {meetings.map(({ scene, x, top, bottom, people }) => (
        <a
          key={scene.id}
          class="meeting"
          href={toSpan({ start: scene.start, end: Math.min(scene.end, scene.start + 1) })}
          aria-label={`${placeWords(book, scene.start)}${scene.kind === "scene" ? "" : `, a ${scene.kind}`}: ${people
            .map((id) => nameOf(book, id))
            .join(", ")}`}
        >
          <rect x={x - 6} width={12} y={top - 8} height={bottom - top + 16} rx={6} />
        </a>
      ))}
      {lines.map(({ person, points }) => (
        <g key={person.character.id} class={person.ink}>
          {points
            .filter((p) => p.present)
            .map((p) => (
              <circle key={p.x} class="being" cx={p.x} cy={p.y} r={3} />
            ))}
          <a class="life-name" href={hashOf({ view: "cast", id: person.character.id })}>
            <text x={points[0]!.x - 12} y={points[0]!.y + 4}>
              {short(person.label, 17)}
            </text>
          </a>
        </g>
      ))}
    </svg>
  );
}

const short = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

function NoLines() {
  return (
    <div class="empty">
      <h1>No scenes with people</h1>
      <p>Nobody who is named or speaks was found in any scene, so there is no line to draw.</p>
    </div>
  );
}
