import "../service/rollout/freePauses";
import { PassThrough } from "node:stream";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { type CommandRun, RunningCommand } from "./CommandRun";

const MINUTE_MS = 60_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";

describe("opensearch-packages rollout", () => {
  let local: LocalPackages;
  let packageId: string;
  const before = { ...process.env };

  beforeEach(async () => {
    local = await LocalPackages.start(["search-prod", "search-test"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, "search-prod");
    await local.associate(packageId, "search-test");
    Object.assign(process.env, local.emulator.environment());
  }, MINUTE_MS);

  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...before };
    await local.stop();
  });

  function start(...args: string[]): RunningCommand {
    const endpoint = ["--endpoint-url", local.emulator.endpoint, "--region", "us-east-1"];
    return new RunningCommand(registerRolloutCommand, ["rollout", ...endpoint, ...args]);
  }

  function rollout(...args: string[]): Promise<CommandRun> {
    return start("--yes", ...args).ended;
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
      const { exitCode, stdout } = await rollout();
      expect(exitCode).toBe(0);
      expect(stdout).toContain("Every domain serves the available version.");
    },
    MINUTE_MS,
  );

  describe("of a new version", () => {
    beforeEach(() => local.update(packageId, "synonyms", NEW), MINUTE_MS);

    test(
      "--dry-run shows what would be done, ends with 2, and touches nothing",
      async () => {
        const { exitCode, stdout } = await rollout("--dry-run");
        expect(exitCode).toBe(2);
        expect(stdout).toMatch(/search-prod +synonyms +v1 → v2 +ACTIVE/);
        expect(local.served(packageId, "search-prod")).toBe(OLD);
      },
      MINUTE_MS,
    );

    test(
      "reaches every domain, says so, and has nothing to do the second time",
      async () => {
        const { exitCode, stdout, stderr } = await rollout();
        expect(exitCode).toBe(0);
        expect(stdout).toContain("2 of 2 rolled out.");
        expect(stderr).toMatch(/search-prod .*associating version v2/);
        expect(local.served(packageId, "search-test")).toBe(NEW);
        local.resetCalls();
        expect((await rollout()).exitCode).toBe(0);
        expect(local.calls("AssociatePackage")).toBe(0);
      },
      MINUTE_MS,
    );

    test(
      "touches only the named domain",
      async () => {
        const { exitCode } = await rollout("--domain", "search-test", "--package", "synonyms");
        expect(exitCode).toBe(0);
        expect(local.served(packageId, "search-test")).toBe(NEW);
        expect(local.served(packageId, "search-prod")).toBe(OLD);
      },
      MINUTE_MS,
    );

    test(
      "stops at the first failure, and says what was not begun",
      async () => {
        local.emulator.faults.failAssociation({ domainName: "search-prod", errorMessage: "too large" });
        const { exitCode, stdout, stderr } = await rollout();
        expect(exitCode).toBe(1);
        expect(stderr).toContain("too large");
        expect(stdout).toMatch(/search-test +synonyms +v1 +not begun/);
        expect(local.served(packageId, "search-test")).toBe(OLD);
      },
      MINUTE_MS,
    );

    test(
      "leaves every other domain as it is when the canary fails, even with --keep-going",
      async () => {
        local.emulator.faults.failAssociation({ domainName: "search-test", errorMessage: "too large" });
        const { exitCode, stdout, stderr } = await rollout("--canary", "search-test", "--keep-going");
        expect(exitCode).toBe(1);
        expect(stderr).toContain("too large");
        expect(stdout).toMatch(/search-prod +synonyms +v1 +not begun/);
        expect(local.served(packageId, "search-prod")).toBe(OLD);
      },
      MINUTE_MS,
    );

    test(
      "goes on after a failure with --keep-going, and still ends with 1",
      async () => {
        local.emulator.faults.failAssociation({ domainName: "search-prod" });
        expect((await rollout("--keep-going")).exitCode).toBe(1);
        expect(local.served(packageId, "search-test")).toBe(NEW);
      },
      MINUTE_MS,
    );

    test(
      "asks on a terminal, and goes on with yes",
      async () => {
        stdinWith("yes\n");
        const { exitCode, stdout, stderr } = await start().ended;
        expect(exitCode).toBe(0);
        expect(stderr).toContain('Roll out 2? Only "yes" goes on: ');
        expect(stdout).not.toContain("Only");
        expect(local.served(packageId, "search-prod")).toBe(NEW);
      },
      MINUTE_MS,
    );

    test(
      "says that nothing was done after any other answer, and ends with 1",
      async () => {
        stdinWith("no\n");
        const { exitCode, stderr } = await start().ended;
        expect(exitCode).toBe(1);
        expect(stderr).toContain("Nothing was done.");
        expect(local.served(packageId, "search-prod")).toBe(OLD);
      },
      MINUTE_MS,
    );

    test(
      "asks nobody in a pipeline: the command itself is the agreement",
      async () => {
        stdinWith(null);
        const { exitCode, stderr } = await start().ended;
        expect(exitCode).toBe(0);
        expect(stderr).not.toContain("Only");
        expect(local.served(packageId, "search-prod")).toBe(NEW);
      },
      MINUTE_MS,
    );

    test(
      "is stopped by Ctrl-C, begins nothing more, and is finished by a second run",
      async () => {
        local.emulator.faults.busyDomain({ domainName: "search-prod", forMs: 3_000 });
        const command = start("--yes");
        await command.saying("stderr", /search-prod is processing another change/);
        process.emit("SIGINT");
        const { exitCode, stdout, stderr } = await command.ended;
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/search-test +synonyms +v1 +not begun/);
        expect(stderr).not.toMatch(/\n\s+at /);
        expect(local.served(packageId, "search-prod")).toBe(OLD);
        expect((await rollout()).exitCode).toBe(0);
        expect(local.served(packageId, "search-prod")).toBe(NEW);
        expect(local.served(packageId, "search-test")).toBe(NEW);
      },
      MINUTE_MS,
    );
  });

  test.each([
    [["--package", "nothing-like-it"], /--package: .*no dictionary with this id or name.*nothing-like-it/],
    [["--canary", "search-none"], /--canary: .*not among the selected domains/],
    [["--domain", "search-none"], /ListPackagesForDomain was refused.*search-none/s],
  ])("%j is one clear message and the exit code 1", async (args, message) => {
    const { exitCode, stderr } = await rollout(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a timeout that is none is refused before anything is looked at", async () => {
    local.resetCalls();
    const { exitCode, stderr } = await rollout("--timeout", "soon");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("--timeout");
    expect(local.requests).toEqual([]);
  });
});
