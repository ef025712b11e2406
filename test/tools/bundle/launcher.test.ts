import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { MAGIC_COOKIE } from "../../../providers/opensearchpackages/plugin/transport/handshake";
import { launcher, OLDEST_NODE } from "../../../tools/bundle/launcher";
import { TemporaryFolder } from "../../TemporaryFolder";

const NO_NODE =
  /^The Terraform provider .* needs Node 20\.9 or later on PATH .*, and there is no node\. Install Node .*\n$/;

describe("what Terraform starts", () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = new TemporaryFolder();
    file = folder.write("the plugin", launcher("plugin.js"));
    chmodSync(file, 0o755);
  });
  afterEach(() => folder.remove());

  const run = (
    path: string,
    environment: NodeJS.ProcessEnv = {},
    ...argv: string[]
  ): SpawnSyncReturns<string> =>
    spawnSync(file, argv, { encoding: "utf8", env: { PATH: path, ...environment } });

  test("without node ends with one sentence on standard error that says what to do", () => {
    const { status, stdout, stderr } = run(folder.path);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(NO_NODE);
  });

  test("says it on standard output too when Terraform has started it", () => {
    const { status, stdout, stderr } = run(folder.path, { [MAGIC_COOKIE.name]: MAGIC_COOKIE.value });
    expect([status, stderr]).toEqual([1, stdout]);
    expect(stdout).toMatch(NO_NODE);
  });

  test("becomes node, in the same process, with its arguments as they are", () => {
    symlinkSync(process.execPath, join(folder.path, "node"));
    folder.write("plugin.js", "console.log(JSON.stringify([process.ppid, process.argv.slice(2)]));");
    const { stdout, stderr } = run(folder.path, {}, "--debug", "two words", "$(exit)");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([process.pid, ["--debug", "two words", "$(exit)"]]);
  });

  test.each([
    ["18.20.8", false],
    ["20.8.1", false],
    ["20.9.0", true],
    ["21.0.0", true],
    ["26.12.1", true],
  ])("of Node %s: it is run is %s", (node, isRun) => {
    const loaded: string[] = [];
    const written: string[] = [];
    const output = { write: (text: string) => void written.push(text) };
    const process = {
      versions: { node },
      env: { TF_PLUGIN_MAGIC_COOKIE: "x" },
      stdout: output,
      stderr: output,
    };
    const source = launcher("plugin.js").replace(/^#!.*/, "");
    runInNewContext(source, { process, require: (name: string) => void loaded.push(name) });
    expect(loaded).toEqual(isRun ? ["./plugin.js"] : []);
    expect(written).toHaveLength(isRun ? 0 : 2);
    for (const line of written)
      expect(line).toMatch(`and the node there is ${node}. Install Node from nodejs.org`);
    expect((process as { exitCode?: number }).exitCode).toBe(isRun ? undefined : 1);
  });

  test("asks for the Node that the package asks for", () => {
    const { engines } = jest.requireActual<{ engines: { node: string } }>("../../../package.json");
    expect(engines.node).toBe(`>=${OLDEST_NODE.major}.${OLDEST_NODE.minor}.0`);
  });
});
