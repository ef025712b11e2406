import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import files from "node:fs/promises";
import { join } from "node:path";
import { readSourceFile } from "../../src/files/readSourceFile";
import type { SourceFile } from "../../src/files/SourceFile";
import { TemporaryFolder } from "../TemporaryFolder";

const CONTENT = "car, automobile\n";
const MEBIBYTE = 2 ** 20;

describe("readSourceFile", () => {
  let folder: TemporaryFolder;
  let root: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    root = join(folder.path, "root");
    mkdirSync(join(root, "sub"), { recursive: true });
    folder.write("root/s.txt", CONTENT);
    folder.write("secret.txt", "secret");
  });
  afterEach(() => {
    jest.restoreAllMocks();
    folder.remove();
  });

  const read = (
    path: string,
    more: Partial<Parameters<typeof readSourceFile>[0]> = {},
  ): Promise<SourceFile> =>
    readSourceFile({
      root,
      path,
      limitBytes: MEBIBYTE,
      signal: new AbortController().signal,
      keepBytes: true,
      ...more,
    });
  const whyUnread = async (...args: Parameters<typeof read>): Promise<string> => {
    const source = await read(...args);
    return source.kind === "unread" ? source.why : `read ${source.file}`;
  };
  const digest = (name: string, content: string | Buffer): string =>
    createHash(name).update(content).digest("hex");

  it("gives hashes, size and bytes of a file by its relative path", async () => {
    expect(await read("s.txt")).toEqual({
      kind: "read",
      file: await files.realpath(join(root, "s.txt")),
      size: CONTENT.length,
      sha256: digest("sha256", CONTENT),
      md5: digest("md5", CONTENT),
      bytes: Buffer.from(CONTENT),
    });
  });

  it("keeps no bytes that are not wanted", async () => {
    expect(await read("s.txt", { keepBytes: false })).toMatchObject({ kind: "read", bytes: null });
  });

  it("hashes a file of many reads as a whole", async () => {
    const large = Buffer.alloc(MEBIBYTE - 1, "a, b\n");
    folder.write("root/large.txt", large);
    expect(await read("large.txt")).toMatchObject({ size: large.length, sha256: digest("sha256", large) });
  });

  it.each<[string, () => string]>([
    ["an absolute path inside the root", () => join(root, "s.txt")],
    ["a path that goes up and comes back", () => "sub/../s.txt"],
    ["a link that stays inside the root", () => (symlinkSync("s.txt", join(root, "link")), "link")],
    ["a hard link inside the root", () => (linkSync(join(root, "s.txt"), join(root, "hard")), "hard")],
    ["a name that only looks like going up", () => (folder.write("root/..s.txt", CONTENT), "..s.txt")],
  ])("reads %s", async (_, path) => {
    expect(await read(path())).toMatchObject({ kind: "read", size: CONTENT.length });
  });

  it("reads below a root that is itself a link, by an absolute path through that link too", async () => {
    const link = join(folder.path, "way");
    symlinkSync(root, link);
    expect(await read("s.txt", { root: link })).toMatchObject({ kind: "read" });
    expect(await read(join(link, "s.txt"), { root: link })).toMatchObject({ kind: "read" });
  });

  it.each<[string, () => string, RegExp]>([
    ["a path that goes up", () => "../secret.txt", /outside the source root/],
    ["an absolute path elsewhere", () => join(folder.path, "secret.txt"), /outside the source root/],
    ["a folder beside that begins with the root's name", () => beside(), /outside the source root/],
    ["a link that leads out", () => (symlinkSync("../secret.txt", join(root, "out")), "out"), /outside/],
    ["a folder link that leads out", () => (symlinkSync("..", join(root, "up")), "up/secret.txt"), /outside/],
    ["a link to a device", () => (symlinkSync("/dev/zero", join(root, "zero")), "zero"), /outside/],
    ["the root itself", () => ".", /outside/],
    ["a folder", () => "sub", /not a regular file/],
    ["a named pipe that nobody writes to", () => (pipe("pipe"), "pipe"), /not a regular file/],
    ["what is not there", () => "none.txt", /the file is not there/],
    ["a path below a file", () => "s.txt/deeper", /the file is not there/],
    ["a link to nothing", () => (symlinkSync("none", join(root, "dangling")), "dangling"), /not there/],
    ["links in a circle", () => (symlinkSync("loop", join(root, "loop")), "loop"), /circle/],
    ["a name with a NUL", () => "s.txt\0", /none that a file can have/],
    ["a name that is too long", () => "x".repeat(300), /longer than the file system allows/],
    [
      "a file that is too large",
      () => (sparse("huge.txt", MEBIBYTE + 1), "huge.txt"),
      /larger than the 1048576/,
    ],
  ])("does not read %s", async (_, path, why) => {
    expect(await whyUnread(path())).toMatch(why);
  });

  it("says that the root is not there, and which option names it", async () => {
    const source = await read("s.txt", { root: join(folder.path, "nowhere") });
    expect(source).toEqual({
      kind: "unread",
      why: "the source root is not there",
      checkedBy: "--source-root",
    });
  });

  it("reads a file of exactly the limit", async () => {
    expect(await read("s.txt", { limitBytes: CONTENT.length })).toMatchObject({ kind: "read" });
  });

  describe("when the file is replaced between the look and the opening", () => {
    /** Runs just before the file is opened. */
    function beforeOpening(act: () => void): void {
      const open = files.open.bind(files);
      jest.spyOn(files, "open").mockImplementation((...args) => {
        act();
        return open(...args);
      });
    }

    it.each<[string, () => void, RegExp]>([
      ["a link that leads out", () => symlinkSync("../secret.txt", join(root, "s.txt")), /link/],
      ["a pipe", () => pipe("s.txt"), /not a regular file/],
      ["a folder", () => mkdirSync(join(root, "s.txt")), /not a regular file/],
      ["something larger", () => sparse("s.txt", MEBIBYTE + 1), /larger than/],
    ])("by %s, it is not read", async (_, replace, why) => {
      beforeOpening(() => {
        rmSync(join(root, "s.txt"));
        replace();
      });
      expect(await whyUnread("s.txt")).toMatch(why);
    });

    it("by a folder on the way that became a link, it is not read", async () => {
      folder.write("root/sub/x.txt", CONTENT);
      mkdirSync(join(folder.path, "evil"));
      folder.write("evil/x.txt", "secret");
      beforeOpening(() => {
        renameSync(join(root, "sub"), join(root, "was"));
        symlinkSync(join(folder.path, "evil"), join(root, "sub"));
      });
      expect(await whyUnread("sub/x.txt")).toMatch(/replaced while it was opened/);
    });
  });

  it("takes no hash of a file that changes while it is read", async () => {
    const open = files.open.bind(files);
    jest.spyOn(files, "open").mockImplementation(async (...args) => {
      const handle = await open(...args);
      const readOn = handle.read.bind(handle) as (...read: unknown[]) => Promise<{ bytesRead: number }>;
      jest.spyOn(handle, "read").mockImplementation((async (...read: unknown[]) => {
        truncateSync(join(root, "s.txt"), 3);
        return readOn(...read);
      }) as unknown as typeof handle.read);
      return handle;
    });
    expect(await whyUnread("s.txt")).toMatch(/changed while it was read/);
  });

  it.each<[string, () => jest.SpyInstance]>([
    ["the folder", () => jest.spyOn(files, "realpath").mockReturnValue(never())],
    ["the file's kind", () => jest.spyOn(files, "lstat").mockReturnValue(never())],
    ["the opening", () => jest.spyOn(files, "open").mockReturnValue(never())],
  ])("ends with the signal when the answer about %s never comes", async (_, strike) => {
    strike();
    const stop = new AbortController();
    const source = read("s.txt", { signal: stop.signal });
    stop.abort();
    expect(await source).toEqual({
      kind: "unread",
      why: "the time was up, or it was stopped",
      checkedBy: "--timeout",
    });
  });

  it("closes a file that is opened after the signal", async () => {
    const open = files.open.bind(files);
    const stop = new AbortController();
    const closes: jest.SpyInstance[] = [];
    jest.spyOn(files, "open").mockImplementation(async (...args) => {
      const handle = await open(...args);
      closes.push(jest.spyOn(handle, "close"));
      stop.abort();
      return handle;
    });
    expect(await read("s.txt", { signal: stop.signal })).toMatchObject({ kind: "unread" });
    await new Promise(setImmediate);
    expect(closes).toHaveLength(1);
    expect(closes[0]).toHaveBeenCalledTimes(1);
  });

  function never<T>(): Promise<T> {
    return new Promise(() => undefined);
  }

  function beside(): string {
    mkdirSync(`${root}-beside`);
    folder.write("root-beside/x.txt", "secret");
    return `${root}-beside/x.txt`;
  }

  function pipe(name: string): void {
    execFileSync("mkfifo", [join(root, name)]);
  }

  function sparse(name: string, size: number): void {
    folder.write(`root/${name}`, "");
    truncateSync(join(root, name), size);
  }
});
