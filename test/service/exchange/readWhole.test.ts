import { Readable } from "node:stream";
import { readWhole, stoppedBy, TooLongAnswer } from "../../../src/service/exchange/readWhole";

const never = (): AbortSignal => new AbortController().signal;

function bodyOf(...chunks: (Buffer | string | Uint8Array)[]): Readable {
  return Readable.from(chunks);
}

describe("a whole body", () => {
  test("is all of its chunks, whatever they come as", async () => {
    const body = bodyOf(Buffer.from("ab"), new Uint8Array([99]), "d");
    const whole = await readWhole(body, 4, never());
    expect([whole.toString(), Buffer.isBuffer(whole), body.destroyed]).toEqual(["abcd", true, true]);
  });

  test("may be empty", async () => {
    expect((await readWhole(bodyOf(), 0, never())).length).toBe(0);
  });

  test("has a limit, and what began is kept", async () => {
    const body = bodyOf(Buffer.from("ab"), Buffer.from("cd"), Buffer.from("ef"));
    const error = await readWhole(body, 3, never()).catch((thrown: unknown) => thrown as TooLongAnswer);
    expect(error).toBeInstanceOf(TooLongAnswer);
    expect(error).toMatchObject({ message: "more than 3 bytes", begun: Buffer.from("abcd") });
    expect(body.destroyed).toBe(true);
  });

  test("breaks off with the signal, before it begins and in the middle", async () => {
    const stop = new AbortController();
    const endless = (): Readable => new Readable({ read: () => undefined });
    const body = endless();
    const read = readWhole(body, 10, stop.signal);
    body.push("a");
    stop.abort();
    await expect(read).rejects.toThrow("stopped");
    const late = endless();
    await expect(readWhole(late, 10, stop.signal)).rejects.toThrow("stopped");
    expect([body.destroyed, late.destroyed]).toEqual([true, true]);
  });

  test("listens to its signal no longer when it has ended", async () => {
    const { signal } = new AbortController();
    const removed = jest.spyOn(signal, "removeEventListener");
    await readWhole(bodyOf("a"), 1, signal);
    expect(removed).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls[0]?.[0]).toBe("abort");
  });

  test("is closed by whoever does not read on", async () => {
    const body = bodyOf("a", "b");
    for await (const chunk of stoppedBy(body, never())) {
      expect(chunk.toString()).toBe("a");
      break;
    }
    expect(body.destroyed).toBe(true);
  });
});
