import { DescribeDomainsCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { type BrokenConstraint, testConstraints } from "../conformance/refusals";

function broken(how: string, changed: object, member: string): BrokenConstraint {
  const input = { DomainNames: ["search-prod"], ...changed };
  return [how, (client) => client.send(new DescribeDomainsCommand(input)), member];
}

describeConformance("DescribeDomains", (specimens) => {
  testConstraints(specimens, [
    broken("DomainNames absent", { DomainNames: undefined }, "domainNames"),
    broken("a name in upper case", { DomainNames: ["search", "Search"] }, "domainNames.2.member"),
  ]);

  test("describes the domains that are there, and leaves a name out that is no domain's", async () => {
    const { domainName } = specimens.target;
    const command = new DescribeDomainsCommand({ DomainNames: [domainName, "no-such-domain"] });
    const { DomainStatusList } = await specimens.client.send(command);
    expect(DomainStatusList?.map(({ DomainName }) => DomainName)).toEqual([domainName]);
  });
});
