import { isKnownLabel, type Labelled, readLabels } from "../metadata/labels.ts";
import type { StoryMetadata } from "../metadata/metadata.ts";

function unquoted(value: string): string {
  const trimmed = value.trim();
  const found = /^(["'])(.*)\1$/s.exec(trimmed);
  return found ? found[2]! : trimmed;
}

/**
 * Takes the front matter off a Markdown text: "key: value" lines, "[a, b]" and "- a" lists, and folded values ("|",
 * ">" or indented lines) between two lines of "---" ("+++" with "=" for TOML). `metadata` is null where there is none.
 */
export function takeFrontMatter(text: string): { metadata: StoryMetadata | null; body: string } {
  const open = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (!open) return { metadata: null, body: text };
  const close = text.indexOf(`\n${open[1]}`, open[0].length - 1);
  if (close < 0 || close > 65536) return { metadata: null, body: text };
  const entries: { label: string; value: string; items: string[] }[] = [];
  for (const line of text.slice(open[0].length, close).split(/\r?\n/)) {
    const pair = /^([A-Za-z][\w -]{0,40}?)[ \t]*[:=](?:[ \t]+(.*))?$/.exec(line);
    const last = entries[entries.length - 1];
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (pair) {
      const value = (pair[2] ?? "").trim();
      const list = /^\[(.*)\]$/.exec(value);
      entries.push({
        label: pair[1]!.replaceAll("_", " "),
        value: list || /^[|>][+-]?$/.test(value) ? "" : unquoted(value),
        items: list ? list[1]!.split(",").map(unquoted).filter(Boolean) : [],
      });
    } else if (item && last) last.items.push(unquoted(item[1]!));
    else if (/^[ \t]+\S/.test(line) && last) last.value = `${last.value} ${line.trim()}`.trim();
    else if (line.trim() !== "" && !line.startsWith("#")) return { metadata: null, body: text };
  }
  // Without a single key that archives know, it is a text between two lines.
  if (!entries.some(({ label }) => isKnownLabel(LABELS[label.toLowerCase()] ?? label)))
    return { metadata: null, body: text };
  const end = text.indexOf("\n", close + 1);
  const labelled: Labelled[] = entries.map(({ label, value, items }) => ({
    label: LABELS[label.toLowerCase()] ?? label,
    value: items.length > 0 ? items.join(", ") : value,
    ...(items.length > 0 && { items }),
  }));
  return { metadata: readLabels(labelled), body: end < 0 ? "" : text.slice(end + 1) };
}

/** Keys of front matter that archives name otherwise. */
const LABELS: Readonly<Record<string, string>> = {
  date: "Published",
  lang: "Language",
  url: "Story URL",
  keywords: "Tags",
  authors: "Author",
  ship: "Relationships",
  ships: "Relationships",
};
