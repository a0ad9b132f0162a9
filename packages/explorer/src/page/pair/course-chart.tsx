import { certaintyOf } from "../book/book.ts";
import { bondOf, kindWord, typeWord } from "../book/words.ts";
import { useWide } from "../shell/use-wide.ts";
import type { Course } from "./course.ts";

const ARC = 150;
const ROW = 26;
const EDGE = 8;

/** The arc of a pair with its turning points, and what they are to each other as ribbons underneath. */
export function CourseChart({
  course,
  title,
  label,
  halved,
}: {
  course: Course;
  title: string;
  label: string;
  /** Stands beside another. */
  halved: boolean;
}) {
  const { points, ribbons, jumps } = course;
  const width = useWide() ? (halved ? 460 : 700) : 350;
  // A quiet arc is drawn large enough to be seen, a lively one whole.
  const most = Math.max(0.4, ...points.map((p) => Math.abs(p.value)));
  const arc = points.length > 0 ? ARC : 0;
  const height = arc + ribbons.length * ROW + EDGE;
  const x = (at: number) => EDGE + at * (width - 2 * EDGE);
  const y = (value: number) => arc / 2 - (value / most) * (arc / 2 - 26);
  const line = points.map((p, i) => `${i ? "L" : "M"}${x(p.x).toFixed(1)} ${y(p.value).toFixed(1)}`).join("");
  return (
    <figure class="course">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {jumps.map((j) => (
          <g key={j.from} class="jump">
            <rect x={x(j.from)} width={Math.max(2, x(j.to) - x(j.from))} y={0} height={height} />
            <text x={x((j.from + j.to) / 2)} y={12}>
              {j.kind}
            </text>
          </g>
        ))}
        {arc > 0 && (
          <>
            <line class="axis" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
            <text class="pole" x={x(0)} y={12}>
              warm
            </text>
            <text class="pole" x={x(0)} y={arc - 4}>
              cold
            </text>
            <path class="arc" d={line} />
            {points.map((p) => (
              <circle key={`${p.x} ${p.value}`} class="point" cx={x(p.x)} cy={y(p.value)} r={3} />
            ))}
            {points.map(
              (p) =>
                p.turn && (
                  <g key={p.turn.id} class={`turn-mark ${certaintyOf(p.turn.confidence)}`}>
                    <path d={`M${x(p.x)} ${y(p.value) - 8}l8 8l-8 8l-8 -8z`} />
                    <text x={Math.min(width - 50, Math.max(50, x(p.x)))} y={y(p.value) - 13}>
                      {kindWord(p.turn.kind)}
                    </text>
                  </g>
                ),
            )}
          </>
        )}
        {ribbons.map(({ state, stretches }, i) => (
          <g key={`${state.type} ${i}`} class={`ribbon bond-${bondOf(state.type)} ${certaintyOf(state.confidence)}`}>
            {stretches.map((s) => (
              <rect
                key={s.from}
                x={x(s.from)}
                width={Math.max(3, x(s.to) - x(s.from))}
                y={arc + i * ROW + 8}
                height={14}
                rx={3}
              />
            ))}
            <RibbonName at={x(stretches[0]?.from ?? 0)} y={arc + i * ROW + 19} width={width}>
              {stretches.length ? typeWord(state.type) : `${typeWord(state.type)}: when is not known`}
            </RibbonName>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Inside its ribbon, or before it where there is no room to its right. */
function RibbonName({ at, y, width, children }: { at: number; y: number; width: number; children: string }) {
  const fits = at + 6 + children.length * 7 < width;
  return (
    <text x={fits ? at + 6 : at - 6} y={y} text-anchor={fits ? "start" : "end"}>
      {children}
    </text>
  );
}
