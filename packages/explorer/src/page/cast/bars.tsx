import { BARS } from "./portrait.ts";

const HEIGHT = 36;

/** A small chart over the story, from its beginning to its end. */
export function Bars({ label, title, values }: { label: string; title: string; values: readonly number[] }) {
  const most = Math.max(1, ...values);
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${BARS * 5} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        <line x1="0" x2={BARS * 5} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} class="axis" />
        {values.map((v, i) => {
          const height = v === 0 ? 0 : Math.max(2, (HEIGHT - 2) * (v / most));
          return <rect key={i} x={i * 5 + 0.5} y={HEIGHT - height} width={4} height={height} />;
        })}
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  );
}
