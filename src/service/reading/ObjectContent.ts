import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { OutOfTime } from "../exchange/Exchange";
import { stoppedBy } from "../exchange/readWhole";
import type { ReadFailure } from "../failures/ReadFailure";

/** What was made of an object's bytes. */
export type ObjectContent =
  | {
      readonly kind: "read";
      /** Hexadecimal, as is `md5`. */
      readonly sha256: string;
      readonly md5: string;
      /** Null unless they were asked for. */
      readonly bytes: Uint8Array | null;
    }
  /** What the head says was enough. */
  | { readonly kind: "not needed" }
  | { readonly kind: "too large"; readonly limitBytes: number }
  | { readonly kind: "unread"; readonly failure: ReadFailure };

export interface ContentLimits {
  readonly limitBytes: number;
  readonly keepBytes: boolean;
  /** From the first byte to the last. */
  readonly timeMs: number;
  readonly signal: AbortSignal;
}

/** The bytes that a body has, hashed as they come. @throws OutOfTime, or what the connection breaks with */
export async function readContent(
  body: Readable,
  { limitBytes, keepBytes, timeMs, signal }: ContentLimits,
): Promise<ObjectContent> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), timeMs);
  const hashes = { sha256: createHash("sha256"), md5: createHash("md5") };
  const kept: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stoppedBy(body, AbortSignal.any([signal, ended.signal]))) {
      length += chunk.length;
      if (length > limitBytes) return { kind: "too large", limitBytes };
      hashes.sha256.update(chunk);
      hashes.md5.update(chunk);
      if (keepBytes) kept.push(chunk);
    }
  } catch (error) {
    throw ended.signal.aborted ? new OutOfTime(timeMs) : error;
  } finally {
    clearTimeout(timer);
  }
  const bytes = keepBytes ? Buffer.concat(kept) : null;
  return { kind: "read", sha256: hashes.sha256.digest("hex"), md5: hashes.md5.digest("hex"), bytes };
}
