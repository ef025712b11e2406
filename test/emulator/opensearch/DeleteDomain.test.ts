import { DeleteDomainCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { brokenDomainNames, testConstraints, testUnknownDomain } from "../conformance/refusals";

describeConformance("DeleteDomain", (specimens) => {
  const request = (DomainName: string): Promise<unknown> =>
    specimens.client.send(new DeleteDomainCommand({ DomainName }));

  testConstraints(
    specimens,
    brokenDomainNames((_client, domainName) => request(domainName)),
  );
  testUnknownDomain(specimens, (_client, domainName) => request(domainName));
});
