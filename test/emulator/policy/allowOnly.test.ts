import {
  AssociatePackageCommand,
  CreatePackageCommand,
  DescribeDomainsCommand,
  DescribePackagesCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { PackagesError } from "../../../src/errors";
import { fitsPattern } from "../../../src/emulator/policy/Policy";
import { LiveDictionaries } from "../../validation/LiveDictionaries";
import { createOpenSearchClient, createS3Client } from "../../../src/service/clients";

interface Statement {
  readonly Effect?: string;
  readonly Action: string | string[];
  readonly Resource?: string | string[];
  readonly [more: string]: unknown;
}

function policy(...statements: Statement[]): string {
  const Statement = statements.map((statement) => ({ Effect: "Allow", Resource: "*", ...statement }));
  return JSON.stringify({ Version: "2012-10-17", Statement });
}

describe("a local AWS that holds callers to a policy", () => {
  let live: LiveDictionaries;
  let packageId: string;
  let es: OpenSearchClient;
  let s3: S3Client;
  let sts: STSClient;
  beforeAll(async () => {
    live = await LiveDictionaries.start(["search-prod", "search-staging"]);
    const { region, accessKey, secretKey, endpoints } = live.settings;
    es = createOpenSearchClient(live.settings);
    s3 = createS3Client(live.settings);
    const credentials = { accessKeyId: accessKey, secretAccessKey: secretKey };
    sts = new STSClient({ region, credentials, endpoint: endpoints.sts });
    packageId = await live.package("synonyms");
  });
  beforeEach(() => live.aws.faults.clear());
  afterAll(async () => {
    [es, s3, sts].forEach((client) => client.destroy());
    await live.stop();
  });

  const describeAll = (): Promise<unknown> => es.send(new DescribePackagesCommand({}));
  const associate = (DomainName: string): Promise<unknown> =>
    es.send(new AssociatePackageCommand({ PackageID: packageId, DomainName }));

  it("allows what the policy allows, and denies the rest with the action that is missing", async () => {
    live.aws.faults.allowOnly(policy({ Action: "es:DescribePackages" }));
    await expect(describeAll()).resolves.toBeDefined();
    await expect(associate("search-prod")).rejects.toThrow(/not authorized to perform: es:AssociatePackage/);
  });

  it("allows a domain's actions only on that domain, and of several domains all or none", async () => {
    const Resource = "arn:aws:es:us-east-1:123456789012:domain/search-prod";
    live.aws.faults.allowOnly(policy({ Action: ["es:Associate*", "es:DescribeDomains"], Resource }));
    await expect(associate("search-prod")).resolves.toBeDefined();
    await expect(associate("search-staging")).rejects.toThrow(/es:AssociatePackage/);
    const both = new DescribeDomainsCommand({ DomainNames: ["search-prod", "search-staging"] });
    await expect(es.send(both)).rejects.toThrow(/es:DescribeDomains/);
  });

  it("takes an action that knows no resource only where the policy says all resources", async () => {
    const Resource = "arn:aws:es:us-east-1:123456789012:domain/*";
    live.aws.faults.allowOnly(policy({ Action: "es:DescribePackages", Resource }));
    await expect(describeAll()).rejects.toThrow(/es:DescribePackages/);
  });

  it("makes no package from an object that the caller may not read", async () => {
    live.aws.faults.allowOnly(policy({ Action: "es:CreatePackage" }));
    const create = new CreatePackageCommand({
      PackageName: "other",
      PackageType: "TXT-DICTIONARY",
      PackageSource: { S3BucketName: "dictionaries", S3Key: "synonyms" },
    });
    await expect(es.send(create)).rejects.toThrow(/s3:GetObject/);
  });

  it("tells the version of an object from the object, and tags from the upload", async () => {
    live.aws.faults.allowOnly(policy({ Action: ["s3:GetObject", "s3:PutObject"] }));
    const address = { Bucket: "dictionaries", Key: "synonyms" };
    await expect(s3.send(new GetObjectCommand(address))).resolves.toBeDefined();
    await expect(s3.send(new GetObjectCommand({ ...address, VersionId: "null" }))).rejects.toThrow(
      /s3:GetObjectVersion/,
    );
    await expect(
      s3.send(new PutObjectCommand({ ...address, Body: "a, b\n", Tagging: "a=b" })),
    ).rejects.toThrow(/s3:PutObjectTagging/);
  });

  it("lets a Deny win, holds to regions, and lets everybody ask who they are", async () => {
    live.aws.faults.allowOnly(policy({ Action: "es:*" }, { Action: "es:DescribePackages", Effect: "Deny" }));
    await expect(describeAll()).rejects.toThrow(/es:DescribePackages/);
    live.aws.faults.clear();
    const Condition = { StringEquals: { "aws:RequestedRegion": "eu-west-1" } };
    live.aws.faults.allowOnly(policy({ Action: "es:*", Condition }));
    await expect(describeAll()).rejects.toThrow(/es:DescribePackages/);
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
  });

  it("is over when it is lifted", async () => {
    const fault = live.aws.faults.allowOnly(policy({ Action: "s3:*" }));
    await expect(describeAll()).rejects.toThrow();
    fault.lift();
    await expect(describeAll()).resolves.toBeDefined();
  });

  it.each([
    ["no JSON", "{"],
    ["no statement", "{}"],
    ["NotAction", policy({ Action: "es:*", NotAction: "s3:*" })],
    ["a condition that is not modelled", policy({ Action: "es:*", Condition: { Bool: {} } })],
    ["an effect of its own", policy({ Action: "es:*", Effect: "Maybe" })],
    ["an action that is no text", policy({ Action: [] })],
  ])("refuses %s, for it could only guess", (_what, json) => {
    expect(() => live.aws.faults.allowOnly(json)).toThrow(PackagesError);
  });
});

test("a pattern of IAM means what it says: stars, question marks, and everything else itself", () => {
  expect(fitsPattern("arn:aws:s3:::acme/*", "arn:aws:s3:::acme/a/b.txt")).toBe(true);
  expect(fitsPattern("arn:aws:s3:::acme/*", "arn:aws:s3:::acmeX/a")).toBe(false);
  expect(fitsPattern("a.c", "abc")).toBe(false);
  expect(fitsPattern("a?c", "abc")).toBe(true);
  expect(fitsPattern("[a-z]+(", "[a-z]+(")).toBe(true);
});
