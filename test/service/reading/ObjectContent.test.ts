import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { readContent } from "../../../src/service/reading/ObjectContent";

const CHUNKS = ["car, ", "automobile\n", "bike\n"];
const TEXT = CHUNKS.join("");
const hash = (name: string): string => createHash(name).update(TEXT).digest("hex");

describe("the content of an object", () => {
  const read = (limitBytes: number, keepBytes: boolean, signal = new AbortController().signal) =>
    readContent(Readable.from(CHUNKS.map((text) => Buffer.from(text))), {
      limitBytes,
      keepBytes,
      timeMs: 60_000,
      signal,
    });

  it.each([
    [true, Buffer.from(TEXT)],
    [false, null],
  ])("is hashed as it comes; its bytes are kept when they are asked for: %s", async (keepBytes, bytes) => {
    expect(await read(TEXT.length, keepBytes)).toEqual({
      kind: "read",
      sha256: hash("sha256"),
      md5: hash("md5"),
      bytes,
    });
  });

  it.each([TEXT.length - 1, CHUNKS[0]?.length ?? 0, 0])(
    "is too large with more than %i bytes in all its parts",
    async (limitBytes) => {
      expect(await read(limitBytes, true)).toEqual({ kind: "too large", limitBytes });
    },
  );

  it("breaks off with whoever asked for it", async () => {
    await expect(read(TEXT.length, true, AbortSignal.abort(new Error("enough")))).rejects.toThrow("stopped");
  });
});
