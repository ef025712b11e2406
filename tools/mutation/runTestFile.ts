import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a test file says of a mutant; "in doubt" is to be asked again with modules of its own. */
export type Outcome = "killed" | "timed out" | "survived" | "not met" | "in doubt";

interface Line {
  readonly start?: string;
  readonly mutant?: string;
  readonly outcome?: Outcome;
  readonly stopped?: true;
  readonly done?: true;
  readonly broken?: string;
  /** Milliseconds of the tests without a mutant. */
  readonly duration?: number;
}

/** A process that tells nothing new for so long hangs in the mutant it told of last. */
const SILENCE_MS = 150_000;
const LOOK_MS = 200;

/** Where the sources with mutants are, and the project; and what tests cost, noted as they are run. */
export interface Place {
  readonly root: string;
  readonly sources: string;
  readonly costs: Map<string, number>;
}

/** Asks a test file about mutants, in as many processes as it takes; undefined when its tests don't even begin. */
export async function runTestFile(
  place: Place,
  test: string,
  mutants: readonly string[],
): Promise<ReadonlyMap<string, Outcome> | undefined> {
  const outcomes = new Map<string, Outcome>();
  const alone = new Set<string>();
  let left = [...mutants];
  while (left.length > 0) {
    const lines = await runOnce(place, test, left, [...alone]);
    const cost = lines.find(({ duration }) => duration !== undefined)?.duration;
    if (cost !== undefined) place.costs.set(test, cost);
    const before = left.length;
    for (const { mutant, outcome } of lines) {
      if (mutant === undefined || outcome === undefined) continue;
      if (outcome !== "in doubt") outcomes.set(mutant, outcome);
      // Modules of its own, and still in doubt: nothing that this file says of it counts.
      else if (alone.has(mutant)) outcomes.set(mutant, "not met");
      else alone.add(mutant);
    }
    const doubted = lines.some(({ outcome }) => outcome === "in doubt");
    left = left.filter((mutant) => !outcomes.has(mutant));
    if (cost === undefined && outcomes.size === 0) return undefined;
    // One that ends its process says nothing of what was not asked yet.
    if (left.length === before && !doubted) break;
  }
  return outcomes;
}

/** Those that run: nothing of them outlives this process. */
const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach(end));

async function runOnce(
  { root, sources }: Place,
  test: string,
  mutants: readonly string[],
  alone: readonly string[],
): Promise<Line[]> {
  const folder = mkdtempSync(join(sources, "job-"));
  const results = join(folder, "results");
  const job = join(folder, "job.json");
  writeFileSync(job, JSON.stringify({ results, mutants, alone }));
  const child = spawn(
    process.execPath,
    [
      join(root, "node_modules", "jest", "bin", "jest.js"),
      ...["--config", "jest.mutation.config.js", "--runInBand", "--ci", "--silent", "--runTestsByPath", test],
    ],
    {
      cwd: root,
      env: { ...process.env, MUTATION_JOB: job, MUTATION_SOURCES: sources },
      stdio: "ignore",
      detached: true,
    },
  );
  running.add(child);
  try {
    const hung = await watch(child, results);
    const lines = readLines(results);
    const last = lines.at(-1);
    if (last?.broken !== undefined) throw new Error(`${test}: ${last.broken}`);
    return hung && last?.start !== undefined
      ? [...lines, { mutant: last.start, outcome: "timed out" }]
      : lines;
  } finally {
    running.delete(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for the end of a process, or ends it: when it is silent for long, or still there after its work. */
async function watch(child: ChildProcess, results: string): Promise<boolean> {
  let ended = false;
  child.once("close", () => (ended = true));
  let told = 0;
  let since = Date.now();
  for (;;) {
    if (ended) return false;
    const lines = readLines(results);
    if (lines.length !== told) {
      told = lines.length;
      since = Date.now();
    }
    const isDone = lines.at(-1)?.done === true;
    if (isDone || Date.now() - since > SILENCE_MS) {
      end(child);
      return !isDone;
    }
    await sleep(LOOK_MS);
  }
}

/** The process and what it has started: it is the first of a group of its own. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself just now.
  }
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  const whole = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Line);
}
