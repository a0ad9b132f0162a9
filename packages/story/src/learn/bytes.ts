/**
 * Reading and writing of weight files: little numbers as one byte, larger ones as several (LEB128), strings with their
 * length in front. Numbers are integers below 2^31.
 */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value & 0xff;
  }
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }
  string(value: string): void {
    const utf8 = new TextEncoder().encode(value);
    this.number(utf8.length);
    for (const b of utf8) this.byte(b);
  }
  strings(values: readonly string[]): void {
    this.string(values.join("\n"));
  }
  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote; throws a `RangeError` past the end. */
export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError("the weights end too early");
    return value;
  }
  /** A byte as a number from -128 to 127. */
  signed(): number {
    return (this.byte() << 24) >> 24;
  }
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = this.byte();
      value |= (b & 127) << shift;
      if (b < 128) return value;
    }
  }
  /** All bytes that are left. */
  rest(): Uint8Array {
    const rest = this.bytes.subarray(this.at);
    this.at = this.bytes.length;
    return rest;
  }
  string(): string {
    const length = this.number();
    if (this.at + length > this.bytes.length) throw new RangeError("the weights end too early");
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
  strings(): string[] {
    const all = this.string();
    return all === "" ? [] : all.split("\n");
  }
}
