/**
 * Linting a 50 MB synonym file against reading it and against Lucene, side by side, and files that punish a
 * quadratic step: `npx tsx bench/dictionary.ts [megabytes]`, after `npm run build`.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PackagesError } from "../src/errors";
import { luceneClasspath } from "../test/conformance/runLucene";
import {
  hasWordNetSynonyms,
  PATHOLOGICAL,
  writeRandomSynonyms,
  writeWordNetSynonyms,
} from "./dictionaryFiles";
import { type Measure, measureProcess } from "./measureProcess";

const ROOT = join(__dirname, "..");
/** As users start it. */
const CLI = join(ROOT, "lib", "cli", "main.js");
const RUNNER = join(ROOT, "test", "conformance", "LuceneRunner.java");
const DEFAULT_MB = 50;
const ROUNDS = 5;
const AIM_FLOOR = 3;
const AIM_LUCENE = 15;
const AIM_PEAK_MIB = 400;
/** Twice the size may take this many times the wall time: linear, with room for a busy machine. */
const AIM_DOUBLING = 2.6;

const FLOOR = `
  const decoder = new TextDecoder();
  let units = 0;
  require("node:fs")
    .createReadStream(process.argv[1], { highWaterMark: 256 * 1024 })
    .on("data", (chunk) => (units += decoder.decode(chunk, { stream: true }).length))
    .on("end", () => console.log(units));
`;

/**
 * The fastest run of each: what disturbs a run only makes it slower. The two take turns, so that a busy spell of
 * the machine does not fall on one of them alone.
 */
async function fastest(
  one: () => Promise<Measure>,
  other: () => Promise<Measure>,
): Promise<readonly [Measure, Measure]> {
  let [first, second] = [await one(), await other()];
  for (let round = 1; round < ROUNDS; round++) {
    first = faster(first, await one());
    second = faster(second, await other());
  }
  return [first, second];
}

function faster(one: Measure, other: Measure): Measure {
  return other.seconds < one.seconds ? other : one;
}

const floor = (file: string): Promise<Measure> => measureProcess(process.execPath, ["-e", FLOOR, file]);

async function lint(file: string): Promise<Measure> {
  const measure = await measureProcess(process.execPath, [CLI, "lint", file, "--format", "solr-synonyms"]);
  if (measure.exitCode === 1) throw failed("linting the benchmark's file");
  return measure;
}

async function lucene(file: string): Promise<Measure | undefined> {
  const classpath = luceneClasspath();
  if (classpath === undefined) return undefined;
  const measure = await measureProcess("java", ["-Xmx6g", "-cp", classpath, RUNNER, file]);
  if (measure.exitCode !== 0) throw failed("running Lucene on the benchmark's file");
  // Its own clock: what Java takes to start and to compile the runner is no fault of Lucene's.
  return { ...measure, seconds: (JSON.parse(measure.stdout) as { readonly seconds: number }).seconds };
}

function failed(attempted: string): PackagesError {
  return new PackagesError({
    attempted,
    problem: "the process failed",
    remedy: "Read what it printed above",
  });
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function verdict(met: boolean): string {
  return met ? "met" : "**missed**";
}

function cost({ seconds, peakMiB }: Measure): string {
  return `${seconds.toFixed(2)} s, ${peakMiB.toFixed(0)} MiB`;
}

async function sideBySide(name: string, file: string): Promise<void> {
  const [read, ours] = await fastest(
    () => floor(file),
    () => lint(file),
  );
  const theirs = await lucene(file);
  const toFloor = ours.seconds / read.seconds;
  const toLucene = theirs === undefined ? undefined : theirs.seconds / ours.seconds;
  row(
    name,
    cost(read),
    cost(ours),
    theirs === undefined ? "no Java or Lucene here" : cost(theirs),
    `${toFloor.toFixed(1)}×: ${verdict(toFloor <= AIM_FLOOR)}`,
    toLucene === undefined ? "not measured" : `${toLucene.toFixed(1)}×: ${verdict(toLucene >= AIM_LUCENE)}`,
    verdict(ours.peakMiB < AIM_PEAK_MIB),
  );
}

async function doubling(name: string, folder: string, bytes: number): Promise<void> {
  const write = PATHOLOGICAL[name];
  const [half, whole] = [join(folder, "half.txt"), join(folder, "whole.txt")];
  write?.(half, bytes / 2);
  write?.(whole, bytes);
  const [one, two] = await fastest(
    () => lint(half),
    () => lint(whole),
  );
  const ratio = two.seconds / one.seconds;
  row(name, cost(one), cost(two), `${ratio.toFixed(2)}×: ${verdict(ratio <= AIM_DOUBLING)}`);
}

async function main(folder: string, megabytes: number): Promise<void> {
  const bytes = megabytes * 1_000_000;
  row(
    `${megabytes} MB of synonyms`,
    "read and decode",
    "lint",
    "Lucene",
    `lint to reading, aim ≤ ${AIM_FLOOR}×`,
    `Lucene to lint, aim ≥ ${AIM_LUCENE}×`,
    `lint's peak < ${AIM_PEAK_MIB} MiB`,
  );
  row("---", "---", "---", "---", "---", "---", "---");
  const file = join(folder, "synonyms.txt");
  writeRandomSynonyms(file, bytes);
  await sideBySide("random words", file);
  if (hasWordNetSynonyms()) {
    writeWordNetSynonyms(file, bytes);
    await sideBySide("derived from WordNet", file);
  }
  console.log("");
  row("pathological", `${megabytes / 2} MB`, `${megabytes} MB`, `twice the size, aim ≤ ${AIM_DOUBLING}×`);
  row("---", "---", "---", "---");
  for (const name of Object.keys(PATHOLOGICAL)) await doubling(name, folder, bytes);
}

async function run(): Promise<void> {
  if (!existsSync(CLI)) {
    throw new PackagesError({
      attempted: "measuring lint",
      problem: "the package has not been built",
      remedy: "Run npm run build first",
    });
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-dictionary-"));
  try {
    await main(folder, Number(process.argv[2] ?? DEFAULT_MB));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run().catch((error: unknown) => {
  if (!(error instanceof PackagesError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
});
