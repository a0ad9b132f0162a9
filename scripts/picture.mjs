// Draws docs/read.svg, the README's picture, from what the command really prints: `node scripts/picture.mjs`.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

const STORY = "examples/weights_and_measures.html";
const COLUMN = 8.4; // width of a character at 14 px in common monospace fonts
const ROW = 19;
const EDGE = 20;

setUp();
const { stdout } = spawnSync(process.execPath, [join(root, "fabula"), "read", STORY], {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, FORCE_COLOR: "1", NO_COLOR: "" },
});
const lines = [`\u001b[2m$\u001b[22m fabula read ${STORY}`, "", ...stdout.trimEnd().split("\n")];
const width = Math.ceil(80 * COLUMN + 2 * EDGE);
const height = lines.length * ROW + 2 * EDGE;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A line with bold and dim (the colours that the command uses) as SVG spans. */
function spans(line) {
  let style = "";
  let out = "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  for (const piece of line.split(/(\u001b\[\d+m)/)) {
    if (piece === "\u001b[1m") style = ' class="b"';
    else if (piece === "\u001b[2m") style = ' class="d"';
    else if (piece === "\u001b[22m") style = "";
    else if (piece) out += style ? `<tspan${style}>${escaped(piece)}</tspan>` : escaped(piece);
  }
  return out;
}

const rows = lines
  .map((line, i) => line && `<text x="${EDGE}" y="${EDGE + (i + 0.75) * ROW}">${spans(line)}</text>`)
  .filter((row) => row !== "");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:space="preserve" role="img" aria-label="What fabula read prints">
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6e1d8; white-space: pre; }
.b { font-weight: bold; fill: #ffffff; }
.d { fill: #9a948a; }
</style>
<rect width="100%" height="100%" rx="10" fill="#24211d"/>
${rows.join("\n")}
</svg>
`;
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(join(root, "docs", "read.svg"), svg);
console.log(`docs/read.svg: ${lines.length} lines`);
