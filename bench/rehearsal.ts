/**
 * What the rehearsal of a plan costs: a new package on 1,000 domains, with an association and a rollout for each, in
 * proportion to the whole `validate` of the same plan, in one process.
 *
 * Run with `npx tsx bench/rehearsal.ts`.
 */
import type { DomainStatus } from "@aws-sdk/client-opensearch";
import { Emulator } from "../src/emulator";
import { objectKey, rehearse, type RehearsalInput } from "../src/rehearsal";
import { present } from "../src/service/door/Reading";
import type { Declared } from "../src/terraform/declared/Declared";
import { readDeclared } from "../src/terraform/readDeclared";
import { validate } from "../src/validation";
import { median } from "./median";

const DOMAINS = 1_000;
const TIMES = 5;
const AIM = 0.1;
const SOURCE = { operation: "bench", subject: "bench", place: "local", at: "" };
const OBJECT = { bucket: "dictionaries", key: "synonyms.txt" };
const PACKAGE = "aws_opensearch_package.synonyms";

async function main(): Promise<void> {
  const names = Array.from({ length: DOMAINS }, (_, index) => `search-${index}`);
  const aws = await Emulator.start({ domains: names.map((domainName) => ({ domainName })) });
  const endpoints = { opensearch: aws.endpoint, s3: aws.endpoint, sts: aws.endpoint };
  const settings = { region: aws.region, accessKey: "test", secretKey: "test", endpoints };
  const content = planOf(names);
  const inputs = [{ name: "plan.json", content }];
  const whole: number[] = [];
  const reading: number[] = [];
  const rehearsing: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    whole.push(await took(() => validate({ inputs, settings })));
    let declared: Declared | undefined;
    reading.push(await took(() => (declared = readDeclared(content, "plan.json"))));
    const input = inputOf(declared as Declared, names);
    rehearsing.push(await took(() => rehearse(input)));
  }
  await aws.stop();
  const share = median(rehearsing) / median(whole);
  console.table([
    { what: "validate", ms: Math.round(median(whole)) },
    { what: "of it reading the plan", ms: Math.round(median(reading)) },
    { what: "of it the rehearsal", ms: Math.round(median(rehearsing)) },
  ]);
  console.log(`the rehearsal is ${(100 * share).toFixed(1)} % of validate (aim: under ${100 * AIM} %)`);
  if (share >= AIM) process.exitCode = 2;
}

async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function inputOf(declared: Declared, names: readonly string[]): RehearsalInput {
  const domain = (name: string): DomainStatus =>
    ({ DomainName: name, EngineVersion: "OpenSearch_2.19" }) as DomainStatus;
  return {
    files: [declared],
    places: [
      {
        region: "us-east-1",
        account: null,
        unaskable: null,
        packagesById: new Map(),
        packagesByName: new Map(),
        domains: new Map(names.map((name) => [name, present(domain(name), SOURCE)])),
        onDomains: new Map(),
        onDomain: new Map(),
        allPackages: null,
      },
    ],
    placeOf: () => 0,
    objects: new Map([
      [
        objectKey(OBJECT.bucket, OBJECT.key),
        { kind: "object", encryption: "AES256", region: null, sha256: null },
      ],
    ]),
    bucketDefaults: new Map(),
    sha256Of: () => null,
    awsVersions: new Map(),
    nowMs: Date.now(),
  };
}

function planOf(names: readonly string[]): string {
  const made = [
    created(PACKAGE, {
      package_name: "synonyms",
      package_type: "TXT-DICTIONARY",
      package_description: "",
      package_source: [{ s3_bucket_name: OBJECT.bucket, s3_key: OBJECT.key }],
    }),
    ...names.flatMap((name, index) => [
      created(`aws_opensearch_package_association.on_${index}`, { domain_name: name }),
      created(`opensearchpackages_rollout.on_${index}`, { domain_name: name }),
    ]),
  ];
  const blocks = [
    block(PACKAGE, []),
    ...names.flatMap((_name, index) => [
      block(`aws_opensearch_package_association.on_${index}`, [`${PACKAGE}.id`, PACKAGE]),
      block(`opensearchpackages_rollout.on_${index}`, [
        `aws_opensearch_package_association.on_${index}.package_id`,
        `aws_opensearch_package_association.on_${index}`,
      ]),
    ]),
  ];
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: {} },
    resource_changes: made,
    configuration: { provider_config: { aws: { name: "aws" } }, root_module: { resources: blocks } },
  });
}

function created(address: string, after: object): object {
  const change = { actions: ["create"], before: null, after, after_unknown: { id: true, package_id: true } };
  return { ...named(address), change };
}

function block(address: string, references: readonly string[]): object {
  return { ...named(address), provider_config_key: "aws", expressions: { package_id: { references } } };
}

function named(address: string): object {
  const [type, name] = address.split(".");
  return { address, mode: "managed", type, name };
}

void main();
