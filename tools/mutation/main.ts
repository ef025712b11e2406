/**
 * How much of a change in the sources the tests notice: `npm run mutation -- src/model`. Mutants are Stryker's, a sample of them
 * drawn by a seed, each held against the test files that may reach it, near ones first.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { readImports } from "../arrows/readImports";
import { Compiler } from "./Compiler";
import { type Equivalent, isEquivalent, readEquivalents, staleEquivalents } from "./equivalents";
import { findMutants, writeSources } from "./findMutants";
import { changedSources, houseOf, MUTATED, sourcesIn } from "./houses";
import { judge } from "./judge";
import { type Fate, inDrawnOrder, type Mutant } from "./Mutant";
import { TestReach } from "./relatedTests";
import { report } from "./report";
import { Score } from "./Score";

const ROOT = join(__dirname, "..", "..");

/** What test files took the last time: the quick ones are asked first. */
const COSTS = join(ROOT, ".cache", "mutation", "costs.json");

interface Options {
  readonly sample: number;
  readonly seed: number;
  readonly changed?: string | true;
  readonly testFiles?: number;
  readonly workers: number;
  readonly atLeast?: number;
}

function number(text: string): number {
  const value = Number(text);
  if (!(value >= 0)) throw new InvalidArgumentError("It is a number, not below 0.");
  return value;
}

const program = new Command("mutation")
  .description("Asks the tests about mutants of the sources: which share do they notice?")
  .argument("[paths...]", "folders or files", MUTATED)
  .option("--sample <n>", "mutants of each folder that the tests are asked about", number, 200)
  .option("--seed <n>", "which ones are drawn", number, 1)
  .option(
    "--changed [revision]",
    "only files that differ from a revision; by itself: from the default branch",
  )
  .option(
    "--test-files <n>",
    "the most test files that are asked about one mutant, near ones first; by itself: all of its folder, and not below 25",
    number,
  )
  .option("--workers <n>", "processes at a time", number, 1)
  .option("--at-least <percent>", "end with 2 when a folder's share is below", number)
  .action(main);

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** The sources asked about, or the sentence that says why there are none. */
function chosenSources(paths: readonly string[], { changed }: Options): string[] | string {
  if (changed === undefined) return sourcesIn(ROOT, paths);
  const sources = changedSources(ROOT, changed === true ? undefined : changed);
  if (sources === undefined) return "no history to find changed files with: nothing to ask";
  return sources.length > 0 ? sources : "no changed file in the folders that have mutants: nothing to ask";
}

async function main(paths: readonly string[], options: Options): Promise<void> {
  const sources = chosenSources(paths, options);
  if (typeof sources === "string") return say(sources);
  const equivalents = readEquivalents(ROOT);
  for (const { file, original } of staleEquivalents(ROOT, equivalents))
    say(`tools/mutation/equivalent.json: ${file} has no "${original}" any more`);

  const started = Date.now();
  const mutated = await findMutants(ROOT, sources);
  // What changed is one small lot; folders are compared with each other.
  const lots =
    options.changed === undefined ? byHouse(mutated.mutants) : new Map([["changed files", mutated.mutants]]);
  const compiler = new Compiler(ROOT, sources);
  const samples = new Map([...lots].map(([name, all]) => [name, draw(all, options, equivalents, compiler)]));
  const fates = new Map([...samples.values()].flatMap((sample) => [...sample]));
  const toJudge = [...fates].filter(([, fate]) => fate === "no coverage").map(([mutant]) => mutant);
  say(
    `${mutated.mutants.length} mutants in ${sources.length} files, seed ${options.seed}: ${fates.size} drawn, ` +
      `${toJudge.length} to ask the tests about; ${seconds(started)} s so far`,
  );

  const costs = readCosts();
  const folder = mkdtempSync(join(tmpdir(), "mutated-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
    keepCosts(costs);
  });
  writeSources(folder, mutated, toJudge);
  const reach = new TestReach(readImports(ROOT, ["src", "providers", "test", "tools"]), new Map(costs));
  const judged = await Promise.all(
    parts(toJudge, options.workers).map((part) =>
      judge({ root: ROOT, sources: folder, costs }, reach, part, {
        testFiles: options.testFiles,
        onProgress: say,
      }),
    ),
  );
  for (const [mutant, fate] of judged.flatMap((part) => [...part])) fates.set(mutant, fate);

  for (const [name, sample] of samples) {
    const drawn = [...sample.keys()];
    const score = new Score(
      lots.get(name)!.length,
      drawn.map((mutant) => fates.get(mutant)!),
    );
    console.log(report(name, score, drawn, fates));
    if (options.atLeast !== undefined && (score.share ?? 1) < options.atLeast / 100) process.exitCode = 2;
  }
  say(`${seconds(started)} s, ${options.workers} at a time, seed ${options.seed}`);
}

function readCosts(): Map<string, number> {
  return new Map(existsSync(COSTS) ? (JSON.parse(readFileSync(COSTS, "utf8")) as [string, number][]) : []);
}

function keepCosts(costs: ReadonlyMap<string, number>): void {
  mkdirSync(dirname(COSTS), { recursive: true });
  writeFileSync(COSTS, JSON.stringify([...costs]));
}

/** Draws until there are enough that a test could notice; of the others it is known already what they are. */
function draw(
  all: readonly Mutant[],
  { sample, seed }: Options,
  equivalents: readonly Equivalent[],
  compiler: Compiler,
): Map<Mutant, Fate> {
  const drawn = new Map<Mutant, Fate>();
  let asked = 0;
  for (const mutant of inDrawnOrder(all, seed)) {
    if (asked >= sample) break;
    const isOut = isEquivalent(ROOT, equivalents, mutant);
    const fate = isOut ? "equivalent" : compiler.refuses(mutant) ? "not compiled" : "no coverage";
    if (fate === "no coverage") asked++;
    drawn.set(mutant, fate);
  }
  return drawn;
}

function byHouse(mutants: readonly Mutant[]): Map<string, Mutant[]> {
  const houses = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const house = houseOf(mutant.file);
    houses.set(house, [...(houses.get(house) ?? []), mutant]);
  }
  return houses;
}

/** Mutants of one file stay together: they are asked of the same tests. */
function parts(mutants: readonly Mutant[], count: number): Mutant[][] {
  const lots: Mutant[][] = Array.from({ length: Math.max(1, count) }, () => []);
  const files = [...new Set(mutants.map(({ file }) => file))].sort();
  for (const mutant of mutants) lots[files.indexOf(mutant.file) % lots.length]!.push(mutant);
  return lots;
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  process.on(signal, () => process.exit(code));
void program.parseAsync();
