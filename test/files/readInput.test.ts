import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdirSync, openSync, symlinkSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { PackagesError } from "../../src/errors";
import { inputChunks } from "../../src/files/inputChunks";
import { readInput, wholeOf } from "../../src/files/readInput";
import { readInputText } from "../../src/files/readInputText";
import { TemporaryFolder } from "../TemporaryFolder";

const PURPOSE = { attempted: "reading the plan", remedy: "Name another file" };

describe("an input", () => {
  let folder: TemporaryFolder;
  const at = (name: string): string => join(folder.path, name);
  const text = (file: string, limitBytes?: number): Promise<string> =>
    readInputText(file, PURPOSE, new AbortController().signal, limitBytes);
  const pipe = (name: string): string => (execFileSync("mkfifo", [at(name)]), at(name));

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    folder.remove();
  });

  it("is read from a file, from a link to one, and from the null device", async () => {
    folder.write("a.txt", "é\n");
    symlinkSync("a.txt", at("link"));
    expect(await Promise.all([text(at("a.txt")), text(at("link")), text("/dev/null")])).toEqual([
      "é\n",
      "é\n",
      "",
    ]);
  });

  it("is read from a pipe to its end, however late and slowly somebody writes to it", async () => {
    const file = pipe("pipe");
    const chunks = inputChunks(file, PURPOSE, new AbortController().signal);
    const first = chunks.next();
    const writer = await openedForWriting(file);
    writeSync(writer, "one ");
    expect(String((await first).value)).toBe("one ");
    const rest = wholeOf(chunks, file, PURPOSE);
    writeSync(writer, "two");
    closeSync(writer);
    expect(String(await rest)).toBe("two");
  });

  it("is read from standard input", async () => {
    const stdin = new PassThrough();
    jest.spyOn(process, "stdin", "get").mockReturnValue(stdin as unknown as typeof process.stdin);
    stdin.end("piped");
    expect(await text("-")).toBe("piped");
  });

  it("is not waited for at a terminal, where nobody was asked to type", async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    jest.spyOn(process, "stdin", "get").mockReturnValue(stdin as unknown as typeof process.stdin);
    await expect(text("-")).rejects.toThrow(/nothing is piped in/);
  });

  it.each<[string, () => string, RegExp]>([
    ["what is not there", () => at("none"), /there is no such file or folder \(got ".*none"\)/],
    ["a folder", () => (mkdirSync(at("sub")), at("sub")), /it is a folder/],
    ["a device without an end", () => "/dev/zero", /it is a device/],
    ["links in a circle", () => (symlinkSync("loop", at("loop")), at("loop")), /circle/],
    ["a path below a file", () => `${folder.write("f", "")}/x`, /a part of its path is not a folder/],
    [
      "UTF-16",
      () => folder.write("u16", Buffer.from("\ufeff{}", "utf16le")),
      /it is UTF-16 \(little-endian\)/,
    ],
    ["UTF-16 unsigned", () => folder.write("u16", Buffer.from('{"a": 1}', "utf16le")), /UTF-16 \(little-/],
    ["UTF-16, big-endian", () => folder.write("u16", big("\ufeff{}")), /UTF-16 \(big-endian\)/],
    ["UTF-32", () => folder.write("u32", Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])), /UTF-32/],
    ["what gzip made", () => folder.write("x.gz", Buffer.from([0x1f, 0x8b, 8])), /compressed with gzip/],
    ["Latin-1", () => folder.write("l1", Buffer.from("a\nbé\n", "latin1")), /line 2 is not UTF-8, at byte 3/],
    [
      "a character cut in two",
      () => folder.write("cut", Buffer.from("aé").subarray(0, 2)),
      /line 1 .* byte 1/,
    ],
  ])("says in one sentence what is wrong with %s", async (_, file, problem) => {
    const error: unknown = await text(file()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PackagesError);
    expect((error as PackagesError).message).toMatch(problem);
    expect((error as PackagesError).message).toMatch(/^reading the plan: [^\n]*\.$/);
  });

  it("is read up to its limit and refused beyond it, without being held in memory", async () => {
    expect(await text(folder.write("four", "1234"), 4)).toBe("1234");
    truncateSync(folder.write("huge", ""), 2 ** 40);
    await expect(text(at("huge"), 2 ** 20)).rejects.toThrow(/it has more than the 1 MiB that are read/);
  });

  it("leaves to its reader what that names better", async () => {
    const file = folder.write("plan.out", Buffer.from([0x50, 0x4b, 3, 4, 0xff]));
    const purpose = { ...PURPOSE, namesItself: (bytes: Uint8Array) => bytes[0] === 0x50 };
    expect(await readInputText(file, purpose, new AbortController().signal)).toBe("PK\u0003\u0004ÿ");
    await expect(text(file)).rejects.toThrow(/ZIP archive/);
  });

  it.each([
    ["a pipe that nobody writes to", () => pipe("pipe")],
    ["standard input that says nothing", () => "-"],
  ])("is waited for no longer than the signal says: %s", async (_, file) => {
    const stdin = new PassThrough();
    jest.spyOn(process, "stdin", "get").mockReturnValue(stdin as unknown as typeof process.stdin);
    const stop = new AbortController();
    const read = readInput(file(), PURPOSE, stop.signal);
    setImmediate(() => stop.abort());
    await expect(read).rejects.toThrow(/the time was up before its end came.*longer --timeout/);
  });

  it("ends with the signal's own reason where that is a message", async () => {
    const reason = new PackagesError({ attempted: "a", problem: "stopped", remedy: "b" });
    const stop = new AbortController();
    const read = readInput(pipe("pipe"), PURPOSE, stop.signal);
    setImmediate(() => stop.abort(reason));
    await expect(read).rejects.toBe(reason);
    await expect(readInput(at("none"), PURPOSE, stop.signal)).rejects.toBe(reason);
  });
});

/** The other end of a pipe can only be opened when somebody reads from it. */
async function openedForWriting(file: string): Promise<number> {
  for (;;) {
    try {
      return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENXIO") throw error;
      await turn();
    }
  }
}

function big(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}
