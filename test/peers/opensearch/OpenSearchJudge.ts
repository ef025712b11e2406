import { type ChildProcessByStdio, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { buildJudge } from "./buildJudge";
import type { JudgeEngine } from "./JudgeEngine";
import type { JudgeAnswer, JudgeRequest } from "./JudgeRequest";

/** How many requests are under way at once: enough to keep the judge busy, and few to hold in memory. */
const BATCH = 500;

interface Waiting {
  readonly resolve: (answer: JudgeAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * OpenSearch's own analysis module in a process of its own, asked as index creation asks it. The first judge of an
 * engine fetches jars and compiles (15 seconds); a thousand requests take four to eight seconds.
 */
export class OpenSearchJudge {
  private readonly waiting: Waiting[] = [];
  private rest = "";
  private complaints = "";

  private constructor(
    readonly engine: JudgeEngine,
    private readonly process: ChildProcessByStdio<Writable, Readable, Readable>,
    private readonly folder: string,
  ) {
    this.process.stdout.setEncoding("utf8").on("data", (text: string) => this.take(text));
    this.process.stderr.setEncoding("utf8").on("data", (text: string) => (this.complaints += text));
    this.process.stdin.on("error", () => undefined); // told by the exit
    this.process.on("error", (error) => this.fail(error));
    this.process.on("exit", () => this.fail(new Error(`the judge ended: ${this.complaints.slice(-2000)}`)));
  }

  static async start(engine: JudgeEngine): Promise<OpenSearchJudge> {
    const { jdk, classpath } = await buildJudge(engine);
    const folder = makeTemporaryFolder("opensearch-judge");
    const options = ["-Xmx1g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true"];
    const process = spawn(
      join(jdk.home, "bin", "java"),
      [...options, "-cp", classpath, "DictionaryJudge", folder],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    return new OpenSearchJudge(engine, process, folder);
  }

  /** The answers, in the order of the requests. @throws Error when the judge itself failed at one */
  async ask(requests: readonly JudgeRequest[]): Promise<JudgeAnswer[]> {
    const answers: JudgeAnswer[] = [];
    for (let from = 0; from < requests.length; from += BATCH) {
      answers.push(...(await Promise.all(requests.slice(from, from + BATCH).map((one) => this.askOne(one)))));
    }
    return answers;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("close", resolve));
    this.process.stdin.end();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private askOne(request: JudgeRequest): Promise<JudgeAnswer> {
    return new Promise<JudgeAnswer>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  private take(text: string): void {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) this.answer(JSON.parse(line) as JudgeAnswer);
  }

  private answer(answer: JudgeAnswer): void {
    const waiting = this.waiting.shift();
    if (answer.ok === null) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
