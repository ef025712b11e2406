import { CreateDomainCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { brokenDomainNames, testConstraints } from "../conformance/refusals";
import { exception } from "../exception";

describeConformance("CreateDomain", (specimens) => {
  const create = (DomainName: string | undefined, EngineVersion = "OpenSearch_2.19"): Promise<unknown> =>
    specimens.client.send(new CreateDomainCommand({ DomainName, EngineVersion }));

  testConstraints(specimens, [
    ["DomainName absent", () => create(undefined), "domainName"],
    ...brokenDomainNames((_client, domainName) => create(domainName)),
    ["EngineVersion of no engine", () => create("Search", "Lucene_9.12.0.0"), "engineVersion"],
  ]);

  test("a name that is taken is ResourceAlreadyExistsException with status 409", async () => {
    await expect(create(specimens.target.domainName)).rejects.toMatchObject(
      exception("ResourceAlreadyExistsException", 409),
    );
  });
});
