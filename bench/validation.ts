/**
 * What it costs to ask whether 1,000 associations of 200 packages on 20 domains are as declared: `validate`
 * against `terraform plan -refresh-only`, on the same local AWS, requests counted at the server.
 *
 * Run with `npx tsx bench/validation.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../src/emulator";
import { validate } from "../src/validation";
import { associationValues, LiveDictionaries, packageValues } from "../test/validation/LiveDictionaries";
import { TerraformWorkspace } from "../tools/terraform";

const PACKAGES = 200;
const DOMAINS = 20;
const DOMAINS_PER_PACKAGE = 5;

interface Cost {
  readonly ms: number;
  readonly opensearch: number;
  readonly s3: number;
}

type Values = Record<string, unknown>;

interface Stored {
  readonly type: string;
  readonly name: string;
  readonly values: Values;
}

async function main(): Promise<void> {
  const domains = Array.from({ length: DOMAINS }, (_, index) => `search-${index}`);
  const live = await LiveDictionaries.start(domains);
  const directory = mkdtempSync(join(tmpdir(), "bench-validation-"));
  try {
    const resources = await populate(live, domains);
    writeConfiguration(directory, resources);
    const terraform = new TerraformWorkspace({ directory, environment: live.aws.environment() });
    await terraform.init();
    const content = await terraform.showState();
    const inputs = [{ name: "state.json", content }];
    const ours = await costOf(live.aws, () =>
      validate({
        inputs,
        settings: live.settings,
        leaveOut: [
          { what: "object", reason: "the bench has no objects" },
          { what: "package", reason: "the bench has no objects" },
        ],
      }),
    );
    const theirs = await costOf(live.aws, () => terraform.plan("-refresh-only"));
    print(ours, theirs);
  } finally {
    rmSync(directory, { recursive: true });
    await live.stop();
  }
}

async function populate(live: LiveDictionaries, domains: readonly string[]): Promise<Stored[]> {
  const resources: Stored[] = [];
  for (let index = 0; index < PACKAGES; index += 1) {
    const name = `words-${index}`;
    const id = await live.package(name);
    const values = {
      ...packageValues(name, id),
      available_package_version: "v1",
      package_type: "TXT-DICTIONARY",
    };
    resources.push({ type: "aws_opensearch_package", name, values });
    for (let offset = 0; offset < DOMAINS_PER_PACKAGE; offset += 1) {
      const domain = domains[(index + 4 * offset) % domains.length] ?? "";
      await live.associate(id, domain, false);
      const association = { ...associationValues(id, domain), id: `${domain}-${id}` };
      resources.push({
        type: "aws_opensearch_package_association",
        name: `${name}-${offset}`,
        values: association,
      });
    }
  }
  live.settle();
  return resources;
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

function print(ours: Cost, theirs: Cost): void {
  const row = (name: string, { ms, opensearch, s3 }: Cost): Values => ({
    name,
    "wall time (ms)": Math.round(ms),
    "OpenSearch calls": opensearch,
    "S3 calls": s3,
  });
  console.table([row("validate", ours), row("terraform plan -refresh-only", theirs)]);
  console.log(
    `terraform needs ${(theirs.ms / ours.ms).toFixed(1)}× the time and ${(theirs.opensearch / ours.opensearch).toFixed(1)}× the calls`,
  );
}

void main();
