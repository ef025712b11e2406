import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { exception } from "../exception";
import type { Specimens } from "./Specimens";
import { UNKNOWN_PACKAGE_ID } from "./Specimens";

type Request = (client: OpenSearchClient) => Promise<unknown>;
type RequestWith<Value> = (client: OpenSearchClient, value: Value) => Promise<unknown>;

/** What is broken, a request that breaks it, and the member that the message names. */
export type BrokenConstraint = readonly [broken: string, request: Request, member: string];

/** One test a constraint. The requests break one rule each and create nothing. */
export function testConstraints(specimens: Specimens, cases: readonly BrokenConstraint[]): void {
  test.each(cases)(
    "%s is ValidationException with status 400, and names the member",
    async (_case, request, member) => {
      const refused = request(specimens.client);
      await expect(refused).rejects.toMatchObject(exception("ValidationException", 400));
      await expect(refused).rejects.toThrow(`'${member}'`);
    },
  );
}

/** The constraints of a member `PackageID`. */
export function brokenPackageIds(request: RequestWith<string>): BrokenConstraint[] {
  return ["X1", "F12a", "f1", "pkg-XYZ"].map((packageId) => [
    `PackageID ${packageId}`,
    (client) => request(client, packageId),
    "packageID",
  ]);
}

/** The constraints of a member `DomainName`. */
export function brokenDomainNames(request: RequestWith<string>): BrokenConstraint[] {
  const names = {
    "of 2": "ab",
    "of 29": "a".repeat(29),
    "in upper case": "Search",
    "from a digit": "1search",
  };
  return Object.entries(names).map(([how, domainName]) => [
    `DomainName ${how}`,
    (client) => request(client, domainName),
    "domainName",
  ]);
}

/** A page takes 100 entries and no more. */
export function brokenPageSize(request: RequestWith<{ MaxResults: number }>): BrokenConstraint {
  return ["MaxResults of 101", (client) => request(client, { MaxResults: 101 }), "maxResults"];
}

/** A token that was never given is refused. */
export function testInvalidToken(specimens: Specimens, request: RequestWith<{ NextToken: string }>): void {
  test("a token that it never gave is InvalidPaginationTokenException with status 400", async () => {
    const refused = request(specimens.client, { NextToken: "no-token" });
    await expect(refused).rejects.toMatchObject(exception("InvalidPaginationTokenException", 400));
  });
}

/** A package that is not there is told with 409, as everywhere in this API. */
export function testUnknownPackage(specimens: Specimens, request: RequestWith<string>): void {
  test("a package that is not there is ResourceNotFoundException with status 409", async () => {
    const refused = request(specimens.client, UNKNOWN_PACKAGE_ID);
    await expect(refused).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
  });
}

/** A domain that is not there is told with 409; its name may be of 3 to 28 characters. */
export function testUnknownDomain(specimens: Specimens, request: RequestWith<string>): void {
  test.each(["q-9", "no-such-domain-of-28-letters"])(
    "a domain that is not there, %s, is ResourceNotFoundException with status 409",
    async (domainName) => {
      const refused = request(specimens.client, domainName);
      await expect(refused).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
    },
  );
}
