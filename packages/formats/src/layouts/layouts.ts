import type { Element } from "../markup/tree.ts";
import { ao3Download } from "./ao3-download.ts";
import { ao3Page } from "./ao3-page.ts";
import { fanficfare } from "./fanficfare.ts";
import { fichub } from "./fichub.ts";
import { generic } from "./generic.ts";
import type { Layout } from "./layout.ts";

/** Known layouts in the order in which they are asked; the last takes every page. */
export const LAYOUTS: readonly Layout[] = [ao3Download, ao3Page, fanficfare, fichub, generic];

export function layoutOf(document: Element): Layout {
  return LAYOUTS.find((layout) => layout.recognises(document)) ?? generic;
}
