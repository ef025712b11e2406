import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registerRolloutCommand } from "../../../src/cli/commands/rollout";
import { registerValidateCommand } from "../../../src/cli/commands/validate";
import { registerVerifyCommand } from "../../../src/cli/commands/verify";
import { DescribeDomainCommand } from "@aws-sdk/client-opensearch";
import { CreateBucketCommand, PutBucketVersioningCommand } from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";
import type { ValidationReport } from "../../../src/validation";
import { type CommandRun, runCommand } from "../../cli/CommandRun";
import { Dictionaries } from "../../emulator/Dictionaries";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { associationValues, packageValues, sha256Of } from "../../validation/LiveDictionaries";
import { PlanBuilder } from "../../validation/PlanBuilder";
import { OPENSEARCH_CACHE } from "./buildJudge";
import { describeWithEngine } from "./describeWithNode";
import { nodeCall } from "./nodeCall";

const DOMAIN = "search-prod";
const NAME = "synonyms";
const OLD = "laptop, notebook\n";
const NEW = "laptop, notebook, ultrabook\n";
const BAD = "laptop, notebook\na => b => c\n";

/** The settings of an index that searches with the synonyms of a package. */
function searchingWith(packageId: string, updateable: boolean): object {
  const path = { type: "synonym_graph", synonyms_path: `analyzers/${packageId}` };
  return {
    settings: {
      number_of_replicas: 0,
      analysis: {
        filter: { words: updateable ? { ...path, updateable: true } : path },
        analyzer: { by_words: { tokenizer: "standard", filter: ["lowercase", "words"] } },
      },
    },
    mappings: {
      properties: { name: { type: "text", analyzer: "standard", search_analyzer: "by_words" } },
    },
  };
}

/**
 * The whole way, with our own commands, on a real node. The refresh route is the stand-in of the node; what it does to the
 * analyzers is the server's own code.
 */
describeWithEngine("from the file to a search that finds the new word", ({ version }) => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  let packageId: string;
  let url: string;
  const folder = makeTemporaryFolder("verify-peer");
  const file = (name: string): string => join(folder, name);
  const environment = { ...process.env };

  beforeAll(async () => {
    aws = await Emulator.start({
      clock: "manual",
      domains: [
        { domainName: DOMAIN, engineVersion: version === "3.9.0" ? "OpenSearch_3.1" : "OpenSearch_2.19" },
      ],
      search: { auto: true, cache: OPENSEARCH_CACHE, onProgress: () => undefined },
    });
    Object.assign(process.env, aws.environment());
    dictionaries = new Dictionaries(aws);
    await createVersionedBucket();
    packageId = await dictionaries.available(NAME, OLD);
    await dictionaries.active(packageId, DOMAIN);
    const { DomainStatus } = await dictionaries.client.send(
      new DescribeDomainCommand({ DomainName: DOMAIN }),
    );
    url = `http://${DomainStatus?.Endpoint ?? "none"}`;
    await nodeCall(url, "PUT", "/products", searchingWith(packageId, true));
    await nodeCall(url, "PUT", "/offers", searchingWith(packageId, false));
    await nodeCall(url, "PUT", "/products/_doc/1?refresh=true", { name: "a laptop" });
  }, 300_000);

  /** The words before are what tells that removed ones are gone. */
  async function createVersionedBucket(): Promise<void> {
    const { s3, bucket: Bucket } = dictionaries;
    const VersioningConfiguration = { Status: "Enabled" as const };
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }

  afterAll(async () => {
    process.env = environment;
    process.exitCode = 0;
    rmSync(folder, { recursive: true });
    await aws.stop();
  });

  const source = (): string[] => {
    const { S3BucketName, S3Key } = dictionaries.source(NAME);
    return ["--source", `s3://${S3BucketName}/${S3Key}`];
  };
  const verify = (...args: string[]): Promise<CommandRun> =>
    runCommand(registerVerifyCommand, ["verify", "--package", NAME, "-o", "json", ...args]);
  const reportOf = ({ stdout }: CommandRun): ValidationReport => JSON.parse(stdout) as ValidationReport;
  const states = (run: CommandRun): Record<string, string | null> =>
    Object.fromEntries(reportOf(run).indexes.map(({ holder, state }) => [holder.name, state]));
  const codes = (run: CommandRun): string[] => reportOf(run).findings.map(({ code }) => code);

  /** Uploaded, made a version of, and on the domain; later than the one before, so that the version is told from its object. */
  async function updated(content: string): Promise<void> {
    aws.advance(60_000);
    await dictionaries.updated(packageId, NAME, content);
    await dictionaries.active(packageId, DOMAIN);
  }

  async function found(words: string): Promise<number> {
    const { body } = await nodeCall(url, "GET", `/products/_search?size=1&q=name:${words}`);
    return (body as { hits: { total: { value: number } } }).hits.total.value;
  }

  /** A plan that uploads another file and makes a version of it. */
  function planOf(content: string): string {
    writeFileSync(file("words.txt"), content);
    const { S3BucketName, S3Key } = dictionaries.source(NAME);
    const object = (hash: string): Record<string, unknown> => ({
      bucket: S3BucketName,
      key: S3Key,
      source: "words.txt",
      source_hash: hash,
      metadata: { "dictionary-format": "solr-synonyms" },
    });
    const named = (text: string | null): Record<string, unknown> => ({
      ...packageValues(NAME, packageId, text),
      package_source: [{ s3_bucket_name: S3BucketName, s3_key: S3Key }],
    });
    writeFileSync(
      file("plan.json"),
      new PlanBuilder()
        .add("aws_s3_object", NAME, object(sha256Of(content)), {
          actions: ["update"],
          before: object(sha256Of(OLD)),
        })
        .package(NAME, named(content), {
          actions: ["update"],
          before: named(null),
          dependsOn: [`aws_s3_object.${NAME}`],
        })
        .association("on_prod", associationValues(packageId, DOMAIN))
        .plan(),
    );
    return file("plan.json");
  }

  test("both indexes serve the words at first, which is proven", async () => {
    const run = await verify(...source());
    expect(states(run)).toEqual({ products: "served", offers: "served" });
    expect(run.exitCode).toBe(0);
  });

  test("a bad file is refused by the indexes' own chains before it is uploaded, with the line, and a good one is not", async () => {
    const validate = (plan: string): Promise<CommandRun> =>
      runCommand(registerValidateCommand, ["validate", "--search", "-o", "json", plan]);
    const bad = await validate(planOf(BAD));
    const refusals = reportOf(bad).findings.filter(({ code }) => code === "index-would-refuse");
    expect(refusals.map(({ message }) => message)).toEqual([
      expect.stringMatching(/index (offers|products) .*line 2.*: /) as string,
      expect.stringMatching(/index (offers|products) .*line 2.*: /) as string,
    ]);
    expect(bad.exitCode).toBe(2);
    const good = await validate(planOf(NEW));
    expect(codes(good)).not.toContain("index-would-refuse");
    expect(reportOf(good).indexes.map(({ loading }) => loading?.state)).toEqual(["loads", "loads"]);
  });

  test("after a rollout both are stale, which verify says; --refresh helps one of them, and says what the other needs", async () => {
    await updated(NEW);
    expect(await found("ultrabook")).toBe(0);
    const before = await verify(...source());
    expect(before.exitCode).toBe(2);
    expect(Object.values(states(before))).not.toContain("served");
    const run = await runCommand(registerRolloutCommand, ["rollout", "--yes", "--refresh", ...source()]);
    expect(run.stderr).toContain(`refreshed products on ${DOMAIN}`);
    expect(run.stderr).toContain("POST /offers/_close");
    expect(run.exitCode).toBe(2);
    expect(await found("ultrabook")).toBe(1);
  });

  test("once it is closed and opened, a rollout has nothing to wait for, and verify is clean", async () => {
    await nodeCall(url, "POST", "/offers/_close");
    await nodeCall(url, "POST", "/offers/_open");
    const run = await runCommand(registerRolloutCommand, ["rollout", "--yes", "--until-served", ...source()]);
    expect(run.stdout).toContain("Every index that uses them serves the words.");
    expect(run.exitCode).toBe(0);
    const verified = await verify(...source());
    expect(states(verified)).toEqual({ products: "served", offers: "served" });
    expect(verified.exitCode).toBe(0);
  });

  test("a bad file that got there all the same is a time bomb, which verify finds with and without the content", async () => {
    await updated(BAD);
    expect(await found("ultrabook")).toBe(1);
    for (const args of [source(), []]) {
      const run = await verify(...args);
      expect(codes(run).filter((code) => code === "index-will-break")).toHaveLength(2);
      expect(run.exitCode).toBe(2);
    }
  });
});
