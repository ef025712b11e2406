import { plainLine } from "../../contract/plainText";
import { isLoud } from "../terminal/loudness";

const QUIET_MS = 1000;

/** Says on standard error how far a long file is read, from one second on, and only to a terminal. */
export class ReadProgress {
  private readonly startMs = Date.now();
  private shownMs = this.startMs;
  private bytes = 0;

  private readonly name: string;

  constructor(name: string) {
    this.name = plainLine(name);
  }

  /** Counts what was read. */
  add(bytes: number): void {
    this.bytes += bytes;
    const nowMs = Date.now();
    if (!isLoud("normal") || !process.stderr.isTTY || nowMs - this.shownMs < QUIET_MS) return;
    this.shownMs = nowMs;
    process.stderr.write(`\r${this.name}: ${(this.bytes / 2 ** 20).toFixed(0)} MiB checked`);
  }

  /** Clears the line. */
  end(): void {
    if (this.shownMs !== this.startMs) process.stderr.write("\r\u001b[K");
  }
}
