import { rmSync } from "node:fs";
import { PluginBundle } from "../../providers/opensearchpackages/bindings/PluginBundle";
import { bundlePlugin } from "../../tools/bundle/bundlePlugin";
import { findTerraform, missingAwsProvider } from "../../tools/terraform";
import { makeTemporaryFolder } from "../TemporaryFolder";
import type { Outcome } from "./Driver";
import { SEED_VARIABLE } from "./RandomWorld";
import { compareWithReal } from "./terraform/compareWithReal";
import { orderedSamples } from "./terraform/orderedSamples";
import { type Sample, sampleOf, sampleScenarios } from "./terraform/sampleScenarios";

/*
 * Holds the driver and the rehearsal against the real Terraform with the real AWS provider: what it plans and does, the
 * driver must be able to, and the rehearsal must have foretold from its plan. Arguments: how many scenarios, 4 unless told; `--plan-only` compares the plans and the order of their steps,
 * and applies nothing. A seed in REHEARSAL_SEED runs that one alone.
 */

const DEFAULT_COUNT = 4;
const applies = !process.argv.includes("--plan-only");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function described(outcome: Outcome): string {
  if (outcome.kind === "refused") return `${outcome.operation} ${outcome.exception}`;
  return outcome.kind === "failed" ? `failed: ${outcome.message}` : outcome.kind;
}

async function chosen(): Promise<Sample[]> {
  const seed = process.env[SEED_VARIABLE];
  if (seed === undefined) {
    const random = await sampleScenarios(countIn(process.argv.slice(2)), applies);
    return applies ? random : [...(await orderedSamples()), ...random];
  }
  const sample = await sampleOf(Number(seed), applies);
  if (sample === undefined) throw new Error(`the scenario ${seed} is none for the real Terraform`);
  return [sample];
}

function countIn(args: readonly string[]): number {
  return Number(args.find((one) => /^\d+$/.test(one)) ?? DEFAULT_COUNT);
}

async function loadPlugin(): Promise<PluginBundle> {
  const directory = makeTemporaryFolder("rehearsal-plugin");
  try {
    await bundlePlugin(directory);
    return PluginBundle.load(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const found = findTerraform();
  const missing = found.binary === undefined ? found.why : missingAwsProvider(found.program);
  if (missing !== undefined) throw new Error(missing);
  const plugin = await loadPlugin();
  for (const sample of await chosen()) {
    const { differences, steps } = await compareWithReal(sample, plugin, applies);
    say(`${sample.title}: ${differences.length === 0 ? "the same" : "different"}`);
    for (const { step, outcome } of steps) say(`  ${step}: ${described(outcome)}`);
    for (const difference of differences) say(`  DIFFERENT ${difference}`);
    if (differences.length > 0) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
