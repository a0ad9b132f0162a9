import { binaryKind, looksBinary } from "../binary.ts";
import type { Format, Reading, Source } from "../format.ts";
import { withoutEmpty } from "../metadata/metadata.ts";
import { UnreadableInput } from "../unreadable.ts";
import { readFanficfareText } from "./fanficfare-text.ts";

/** Text as it is: the reading finds sections and paragraphs, but where an exporter's layout says them. */
export const plainText: Format = {
  name: "txt",

  recognises: () => true,

  read(source: Source): Reading {
    const { text, encoding } = source.decoded();
    if (looksBinary(text)) {
      throw new UnreadableInput(
        binaryKind(source.bytes) ?? "this is a binary file, not a text: give a story as txt, md, html, epub or docx",
      );
    }
    const layout = readFanficfareText(text);
    const metadata = withoutEmpty(layout?.metadata ?? {});
    return {
      format: layout ? "txt/fanficfare" : "txt",
      encoding,
      title: metadata.title ?? null,
      author: metadata.author ?? null,
      language: metadata.language ?? null,
      metadata: { ...metadata },
      text,
      sections: layout?.sections ?? [],
      paragraphs: null,
      emphasis: [],
    };
  },
};
