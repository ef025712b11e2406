import { iamAction } from "./iamAction";
import type { NeededAccess } from "./Policy";
import { type CalledRequest, partitionOf } from "./CalledRequest";

/** Makers of a version: whoever calls them must be allowed to read the object that it is copied from. */
const COPYING: ReadonlySet<string> = new Set(["CreatePackage", "UpdatePackage"]);

/**
 * Operations of OpenSearch Service: those about a domain are allowed on it, all others on everything.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonopensearchservice.html
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
 */
export function neededOfPackages(request: CalledRequest): NeededAccess[] {
  const { region, accountId } = request;
  const input = inputOf(request.body);
  const names = domainNames(request.path, input);
  const root = `arn:${partitionOf(region)}:es:${region}:${accountId}:domain/`;
  const resources = names.length === 0 ? ["*"] : names.map((name) => root + name);
  const own = resources.map((resource) => ({ action: iamAction(request), resource, region }));
  const source = COPYING.has(request.operation) ? sourceOf(input, region) : undefined;
  return source === undefined ? own : [...own, { action: "s3:GetObject", resource: source, region }];
}

function domainNames(path: string, input: Record<string, unknown>): string[] {
  const inPath =
    /\/packages\/(?:as|dis)sociate\/[^/]+\/([^/]+)$/.exec(path)?.[1] ??
    /\/(?:opensearch\/)?domain\/([^/]+)/.exec(path)?.[1];
  if (inPath !== undefined) return [inPath];
  const named = input["DomainNames"] ?? input["DomainName"];
  const list: unknown[] = Array.isArray(named) ? (named as unknown[]) : [named];
  return list.filter((name): name is string => typeof name === "string");
}

function sourceOf(input: Record<string, unknown>, region: string): string | undefined {
  const source = input["PackageSource"] as { S3BucketName?: unknown; S3Key?: unknown } | undefined;
  const { S3BucketName: bucket, S3Key: key } = source ?? {};
  if (typeof bucket !== "string" || typeof key !== "string") return undefined;
  return `arn:${partitionOf(region)}:s3:::${bucket}/${key}`;
}

/** A body that is none has no names in it: the operation itself refuses it. */
function inputOf(body: Buffer): Record<string, unknown> {
  try {
    const input = JSON.parse(body.toString("utf8")) as unknown;
    return typeof input === "object" && input !== null ? (input as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
