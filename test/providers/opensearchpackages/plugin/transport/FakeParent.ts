import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import {
  CLIENT_CERTIFICATE_VARIABLE,
  MAGIC_COOKIE,
  PROTOCOL_VERSION,
} from "../../../../../providers/opensearchpackages/plugin/transport/handshake";

/** Starts the plugin over pipes as Terraform does, tells its process id, and passes its lines on. */
const SCRIPT = `
const { spawn } = require("node:child_process");
const plugin = spawn(process.execPath, [process.argv[1]], { stdio: ["ignore", "pipe", "pipe"] });
process.stdout.write("pid " + plugin.pid + "\\n");
plugin.stdout.on("data", (chunk) => process.stdout.write(chunk));
plugin.stderr.resume();
setInterval(() => undefined, 60_000);
`;

/** A process in Terraform's place, between the test and the plugin, that can be killed. */
export class FakeParent {
  private constructor(
    private readonly process: ChildProcess,
    private readonly lines: AsyncIterator<string>,
    readonly pluginPid: number,
  ) {}

  /**
   * @param temporary where the plugin has to leave its temporary files, if it makes any
   * @param certificate what this parent presents, PEM; without it the plugin uses no TLS
   */
  static async start(pluginFile: string, temporary: string, certificate?: string): Promise<FakeParent> {
    const env = {
      ...process.env,
      [MAGIC_COOKIE.name]: MAGIC_COOKIE.value,
      PLUGIN_PROTOCOL_VERSIONS: String(PROTOCOL_VERSION),
      TMPDIR: temporary,
      ...(certificate === undefined ? {} : { [CLIENT_CERTIFICATE_VARIABLE]: certificate }),
    };
    const parent = spawn(process.execPath, ["-e", SCRIPT, pluginFile], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: parent.stdout })[Symbol.asyncIterator]();
    const first = await lines.next();
    return new FakeParent(parent, lines, Number(String(first.value).replace("pid ", "")));
  }

  /** The port that the handshake names. */
  async port(): Promise<number> {
    return (await this.handshake()).port;
  }

  /** What the plugin says of itself: its port, and its certificate as PEM. */
  async handshake(): Promise<{ readonly port: number; readonly certificate: string }> {
    const { value } = (await this.lines.next()) as { value: string };
    const [, port, der] = /\|tcp\|127\.0\.0\.1:(\d+)\|grpc\|(.*)/.exec(value) ?? [];
    const padded = Buffer.from(der ?? "", "base64").toString("base64");
    const lines = padded.match(/.{1,64}/g) ?? [];
    const certificate = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
    return { port: Number(port), certificate };
  }

  /** Ends it as `kill -9` does: it tells the plugin nothing. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await ended;
  }

  /** Sends a signal to the plugin. */
  signalPlugin(signal: NodeJS.Signals): void {
    process.kill(this.pluginPid, signal);
  }

  /** Returns when the plugin has ended. @throws when it has not after the deadline */
  async pluginEnds(deadlineMs = 20_000): Promise<void> {
    const end = Date.now() + deadlineMs;
    while (this.pluginRuns()) {
      if (Date.now() > end) throw new Error(`the plugin ${this.pluginPid} is still there`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends both, whatever a test left of them. */
  async dispose(): Promise<void> {
    await this.kill();
    if (this.pluginRuns()) this.signalPlugin("SIGKILL");
  }

  /** A process that has ended and that nobody has asked for yet is none that runs. */
  private pluginRuns(): boolean {
    if (existsSync("/proc") && !existsSync(`/proc/${this.pluginPid}`)) return false;
    try {
      const state = execFileSync("ps", ["-o", "stat=", "-p", String(this.pluginPid)], { encoding: "utf8" });
      return !state.trim().startsWith("Z");
    } catch {
      return false;
    }
  }
}
