/**
 * One line of a file as code units, valid until the next one is read: readers of lines share one object, so
 * that millions of lines allocate nothing.
 */
export class Line {
  /** The bytes of an ASCII line, the UTF-16 code units of any other. */
  units: Uint8Array | Uint16Array = new Uint8Array(0);
  /** Where the line begins in `units`. */
  start = 0;
  /** Where it ends in `units`, without its terminator. */
  end = 0;
  /** Counted from 1. */
  number = 0;
  /** Bits of `lineTraits`. */
  traits = 0;
  /** Whether the bytes after `end` are not UTF-8. */
  malformed = false;
  /** The bytes of a line that is not UTF-8 throughout; those of another line else. */
  bytes = new Uint8Array(0);

  private wholeLine = -1;
  private wholeText = "";
  private countedLine = -1;
  private countedOffset = 0;
  private countedColumn = 1;

  /** The text of the whole line, made once however many checks ask for it. */
  get whole(): string {
    if (this.wholeLine !== this.number) {
      this.wholeLine = this.number;
      this.wholeText = this.text(this.start, this.end);
    }
    return this.wholeText;
  }

  /** The text from one offset of `units` to another. */
  text(from: number, to = this.end): string {
    const { units } = this;
    const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    return units instanceof Uint16Array
      ? bytes.toString("utf16le", from * 2, to * 2)
      : bytes.toString("latin1", from, to);
  }

  /**
   * The column, in code points counted from 1, of an offset of `units`. Offsets that ascend are counted on from
   * the last one, so that many diagnostics on one long line stay linear.
   */
  column(offset: number): number {
    if (this.units instanceof Uint8Array) return offset - this.start + 1;
    if (this.countedLine !== this.number || offset < this.countedOffset) {
      this.countedLine = this.number;
      this.countedOffset = this.start;
      this.countedColumn = 1;
    }
    for (; this.countedOffset < offset; this.countedOffset++) {
      if ((this.units[this.countedOffset]! & 0xfc00) !== 0xdc00) this.countedColumn++;
    }
    return this.countedColumn;
  }
}
