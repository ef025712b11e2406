import { PassThrough } from "node:stream";
import { Command } from "commander";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import { runProgram } from "../../src/cli/runProgram";
import { LocalPackages } from "../service/rollout/LocalPackages";

const MINUTE_MS = 60_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";

describe("opensearch-packages rollout", () => {
  let local: LocalPackages;
  let packageId: string;
  let stdout: string;
  let stderr: string;
  const before = { ...process.env };

  beforeEach(async () => {
    local = await LocalPackages.start(["search-prod", "search-test"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, "search-prod");
    await local.associate(packageId, "search-test");
    Object.assign(process.env, local.emulator.environment());
    stdout = "";
    stderr = "";
    jest.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      stderr += String(text);
      return true;
    });
  }, MINUTE_MS);

  afterEach(async () => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    process.env = { ...before };
    await local.stop();
  });

  function rollout(...args: string[]): Promise<number> {
    return rolloutThatMayAsk("--yes", ...args);
  }

  function rolloutThatMayAsk(...args: string[]): Promise<number> {
    const program = new Command("opensearch-packages").configureOutput({ writeErr: () => undefined });
    registerRolloutCommand(program);
    const endpoint = ["--endpoint-url", local.emulator.endpoint, "--region", "us-east-1"];
    return runProgram(program, ["node", "opensearch-packages", "rollout", ...endpoint, ...args]);
  }

  async function progressSays(text: string): Promise<void> {
    const deadlineMs = Date.now() + MINUTE_MS / 2;
    while (!stderr.includes(text)) {
      if (Date.now() > deadlineMs) throw new Error(`the progress does not say "${text}": ${stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** As if somebody sat at the keyboard; null is a pipeline. */
  function stdinWith(typed: string | null): void {
    const stdin = Object.assign(new PassThrough(), { isTTY: typed !== null });
    if (typed !== null) stdin.write(typed);
    jest.spyOn(process, "stdin", "get").mockReturnValue(stdin as unknown as typeof process.stdin);
  }

  test(
    "is clean and changes nothing when every domain is up to date",
    async () => {
      expect(await rollout()).toBe(0);
      expect(stdout).toContain("Every domain serves the available version.");
    },
    MINUTE_MS,
  );

  test(
    "--dry-run shows what would be done, ends with 2, and touches nothing",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      expect(await rollout("--dry-run")).toBe(2);
      expect(stdout).toMatch(/search-prod +synonyms +v1 → v2 +ACTIVE/);
      expect(local.served(packageId, "search-prod")).toBe(OLD);
    },
    MINUTE_MS,
  );

  test(
    "rolls out to every domain, says so, and has nothing to do the second time",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      expect(await rollout()).toBe(0);
      expect(stdout).toContain("2 of 2 rolled out.");
      expect(stderr).toMatch(/search-prod .*associating version v2/);
      expect(local.served(packageId, "search-test")).toBe(NEW);
      expect(await rollout()).toBe(0);
    },
    MINUTE_MS,
  );

  test(
    "only the named domain is touched",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      expect(await rollout("--domain", "search-test", "--package", "synonyms")).toBe(0);
      expect(local.served(packageId, "search-test")).toBe(NEW);
      expect(local.served(packageId, "search-prod")).toBe(OLD);
    },
    MINUTE_MS,
  );

  test(
    "a canary that fails keeps every other domain as it is, even with --keep-going",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.failAssociation({ domainName: "search-test", errorMessage: "too large" });
      expect(await rollout("--canary", "search-test", "--keep-going")).toBe(1);
      expect(stderr).toContain("too large");
      expect(stdout).toMatch(/search-prod +synonyms +v1 +not begun/);
      expect(local.served(packageId, "search-prod")).toBe(OLD);
    },
    MINUTE_MS,
  );

  test(
    "--keep-going goes on after a failure, and still ends with 1",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.failAssociation({ domainName: "search-prod" });
      expect(await rollout("--keep-going")).toBe(1);
      expect(local.served(packageId, "search-test")).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "asks on a terminal, and with yes it goes on",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      stdinWith("yes\n");
      expect(await rolloutThatMayAsk()).toBe(0);
      expect(stderr).toContain('Roll out 2? Only "yes" goes on: ');
      expect(stdout).not.toContain("Only");
      expect(local.served(packageId, "search-prod")).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "with any other answer it says that nothing was done, and ends with 1",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      stdinWith("no\n");
      expect(await rolloutThatMayAsk()).toBe(1);
      expect(stderr).toContain("Nothing was done.");
      expect(local.served(packageId, "search-prod")).toBe(OLD);
    },
    MINUTE_MS,
  );

  test(
    "asks nobody in a pipeline: the command itself is the agreement",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      stdinWith(null);
      expect(await rolloutThatMayAsk()).toBe(0);
      expect(stderr).not.toContain("Only");
      expect(local.served(packageId, "search-prod")).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "Ctrl-C ends the waiting, begins nothing more, and a second run finishes the work",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.busyDomain({ domainName: "search-prod", forMs: 3_000 });
      const interrupted = rollout();
      await progressSays("search-prod is processing another change");
      process.emit("SIGINT");
      expect(await interrupted).toBe(1);
      expect(stdout).toMatch(/search-test +synonyms +v1 +not begun/);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(local.served(packageId, "search-prod")).toBe(OLD);
      expect(await rollout()).toBe(0);
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect(local.served(packageId, "search-test")).toBe(NEW);
    },
    MINUTE_MS,
  );

  test.each([
    [["--package", "nothing-like-it"], /--package: .*no dictionary with this id or name.*nothing-like-it/],
    [["--canary", "search-none"], /--canary: .*not among the selected domains/],
    [["--domain", "search-none"], /ListPackagesForDomain was refused.*search-none/s],
  ])("%j is one clear message and the exit code 1", async (args, message) => {
    expect(await rollout(...args)).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a timeout that is none is refused before anything is looked at", async () => {
    local.resetCalls();
    expect(await rollout("--timeout", "soon")).toBe(1);
    expect(local.requests).toEqual([]);
  });
});
