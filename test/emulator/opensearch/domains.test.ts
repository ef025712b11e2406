import {
  AddTagsCommand,
  CreateDomainCommand,
  DeleteDomainCommand,
  DescribeDomainCommand,
  DescribeDomainsCommand,
  ListDomainNamesCommand,
  ListTagsCommand,
  ListVersionsCommand,
  RemoveTagsCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../src/emulator";
import { exception } from "../conformance";
import { Dictionaries } from "../Dictionaries";

const DomainName = "search-prod";

describe("domains", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual" });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  test("a new domain is processing at first; a deleted one is processing until it is gone", async () => {
    const { client } = dictionaries;
    await client.send(new CreateDomainCommand({ DomainName, EngineVersion: "OpenSearch_2.17" }));
    const describe = async (): Promise<object | undefined> =>
      (await client.send(new DescribeDomainCommand({ DomainName }))).DomainStatus;
    expect(await describe()).toMatchObject({ Processing: true, EngineVersion: "OpenSearch_2.17" });
    aws.advance(FAST_DELAYS.domainProcessingMs);
    expect(await describe()).toMatchObject({ Processing: false, Deleted: false });
    aws.faults.busyDomain({ domainName: DomainName, forMs: 10, reason: "UpgradeProcessing" });
    expect(await describe()).toMatchObject({ UpgradeProcessing: true });
    await client.send(new DeleteDomainCommand({ DomainName }));
    expect(await describe()).toMatchObject({ Processing: true, Deleted: true });
    aws.advance(FAST_DELAYS.domainProcessingMs);
    await expect(describe()).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
  });

  test("domains are listed by engine, and described together", async () => {
    aws.createDomain({ domainName: DomainName });
    aws.createDomain({ domainName: "legacy", engineVersion: "Elasticsearch_7.10" });
    const { client } = dictionaries;
    expect(await client.send(new ListDomainNamesCommand({ EngineType: "Elasticsearch" }))).toMatchObject({
      DomainNames: [{ DomainName: "legacy", EngineType: "Elasticsearch" }],
    });
    const both = await client.send(new DescribeDomainsCommand({ DomainNames: [DomainName, "legacy"] }));
    expect(both.DomainStatusList).toHaveLength(2);
  });

  test("tags are added, listed and removed", async () => {
    const { client } = dictionaries;
    const created = await client.send(new CreateDomainCommand({ DomainName }));
    const ARN = created.DomainStatus?.ARN;
    const TagList = [
      { Key: "team", Value: "search" },
      { Key: "stage", Value: "prod" },
    ];
    await client.send(new AddTagsCommand({ ARN, TagList }));
    await client.send(new RemoveTagsCommand({ ARN, TagKeys: ["stage"] }));
    expect((await client.send(new ListTagsCommand({ ARN }))).TagList).toEqual([TagList[0]]);
  });

  test("what the local AWS does not have answers 501 and names the call", async () => {
    const versions = dictionaries.client.send(new ListVersionsCommand({}));
    await expect(versions).rejects.toMatchObject(exception("NotImplemented", 501));
    await expect(versions).rejects.toThrow("GET /2021-01-01/opensearch/versions is not implemented");
  });
});
