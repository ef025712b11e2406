import { REGION_NAME } from "../contract/ServiceSettings";
import type { AccessPolicyProps } from "./AccessPolicyProps";
import type { Grant } from "./Grant";

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const PARTITIONS: readonly (readonly [prefix: RegExp, partition: string])[] = [
  [/^cn-/, "aws-cn"],
  [/^us-gov-/, "aws-us-gov"],
  [/^us-iso-/, "aws-iso"],
  [/^us-isob-/, "aws-iso-b"],
  [/^eu-isoe-/, "aws-iso-e"],
  [/^us-isof-/, "aws-iso-f"],
  [/^eusc-/, "aws-eusc"],
];

/** The partition that a region is in, by its name. */
export function partitionOf(region: string): string {
  if (!REGION_NAME.test(region)) return "aws";
  return PARTITIONS.find(([prefix]) => prefix.test(region))?.[1] ?? "aws";
}

/** What a grant is allowed on, as ARNs. */
export function resourcesOf(grant: Grant, props: AccessPolicyProps): string[] {
  const partition = props.partition ?? partitionOf(props.regions[0] ?? "");
  const bucket = `arn:${partition}:s3:::${props.bucketName}`;
  const domains = props.regions.flatMap((region) =>
    props.domainNames.map((name) => `arn:${partition}:es:${region}:${props.accountId}:domain/${name}`),
  );
  switch (grant.on) {
    case "packages":
      return ["*"];
    case "domains":
      return domains;
    case "domain paths":
      return domains.flatMap((domain) => (grant.paths ?? []).map((path) => `${domain}/${path}`));
    case "bucket":
      return [bucket];
    case "object":
      return (props.objectKeys ?? ["*"]).map((key) => `${bucket}/${key}`);
  }
}
