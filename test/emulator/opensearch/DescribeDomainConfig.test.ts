import { DescribeDomainCommand, DescribeDomainConfigCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { brokenDomainNames, testConstraints, testUnknownDomain } from "../conformance/refusals";

describeConformance("DescribeDomainConfig", (specimens) => {
  const request = (DomainName: string): Promise<unknown> =>
    specimens.client.send(new DescribeDomainConfigCommand({ DomainName }));

  testConstraints(
    specimens,
    brokenDomainNames((_client, domainName) => request(domainName)),
  );
  testUnknownDomain(specimens, (_client, domainName) => request(domainName));

  test("the configuration of a domain has the engine version of its status, and that it is active", async () => {
    const DomainName = specimens.target.domainName;
    const described = await specimens.client.send(new DescribeDomainCommand({ DomainName }));
    expect(await request(DomainName)).toMatchObject({
      DomainConfig: {
        EngineVersion: {
          Options: described.DomainStatus?.EngineVersion,
          Status: { State: "Active", CreationDate: expect.any(Date) as Date },
        },
        ClusterConfig: { Options: { InstanceCount: described.DomainStatus?.ClusterConfig?.InstanceCount } },
      },
    });
  });
});
