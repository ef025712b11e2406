import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { TemporaryFolder } from "../TemporaryFolder";

const ROOT = join(__dirname, "../..");
/** A process compiles the program before it runs it, on a machine that may be busy. */
const LIMIT_MS = 120_000;
/** A second for the command, and as much as a busy machine needs to see that it has ended. */
const SOON_MS = 5_000;

function start(...args: string[]): ChildProcess {
  const program = ["--import", "tsx", "src/cli/main.ts", ...args];
  return spawn(process.execPath, program, { cwd: ROOT, stdio: ["pipe", "pipe", "pipe"] });
}

/** How a process ended, and what it said. */
async function endOf(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const said = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}

const testWithFullDisk = existsSync("/dev/full") ? test : test.skip; // only Linux has a disk that is always full

describe("a command that waits for its input", () => {
  const folder = new TemporaryFolder();
  const pipe = join(folder.path, "pipe");
  let child: ChildProcess | undefined;

  beforeAll(() => void execFileSync("mkfifo", [pipe]));
  afterEach(() => child?.kill("SIGKILL"));
  afterAll(() => folder.remove());

  /** The writing end opens as soon as somebody waits at the other. */
  async function waitedFor(): Promise<number> {
    for (;;) {
      try {
        return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENXIO") throw error;
        await sleep(20);
      }
    }
  }

  test.each<[NodeJS.Signals, string, string[]]>([
    ["SIGINT", "lint", [pipe]],
    ["SIGTERM", "diff", [__filename, pipe]],
    ["SIGINT", "validate", [pipe, "--output", `json=${join(folder.path, "report.json")}`]],
    ["SIGTERM", "report", [pipe, "--output", `html=${join(folder.path, "page.html")}`]],
  ])(
    "ends with 1 within a second of %s: %s",
    async (signal, command, args) => {
      writeFileSync(join(folder.path, "report.json"), "of before");
      child = start(command, ...args);
      const ended = endOf(child);
      const writer = await waitedFor();
      const interruptedAt = performance.now();
      child.kill(signal);
      const { code, stdout, stderr } = await ended;
      expect(performance.now() - interruptedAt).toBeLessThan(SOON_MS);
      closeSync(writer);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toBe(
        `error: running the command: it was stopped by ${signal}. Run it again to get its answer; nothing is left half-written.\n`,
      );
      expect(readFileSync(join(folder.path, "report.json"), "utf8")).toBe("of before");
      expect(readdirSync(folder.path).sort()).toEqual(["pipe", "report.json"]);
    },
    LIMIT_MS,
  );

  test(
    "ends when its time is up although standard input stays open and silent",
    async () => {
      child = start("validate", "-", "--timeout", "500ms");
      const { code, stdout, stderr } = await endOf(child);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^error: reading the plan or state: the time was up before its end came/);
    },
    LIMIT_MS,
  );

  test(
    "says nothing of a reader that has seen enough",
    async () => {
      const rules = Array.from({ length: 20_000 }, (_, at) => `a${at} => b${at} => c`).join("\n");
      child = start(
        "diff",
        "/dev/null",
        folder.write("many.txt", rules.replaceAll(" => c", "")),
        "--max",
        "20000",
      );
      child.stdout?.once("data", () => child?.stdout?.destroy());
      const said: string[] = [];
      child.stderr?.setEncoding("utf8").on("data", (text: string) => said.push(text));
      await once(child, "exit");
      expect(said.join("")).toMatch(/^(.*taken for .*\n(.*the format is not sure.*\n)?)?$/);
    },
    LIMIT_MS,
  );
});

describe("a command whose output nobody takes", () => {
  const folder = new TemporaryFolder();
  const dictionary = folder.write("synonyms.txt", "a => b => c\n");
  afterAll(() => folder.remove());

  const run = (script: string): { status: number | null; stderr: string } => {
    const program = `"${process.execPath}" --import tsx src/cli/main.ts lint --format solr-synonyms "${dictionary}"`;
    const { status, stderr } = spawnSync("bash", ["-c", script.replace("PROGRAM", program)], {
      cwd: ROOT,
      encoding: "utf8",
    });
    return { status, stderr };
  };

  test(
    "ends with its own verdict behind a reader that has seen enough: what is not clean is not 0",
    () => {
      // The reader is gone before the first word.
      expect(run("set -o pipefail; (sleep 0.1; PROGRAM) | exec true")).toEqual({ status: 2, stderr: "" });
    },
    LIMIT_MS,
  );

  testWithFullDisk(
    "says what is wrong with a disk that is full, without a stack trace",
    () => {
      const { status, stderr } = run("PROGRAM >/dev/full");
      expect(status).toBe(1);
      expect(stderr).toMatch(/^error: writing to standard output: ENOSPC: .+\. .+\.\n$/);
    },
    LIMIT_MS,
  );
});
