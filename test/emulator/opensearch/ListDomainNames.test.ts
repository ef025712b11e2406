import { type EngineType, ListDomainNamesCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { testConstraints } from "../conformance/refusals";

describeConformance("ListDomainNames", (specimens) => {
  const list = async (engineType?: EngineType): Promise<string[]> => {
    const answer = await specimens.client.send(new ListDomainNamesCommand({ EngineType: engineType }));
    return (
      answer.DomainNames?.map(({ DomainName = "", EngineType = "" }) => `${DomainName} ${EngineType}`) ?? []
    );
  };

  testConstraints(specimens, [["EngineType unknown", () => list("Lucene" as EngineType), "engineType"]]);

  test("has the domain once, among all and among those of its engine alone", async () => {
    const isOurs = (entry: string): boolean => entry.startsWith(`${specimens.target.domainName} `);
    const [own, ...others] = (await list()).filter(isOurs);
    expect(others).toEqual([]);
    const both = [...(await list("OpenSearch")), ...(await list("Elasticsearch"))];
    expect(both.filter(isOurs)).toEqual([own]);
  });
});
