import { DescribeDomainCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { brokenDomainNames, testConstraints, testUnknownDomain } from "../conformance/refusals";

describeConformance("DescribeDomain", (specimens) => {
  const request = (DomainName: string): Promise<unknown> =>
    specimens.client.send(new DescribeDomainCommand({ DomainName }));

  testConstraints(
    specimens,
    brokenDomainNames((_client, domainName) => request(domainName)),
  );
  testUnknownDomain(specimens, (_client, domainName) => request(domainName));

  test("a domain that is ready says so, with its name, its ARN and its engine version", async () => {
    const { domainName } = specimens.target;
    expect(await request(domainName)).toMatchObject({
      DomainStatus: {
        DomainName: domainName,
        ARN: expect.stringMatching(new RegExp(`^arn:aws:es:.*:\\d{12}:domain/${domainName}$`)) as string,
        EngineVersion: expect.stringMatching(/^(OpenSearch|Elasticsearch)_\d+\.\d+$/) as string,
        Created: true,
        Deleted: false,
        Processing: false,
      },
    });
  });
});
