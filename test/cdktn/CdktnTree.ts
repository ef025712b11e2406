import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeTree } from "../../tools/cdktn/copyRenamed";
import { findNode22, type FoundNode } from "../../tools/cdktn/findNode22";
import { installCdktn } from "../../tools/cdktn/installCdktn";

export const ROOT = join(__dirname, "..", "..");
export const CACHE = join(ROOT, ".cache", "cdktn");

/** What a command printed, in one, and how it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

interface TestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** How the tests of one file ended. */
export interface FileResult {
  readonly passed: number;
  /** What failed, and how; of a file that did not get to its tests, why. */
  readonly failures: readonly string[];
}

/** The sources for CDK Terrain, below a folder with its packages: everything else is found in the project's. */
export class CdktnTree {
  readonly folder = join(CACHE, "tree");

  private constructor(readonly node: FoundNode) {}

  static make(): CdktnTree {
    installCdktn(CACHE);
    const tree = new CdktnTree(findNode22(CACHE));
    writeTree(ROOT, tree.folder);
    return tree;
  }

  /** Runs a program of the project's modules, such as `typescript/bin/tsc`, on the tree. */
  run(program: string, ...args: string[]): Ended {
    return runModule(this.node.binary, program, args, this.folder);
  }

  /** The results of every test in `paths`, by the file as a path in the tree. */
  test(paths: readonly string[]): Map<string, FileResult> {
    const file = join(CACHE, "results.json");
    const { output } = this.run(
      "jest/bin/jest.js",
      "--json",
      `--outputFile=${file}`,
      "--maxWorkers=2",
      "--testTimeout=60000",
      ...paths,
    );
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as TestResults;
    if (testResults.length === 0) throw new Error(output);
    return new Map(
      testResults.map(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === "failed");
        const told = failed.map(
          ({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join("\n")}`,
        );
        const passed = assertionResults.filter(({ status }) => status === "passed").length;
        const failures = passed === 0 && told.length === 0 ? [message] : told;
        return [name.slice(this.folder.length + 1), { passed, failures }];
      }),
    );
  }
}

/** Runs a program of the project's modules, with the environment of a plain shell. */
export function runModule(node: string, program: string, args: readonly string[], cwd: string): Ended {
  const env = { ...process.env, NODE_OPTIONS: undefined, TEST_RESULTS_FILE: undefined };
  const { status, stdout, stderr } = spawnSync(node, [join(ROOT, "node_modules", program), ...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status, output: stdout + stderr };
}
