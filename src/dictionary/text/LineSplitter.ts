import { decodeUtf8 } from "./decodeUtf8";
import { Line } from "./Line";
import { HIGH, TRAITS_OF_BYTE } from "./lineTraits";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts bytes, in chunks of any size, into lines as `BufferedReader.readLine` does: at LF, CR or CR LF. A line
 * that no chunk holds whole is gathered in a buffer that doubles, so that one line of 50 MB stays linear.
 */
export class LineSplitter {
  /** The line of the first carriage return, or 0. */
  firstCarriageReturn = 0;
  /** How many lines have been read. */
  lines = 0;

  private readonly line = new Line();
  private gathered = new Uint8Array(1024);
  private gatheredLength = 0;
  private traits = 0;
  private afterCarriageReturn = false;
  private decoded = new Uint16Array(1024);

  constructor(private readonly receive: (line: Line) => void) {}

  write(chunk: Uint8Array): void {
    let start = 0;
    let traits = this.traits;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      traits |= TRAITS_OF_BYTE[byte]!;
      if (byte > CARRIAGE_RETURN || (byte !== LINE_FEED && byte !== CARRIAGE_RETURN)) continue;
      if (byte === LINE_FEED && this.afterCarriageReturn && at === start && this.gatheredLength === 0) {
        this.afterCarriageReturn = false;
        start = at + 1;
        continue;
      }
      this.emit(chunk, start, at, traits);
      this.afterCarriageReturn = byte === CARRIAGE_RETURN;
      if (this.afterCarriageReturn && this.firstCarriageReturn === 0) this.firstCarriageReturn = this.lines;
      start = at + 1;
      traits = 0;
    }
    this.traits = traits;
    if (start < chunk.length) this.gather(chunk, start, chunk.length);
  }

  /** Hands on a last line without terminator. */
  end(): void {
    if (this.gatheredLength > 0) this.emit(this.gathered, 0, 0, this.traits);
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
