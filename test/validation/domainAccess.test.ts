import type { DomainStatus } from "@aws-sdk/client-opensearch";
import type { Reading } from "../../src/service/reading";
import { domainAccess } from "../../src/validation/indexes/domainAccess";

const source = { operation: "DescribeDomains", subject: "d", place: "eu-west-1", at: "" };
const live = (Endpoint?: string): Reading<DomainStatus> => ({
  kind: "present",
  value: { Endpoint } as DomainStatus,
  source,
});
const west = { region: "eu-west-1", profile: "west" };

describe("the access to a domain's own API", () => {
  it("is signed as whoever asks in the domain's place, also where signing is asked for by an option", () => {
    const signed = { kind: "sigv4", settings: west };
    expect(domainAccess("d", live("d.example"), west, {})).toMatchObject({ auth: signed });
    const auth = { kind: "sigv4", settings: { profile: "mine" } } as const;
    expect(domainAccess("d", live("d.example"), west, { auth })).toMatchObject({
      url: "https://d.example",
      auth: { kind: "sigv4", settings: { region: "eu-west-1", profile: "mine" } },
    });
  });

  it("says what would tell where the domain has no endpoint yet", () => {
    expect(domainAccess("d", live(), west, {})).toMatchObject({
      checkedBy: expect.stringContaining("--search-endpoint") as string,
    });
  });

  it("says why the endpoint was not read, rather than that there is none", () => {
    const failure = {
      kind: "denied",
      action: "es:DescribeDomains",
      operation: "DescribeDomains",
      why: "it is denied",
      checkedBy: "es:DescribeDomains",
    } as const;
    const unread: Reading<DomainStatus> = { kind: "unread", failure, source: null };
    expect(domainAccess("d", unread, west, {})).toEqual({
      why: "es:DescribeDomains: it is denied",
      checkedBy: "es:DescribeDomains",
    });
    expect(domainAccess("d", unread, west, { endpoints: { d: "http://localhost:9200" } })).toMatchObject({
      url: "http://localhost:9200",
      auth: { kind: "none" },
    });
  });
});
