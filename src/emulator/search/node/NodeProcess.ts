import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { notStarted, startedTooLong } from "./nodeErrors";

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** It takes two or three seconds, and many times as long on a machine that is busy. */
const START_TIMEOUT_MS = 120_000;
/** It takes a fifth of a second. */
const STOP_TIMEOUT_MS = 20_000;
const KEPT_CHARACTERS = 4_000;

export interface NodeCommand {
  readonly version: string;
  readonly java: string;
  readonly args: readonly string[];
  /** Where it listens and what it writes to, for errors. */
  readonly place: string;
  readonly signal?: AbortSignal;
}

/** The process of one node. It ends with this process, however that ends: its standard input is a pipe from here. */
export class NodeProcess {
  private said = "";
  private readonly ended: Promise<void>;

  private constructor(
    private readonly command: NodeCommand,
    private readonly child: Child,
  ) {
    this.ended = new Promise((resolve) => child.once("close", () => resolve()));
    child.stderr.setEncoding("utf8").on("data", (text: string) => this.keep(text));
    child.stdin.on("error", () => undefined); // told by the end of the process
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @returns the process and the port that it listens on
   * @throws PackagesError
   */
  static async start(
    command: NodeCommand,
  ): Promise<{ readonly process: NodeProcess; readonly port: number }> {
    command.signal?.throwIfAborted();
    const child = spawn(command.java, command.args, { stdio: ["pipe", "pipe", "pipe"] });
    const process = new NodeProcess(command, child);
    try {
      const port = await process.ready();
      process.holdsNobody();
      return { process, port };
    } catch (error) {
      await process.kill();
      throw error;
    }
  }

  /** Whether it still runs. */
  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * Ends it in order, so that what was indexed is on disk.
   *
   * @param keepsHome whether a temporary home outlives it
   */
  async stop(keepsHome: boolean): Promise<void> {
    if (keepsHome) this.child.stdin.write("k");
    this.child.stdin.end();
    const killing = setTimeout(() => void this.child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await this.gone();
    clearTimeout(killing);
  }

  /** Ends it at once; whatever it held is lost. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.gone();
  }

  /** Waits for its end, which this process then must not forget. */
  private async gone(): Promise<void> {
    if (!this.isRunning) return;
    this.child.ref();
    await this.ended;
  }

  /** A program that forgets to stop its node may end all the same, and the node with it. */
  private holdsNobody(): void {
    const { child } = this;
    child.unref();
    [child.stdin, child.stdout, child.stderr].forEach((stream) => (stream as { unref?(): void }).unref?.());
  }

  private async ready(): Promise<number> {
    const { version, place, signal } = this.command;
    const timeout = AbortSignal.timeout(START_TIMEOUT_MS);
    const first = await Promise.race([
      this.firstLine(),
      abortion(timeout, () => startedTooLong(version, START_TIMEOUT_MS / 1_000)),
      ...(signal === undefined ? [] : [abortion(signal, () => signal.reason as Error)]),
    ]);
    const port = /^READY (\d+)$/m.exec(first)?.[1];
    if (port === undefined) throw notStarted(version, `${this.said}\n${first}`, place);
    return Number(port);
  }

  /** What it says on standard output, to the end of the first line that is an answer; all of it when it ends before. */
  private firstLine(): Promise<string> {
    return new Promise((resolve) => {
      let text = "";
      this.child.stdout.setEncoding("utf8").on("data", (more: string) => {
        text = (text + more).slice(-KEPT_CHARACTERS);
        if (/^(READY|FAILED) .*\n/m.test(text)) resolve(text);
      });
      this.child.once("error", (error) => resolve(error.message));
      this.child.once("close", () => resolve(text));
    });
  }

  private keep(text: string): void {
    this.said = (this.said + text).slice(-KEPT_CHARACTERS);
  }
}

function abortion(signal: AbortSignal, reason: () => Error): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(reason());
    signal.addEventListener("abort", fail, { once: true });
    if (signal.aborted) fail();
  });
}
