import { docx } from "./docx/format.ts";
import { epub } from "./epub/format.ts";
import type { Format } from "./format.ts";
import { html } from "./html/format.ts";
import { markdown } from "./md/format.ts";
import { plainText } from "./txt/format.ts";
import { zippedHtml } from "./zipped/format.ts";

/** Every format, in the order in which they are asked; plain text takes whatever is text. */
export const FORMATS: readonly Format[] = [epub, docx, zippedHtml, html, markdown, plainText];
