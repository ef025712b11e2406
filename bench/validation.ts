/**
 * What it costs to ask whether deliveries are as declared: `validate`, with histories and objects, against
 * `terraform plan -refresh-only`, on the same local AWS, requests counted at the server. First 1,000 associations of 10
 * packages on 100 domains; then `validate` alone for ten times as many domains, and ten times as many packages, to
 * show what its calls grow with.
 *
 * Run with `npx tsx bench/validation.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../src/emulator";
import { validate } from "../src/validation";
import type { LiveDictionaries } from "../test/validation/LiveDictionaries";
import { TerraformWorkspace } from "../tools/terraform";
import { type Fleet, stateOf, type Stored, type Values, withFleet } from "./Fleet";

const COMPARED: Fleet = { packages: 10, domains: 100 };
const GROWING: readonly Fleet[] = [
  COMPARED,
  { packages: 10, domains: 1_000 },
  { packages: 100, domains: 100 },
];

interface Cost {
  readonly ms: number;
  readonly opensearch: number;
  readonly s3: number;
}

async function main(): Promise<void> {
  await againstTerraform(COMPARED);
  const rows: Values[] = [];
  for (const fleet of GROWING) {
    await withFleet(fleet, async (live, resources) => {
      const cost = await costOf(live.aws, () => validated(live, stateOf(resources)));
      rows.push({
        packages: fleet.packages,
        domains: fleet.domains,
        associations: fleet.packages * fleet.domains,
        ...counted(cost),
      });
    });
  }
  console.table(rows);
}

async function againstTerraform(fleet: Fleet): Promise<void> {
  await withFleet(fleet, async (live, resources) => {
    const directory = mkdtempSync(join(tmpdir(), "bench-validation-"));
    try {
      writeConfiguration(directory, resources);
      const terraform = new TerraformWorkspace({ directory, environment: live.aws.environment() });
      await terraform.init();
      const content = await terraform.showState();
      const ours = await costOf(live.aws, () => validated(live, content));
      const theirs = await costOf(live.aws, () => terraform.plan("-refresh-only"));
      print(ours, theirs);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
}

async function validated(live: LiveDictionaries, content: string): Promise<void> {
  const { verdict, compared } = await validate({
    inputs: [{ name: "state.json", content }],
    settings: live.settings,
  });
  if (verdict !== "clean") throw new Error(`the fleet is ${verdict}: the costs are those of something else`);
  console.log(
    `${compared.deliveries} deliveries, ${compared.hopsProven} of ${compared.hopsAsked} hops proven`,
  );
}

/** A state as an apply would have left it, written by hand: the apply alone would take an hour. */
function writeConfiguration(directory: string, resources: readonly Stored[]): void {
  const provider = 'provider["registry.terraform.io/hashicorp/aws"]';
  const blocks: Record<string, Record<string, Values>> = {};
  for (const { type, name, values } of resources) (blocks[type] ??= {})[name] = argumentsOf(values);
  const terraform = { required_providers: { aws: { source: "hashicorp/aws" } } };
  const aws = { skip_requesting_account_id: true, skip_credentials_validation: true };
  const configuration = { terraform, provider: { aws }, resource: blocks };
  const state = {
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "00000000-0000-4000-8000-000000000000",
    outputs: {},
    resources: resources.map(({ type, name, values }) => ({
      mode: "managed",
      type,
      name,
      provider,
      instances: [{ schema_version: 0, attributes: values }],
    })),
  };
  writeFileSync(join(directory, "main.tf.json"), JSON.stringify(configuration));
  writeFileSync(join(directory, "terraform.tfstate"), JSON.stringify(state));
}

/** What a configuration may set: the rest is computed. */
function argumentsOf(values: Values): Values {
  const computed = ["id", "available_package_version", "reference_path"];
  const isPackage = "package_name" in values;
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => !computed.includes(key) && !(isPackage && key === "package_id")),
  );
}

async function costOf(aws: Emulator, work: () => Promise<unknown>): Promise<Cost> {
  aws.requests.clear();
  const startedAt = performance.now();
  await work();
  const ms = performance.now() - startedAt;
  return { ms, opensearch: aws.requests.countOfService("es"), s3: aws.requests.countOfService("s3") };
}

function counted({ ms, opensearch, s3 }: Cost): Values {
  return { "wall time (ms)": Math.round(ms), "OpenSearch calls": opensearch, "S3 calls": s3 };
}

function print(ours: Cost, theirs: Cost): void {
  console.table([
    { name: "validate", ...counted(ours) },
    { name: "terraform plan -refresh-only", ...counted(theirs) },
  ]);
  console.log(
    `terraform needs ${(theirs.ms / ours.ms).toFixed(1)}× the time and ${(theirs.opensearch / ours.opensearch).toFixed(1)}× the calls`,
  );
}

void main();
