import { decode } from "../encoding/decode.ts";
import type { Format, Reading, Source } from "../format.ts";
import { readPage } from "../html/read-page.ts";
import { UnreadableInput } from "../unreadable.ts";

const IGNORED = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store)/;

/** A zip around one html page, as FicHub gives it. Any other zip is refused here, with a line of what it may be. */
export const zippedHtml: Format = {
  name: "zip",

  recognises: (source: Source) => source.zip() !== null,

  read(source: Source): Reading {
    const zip = source.zip()!;
    const paths = zip.paths.filter((path) => !IGNORED.test(path));
    const pages = paths.filter((path) => /\.x?html?$/i.test(path));
    if (pages.length === 1) {
      const { text, encoding } = decode(zip.read(pages[0]!)!);
      return readPage(text, encoding, "html");
    }
    if (paths.includes("mimetype") && paths.includes("content.xml")) {
      throw new UnreadableInput("this is an OpenDocument (odt), which is not read: save it as docx or html");
    }
    throw new UnreadableInput(
      pages.length > 1
        ? "the archive holds several pages and is no epub: unpack it and read the stories one by one"
        : "this is an archive without a story (no epub, docx or html in it): unpack it and read what is inside",
    );
  },
};
