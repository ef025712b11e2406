import type { AwsRequest } from "../protocol/AwsRequest";

/** How the requests of one operation look. */
export interface OpenSearchOperation {
  readonly name: string;
  readonly method: string;
  /** Steps of the path behind the API's version; `{Name}` stands for a member of the input. */
  readonly steps: readonly string[];
}

/** Where the API lives: its version. */
const API_ROOT = "/2021-01-01/";

/**
 * Every operation of the local OpenSearch Service. The first route that fits a request is taken, so those with
 * fixed words come before those with names in their place.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_Operations.html
 */
export const OPERATIONS: readonly OpenSearchOperation[] = [
  operation("CreatePackage", "POST packages"),
  operation("UpdatePackage", "POST packages/update"),
  operation("DescribePackages", "POST packages/describe"),
  operation("UpdatePackageScope", "POST packages/updateScope"),
  operation("AssociatePackages", "POST packages/associateMultiple"),
  operation("DissociatePackages", "POST packages/dissociateMultiple"),
  operation("AssociatePackage", "POST packages/associate/{PackageID}/{DomainName}"),
  operation("DissociatePackage", "POST packages/dissociate/{PackageID}/{DomainName}"),
  operation("DeletePackage", "DELETE packages/{PackageID}"),
  operation("ListDomainsForPackage", "GET packages/{PackageID}/domains"),
  operation("GetPackageVersionHistory", "GET packages/{PackageID}/history"),
  operation("ListPackagesForDomain", "GET domain/{DomainName}/packages"),
  operation("ListDomainNames", "GET domain"),
  operation("CreateDomain", "POST opensearch/domain"),
  operation("DescribeDomains", "POST opensearch/domain-info"),
  operation("DescribeDomain", "GET opensearch/domain/{DomainName}"),
  operation("DescribeDomainConfig", "GET opensearch/domain/{DomainName}/config"),
  operation("DeleteDomain", "DELETE opensearch/domain/{DomainName}"),
  operation("ListTags", "GET tags"),
  operation("AddTags", "POST tags"),
  operation("RemoveTags", "POST tags-removal"),
];

/** @param route method and path behind the API's version: `DELETE packages/{PackageID}` */
function operation(name: string, route: string): OpenSearchOperation {
  const [method = "", path = ""] = route.split(" ");
  return { name, method, steps: path.split("/") };
}

/** An operation with the members that the path gives. */
export interface RoutedOperation {
  readonly name: string;
  readonly pathMembers: Readonly<Record<string, string>>;
}

/** The operation that a request is for; undefined when there is none. */
export function routeTo(request: Pick<AwsRequest, "method" | "path">): RoutedOperation | undefined {
  if (!request.path.startsWith(API_ROOT)) return undefined;
  const steps = stepsOf(request.path);
  for (const { name, method, steps: template } of OPERATIONS) {
    const pathMembers = method === request.method ? bind(template, steps) : undefined;
    if (pathMembers !== undefined) return { name, pathMembers };
  }
  return undefined;
}

/** `tags/` and `tags` are the same place; clients differ. */
function stepsOf(path: string): string[] {
  const steps = path.slice(API_ROOT.length).split("/");
  return steps.length === 2 && steps[0] === "tags" && steps[1] === "" ? ["tags"] : steps;
}

function bind(template: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (template.length !== steps.length) return undefined;
  const members: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const step = steps[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(expected)?.[1];
    if (name === undefined && expected !== step) return undefined;
    if (name !== undefined) members[name] = decoded(step);
  }
  return members;
}

/** What is not an encoding stands for itself, and then breaks the pattern of its member. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
