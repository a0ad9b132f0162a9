/** The folder of the built page: static files that any web server can hand out. It lies beside what is built from here. */
export const PAGE = new URL("../dist/page/", import.meta.url);
