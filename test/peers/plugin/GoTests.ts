import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findGo, whyNoGo } from "./findGo";

const MODULE = join(__dirname, "client");
/** Ignored by git. Go itself knows what is to be built again. */
const CACHE = join(__dirname, "..", "..", "..", ".cache", "plugin-client");
/** Longer than any test of the client; Go then says where it hangs. */
const LIMIT = "5m";

/** A test function, with the sentence above it. */
const TEST = /(?:^\/\/ (.+)\.\n)?^func (Test\w+)\(t /gm;

export interface GoTest {
  readonly name: string;
  /** What is tested; the name when the source has no sentence. */
  readonly sentence: string;
}

/** One package of the client, whose tests are run one by one. */
export class GoTests {
  constructor(private readonly packageName: string) {}

  /** The tests that the sources have: known without a build. */
  list(): GoTest[] {
    const folder = join(MODULE, this.packageName);
    return readdirSync(folder)
      .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(TEST)])
      .map(([, sentence, name = ""]) => ({ name, sentence: sentence ?? name }));
  }

  /** Compiles the tests. The first time it fetches the modules of go.mod and takes minutes. */
  build(): void {
    mkdirSync(CACHE, { recursive: true });
    const go = findGo();
    if (go === undefined) throw new Error(whyNoGo());
    execFileSync(go, ["test", "-c", "-o", this.binary(), `./${this.packageName}`], {
      cwd: MODULE,
      env: { ...process.env, GOTOOLCHAIN: "local" },
      stdio: ["ignore", "ignore", "pipe"],
    });
  }

  /** Runs one test. @throws Error with what it printed, when it failed, was skipped or did not run */
  async run(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
    const arguments_ = ["-test.v", `-test.timeout=${LIMIT}`, `-test.run=^${name}$`];
    const child = spawn(this.binary(), arguments_, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    if (!output.includes(`--- PASS: ${name} `)) throw new Error(output);
  }

  private binary(): string {
    return join(CACHE, `${this.packageName}.test`);
  }
}
