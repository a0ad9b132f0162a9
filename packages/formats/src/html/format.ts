import type { Format, Reading, Source } from "../format.ts";
import { readPage } from "./read-page.ts";

/** Tags that no plain story has, within the first 4,096 characters. */
const MARKUP = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s+(?:charset|http-equiv|name)/i;
const PARAGRAPHS = /<(?:p|div|br|h[1-6]|center|font|span)(?:\s[^<>]{0,400})?\/?>/gi;

/** A whole page, or a piece of one: at least three tags, the first at the very beginning. */
export const html: Format = {
  name: "html",

  recognises(source: Source): boolean {
    const head = source.decoded().text.slice(0, 4096).trimStart();
    if (MARKUP.test(head)) return head.startsWith("<") || /\.x?html?$/i.test(source.name) || head.search(MARKUP) < 200;
    if (/\.x?html?$/i.test(source.name)) return head.includes("<");
    return /^<(?:p|div|h[1-6]|center|span|font|b|i|!--)[\s>]/i.test(head) && (head.match(PARAGRAPHS) ?? []).length >= 3;
  },

  read(source: Source): Reading {
    const { text, encoding } = source.decoded();
    return readPage(text, encoding, "html");
  },
};
