/**
 * What a synth of many associations costs, of as many dictionaries or of few on many domains, in proportion to the resources of the AWS
 * bindings that a careful person writes by hand: asset, object, package and association. The constructs also check
 * each file, and an automatic rollout adds four resources of the plugin and a check block to those three.
 *
 * Run with `npx tsx bench/synth.ts`. Each sample is a process of its own; what counts is its processor time, which a
 * busy machine changes less than the time on the wall.
 */
import { execFileSync } from "node:child_process";
import { RolloutMode } from "../src";
import { median } from "./median";
import { type DeclaredBy, SynthBenchStack } from "./SynthBenchStack";

/** The dictionaries, and on how many domains each is. The last two differ in their number alone. */
const SHAPES = [
  [1, 3_000],
  [300, 10],
  [1_000, 1],
  [3_000, 1],
] as const;
const ROUNDS = 3;
const KINDS: readonly DeclaredBy[] = ["hand", RolloutMode.MANUAL, RolloutMode.AUTOMATIC];
/** At most so many times what the resources by hand cost. */
const AIMS: Readonly<Record<string, number>> = { [RolloutMode.MANUAL]: 1.25, [RolloutMode.AUTOMATIC]: 2 };
/** Three times the dictionaries may cost so many times as much. */
const LINEAR = 3.6;

interface Sample {
  readonly cpuMs: number;
  readonly bytes: number;
}

function main([kind, dictionaries, domains]: readonly string[]): void {
  if (kind !== undefined) {
    process.stdout.write(JSON.stringify(sample(kind as DeclaredBy, Number(dictionaries), Number(domains))));
    return;
  }
  const rows = SHAPES.flatMap(([count, each]) => measure(count, each));
  console.table(rows.map((row) => ({ ...row, cpuMs: Math.round(row.cpuMs) })));
  const [small, large] = [1_000, 3_000].map((count) =>
    rows.filter((row) => row.dictionaries === count && row.domains === 1),
  );
  const missed = KINDS.filter((each, at) => {
    const ratio = Math.max(...rows.filter(({ by }) => by === each).map(({ timesByHand }) => timesByHand));
    const growth = (large?.[at]?.cpuMs ?? Number.NaN) / (small?.[at]?.cpuMs ?? Number.NaN);
    console.log(
      `${each}: ${growth.toFixed(2)} times as much for three times the dictionaries (aim: ${LINEAR})`,
    );
    return ratio > (AIMS[each] ?? 1) || growth > LINEAR;
  });
  if (missed.length === 0) return;
  console.log(`missed: ${missed.join(", ")} (aims: ${JSON.stringify(AIMS)})`);
  process.exitCode = 2;
}

/** One after the other in each round, so that what slows the machine down slows all of them. */
function measure(dictionaries: number, domains: number) {
  const rounds = Array.from({ length: ROUNDS }, () =>
    KINDS.map((kind) => inItsProcess(kind, dictionaries, domains)),
  );
  return KINDS.map((kind, at) => ({
    dictionaries,
    domains,
    by: kind,
    cpuMs: median(rounds.map((round) => round[at]!.cpuMs)),
    timesByHand: Number(median(rounds.map((round) => round[at]!.cpuMs / round[0]!.cpuMs)).toFixed(2)),
    bytesEach: Math.round(rounds[0]![at]!.bytes / (dictionaries * domains)),
  }));
}

function inItsProcess(kind: DeclaredBy, dictionaries: number, domains: number): Sample {
  const args = ["--import", "tsx", __filename, kind, String(dictionaries), String(domains)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Sample;
}

function sample(kind: DeclaredBy, dictionaries: number, domains: number): Sample {
  // tsx turns them on, and every token of cdktf takes a stack trace: a compiled program has none of that.
  process.setSourceMapsEnabled(false);
  const stack = new SynthBenchStack(dictionaries, domains);
  const before = process.cpuUsage();
  const bytes = stack.synthesize(kind);
  const { user, system } = process.cpuUsage(before);
  stack.remove();
  return { cpuMs: (user + system) / 1_000, bytes };
}

main(process.argv.slice(2));
