import { decodeUtf8 } from "./decodeUtf8";
import { Line } from "./Line";
import { HIGH, TERMINATOR, TRAITS_OF_BYTE } from "./lineTraits";

/** How the lines of a file end, gathered as it is read. */
class LineEnds {
  /** The line of the first carriage return, or 0. */
  firstCarriageReturn = 0;
  /** The first line that does not end as the first one of the file does, or 0. */
  firstOther = 0;

  private readonly counts = { LF: 0, "CR LF": 0, CR: 0 };
  private firstKind: LineEnd | null = null;

  add(kind: LineEnd, line: number): void {
    this.counts[kind]++;
    this.firstKind ??= kind;
    if (kind !== this.firstKind && this.firstOther === 0) this.firstOther = line;
    if (kind !== "LF" && this.firstCarriageReturn === 0) this.firstCarriageReturn = line;
  }

  /** What there is, in words. */
  kinds(): string[] {
    const { counts } = this;
    const kinds = (Object.keys(counts) as LineEnd[]).filter((kind) => counts[kind] > 0);
    return kinds.map((kind) => `${kind} on ${counts[kind]} line${counts[kind] === 1 ? "" : "s"}`);
  }
}

/** What ends a line: a line feed, a carriage return, or one after the other. */
type LineEnd = "LF" | "CR LF" | "CR";

const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts bytes, in chunks of any size, into lines as `BufferedReader.readLine` does: at LF, CR or CR LF. A line
 * that no chunk holds whole is gathered in a buffer that doubles, so that one line of 50 MB stays linear.
 */
export class LineSplitter {
  /** How the lines end that have been read. */
  readonly lineEnds = new LineEnds();
  /** How many lines have been read. */
  lines = 0;

  private readonly line = new Line();
  private gathered = new Uint8Array(0);
  private gatheredLength = 0;
  private traits = 0;
  private afterCarriageReturn = false;
  private decoded = new Uint16Array(0);

  constructor(private readonly receive: (line: Line) => void) {}

  write(chunk: Uint8Array): void {
    const { length } = chunk;
    let start = 0;
    for (let end = this.terminatorFrom(chunk, 0); end < length; end = this.terminatorFrom(chunk, start)) {
      this.terminate(chunk, start, end);
      start = end + 1;
    }
    if (start < length) this.gather(chunk, start, length);
  }

  /** Hands on a last line without terminator. */
  end(): void {
    if (this.afterCarriageReturn && this.gatheredLength === 0) this.lineEnds.add("CR", this.lines);
    if (this.gatheredLength > 0) this.emit(this.gathered, 0, 0, this.traits);
  }

  /** Where the next terminator stands, or the chunk's length; gathers the traits of what stands before. */
  private terminatorFrom(chunk: Uint8Array, from: number): number {
    const fours = chunk.length - 3;
    let { traits } = this;
    let at = from;
    // Every byte of a large file comes through here: four at a time, for one branch instead of four.
    for (; at < fours; at += 4) {
      const four =
        TRAITS_OF_BYTE[chunk[at]!]! |
        TRAITS_OF_BYTE[chunk[at + 1]!]! |
        TRAITS_OF_BYTE[chunk[at + 2]!]! |
        TRAITS_OF_BYTE[chunk[at + 3]!]!;
      if ((four & TERMINATOR) !== 0) break;
      traits |= four;
    }
    for (; at < chunk.length; at++) {
      const one = TRAITS_OF_BYTE[chunk[at]!]!;
      if ((one & TERMINATOR) !== 0) break;
      traits |= one;
    }
    this.traits = traits;
    return at;
  }

  /** Ends a line at the terminator `bytes[end]`; the line feed of CR LF ends none. */
  private terminate(bytes: Uint8Array, start: number, end: number): void {
    const isReturn = bytes[end] === CARRIAGE_RETURN;
    const isSecondHalf = this.afterCarriageReturn && !isReturn && start === end && this.gatheredLength === 0;
    if (this.afterCarriageReturn) this.lineEnds.add(isSecondHalf ? "CR LF" : "CR", this.lines);
    this.afterCarriageReturn = isReturn;
    if (isSecondHalf) return;
    if (!isReturn) this.lineEnds.add("LF", this.lines + 1);
    const { traits } = this;
    this.traits = 0;
    this.emit(bytes, start, end, traits);
  }

  private emit(bytes: Uint8Array, start: number, end: number, traits: number): void {
    if (this.gatheredLength === 0) {
      this.deliver(bytes, start, end, traits);
      return;
    }
    this.gather(bytes, start, end);
    const length = this.gatheredLength;
    this.gatheredLength = 0;
    this.deliver(this.gathered, 0, length, traits);
  }

  private deliver(bytes: Uint8Array, start: number, end: number, traits: number): void {
    const { line } = this;
    line.number = ++this.lines;
    line.traits = traits;
    line.malformed = false;
    if ((traits & HIGH) !== 0) {
      this.deliverDecoded(bytes, start, end);
      return;
    }
    line.units = bytes;
    line.start = start;
    line.end = end;
    this.receive(line);
  }

  private deliverDecoded(bytes: Uint8Array, start: number, end: number): void {
    const { line } = this;
    if (this.decoded.length < end - start) {
      this.decoded = new Uint16Array(Math.max(end - start, this.decoded.length * 2));
    }
    const written = decodeUtf8(bytes, start, end, this.decoded);
    line.malformed = written < 0;
    if (line.malformed) line.bytes = new Uint8Array(bytes.subarray(start, end));
    line.units = this.decoded;
    line.start = 0;
    line.end = written < 0 ? -written - 1 : written;
    this.receive(line);
  }

  private gather(bytes: Uint8Array, start: number, end: number): void {
    const length = this.gatheredLength + end - start;
    if (length > this.gathered.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.gathered.subarray(0, this.gatheredLength));
      this.gathered = larger;
    }
    this.gathered.set(bytes.subarray(start, end), this.gatheredLength);
    this.gatheredLength = length;
  }
}
