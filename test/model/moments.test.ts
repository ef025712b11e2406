import {
  apply,
  emptyState,
  nextMoment,
  NO_DELAYS,
  type State,
  servingDomains,
  type World,
} from "../../src/model";

const WORLD: World = {
  objects: () => ({
    kind: "object",
    content: { bytes: Buffer.from("a, b") },
    kmsEncrypted: false,
    region: "eu-central-1",
  }),
  delays: { ...NO_DELAYS, copyingMs: 20, validatingMs: 30, associatingMs: 40, domainProcessingMs: 7 },
};
const SOURCE = { S3BucketName: "bucket", S3Key: "key" };

describe("the model in the course of time", () => {
  let state: State;
  const call = (operation: string, input: object, nowMs: number): Record<string, Record<string, unknown>> => {
    const outcome = apply(state, { operation, input }, nowMs, WORLD);
    if ("refusal" in outcome) throw new Error(outcome.refusal.message);
    state = outcome.state;
    return outcome.answer as Record<string, Record<string, unknown>>;
  };
  beforeEach(() => (state = emptyState("123456789012", "eu-central-1")));

  const packageOf = (type: string, nowMs: number): string => {
    const engine = type === "TXT-DICTIONARY" ? {} : { EngineVersion: "OpenSearch_2.19" };
    const input = {
      PackageName: `of-${type.toLowerCase()}`,
      PackageType: type,
      PackageSource: SOURCE,
      ...engine,
    };
    return String(call("CreatePackage", input, nowMs)["PackageDetails"]?.["PackageID"]);
  };

  test("the next moment is the first at which anything changes; none when all is quiet", () => {
    expect(nextMoment(state, 0)).toBeUndefined();
    call("CreateDomain", { DomainName: "search-prod" }, 100);
    expect(nextMoment(state, 100)).toBe(107);
    packageOf("TXT-DICTIONARY", 101);
    expect([nextMoment(state, 107), nextMoment(state, 121), nextMoment(state, 151)]).toEqual([
      121,
      151,
      undefined,
    ]);
  });

  test("a domain serves its dictionaries, without its plugins, and has no address while it is created", () => {
    call("CreateDomain", { DomainName: "search-prod", EngineVersion: "OpenSearch_2.19" }, 0);
    const [dictionary, plugin] = [packageOf("TXT-DICTIONARY", 0), packageOf("ZIP-PLUGIN", 0)];
    expect(servingDomains(state, 0)).toMatchObject([{ isReachable: false, dictionaries: [] }]);
    call("AssociatePackage", { PackageID: dictionary, DomainName: "search-prod" }, 100);
    expect(servingDomains(state, 139)).toMatchObject([{ isReachable: true, dictionaries: [] }]);
    call("AssociatePackage", { PackageID: plugin, DomainName: "search-prod" }, 1_000);
    expect(servingDomains(state, 5_000)).toMatchObject([
      {
        accountId: "123456789012",
        region: "eu-central-1",
        domainName: "search-prod",
        engineVersion: "OpenSearch_2.19",
        dictionaries: [{ packageId: dictionary, packageVersion: "v1" }],
      },
    ]);
  });
});
