import type { StoryInput } from "@fabula/story";
import type { Zip } from "./archive/zip.ts";
import type { Decoded } from "./encoding/decode.ts";

/** What there is to read, looked at in different ways; each view is made once, when somebody asks for it. */
export interface Source {
  /** A file name or "stdin": a hint, never proof. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The archive, null where the bytes are none; throws UnreadableInput for a broken or hostile one. */
  zip(): Zip | null;
  /** The bytes as text, in the encoding that they bear or declare. */
  decoded(): Decoded;
}

/** What a format makes of a source; name and hash are the same for all formats and come later. */
export type Reading = Omit<StoryInput, "name" | "sha256">;

/** A way in which stories are stored. The registry (formats.ts) asks one after the other and takes the first. */
export interface Format {
  readonly name: string;
  /** From the content; the name only decides between text formats that look alike. */
  recognises(source: Source): boolean;
  /** Throws UnreadableInput. */
  read(source: Source): Reading | Promise<Reading>;
}
