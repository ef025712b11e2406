import { execFileSync } from "node:child_process";
import fs, {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { refuseOutputs } from "../../src/files/refuseOutputs";
import { type OutputFile, writeFiles } from "../../src/files/writeFiles";
import { TemporaryFolder } from "../TemporaryFolder";

const PURPOSE = { attempted: "writing the report", remedy: "Name another file" };

/** As the system says it. */
function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

describe("writeFiles", () => {
  let folder: TemporaryFolder;
  const at = (name: string): string => join(folder.path, name);
  const write = (files: readonly OutputFile[], inputs: readonly string[] = []): void =>
    writeFiles(files, { ...PURPOSE, inputs });
  const pipe = (name: string): string => (execFileSync("mkfifo", [at(name)]), at(name));

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write("old.txt", "of before");
    folder.write("input.json", "{}");
  });
  afterEach(() => {
    jest.restoreAllMocks();
    folder.remove();
  });

  it("writes new files and replaces old ones, and leaves nothing else behind", () => {
    write([
      { path: at("new.txt"), content: "a" },
      { path: at("old.txt"), content: Buffer.from("b") },
    ]);
    expect(readFileSync(at("new.txt"), "utf8")).toBe("a");
    expect(readFileSync(at("old.txt"), "utf8")).toBe("b");
    expect(readdirSync(folder.path).sort()).toEqual(["input.json", "new.txt", "old.txt"]);
  });

  it("writes under the longest name that a file can have, and with spaces and line breaks in it", () => {
    write([
      { path: at("x".repeat(255)), content: "a" },
      { path: at("a b\nc"), content: "b" },
    ]);
    expect(readFileSync(at("x".repeat(255)), "utf8")).toBe("a");
    expect(readFileSync(at("a b\nc"), "utf8")).toBe("b");
  });

  it("keeps the permissions of a file that it replaces, and gives those that are asked for", () => {
    chmodSync(at("old.txt"), 0o640);
    const umask = process.umask(0o077);
    try {
      write([
        { path: at("old.txt"), content: "b" },
        { path: at("new.txt"), content: "b" },
        { path: at("tool"), content: "b", mode: 0o755 },
      ]);
    } finally {
      process.umask(umask);
    }
    const modes = ["old.txt", "new.txt", "tool"].map((name) => lstatSync(at(name)).mode & 0o777);
    expect(modes).toEqual([0o640, 0o600, 0o755]);
  });

  it("writes beside the file under another name each time, and only where nothing is", () => {
    const opened = jest.spyOn(fs, "openSync");
    write([{ path: at("a"), content: "1" }]);
    write([{ path: at("a"), content: "2" }]);
    const [first, second] = opened.mock.calls;
    expect(first?.[0]).toMatch(/\/\.[0-9a-f]{32}\.partial$/);
    expect(first?.[0]).not.toBe(second?.[0]);
    expect(opened.mock.calls.map(([, flags]) => flags)).toEqual(["wx", "wx"]);
  });

  it.each<[string, () => string, RegExp]>([
    ["a symbolic link", () => (symlinkSync("old.txt", at("link")), at("link")), /it is a symbolic link/],
    ["a dangling link", () => (symlinkSync("none", at("link")), at("link")), /it is a symbolic link/],
    ["a link to a device", () => (symlinkSync("/dev/null", at("link")), at("link")), /a symbolic link/],
    ["a named pipe", () => pipe("pipe"), /it is a named pipe/],
    ["a folder", () => (mkdirSync(at("sub")), at("sub")), /it is a folder/],
    ["a name that can only be a folder", () => `${at("none")}/`, /it is a folder/],
    ["a device that is full", () => "/dev/full", /it is a device/],
    ["the null device", () => "/dev/null", /it is a device/],
    ["a folder that is not there", () => at("none/x"), /there is no such file or folder/],
    ["a path below a file", () => at("old.txt/x"), /not a folder|its folder is none/],
    ["a name that is too long", () => at("x".repeat(256)), /longer than the file system allows/],
    ["an empty name", () => "", /it is a folder/],
    ["the input", () => at("input.json"), /the command reads or writes it already/],
    ["the input by another way", () => at("../") + lastOf(folder.path) + "/./input.json", /reads or writes/],
    [
      "a hard link to the input",
      () => (linkSync(at("input.json"), at("hard")), at("hard")),
      /reads or writes/,
    ],
  ])("refuses %s, and touches nothing", (_, path, problem) => {
    const target = path();
    const before = readdirSync(folder.path);
    expect(() =>
      write(
        [
          { path: at("first"), content: "a" },
          { path: target, content: "b" },
        ],
        [at("input.json")],
      ),
    ).toThrow(problem);
    expect(readdirSync(folder.path)).toEqual(before);
    expect(readFileSync(at("old.txt"), "utf8")).toBe("of before");
    expect(readFileSync(at("input.json"), "utf8")).toBe("{}");
  });

  it("refuses an output that the input is a link to", () => {
    symlinkSync("old.txt", at("way"));
    expect(() => write([{ path: at("old.txt"), content: "a" }], [at("way")])).toThrow(/reads or writes/);
  });

  it.each<[string, () => string]>([
    ["the same name", () => at("out")],
    ["another way to it", () => at("./x/../out")],
    ["a link to its folder", () => (symlinkSync(folder.path, at("same")), at("same/out"))],
  ])("refuses two outputs to one file, by %s", (_, other) => {
    mkdirSync(at("x"));
    expect(() =>
      write([
        { path: at("out"), content: "a" },
        { path: other(), content: "b" },
      ]),
    ).toThrow(/two outputs go to this file/);
    expect(readdirSync(folder.path)).not.toContain("out");
  });

  it("refuses two outputs to one file that has two names", () => {
    linkSync(at("old.txt"), at("hard"));
    expect(() =>
      write([
        { path: at("old.txt"), content: "a" },
        { path: at("hard"), content: "b" },
      ]),
    ).toThrow(/two outputs go to this file/);
  });

  it("refuses the file that standard output goes to", () => {
    const real = fs.fstatSync.bind(fs);
    jest
      .spyOn(fs, "fstatSync")
      .mockImplementation((descriptor: number) =>
        descriptor === 1 ? fs.statSync(at("old.txt")) : real(descriptor),
      );
    expect(() => write([{ path: at("old.txt"), content: "a" }])).toThrow(/reads or writes it already/);
  });

  it.each<[string, (code: NodeJS.ErrnoException) => jest.SpyInstance, string, RegExp]>([
    ["the disk is full", (error) => failing("writeFileSync", error), "ENOSPC", /the disk is full/],
    ["the disk is full at the end", (error) => failing("fsyncSync", error), "ENOSPC", /the disk is full/],
    ["the quota is used up", (error) => failing("fsyncSync", error), "EDQUOT", /quota/],
    ["the folder may not be written to", (error) => failing("openSync", error), "EACCES", /permission/],
    ["the file system is read-only", (error) => failing("openSync", error), "EROFS", /read-only/],
    ["the file may not be replaced", (error) => failing("renameSync", error), "EBUSY", /in use/],
    ["the file may not be written", (error) => failing("accessSync", error), "EACCES", /permission/],
  ])("leaves every old file and nothing half-written when %s", (_, strike, code, problem) => {
    strike(systemError(code));
    const before = readdirSync(folder.path);
    const error = thrown(() =>
      write([
        { path: at("old.txt"), content: "new" },
        { path: at("new.txt"), content: "new" },
      ]),
    );
    expect(error.message).toMatch(problem);
    expect(error.message).toMatch(/^writing the report: .*old\.txt.*\. Name another file\.$/);
    expect(readdirSync(folder.path)).toEqual(before);
    expect(readFileSync(at("old.txt"), "utf8")).toBe("of before");
  });

  it("touches no file when a later one cannot be written", () => {
    const real = fs.writeFileSync.bind(fs);
    let calls = 0;
    jest.spyOn(fs, "writeFileSync").mockImplementation((...args) => {
      calls += 1;
      if (calls === 2) throw systemError("ENOSPC");
      real(...args);
    });
    expect(() =>
      write([
        { path: at("old.txt"), content: "a" },
        { path: at("b"), content: "b" },
      ]),
    ).toThrow(/disk is full/);
    expect(readFileSync(at("old.txt"), "utf8")).toBe("of before");
    expect(readdirSync(folder.path).sort()).toEqual(["input.json", "old.txt"]);
  });

  it("follows no link that takes the file's place meanwhile", () => {
    const real = fs.fsyncSync.bind(fs);
    jest.spyOn(fs, "fsyncSync").mockImplementation((descriptor) => {
      real(descriptor);
      symlinkSync("old.txt", at("new.txt"));
    });
    write([{ path: at("new.txt"), content: "new" }]);
    expect(readFileSync(at("old.txt"), "utf8")).toBe("of before");
    expect(lstatSync(at("new.txt")).isFile()).toBe(true);
  });

  it("can be asked before the work, and then writes nothing", () => {
    refuseOutputs([at("old.txt"), at("new.txt")], { ...PURPOSE, inputs: [] });
    expect(readdirSync(folder.path).sort()).toEqual(["input.json", "old.txt"]);
  });

  function failing(
    call: "writeFileSync" | "fsyncSync" | "openSync" | "renameSync" | "accessSync",
    error: Error,
  ): jest.SpyInstance {
    return jest.spyOn(fs, call).mockImplementation(() => {
      throw error;
    });
  }
});

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}

function thrown(act: () => void): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error("it was written");
}
