import { BOILERPLATE, type Role, TITLE } from "../compose/story-text.ts";
import { attribute, type Element } from "../markup/tree.ts";

const NOTE: Role = { kind: "authors-note" };
const EPIGRAPH: Role = { kind: "epigraph" };
const AFTERWORD: Role = { kind: "afterword" };

/**
 * Front and back matter of books by the names that their pages give it: `epub:type` and `role` (EPUB Structural
 * Semantics Vocabulary 1.1), types of an OPF guide, file names, and the classes of Project Gutenberg and Calibre.
 */
const BY_TYPE: Readonly<Record<string, Role | "drop">> = {
  titlepage: TITLE,
  "title-page": TITLE,
  halftitlepage: TITLE,
  cover: BOILERPLATE,
  "copyright-page": BOILERPLATE,
  colophon: BOILERPLATE,
  imprint: BOILERPLATE,
  imprimatur: BOILERPLATE,
  toc: "drop",
  landmarks: "drop",
  "page-list": "drop",
  loi: "drop",
  index: BOILERPLATE,
  bibliography: BOILERPLATE,
  dedication: NOTE,
  acknowledgments: NOTE,
  acknowledgements: NOTE,
  "doc-dedication": NOTE,
  "doc-acknowledgments": NOTE,
  epigraph: EPIGRAPH,
  "doc-epigraph": EPIGRAPH,
  afterword: AFTERWORD,
  "doc-afterword": AFTERWORD,
  "other-credits": BOILERPLATE,
};

const BY_FILE: readonly [RegExp, Role | "drop"][] = [
  [/(?:^|\/)(?:cover|copyright|colophon|imprint|about[-_]?the[-_]?author|jacket)[^/]{0,12}\.x?html?$/i, BOILERPLATE],
  [/(?:^|\/)(?:nav|toc|contents)\.x?html?$/i, "drop"],
  [/(?:^|\/)title[-_]?page\.x?html?$/i, TITLE],
  [/(?:^|\/)(?:dedication|acknowledge?ments)\.x?html?$/i, NOTE],
];

const BY_MARK =
  /^(?:pg-?boilerplate|pg-?header|pg-?footer|pgheader|pgfooter|calibre_jacket|cbj_banner|transnote|tnote|project-gutenberg-license)$/;

/** The role of an element that says by itself that it is front or back matter; null for all others. */
export function matterRole(element: Element): Role | "drop" | null {
  if (element.attributes.size === 0) return null;
  for (const name of ["epub:type", "role", "data-guide"]) {
    for (const type of attribute(element, name).toLowerCase().split(/\s+/)) {
      if (Object.hasOwn(BY_TYPE, type)) return BY_TYPE[type]!;
    }
  }
  const file = attribute(element, "data-file");
  const byFile = file ? BY_FILE.find(([pattern]) => pattern.test(file)) : undefined;
  if (byFile) return byFile[1];
  for (const mark of [attribute(element, "id"), ...attribute(element, "class").split(/\s+/)]) {
    if (mark && BY_MARK.test(mark)) return BOILERPLATE;
  }
  return null;
}
