import { Command } from "commander";
import { registerEmulatorCommand } from "../../../src/cli/commands/emulator";
import { runProgram } from "../../../src/cli/runProgram";
import { Emulator } from "../../../src/emulator";

describe("opensearch-packages emulator", () => {
  let stdout: string;
  let stderr: string;
  beforeEach(() => {
    [stdout, stderr] = ["", ""];
    jest.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      stderr += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  function run(...args: string[]): Promise<number> {
    const program = new Command("opensearch-packages").configureOutput({ writeErr: () => undefined });
    registerEmulatorCommand(program);
    return runProgram(program, ["node", "opensearch-packages", "emulator", ...args]);
  }

  async function endpoint(): Promise<string> {
    const deadlineMs = Date.now() + 10_000;
    while (Date.now() < deadlineMs) {
      const address = /^export AWS_ENDPOINT_URL=(.*)$/m.exec(stdout)?.[1];
      if (address !== undefined && stderr.includes("Ctrl-C")) return address;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no endpoint was printed: ${stderr}`);
  }

  test.each(["SIGINT", "SIGTERM"] as const)(
    "prints the lines to paste and ends with 0 on %s",
    async (signal) => {
      const exitCode = run("--domain", "search-prod=OpenSearch_2.19", "--verbose");
      const address = await endpoint();
      expect(
        stdout.split("\n").filter((line) => line !== "" && !/^export [A-Z0-9_]+=\S+$/.test(line)),
      ).toEqual([]);
      await fetch(`${address}/2021-01-01/domain`);
      process.emit(signal);
      expect(await exitCode).toBe(0);
      expect(stderr).toContain("403 MissingAuthenticationTokenException");
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  test("a port in use ends with 1 and one clear message", async () => {
    const other = await Emulator.start();
    expect(await run("--port", new URL(other.endpoint).port)).toBe(1);
    await other.stop();
    expect(stderr).toMatch(/^error: starting the local AWS: the port is in use .*\n$/);
    expect(stdout).toBe("");
  });

  test.each([
    [["--port", "70000"], /reading --port/],
    [["--port", "http"], /reading --port/],
    [["--domain", "Search"], /making a domain in the local AWS: 1 validation error/],
    [["--domain", "search=Lucene_9"], /'engineVersion' failed to satisfy/],
    [["--delays", "slow"], /reading --delays/],
    [["--delays", "sleepingMs=1"], /reading --delays/],
    [["--fault", "flood"], /there is no fault flood/],
    [["--fault", "throttle:speed=1"], /throttle has no setting speed/],
    [["--fault", "throttle:rate=often"], /rate is a number/],
    [["--fault", "throttle:rate=1.5"], /a rate is a number from 0 to 1/],
    [["--fault", "throttle:rate"], /is no setting/],
    [["--fault", "slow"], /slow needs delayMs/],
    [["--fault", "busy-domain:domainName=search-x"], /there is no such domain/],
  ])("%j ends with 1 and says what is wrong", async (args, message) => {
    expect(await run(...args)).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
