import { attribute, classes, type Element } from "./tree.ts";

/** Classes of a stylesheet that make text italic or bold, or hide it. */
export interface StyleClasses {
  emphasis: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
}

const ITALIC_OR_BOLD = /font-style\s*:\s*(?:italic|oblique)|font-weight\s*:\s*(?:bold|[6-9]00)/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function withoutComments(css: string): string {
  return css
    .split("/*")
    .map((piece, i) => (i === 0 ? piece : piece.includes("*/") ? piece.slice(piece.indexOf("*/") + 2) : ""))
    .join("");
}

/**
 * Reads just enough of CSS: rules whose selector ends in one class (".c3", "span.italic"). Word processors and Calibre
 * say everything with such classes.
 */
export function readStyles(css: string): StyleClasses {
  const emphasis = new Set<string>();
  const hidden = new Set<string>();
  for (const rule of withoutComments(css).split("}")) {
    const brace = rule.lastIndexOf("{");
    if (brace < 0) continue;
    const declarations = rule.slice(brace + 1);
    const target = ITALIC_OR_BOLD.test(declarations) ? emphasis : HIDDEN.test(declarations) ? hidden : null;
    if (!target) continue;
    const selectors = rule.slice(rule.lastIndexOf("{", brace - 1) + 1, brace);
    for (const selector of selectors.split(",")) {
      const found = /^\s*(?:span|p|div|em|i|b|strong)?\.([\w-]+)\s*$/.exec(selector);
      if (found) target.add(found[1]!);
    }
  }
  return { emphasis, hidden };
}

/** Whether an element's own style makes its text italic or bold. */
export function isEmphasised(element: Element, styles: StyleClasses): boolean {
  if (element.attributes.size === 0) return false;
  if (ITALIC_OR_BOLD.test(attribute(element, "style"))) return true;
  if (!element.attributes.has("class")) return false;
  return classes(element).some((c) => styles.emphasis.has(c) || /^(?:italics?|bold|emphasis|em)\d*$/i.test(c));
}

export function isHidden(element: Element, styles: StyleClasses): boolean {
  if (element.attributes.size === 0) return false;
  if (element.attributes.has("hidden") || HIDDEN.test(attribute(element, "style"))) return true;
  return styles.hidden.size > 0 && classes(element).some((c) => styles.hidden.has(c));
}
