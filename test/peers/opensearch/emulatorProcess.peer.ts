import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { describeWithEngine } from "./describeWithNode";
import { nodeCall } from "./nodeCall";

const ROOT = join(__dirname, "..", "..", "..");

describeWithEngine("the process of emulator --nodes auto", ({ version }) => {
  /** An empty cache, and a folder for temporary files, so that what is left can be seen. */
  let cache: string;
  let temporary: string;
  let child: ChildProcess;
  let said = "";
  beforeEach(() => {
    [cache, temporary] = ["cache", "temporary"].map((name) => makeTemporaryFolder(`emulator-${name}`)) as [
      string,
      string,
    ];
    said = "";
  });
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "close");
    }
    [cache, temporary].forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
  });

  function start(xdgCache: string): void {
    const domain = `search-prod=${version === "3.9.0" ? "OpenSearch_3.1" : "OpenSearch_2.19"}`;
    const program = ["--import", "tsx", "src/cli/main.ts", "emulator", "--domain", domain, "--nodes", "auto"];
    const env = { ...process.env, XDG_CACHE_HOME: xdgCache, TMPDIR: temporary };
    child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  }

  async function saying(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(said);
      if (match !== null) return match[1] ?? "";
      if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
      await setTimeout(20);
    }
  }

  /** What is left in the folder for temporary files, but for tsx's own. */
  function leftBehind(): string[] {
    return readdirSync(temporary).filter((name) => !name.startsWith("tsx-") && name !== "node-compile-cache");
  }

  test("says at the first start that it takes a while; Ctrl-C then leaves no half of it", async () => {
    start(cache);
    await saying(/^(Preparing OpenSearch .*, once: 15 seconds or more)$/m);
    await setTimeout(500);
    const begin = Date.now();
    child.kill("SIGINT");
    const [exitCode] = (await once(child, "close")) as [number];
    expect(exitCode).toBe(1);
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(said).toMatch(/stopped by SIGINT/);
    const folder = join(cache, "cdktf-opensearch-packages");
    const kept = existsSync(folder) ? readdirSync(folder) : [];
    expect(kept.filter((name) => name.includes(".making-"))).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  test.each(["SIGINT", "SIGKILL"] as const)("ends its node with it on %s", async (signal) => {
    start(join(ROOT, ".cache", "xdg"));
    const url = await saying(/^search-prod answers searches at (\S+)$/m);
    expect(await nodeCall(url, "GET", "/")).toMatchObject({ body: { version: { number: version } } });
    const { body } = await nodeCall(url, "GET", "/_nodes/_local/http");
    const [node] = Object.values(
      (body as { nodes: Record<string, { http: { publish_address: string } }> }).nodes,
    );
    child.kill(signal);
    await once(child, "close");
    const own = `http://${node?.http.publish_address}`;
    while (await nodeCall(own, "GET", "/").then(...[() => true, () => false])) await setTimeout(50);
    if (signal === "SIGINT") expect(leftBehind()).toEqual([]);
  });
});
