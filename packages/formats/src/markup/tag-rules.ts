/** What the tree builder and the block reader know of HTML's elements (WHATWG HTML, sections 13.1.2 and 15.3). */
const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

export const VOID = set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Text between these is emphasised. */
export const EMPHASIS = set("i em b strong");

/** Elements that stand on their own lines. */
export const BLOCK = set(`
  html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section
  summary table caption thead tbody tfoot tr td th ul xmp noscript optgroup option head title`);

/** A start tag of these ends an open paragraph. */
export const ENDS_PARAGRAPH = set(`
  address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp`);

/** Never text of the story, whatever stands in them. */
export const DROPPED = set(`
  head script style template noscript iframe object embed applet svg math canvas audio video map textarea select
  button input datalist progress meter rt rp title noframes noembed frameset`);

/** Formatting that is open where one of these ends, ends with it: an unclosed <i> goes no further than its box. */
export const BOX = set(
  "body div section article main aside blockquote td th li dd table ul ol dl form fieldset center",
);

/** Start tag: which open elements it ends, unless one of the barriers was opened since. */
export const ENDS_OPEN: ReadonlyMap<string, { ends: readonly string[]; barriers: readonly string[] }> = new Map([
  ["li", { ends: ["li"], barriers: ["ul", "ol", "menu", "dir", "table"] }],
  ["dt", { ends: ["dt", "dd"], barriers: ["dl", "table"] }],
  ["dd", { ends: ["dt", "dd"], barriers: ["dl", "table"] }],
  ["tr", { ends: ["tr", "caption", "colgroup"], barriers: ["table"] }],
  ["td", { ends: ["td", "th"], barriers: ["table", "tr"] }],
  ["th", { ends: ["td", "th"], barriers: ["table", "tr"] }],
  ["thead", { ends: ["thead", "tbody", "tfoot", "caption"], barriers: ["table"] }],
  ["tbody", { ends: ["thead", "tbody", "tfoot", "caption"], barriers: ["table"] }],
  ["tfoot", { ends: ["thead", "tbody", "tfoot", "caption"], barriers: ["table"] }],
  ["option", { ends: ["option"], barriers: ["select", "datalist"] }],
  ["a", { ends: ["a"], barriers: ["td", "th", "table", "div", "p"] }],
  ["rt", { ends: ["rt", "rp"], barriers: ["ruby"] }],
  ["rp", { ends: ["rt", "rp"], barriers: ["ruby"] }],
  ["body", { ends: ["head"], barriers: ["body"] }],
  ["h1", { ends: ["h1", "h2", "h3", "h4", "h5", "h6"], barriers: ["div", "td", "th", "table", "section", "li"] }],
  ["h2", { ends: ["h1", "h2", "h3", "h4", "h5", "h6"], barriers: ["div", "td", "th", "table", "section", "li"] }],
  ["h3", { ends: ["h1", "h2", "h3", "h4", "h5", "h6"], barriers: ["div", "td", "th", "table", "section", "li"] }],
]);

export const PARAGRAPH_BARRIERS = ["td", "th", "table", "caption", "object", "button"] as const;

/** An end tag never reaches beyond these. */
export const END_TAG_BARRIERS = ["td", "th", "caption", "table"] as const;
