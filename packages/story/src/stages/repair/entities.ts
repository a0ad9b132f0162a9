import type { Edit } from "./draft.ts";
import { NAMED_ENTITIES } from "./entities-table.ts";

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/g;
const NESTED = /(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/y;

/**
 * Character entities that stand undecoded in plain text: `&amp;`, `&#8217;`, `&quot;`, and those that were encoded
 * twice (`&amp;quot;`). What is no entity ("R&D;", "&c.") stays.
 */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!text.includes("&")) return edits;
  ENTITY.lastIndex = 0;
  for (let m = ENTITY.exec(text); m; m = ENTITY.exec(text)) {
    let after = decode(m);
    if (after === null) continue;
    let end = m.index + m[0].length;
    while (after === "&") {
      NESTED.lastIndex = end;
      const inner = NESTED.exec(text);
      const decoded = inner && decode(inner);
      if (!inner || decoded === null) break;
      after = decoded;
      end += inner[0].length;
    }
    edits.push({ start: m.index, end, after });
    ENTITY.lastIndex = end;
  }
  return edits;
}

function decode(m: RegExpExecArray): string | null {
  const named = m[3];
  const code = named ? NAMED_ENTITIES.get(named) : m[1] ? Number(m[1]) : Number.parseInt(m[2]!, 16);
  if (code === undefined || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}
