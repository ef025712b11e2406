import type { Readable } from "node:stream";

/** More came than an answer may have. */
export class TooLongAnswer extends Error {
  constructor(
    readonly begun: Buffer,
    limitBytes: number,
  ) {
    super(`more than ${limitBytes} bytes`);
  }
}

/** The whole body. @throws TooLongAnswer beyond the limit, or whatever the connection breaks with */
export async function readWhole(body: Readable, limitBytes: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stoppedBy(body, signal)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limitBytes) throw new TooLongAnswer(Buffer.concat(chunks), limitBytes);
  }
  return Buffer.concat(chunks);
}

/** The chunks of a body; it breaks off at the moment at which the signal is aborted, and leaves nothing open. */
export async function* stoppedBy(body: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stop = (): void => void body.destroy(new Error("stopped"));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of body) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array);
  } finally {
    signal.removeEventListener("abort", stop);
    body.destroy();
  }
}
