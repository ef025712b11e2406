import { Emulator } from "../../../../src/emulator";

const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=test/20210101/us-east-1/es/aws4_request, SignedHeaders=host, Signature=0";

/** What the SDK refuses before it sends it. */
describe("A request that no SDK sends", () => {
  let aws: Emulator;
  beforeAll(async () => {
    aws = await Emulator.start({ clock: "manual" });
  });
  afterAll(() => aws.stop());

  const send = (method: string, path: string, body?: string): Promise<Response> =>
    fetch(`${aws.endpoint}/2021-01-01/${path}`, { method, body, headers: { authorization: AUTHORIZATION } });

  test.each([
    ["AssociatePackage", "POST", "packages/associate//search-prod", "packageID"],
    ["AssociatePackage", "POST", "packages/associate/F1/", "domainName"],
    ["DissociatePackage", "POST", "packages/dissociate//search-prod", "packageID"],
    ["DissociatePackage", "POST", "packages/dissociate/F1/", "domainName"],
    ["DeletePackage", "DELETE", "packages/", "packageID"],
    ["ListPackagesForDomain", "GET", "domain//packages", "domainName"],
    ["ListDomainsForPackage", "GET", "packages//domains", "packageID"],
    ["GetPackageVersionHistory", "GET", "packages//history", "packageID"],
    ["DescribeDomain", "GET", "opensearch/domain/", "domainName"],
    ["DescribeDomainConfig", "GET", "opensearch/domain//config", "domainName"],
    ["DeleteDomain", "DELETE", "opensearch/domain/", "domainName"],
  ])(
    "for %s without a member of its path is ValidationException",
    async (_operation, method, path, member) => {
      const answer = await send(method, path);
      expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"]);
      expect(await answer.json()).toEqual({ message: expect.stringContaining(`'${member}'`) as string });
    },
  );

  test.each([
    ["a body that is not JSON", "{"],
    ["a body that is no structure", "[]"],
    ["a member of another type", '{"PackageName":7}'],
    ["a structure that is a list", '{"PackageName":"abc","PackageType":"TXT-DICTIONARY","PackageSource":[]}'],
  ])("with %s is SerializationException with status 400", async (_case, body) => {
    const answer = await send("POST", "packages", body);
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "SerializationException"]);
  });

  test.each([
    ["DescribePackages", "packages/describe", '{"Filters":[null]}', "filters.1.member"],
    [
      "DescribePackages",
      "packages/describe",
      '{"Filters":[{"Name":"PackageName","Value":[null]}]}',
      "filters.1.member.value.1.member",
    ],
    ["DescribeDomains", "opensearch/domain-info", '{"DomainNames":[null]}', "domainNames.1.member"],
    [
      "AssociatePackage",
      "packages/associate/F1/abc",
      '{"PrerequisitePackageIDList":[null]}',
      "prerequisitePackageIDList.1.member",
    ],
    [
      "DissociatePackages",
      "packages/dissociateMultiple",
      '{"PackageList":[null],"DomainName":"abc"}',
      "packageList.1.member",
    ],
    [
      "UpdatePackageScope",
      "packages/updateScope",
      '{"PackageID":"F1","Operation":"ADD","PackageUserList":[null]}',
      "packageUserList.1.member",
    ],
    [
      "AssociatePackages",
      "packages/associateMultiple",
      '{"PackageList":[null],"DomainName":"abc"}',
      "packageList.1.member",
    ],
    [
      "CreateDomain",
      "opensearch/domain",
      '{"DomainName":"abc","TagList":[{"Key":"k","Value":""},null]}',
      "tagList.2.member",
    ],
  ])(
    "for %s with nothing for an element of a list is ValidationException",
    async (_case, path, body, member) => {
      const answer = await send("POST", path, body);
      expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"]);
      expect(await answer.json()).toEqual({ message: expect.stringContaining(`'${member}'`) as string });
    },
  );

  test.each([
    ["ListPackagesForDomain", "domain/search-prod/packages?maxResults=ten"],
    ["ListDomainsForPackage", "packages/F1/domains?maxResults=1.5"],
    ["GetPackageVersionHistory", "packages/F1/history?maxResults="],
  ])("for %s with a page size that is no number is SerializationException", async (_operation, path) => {
    const answer = await send("GET", path);
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "SerializationException"]);
  });
});
