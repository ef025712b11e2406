/**
 * What the plugin costs a plan: `npx tsx bench/plugin.ts`, after `npm run build`; needs Terraform and the AWS provider.
 *
 * The same stack is applied twice to the same kind of local AWS, once with and once without the plugin, and
 * then planned in turn, so that a busy machine slows both. The requests are counted at the server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { RolloutMode } from "../src";
import { Emulator } from "../src/emulator";
import { TerraformWorkspace } from "../tools/terraform";
import { median } from "./median";
import { BENCH_BUCKET, BENCH_DOMAINS, synthesizeBenchStack } from "./PluginBenchStack";

const PLANS = 5;
const LARGEST_EXTRA = 1.1;

interface Applied {
  readonly emulator: Emulator;
  readonly terraform: TerraformWorkspace;
}

interface Plan {
  readonly seconds: number;
  readonly requests: number;
}

async function applied(folder: string, rollout: RolloutMode): Promise<Applied> {
  const emulator = await Emulator.start({
    domains: BENCH_DOMAINS.map((domainName) => ({ domainName })),
    // Without the gate, the association must not come upon a package that is still COPYING.
    delays: { copyingMs: 0, validatingMs: 0 },
  });
  await createBucket(emulator);
  const directory = synthesizeBenchStack(folder, rollout);
  const terraform = new TerraformWorkspace({ directory, environment: emulator.environment() });
  await terraform.init();
  await terraform.apply();
  return { emulator, terraform };
}

async function createBucket({ endpoint, region }: Emulator): Promise<void> {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: BENCH_BUCKET }));
}

async function plan({ emulator, terraform }: Applied): Promise<Plan> {
  emulator.requests.clear();
  const start = process.hrtime.bigint();
  await terraform.plan();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, requests: emulator.requests.entries.length };
}

async function planBoth(folder: string): Promise<void> {
  const [without, withPlugin] = await Promise.all([
    applied(folder, RolloutMode.MANUAL),
    applied(folder, RolloutMode.AUTOMATIC),
  ]);
  const plans: { readonly without: Plan; readonly withPlugin: Plan }[] = [];
  for (let turn = 0; turn < PLANS; turn += 1) {
    plans.push({ without: await plan(without), withPlugin: await plan(withPlugin) });
  }
  await Promise.all([without.emulator.stop(), withPlugin.emulator.stop()]);
  reportPlans(plans);
}

function reportPlans(plans: readonly { readonly without: Plan; readonly withPlugin: Plan }[]): void {
  const ratio = median(plans.map((pair) => pair.withPlugin.seconds / pair.without.seconds));
  const row = (name: string, side: "without" | "withPlugin"): string =>
    `| ${name} | ${median(plans.map((pair) => pair[side].seconds)).toFixed(2)} s | ${median(plans.map((pair) => pair[side].requests))} |`;
  console.log(`A plan of 20 associations, median of ${PLANS} taken in turn:\n`);
  console.log("| plan | wall time | requests |\n|---|---|---|");
  console.log(row("without the plugin", "without"));
  console.log(row("with the plugin", "withPlugin"));
  console.log(`\nratio of wall times, pair by pair: ${ratio.toFixed(3)} (aim: at most ${LARGEST_EXTRA})`);
  if (ratio > LARGEST_EXTRA) process.exitCode = 2;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plugin-bench-"));
  try {
    await planBoth(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
