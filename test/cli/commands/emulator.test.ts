import { registerEmulatorCommand } from "../../../src/cli/commands/emulator";
import { Emulator } from "../../../src/emulator";
import { TinyNode } from "../../emulator/search/TinyNode";
import { type CommandRun, RunningCommand } from "../CommandRun";

describe("opensearch-packages emulator", () => {
  function start(...args: string[]): RunningCommand {
    return new RunningCommand(registerEmulatorCommand, ["emulator", ...args]);
  }

  function run(...args: string[]): Promise<CommandRun> {
    return start(...args).ended;
  }

  test.each(["SIGINT", "SIGTERM"] as const)(
    "prints the lines to paste and ends with 0 on %s",
    async (signal) => {
      const command = start("--domain", "search-prod=OpenSearch_2.19", "--verbose");
      await command.saying("stderr", /Ctrl-C/);
      const [, address = ""] = await command.saying("stdout", /^export AWS_ENDPOINT_URL=(.*)$/m);
      expect(
        command.said.stdout
          .split("\n")
          .filter((line) => line !== "" && !/^export [A-Z0-9_]+=\S+$/.test(line)),
      ).toEqual([]);
      await fetch(`${address}/2021-01-01/domain`);
      process.emit(signal);
      const { exitCode, stderr } = await command.ended;
      expect(exitCode).toBe(0);
      expect(stderr).toContain("403 MissingAuthenticationTokenException");
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  test("says where each domain answers searches when there is a search engine behind them", async () => {
    const node = await TinyNode.start();
    const command = start("--domain", "search-prod", "search-staging", "--nodes", node.url);
    const [, url = ""] = await command.saying("stderr", /^search-staging answers searches at (\S+)$/m);
    expect(await (await fetch(`${url}/products`)).json()).toEqual({ asked: "/products" });
    process.emit("SIGINT");
    expect((await command.ended).exitCode).toBe(0);
    await node.stop();
  });

  test("a search engine that is neither auto nor an address is refused", async () => {
    const { exitCode, stderr } = await run("--nodes", "127.0.0.1:9200");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("It must be auto, or the whole address")]);
  });

  test("a port in use ends with 1 and one clear message", async () => {
    const other = await Emulator.start();
    const { exitCode, stdout, stderr } = await run("--port", new URL(other.endpoint).port);
    expect(exitCode).toBe(1);
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
    [["--nodes-config", "config"], /reading --nodes-config: it is for a node of yours/],
    [["--nodes", "auto", "--nodes-config", "config"], /reading --nodes-config: it is for a node of yours/],
    [["--nodes", "http://localhost:1"], /reaching the search engine of --nodes: it does not answer/],
    [["--fault", "flood"], /there is no fault flood/],
    [["--fault", "throttle:speed=1"], /throttle has no setting speed/],
    [["--fault", "throttle:rate=often"], /rate is a number/],
    [["--fault", "throttle:rate=1.5"], /a rate is a number from 0 to 1/],
    [["--fault", "throttle:rate"], /is no setting/],
    [["--fault", "slow"], /slow needs delayMs/],
    [["--fault", "busy-domain:domainName=search-x"], /there is no such domain/],
  ])("%j ends with 1 and says what is wrong", async (args, message) => {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
